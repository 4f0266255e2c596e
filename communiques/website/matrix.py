"""Who reports talking with whom: those whose accounts are held, against the countries they tell of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from communiques.archive.facets import Family
from communiques.archive.models import Country, Source
from communiques.archive.words import fold
from communiques.search.held import Held, held
from communiques.search.reported import Reported, reported

from .templatetags.archive import number

ROWS, COLUMNS = 8, 15
SHADES = 5
MOST, NAME = "most", "name"


@dataclass(frozen=True)
class Cell:
    """How many accounts of the row's country tell of a contact with another; `shade` from 0 to 5. No other: itself."""

    other: Country | None
    count: int = 0
    shade: int = 0
    address: str = ""


@dataclass(frozen=True)
class Row:
    """A reporting country with its cells, in the order of the columns, all its accounts, and from when to when."""

    country: Country
    cells: list[Cell]
    total: int
    first_year: int
    last_year: int
    address: str

    @property
    def fullest(self) -> Cell:
        """The cell with the most."""
        return max(self.cells, key=lambda cell: cell.count)


@dataclass(frozen=True)
class Ordering:
    """A way to order rows and columns, with its query string; `is_chosen` for the one in force."""

    label: str
    query: str
    is_chosen: bool


@dataclass(frozen=True)
class Matrix:
    """Rows and columns in order, and the other orders there are."""

    columns: list[Country]
    rows: list[Row]
    orderings: list[Ordering]


def matrix(order: str = MOST, country: str = "") -> Matrix:
    """The matrix of what is published. `order` is "most" or "name"; with the address name of a reporting `country` its
    row comes first and the columns by what it has most of. Anything else is the order by the most.
    """
    told, holdings = reported(), held(Family.REPORTING_COUNTRY)[Family.REPORTING_COUNTRY]
    reporters = sorted(told.keys() & holdings.keys(), key=lambda key: (-holdings[key].total, key))[:ROWS]
    sums = _sums(told, reporters)
    columns = sorted(sums, key=lambda key: (-sums[key], key))[:COLUMNS]
    countries = Country.objects.in_bulk({*reporters, *columns})
    # What went between the count and this look at it is left out.
    reporters, columns = ([key for key in keys if key in countries] for keys in (reporters, columns))
    first = next((key for key in reporters if countries[key].address_name == country), None)
    chosen = country if first is not None else NAME if order == NAME else MOST
    if first is not None:
        reporters.sort(key=lambda key: key != first)
        columns.sort(key=lambda key: (key == first, -told[first].get(key, 0), fold(countries[key].label)))
    elif chosen == NAME:
        reporters.sort(key=lambda key: fold(countries[key].label))
        columns.sort(key=lambda key: fold(countries[key].label))
    across = [countries[key] for key in columns]
    down = [countries[key] for key in reporters]
    return Matrix(across, _rows(told, holdings, down, across), _orderings(down, chosen))


def finding(rows: Sequence[Row]) -> str:
    """Whom each reports talking with most often."""
    pairs = [
        f"{row.country.label}–{row.fullest.other.label} ({number(row.fullest.count)})"
        for row in rows
        if row.fullest.other and row.fullest.count
    ]
    return _("Most often in the accounts of each: %(pairs)s. A dot is a silence in what is held, not in the world.") % {
        "pairs": ", ".join(pairs)
    }


def _sums(told: Reported, reporters: Sequence[int]) -> Counter[int]:
    """How much all of them tell of each other country."""
    sums: Counter[int] = Counter()
    for reporter in reporters:
        sums.update({key: count for key, count in told[reporter].items() if key != reporter})
    return sums


def _rows(
    told: Reported, holdings: Mapping[int, Held], down: Sequence[Country], across: Sequence[Country]
) -> list[Row]:
    sources: dict[int, list[tuple[str, str]]] = {}
    for key, slug in Source.objects.filter(country__in=down).order_by("slug").values_list("country", "slug"):
        sources.setdefault(key, []).append(("source", slug))
    largest = max((told[one.pk].get(other.pk, 0) for one in down for other in across if one != other), default=0)
    rows = []
    for one in down:
        of, address = holdings[one.pk], f"{reverse('website:communiques')}?{urlencode(sources.get(one.pk, []))}"
        cells = [_cell(one, other, told[one.pk].get(other.pk, 0), largest, address) for other in across]
        rows.append(Row(one, cells, of.total, min(of.years), max(of.years), address))
    return rows


def _cell(one: Country, other: Country, count: int, largest: int, address: str) -> Cell:
    if one == other:
        return Cell(None)
    # Shades go by the square root: a few are told of a hundred times as often as most.
    shade = max(1, round(SHADES * (count / largest) ** 0.5)) if count else 0
    return Cell(other, count, shade, f"{address}&{urlencode({'country': other.address_name})}")


def _orderings(reporters: Sequence[Country], chosen: str) -> list[Ordering]:
    named = [(_("most accounts"), "order=most", MOST), (_("name"), "order=name", NAME)]
    by_name = sorted(reporters, key=lambda one: fold(one.label))
    named += [(one.label, urlencode({"country": one.address_name}), one.address_name) for one in by_name]
    return [Ordering(label, query, name == chosen) for label, query, name in named]
