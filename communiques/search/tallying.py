"""How much is published of what, whatever is asked: the numbers that lists and the front page show."""

from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np
from django.db import connection

from communiques.archive.facets import Family, facet, family_range, parted

from .columns.current import current
from .columns.following import State

Counts = dict[Family, dict[int, int]]


def counts(*families: Family) -> Counts:
    """For each of these families, the number of published communiqués by value."""
    state = current()
    found = _counts(state) if state else _counts_by_sql(families)
    return {family: found.get(family, {}) for family in families}


def together(countries: Sequence[int]) -> Counter[tuple[int, int]]:
    """How many published communiqués two of these countries, 20 at most, took part in, by their keys as given."""
    state = current()
    return _together(state, tuple(countries)) if state else _together_by_sql(countries)


@lru_cache(maxsize=2)
def _counts(state: State) -> Counts:
    """All families at once, kept for as long as nothing changes."""
    found: Counts = {Family.YEAR: {}}
    for shown in state.shown:
        for number, count in shown.counts("communique", None).items():
            family, value = parted(number)
            of_family = found.setdefault(family, {})
            of_family[value] = of_family.get(value, 0) + count
        for year, count in shown.years("communique", None).items():
            found[Family.YEAR][year] = found[Family.YEAR].get(year, 0) + count
    return found


@lru_cache(maxsize=2)
def _together(state: State, countries: tuple[int, ...]) -> Counter[tuple[int, int]]:
    """Each record is told by which of the countries took part, as the bits of a number; then numbers are counted."""
    found: Counter[tuple[int, int]] = Counter()
    for shown in state.shown:
        part = shown.segment.communiques
        taking_part = np.zeros(len(part), np.uint32)
        for place, country in enumerate(countries):
            taking_part[shown.present("communique", part.positions(facet(Family.COUNTRY, country)))] |= 1 << place
        counts = np.bincount(taking_part)
        numbers = np.arange(len(counts))
        for one, other in combinations(range(len(countries)), 2):
            both = (1 << one) | (1 << other)
            found[countries[one], countries[other]] += int(counts[numbers & both == both].sum())
    return found


def _counts_by_sql(families: Collection[Family]) -> Counts:
    low, high = family_range(Family(1))
    found: Counts = {}
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT number, count(*) FROM archive_indexedcommunique, unnest(facets) AS number
               WHERE published AND number / %s = ANY(%s) GROUP BY number""",
            [high - low, [int(family) for family in families]],
        )
        for number, count in cursor.fetchall():
            family, value = parted(number)
            found.setdefault(family, {})[value] = count
    return found


def _together_by_sql(countries: Sequence[int]) -> Counter[tuple[int, int]]:
    numbers = [facet(Family.COUNTRY, country) for country in countries]
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT one, other, count(*)
               FROM archive_indexedcommunique, unnest(facets) AS one, unnest(facets) AS other
               WHERE published AND one = ANY(%s) AND other = ANY(%s) AND one <> other GROUP BY one, other""",
            [numbers, numbers],
        )
        found = {(parted(one)[1], parted(other)[1]): count for one, other, count in cursor.fetchall()}
    return Counter({pair: found[pair] for pair in combinations(countries, 2) if pair in found})
