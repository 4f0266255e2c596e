"""Pairs of frequent neighbours as lexemes of their own, so that a phrase of common words is found in the index.

PostgreSQL's index knows which words a row has, not where: for a phrase it reads the vector of every row that has all of
them, which for two common words are a tenth of all rows. Where two frequent lexemes stand side by side the vector
therefore holds the pair too, written with a space between them, as no word is. Which lexemes are frequent is measured
and kept in a table: a lexeme joins it, then every row is written anew, and only then are questions told (`in_use`).
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise, product

from django.db import connection, transaction

from .models import FrequentLexeme, IndexedCommunique

# Of rows: below this a phrase is found fast enough by reading the vectors of the rows that have both words.
FREQUENT = 0.05
_LOCK = 0x50616972


def pair(one: str, other: str) -> str:
    """The lexeme of two that stand side by side."""
    return f"{one} {other}"


def pairs(readings: Iterable[tuple[str, ...]], frequent: Collection[str]) -> set[str]:
    """The pairs among the words of a text, each given as the lexemes it is read as, in order."""
    if not frequent:
        return set()
    known: dict[tuple[str, ...], list[str]] = {}
    found: set[tuple[str, str]] = set()
    kept = []
    for reading in readings:
        if reading not in known:
            known[reading] = [lexeme for lexeme in reading if lexeme in frequent]
        kept.append(known[reading])
    for before, after in pairwise(kept):
        if before and after:
            found.update(product(before, after))
    return {pair(one, other) for one, other in found}


def frequent_when_writing() -> frozenset[str]:
    """The lexemes whose pairs are written. Within a transaction nobody adds to them until it has ended."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [_LOCK])
    return frozenset(FrequentLexeme.objects.values_list("lexeme", flat=True))


def in_use(lexemes: Collection[str]) -> frozenset[str]:
    """Those of these lexemes of which every row has its pairs."""
    of = FrequentLexeme.objects.filter(lexeme__in=lexemes, in_use=True)
    return frozenset(of.values_list("lexeme", flat=True))


@contextmanager
def frequent_measured_anew() -> Iterator[None]:
    """Add the lexemes that have become frequent; the block then writes every row; after it their pairs are in use."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        FrequentLexeme.objects.bulk_create(map(FrequentLexeme, _measured()), ignore_conflicts=True)
    yield
    FrequentLexeme.objects.update(in_use=True)


def _measured() -> list[str]:
    """The words that at least a twentieth of communiqués have, as PostgreSQL estimates when it analyses the table."""
    table = connection.ops.quote_name(IndexedCommunique._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {table} (lexemes)")
        cursor.execute(
            """SELECT element FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs)
                    AS common(element, frequency)
               WHERE schemaname = current_schema() AND tablename = %s AND attname = 'lexemes'
                 AND frequency >= %s AND element !~ '^[=^]' AND element !~ ' '""",
            [IndexedCommunique._meta.db_table, FREQUENT],
        )
        return [element for (element,) in cursor.fetchall()]
