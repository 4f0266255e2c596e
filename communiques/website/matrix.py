"""Who talks with whom: the most active countries against one another."""

from collections import Counter
from dataclasses import dataclass

from communiques.archive.facets import Family
from communiques.archive.models import Country
from communiques.search.tallying import counts, together

from .pairs import pair_address

ROWS, COLUMNS = 6, 15
SHADES = 5


@dataclass(frozen=True)
class Cell:
    """How many accounts tell of contacts of two countries; `shade` from 0 to 5. No other: the country with itself."""

    other: Country | None
    count: int
    shade: int
    address: str = ""


@dataclass(frozen=True)
class Row:
    """A country with its cells, in the order of the columns, and all its accounts."""

    country: Country
    cells: list[Cell]


@dataclass(frozen=True)
class Matrix:
    """Rows and columns, both the most active first."""

    columns: list[Country]
    rows: list[Row]


def matrix() -> Matrix:
    """The matrix of what is published: the countries with the most accounts, and how many any two of them share."""
    activity = counts(Family.COUNTRY)[Family.COUNTRY]
    active = sorted(activity, key=lambda key: (-activity[key], key))[:COLUMNS]
    pairs = together(active)
    countries = Country.objects.in_bulk(active)
    columns = [countries[key] for key in active]
    largest = max(pairs.values(), default=0)
    rows = [Row(country, [_cell(country, other, pairs, largest) for other in columns]) for country in columns[:ROWS]]
    return Matrix(columns, rows)


def _cell(country: Country, other: Country, pairs: Counter[tuple[int, int]], largest: int) -> Cell:
    if country == other:
        return Cell(None, 0, 0)
    count = pairs[country.pk, other.pk] or pairs[other.pk, country.pk]
    # Shades go by the square root: a few pairs speak a hundred times as often as most.
    shade = round(SHADES * (count / largest) ** 0.5) if count else 0
    return Cell(other, count, max(shade, 1) if count else 0, pair_address(country.address_name, other.address_name))
