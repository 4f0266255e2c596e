"""Who reports talking with whom: for each country whose accounts are held, the countries that take part in them."""

from functools import lru_cache

from django.db import connection

from communiques.archive.facets import Family, facet, family_of, family_range, parted

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
    low, high = family_range(Family.REPORTING_COUNTRY)
    for shown in state.shown:
        part = shown.segment.communiques
        reporters = [int(number) for number in part.numbers if low <= number < high]
        for reporter in reporters:
            positions = shown.present("communique", part.positions(reporter))
            row = found.setdefault(parted(reporter)[1], {})
            for number, count in shown.counts("communique", positions).items():
                if family_of(number) == Family.COUNTRY:
                    country = parted(number)[1]
                    row[country] = row.get(country, 0) + count
    return {reporter: row for reporter, row in found.items() if row}


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
