"""Which of the records found was meant: the order by relevance."""

from collections.abc import Sequence

from django.db import connection

from .matching import Matching

# Ranking reads the vectors of what it ranks. Past this many the titles and the newest stand for all.
MOST_RANKED = 1000
WEIGHTS = "{0.1, 0.2, 0.4, 1.0}"
_TABLES = {"communique": "archive_indexedcommunique", "statement": "archive_indexedstatement"}


def ranked(target: str, candidates: Sequence[int], matching: Matching) -> list[int]:
    """These keys, the newest first, in the order of relevance; equals stay as they are."""
    if not candidates:
        return []
    # Normalisation 1 divides by 1 + the logarithm of the length: a long text is not better for being long.
    query = f"""
        SELECT key FROM unnest(%s::bigint[]) WITH ORDINALITY AS given (key, place)
        JOIN {_TABLES[target]} ON {target}_id = key
        ORDER BY ts_rank('{WEIGHTS}', lexemes, %s::tsquery, 1) DESC, place
    """
    with connection.cursor() as cursor:
        cursor.execute(query, [list(candidates), matching.tsquery])
        return [key for (key,) in cursor.fetchall()]
