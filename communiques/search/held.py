"""What is held of each source, language or reporting country: how much of each year, from when to when."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from django.db import connection

from communiques.archive.facets import Family, family_range, parted

from .columns.answering import Shown
from .columns.current import current
from .columns.parts import Ints

Place = tuple[int, int]  # a day as an ordinal, and the key of a communiqué


@dataclass
class Held:
    """The published communiqués of one value: `marked` have statements, `first` and `last` are the oldest and the
    newest.
    """

    first: Place
    last: Place
    marked: int = 0
    years: Counter[int] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        return self.years.total()

    def add(self, other: "Held") -> None:
        """Take in what is held elsewhere of the same value."""
        self.first, self.last = min(self.first, other.first), max(self.last, other.last)
        self.marked += other.marked
        self.years.update(other.years)


Holdings = dict[Family, dict[int, Held]]


def held(*families: Family) -> Holdings:
    """For each of these families, what is held of its values."""
    state = current()
    found: Holdings = {family: {} for family in families}
    if state is None:
        return _held_by_sql(found)
    for shown in state.shown:
        years = _years(shown.segment.days)
        for family in families:
            for value, positions in _positions(shown, family):
                _add(found, family, value, _held(shown, years, positions))
    return found


def _positions(shown: Shown, family: Family) -> list[tuple[int, Ints]]:
    """Where each value of a family stands, what is out of date left out."""
    part = shown.segment.communiques
    low, high = np.searchsorted(part.numbers, family_range(family))
    found = [
        (int(number), shown.present("communique", part.positions(int(number)))) for number in part.numbers[low:high]
    ]
    return [(parted(number)[1], positions) for number, positions in found if len(positions)]


def _held(shown: Shown, years: Ints, positions: Ints) -> Held:
    segment = shown.segment
    first, last = int(positions[0]), int(positions[-1])
    values, counts = np.unique(years[positions], return_counts=True)
    return Held(
        first=(int(segment.days[first]), int(segment.communiques.keys[first])),
        last=(int(segment.days[last]), int(segment.communiques.keys[last])),
        marked=int(np.count_nonzero(segment.sizes[positions])),
        years=Counter(dict(zip(values.tolist(), counts.tolist(), strict=True))),
    )


def _years(days: Ints) -> Ints:
    """The year of each of some days, which are in order."""
    if not len(days):
        return days
    first, last = (date.fromordinal(int(day)).year for day in (days[0], days[-1]))
    edges = np.array([date(year, 1, 1).toordinal() for year in range(first, last + 1)])
    found: Ints = first - 1 + np.searchsorted(edges, days, side="right")
    return found


def _add(found: Holdings, family: Family, value: int, more: Held) -> None:
    if value in found[family]:
        found[family][value].add(more)
    else:
        found[family][value] = more


_BY_SQL = """
    SELECT number, extract(year FROM date)::int AS year, count(*),
           count(*) FILTER (WHERE EXISTS (
               SELECT 1 FROM archive_indexedstatement s WHERE s.communique_id = c.communique_id AND s.published)),
           min(ARRAY[date - DATE '0001-01-01' + 1, communique_id]),
           max(ARRAY[date - DATE '0001-01-01' + 1, communique_id])
    FROM archive_indexedcommunique c, unnest(facets) AS number
    WHERE published AND number / %s = ANY(%s) GROUP BY number, year
"""


def _held_by_sql(found: Holdings) -> Holdings:
    low, high = family_range(Family(1))
    families = [int(family) for family in found]
    with connection.cursor() as cursor:
        cursor.execute(_BY_SQL, [high - low, families])
        for number, year, count, marked, first, last in cursor.fetchall():
            family, value = parted(number)
            _add(found, family, value, Held(tuple(first), tuple(last), marked, Counter({year: count})))
    return found
