"""What is held and what is missing: sources by years, languages, and countries told of that never speak themselves."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.facets import CHOICES, Family, facet
from communiques.archive.languages import language_name
from communiques.archive.models import Country
from communiques.search.held import Held
from communiques.search.reported import Reported

from .histogram import Bar, years
from .tallies import Coverage
from .templatetags.archive import number

SHADES, MOST_UNHEARD = 5, 12


@dataclass(frozen=True)
class Cell:
    """How much of a source is held of some years. `is_outside` before the first and after the last thing held of it."""

    count: int
    shade: int
    address: str
    is_outside: bool


@dataclass(frozen=True)
class Shelf:
    """A source with its cells, the earliest years first."""

    coverage: Coverage
    cells: list[Cell]


@dataclass(frozen=True)
class InLanguage:
    """How many accounts are held in a language, and in how many of them statements are attributed."""

    label: str
    address: str
    count: int
    marked: int


@dataclass(frozen=True)
class Unheard:
    """A country of whose contacts others tell, though no account of its own is held."""

    country: Country
    count: int
    address: str


def spans(by_year: Mapping[int, int]) -> list[Bar]:
    """The years of the table in their order; over a long time tens or hundreds of them."""
    return list(reversed(years(by_year)))


def shelves(coverage: Sequence[Coverage], columns: Sequence[Bar]) -> list[Shelf]:
    """What is held of each source of the years of each column."""
    counts = [[_within(one.years, column) for column in columns] for one in coverage]
    most = max((count for row in counts for count in row), default=0)
    return [Shelf(one, _cells(one, columns, row, most)) for one, row in zip(coverage, counts, strict=True)]


def languages(holdings: Mapping[int, Held]) -> list[InLanguage]:
    """What is held in each language, the most first."""
    search = reverse("website:communiques")
    found = []
    for value, held in sorted(holdings.items(), key=lambda item: (-item[1].total, item[0])):
        _family, code = CHOICES[facet(Family.LANGUAGE, value)]
        found.append(InLanguage(language_name(code), f"{search}?language={code}", held.total, held.marked))
    return found


def unheard(told: Reported) -> list[Unheard]:
    """The countries told of most that have no account of their own here."""
    sums: Counter[int] = Counter()
    for row in told.values():
        sums.update(row)
    silent = [key for key, _ in sums.most_common() if key not in told][:MOST_UNHEARD]
    countries = Country.objects.in_bulk(silent)
    search = reverse("website:communiques")
    return [
        Unheard(country, sums[key], f"{search}?{urlencode({'country': country.address_name})}")
        for key, country in ((key, countries[key]) for key in silent if key in countries)
    ]


def finding(coverage: Sequence[Coverage], in_languages: int) -> str:
    """How much is held, of whom, from when to when, and how much of it lacks its text or its statements."""
    if not coverage:
        return _("Nothing is held yet.")
    total = sum(one.count for one in coverage)
    countries = len({one.source.country_id for one in coverage})
    first, last = min(min(one.years) for one in coverage), max(max(one.years) for one in coverage)
    said = [
        _("%(accounts)s from %(sources)s, which speak for %(countries)s, in %(languages)s, %(first)s–%(last)s.")
        % {
            "accounts": _counted(ngettext("%(shown)s account", "%(shown)s accounts", total), total),
            "sources": _counted(ngettext("%(shown)s source", "%(shown)s sources", len(coverage)), len(coverage)),
            "countries": _counted(ngettext("%(shown)s country", "%(shown)s countries", countries), countries),
            "languages": _counted(ngettext("%(shown)s language", "%(shown)s languages", in_languages), in_languages),
            "first": first,
            "last": last,
        }
    ]
    bare = sum(one.without_text for one in coverage)
    unmarked = total - sum(one.marked for one in coverage)
    if bare:
        said.append(
            _counted(
                ngettext(
                    "%(shown)s account is held without its text.",
                    "%(shown)s accounts are held without their text.",
                    bare,
                ),
                bare,
            )
        )
    if unmarked:
        said.append(
            _counted(
                ngettext(
                    "In %(shown)s account no words are attributed to anybody.",
                    "In %(shown)s accounts no words are attributed to anybody.",
                    unmarked,
                ),
                unmarked,
            )
        )
    return " ".join(said)


def _counted(words: str, count: int) -> str:
    return words % {"shown": number(count)}


def _within(by_year: Mapping[int, int], column: Bar) -> int:
    return sum(count for year, count in by_year.items() if column.first <= year <= column.last)


def _cells(one: Coverage, columns: Sequence[Bar], counts: Sequence[int], most: int) -> list[Cell]:
    first, last = min(one.years), max(one.years)
    address = f"{reverse('website:communiques')}?{urlencode({'source': one.source.slug})}"
    return [
        Cell(
            count,
            max(1, round(SHADES * (count / most) ** 0.5)) if count else 0,
            f"{address}&since={column.first}&until={column.last}",
            column.last < first or column.first > last,
        )
        for column, count in zip(columns, counts, strict=True)
    ]
