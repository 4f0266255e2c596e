"""How many communiqués hold a word, as PostgreSQL estimates it for its own planning: nothing is counted for it.

ANALYZE keeps the thousand most common lexemes with their frequencies. What is not among them is rarer than the rarest
of them.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from django.db import connection

KEPT_SECONDS = 3600
# The share of every word before anything has been analysed: all are equal then.
UNKNOWN = 0.01


@dataclass(frozen=True)
class Telling:
    """How telling the common words are, and every other: next to nothing is one that every text has."""

    common: Mapping[str, float] = field(repr=False)
    rare: float

    def weight(self, words: Iterable[str]) -> float:
        """How telling these words are together."""
        weigh, rare = self.common.get, self.rare
        return sum(weigh(word, rare) for word in words)


def telling() -> Telling:
    """The frequencies of words, an hour old at most."""
    return _read(int(time.monotonic() // KEPT_SECONDS))


@lru_cache(maxsize=1)
def _read(_hour: int) -> Telling:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT most_common_elems::text::text[], most_common_elem_freqs FROM pg_stats
               WHERE schemaname = current_schema()
                 AND tablename = 'archive_indexedcommunique' AND attname = 'lexemes'"""
        )
        elements, shares = cursor.fetchone() or (None, None)
    # PostgreSQL puts two or three bounds of its own behind the frequencies.
    common = {word: -log(min(share, 0.99)) for word, share in zip(elements or (), shares or (), strict=False)}
    return Telling(common, max(common.values(), default=-log(UNKNOWN)))
