"""Lines under a picture of years: when each source is held, so that a gap on the shelves is not read as silence."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.db.models import Q

from communiques.archive.dates import PartialDate
from communiques.archive.models import Country, Source
from communiques.search.holdings import Month, months_held

from .periods import Span

# A source of which nothing is held for longer than this, in months, is held no more, or not yet again.
LONGEST_PAUSE = 3
MOST_LINES = 12


@dataclass(frozen=True)
class Stretch:
    """From which month to which a source is held; `x` and `width` are its place in the picture, in percent."""

    first: PartialDate
    last: PartialDate
    x: str
    width: str


@dataclass(frozen=True)
class Line:
    """A source with the stretches it is held, `count` of what the picture shows, and where that is found."""

    source: Source
    count: int
    address: str
    stretches: list[Stretch]

    @property
    def first(self) -> PartialDate:
        return self.stretches[0].first

    @property
    def last(self) -> PartialDate:
        return self.stretches[-1].last


def source_lines(
    counts: Mapping[int, int], countries: Collection[Country], spans: Sequence[Span], address: str
) -> list[Line]:
    """A line for each source that tells, by key with how much, and for each other one of these countries that is held.

    Those that tell most come first. `address` is where what they tell is found, open for further parameters.
    """
    keys = [country.pk for country in countries]
    wanted = Source.objects.select_related("country").filter(Q(country__in=keys) | Q(pk__in=counts))
    held = months_held([source.pk for source in wanted])
    lines = [
        Line(source, counts.get(source.pk, 0), f"{address}source={source.slug}", _stretches(held[source.pk], spans))
        for source in wanted
        if held[source.pk]
    ]
    return sorted(lines, key=lambda line: (-line.count, line.source.slug))[:MOST_LINES]


def without_source(countries: Collection[Country], lines: Collection[Line]) -> list[Country]:
    """Those countries no source of which is held."""
    having = {line.source.country_id for line in lines}
    return [country for country in countries if country.pk not in having]


def _stretches(months: Sequence[Month], spans: Sequence[Span]) -> list[Stretch]:
    places = [12 * year + month - 1 for year, month in months]
    breaks = [number for number, (one, next_) in enumerate(pairwise(places), 1) if next_ - one > LONGEST_PAUSE + 1]
    runs = [places[begin:end] for begin, end in zip([0, *breaks], [*breaks, len(places)], strict=True)]
    return [_stretch(run[0], run[-1], spans) for run in runs]


def _stretch(first: int, last: int, spans: Sequence[Span]) -> Stretch:
    begin, end = _place(spans[0].first), _place(spans[-1].last) + 1
    low, high = (min(max(place, begin), end) for place in (first, last + 1))
    scale = 100 / (end - begin)
    return Stretch(_month(first), _month(last), f"{(low - begin) * scale:.2f}%", f"{(high - low) * scale:.2f}%")


def _place(day: date) -> int:
    return 12 * day.year + day.month - 1


def _month(place: int) -> PartialDate:
    return PartialDate(place // 12, place % 12 + 1)
