"""How many records hold a word or a facet, as PostgreSQL estimates it for its own planning: nothing is counted for it.

ANALYZE keeps the thousand most common elements of `lexemes` and of `facets` with their frequencies. What is not among
them is rarer than the rarest of them.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from django.db import connection

KEPT_SECONDS = 3600
# The share of every element before anything has been analysed: all are equal then.
UNKNOWN = 0.01


@dataclass(frozen=True)
class Frequencies:
    """The share of the records that hold an element, of the common ones. `rarest` is above that of all others."""

    records: float
    common: Mapping[str, float] = field(repr=False)
    rarest: float = UNKNOWN

    def share(self, element: str) -> float:
        """The share of the records that hold it, for a rare one an upper bound."""
        return self.common.get(element, self.rarest)

    def weight(self, elements: Iterable[str]) -> float:
        """How telling these are together: an element that every record has adds next to nothing."""
        return sum(-log(min(self.share(element), 0.99)) for element in elements)


def frequencies(column: str) -> Frequencies:
    """The frequencies of a column of the communiqués' search table, an hour old at most."""
    return _read(column, int(time.monotonic() // KEPT_SECONDS))


@lru_cache(maxsize=2)
def _read(column: str, _hour: int) -> Frequencies:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT greatest(c.reltuples, 0), s.most_common_elems::text::text[], s.most_common_elem_freqs
               FROM pg_class c LEFT JOIN pg_stats s
               ON s.tablename = c.relname AND s.schemaname = c.relnamespace::regnamespace::text AND s.attname = %s
               WHERE c.oid = 'archive_indexedcommunique'::regclass""",
            [column],
        )
        records, elements, shares = cursor.fetchone()
    # PostgreSQL puts two or three bounds of its own behind the frequencies.
    common = dict(zip(elements or (), shares or (), strict=False))
    return Frequencies(records, common, min(common.values(), default=UNKNOWN))
