"""From when to when each source is held: the months of which the archive has anything it issued."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

import numpy as np
from django.db import connection

from communiques.archive.facets import Family, facet

from .columns.current import current
from .columns.following import State

Month = tuple[int, int]
"""A year and a month of it, from 1."""


def months_held(sources: Collection[int]) -> dict[int, list[Month]]:
    """For each of these sources, by key, the months from which anything of it is published here, in order."""
    state = current()
    return _by_columns(state, sources) if state else _by_sql(sources)


def _by_columns(state: State, sources: Collection[int]) -> dict[int, list[Month]]:
    found: dict[int, list[Month]] = {}
    for source in sources:
        months: set[Month] = set()
        for shown in state.shown:
            part = shown.segment.communiques
            positions = shown.present("communique", part.positions(facet(Family.SOURCE, source)))
            for day in np.unique(shown.segment.days[positions]).tolist():
                held = date.fromordinal(day)
                months.add((held.year, held.month))
        found[source] = sorted(months)
    return found


def _by_sql(sources: Collection[int]) -> dict[int, list[Month]]:
    found: defaultdict[int, list[Month]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT source_id, extract(year FROM date)::int AS year, extract(month FROM date)::int AS month
               FROM archive_communique WHERE status = 'published' AND source_id = ANY(%s) ORDER BY year, month""",
            [list(sources)],
        )
        for source, year, month in cursor.fetchall():
            found[source].append((year, month))
    return {source: found[source] for source in sources}
