"""What lies on each day: how many accounts, which, and which are dated no closer than to a month or a year."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from django.db import connection
from django.db.models import Count

from communiques.archive.dates import PartialDate
from communiques.archive.models import IndexedCommunique

from .columns.answering import Shown
from .columns.current import current
from .columns.following import State
from .columns.parts import Ints

# Of dates known to the month or the year the tables hold the first day, which is a first of a month.
_LOOSE = """
    SELECT id, coalesce(held_on, published_on)::text FROM archive_communique
    WHERE status = 'published' AND date = ANY(%s) AND length(coalesce(held_on, published_on)::text) < 10
    ORDER BY date, id
"""


@dataclass(frozen=True)
class Days:
    """The published communiqués of some days. `counts` of each day that has any; `loose` are the keys of those that are
    known to the month or the year alone, by that, and stand on no day.
    """

    counts: Counter[date]
    loose: dict[PartialDate, list[int]]

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self.counts.total() + sum(len(keys) for keys in self.loose.values())


def days(first: date, last: date) -> Days:
    """What lies on the days from one to another, both included. Two queries at most, however much there is."""
    loose = _loose(first, last)
    state = current()
    counts = Counter(dict(_counted(state, first, last) if state else _counted_by_sql(first, last)))
    for dated, keys in loose.items():
        counts[dated.first] -= len(keys)
    return Days(+counts, loose)


def keys_of_days(first: date, last: date, most: int, left_out: frozenset[int] = frozenset()) -> dict[date, list[int]]:
    """The keys of up to so many communiqués of each day, the oldest first; those left out are none of them."""
    found: dict[date, list[int]] = {}
    for day, key in sorted(_placed(first, last)):
        keys = found.setdefault(day, [])
        if len(keys) < most and key not in left_out:
            keys.append(key)
    return found


def _loose(first: date, last: date) -> dict[PartialDate, list[int]]:
    months = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    found: dict[PartialDate, list[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_LOOSE, [[month for month in months if first <= month <= last]])
        for key, written in cursor.fetchall():
            found.setdefault(PartialDate.parse(written), []).append(key)
    return found


def _span(shown: Shown, first: date, last: date) -> Ints:
    """The positions of the communiqués of some days."""
    low, high = shown.segment.between(first.toordinal(), last.toordinal(), "communique")
    return shown.present("communique", np.arange(low, high))


def _counted(state: State, first: date, last: date) -> Counter[date]:
    found: Counter[date] = Counter()
    for shown in state.shown:
        values, counts = np.unique(shown.segment.days[_span(shown, first, last)], return_counts=True)
        for day, count in zip(values.tolist(), counts.tolist(), strict=True):
            found[date.fromordinal(day)] += count
    return found


def _counted_by_sql(first: date, last: date) -> list[tuple[date, int]]:
    rows = IndexedCommunique.objects.published().filter(date__gte=first, date__lte=last).order_by()
    return list(rows.values_list("date").annotate(Count("pk")))


def _placed(first: date, last: date) -> Iterator[tuple[date, int]]:
    state = current()
    if state is None:
        rows = IndexedCommunique.objects.published().filter(date__gte=first, date__lte=last).order_by()
        yield from rows.values_list("date", "pk")
        return
    for shown in state.shown:
        positions = _span(shown, first, last)
        on, keys = shown.segment.days[positions], shown.segment.communiques.keys[positions]
        yield from ((date.fromordinal(day), key) for day, key in zip(on.tolist(), keys.tolist(), strict=True))
