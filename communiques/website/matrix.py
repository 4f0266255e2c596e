"""Who talks with whom: the most active countries against one another."""

from collections import Counter
from dataclasses import dataclass

from django.db import connection

from communiques.archive.models import Country, Status

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
    """The matrix of what is published, in two queries."""
    pairs = _pairs()
    activity: Counter[int] = Counter()
    for (one, other), count in pairs.items():
        activity[one] += count
        activity[other] += count
    active = [key for key, _ in sorted(activity.items(), key=lambda item: (-item[1], item[0]))[:COLUMNS]]
    countries = Country.objects.in_bulk(active)
    columns = [countries[key] for key in active]
    largest = max((pairs.get(_ordered(a, b), 0) for a in active for b in active if a != b), default=0)
    rows = [Row(country, [_cell(country, other, pairs, largest) for other in columns]) for country in columns[:ROWS]]
    return Matrix(columns, rows)


def _cell(country: Country, other: Country, pairs: dict[tuple[int, int], int], largest: int) -> Cell:
    if country == other:
        return Cell(None, 0, 0)
    count = pairs.get(_ordered(country.pk, other.pk), 0)
    # Shades go by the square root: a few pairs speak a hundred times as often as most.
    shade = round(SHADES * (count / largest) ** 0.5) if count else 0
    return Cell(other, count, max(shade, 1) if count else 0, pair_address(country.address_name, other.address_name))


def _pairs() -> dict[tuple[int, int], int]:
    """Accounts published by the keys of two countries that took part, the smaller key first."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT one.country_id, other.country_id, count(DISTINCT communique_id)
               FROM archive_participation AS one
               JOIN archive_participation AS other USING (communique_id)
               JOIN archive_communique AS communique ON communique.id = communique_id
               WHERE communique.status = %s AND one.country_id < other.country_id
               GROUP BY one.country_id, other.country_id""",
            [Status.PUBLISHED],
        )
        return {(one, other): count for one, other, count in cursor.fetchall()}


def _ordered(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
