"""How much is published of what: the counts that lists show beside their names."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from communiques.archive.dates import PartialDate
from communiques.archive.facets import Family
from communiques.archive.models import Communique, Source
from communiques.archive.words import fold
from communiques.search.held import held


@dataclass(frozen=True)
class Tally:
    """A thing with the number of communiqués published of it."""

    thing: Any
    count: int

    @property
    def label(self) -> str:
        return str(self.thing.label)

    @property
    def address(self) -> str:
        return str(self.thing.get_absolute_url())

    @property
    def initial(self) -> str:
        """The first letter of its name in the reader's language, large and without accents."""
        return fold(self.label)[:1].upper()


def tallied(things: QuerySet[Any], counted: dict[int, int]) -> list[Tally]:
    """The things of which anything is published, in the order of their names, accents and case aside."""
    tallies = [Tally(thing, counted[thing.pk]) for thing in things.filter(pk__in=counted)]
    return sorted(tallies, key=lambda tally: fold(tally.label))


def most(tallies: Iterable[Tally], number: int) -> list[Tally]:
    """Those of which most is published, the largest first."""
    return sorted(tallies, key=lambda tally: -tally.count)[:number]


@dataclass(frozen=True)
class Coverage:
    """What is held of one source: how many accounts of each year, how many of them with their text and how many with
    statements, from when to when.
    """

    source: Source
    years: dict[int, int]
    with_text: int
    marked: int
    first: PartialDate
    last: PartialDate

    @property
    def count(self) -> int:
        return sum(self.years.values())

    @property
    def without_text(self) -> int:
        return self.count - self.with_text


def coverage() -> list[Coverage]:
    """What is held of each source, the largest first. Three queries: for the first and the last of each, for those
    without text, for the sources; the rest is counted in the arrays.
    """
    holdings = held(Family.SOURCE)[Family.SOURCE]
    ends = [key for one in holdings.values() for _, key in (one.first, one.last)]
    written = Communique.objects.filter(pk__in=ends).values_list("pk", "held_on", "published_on")
    dates = {key: date for key, held_on, published_on in written if (date := held_on or published_on)}
    bare = Communique.objects.published().filter(text_sha256__isnull=True).order_by()
    without_text = dict(bare.values_list("source").annotate(Count("pk")))
    sources = Source.objects.select_related("country").in_bulk(list(holdings))
    return [
        Coverage(
            sources[key],
            dict(one.years),
            one.total - without_text.get(key, 0),
            one.marked,
            dates[one.first[1]],
            dates[one.last[1]],
        )
        for key, one in sorted(holdings.items(), key=lambda item: (-item[1].total, item[0]))
        # What went between the count and this look at it is left out.
        if key in sources and {one.first[1], one.last[1]} <= dates.keys()
    ]
