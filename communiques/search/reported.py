"""Who reports talking with whom: for each country whose accounts are held, the countries that take part in them."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from django.db import connection

from communiques.archive.facets import Family, facet, family_range, parted

from .columns.answering import Shown
from .columns.current import current
from .columns.following import State

Reported = dict[int, dict[int, int]]


def reported() -> Reported:
    """For each reporting country how many published communiqués each country takes part in, by their keys."""
    state = current()
    return _reported(state) if state else _reported_by_sql()


@lru_cache(maxsize=2)
def _reported(state: State) -> Reported:
    found: Reported = {}
    for shown in state.shown:
        for reporter, country, count in _told(shown):
            row = found.setdefault(reporter, {})
            row[country] = row.get(country, 0) + count
    return found


def _told(shown: Shown) -> Iterator[tuple[int, int, int]]:
    """Reporter, country and how often both stand with one communiqué. Of reporters each has one: its source's."""
    part = shown.segment.communiques
    numbers, place_of = shown.segment.reporters
    low, high = np.searchsorted(part.numbers, family_range(Family.COUNTRY)).tolist()
    width = high - low
    reporter_of = place_of.astype(np.int64)
    reporter_of[shown.gone] = -1
    countries = np.repeat(np.arange(width), part.bounds[low + 1 : high + 1] - part.bounds[low:high])
    reporters = reporter_of[part.having[part.bounds[low] : part.bounds[high]]]
    told = reporters >= 0
    counts = np.bincount(reporters[told] * width + countries[told])
    for both in np.flatnonzero(counts).tolist():
        reporter, country = numbers[both // width], part.numbers[low + both % width]
        yield parted(int(reporter))[1], parted(int(country))[1], int(counts[both])


def _reported_by_sql() -> Reported:
    found: Reported = {}
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT reporter, country, count(*)
               FROM archive_indexedcommunique, unnest(facets) AS reporter, unnest(facets) AS country
               WHERE published AND reporter / %(span)s = %(reporting)s AND country / %(span)s = %(taking_part)s
               GROUP BY reporter, country""",
            {
                "span": facet(Family.COUNTRY, 0),
                "reporting": int(Family.REPORTING_COUNTRY),
                "taking_part": int(Family.COUNTRY),
            },
        )
        for reporter, country, count in cursor.fetchall():
            found.setdefault(parted(reporter)[1], {})[parted(country)[1]] = count
    return found
