"""All that answers a question, for what takes it away: in the question's order, or as it came into the archive."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

import numpy as np
from django.db import connection

from .columns.parts import Ints
from .memory import AnswerByColumns
from .sql import AnswerBySql

Answer = AnswerByColumns | AnswerBySql

CHUNK = 2_000
"""So many keys are put in order at once."""

MOST_SORTED = 5_000
"""More records than this are looked for among all, newest first, instead of being sorted."""

_BEFORE = """
    SELECT published_at, id FROM archive_communique
    WHERE status = 'published' AND (published_at, id) < (%s, %s) ORDER BY published_at DESC, id DESC LIMIT %s
"""
_STATEMENTS_OF = """
    SELECT s.id FROM unnest(%s::bigint[]) WITH ORDINALITY AS told (id, place)
        JOIN archive_statement s ON s.communique_id = told.id ORDER BY told.place, s.start, s.id
"""
_SORTED = {
    "communique": """
        SELECT id FROM archive_communique WHERE status = 'published' AND id = ANY(%s)
        ORDER BY published_at DESC, id DESC
    """,
    "statement": """
        SELECT s.id FROM archive_statement s JOIN archive_communique c ON c.id = s.communique_id
        WHERE c.status = 'published' AND s.id = ANY(%s) ORDER BY c.published_at DESC, c.id DESC, s.start, s.id
    """,
}


def each_key(answer: Answer) -> Iterator[int]:
    """The keys of all that answers, in the question's order.

    Which records they are is settled when the question is answered, whatever changes while they are taken.
    """
    if isinstance(answer, AnswerBySql):  # each look is at the database as it is by then: one look
        yield from answer.keys(0, answer.total)
        return
    for skipped in range(0, answer.total, CHUNK):
        yield from answer.keys(skipped, CHUNK)


def newest_in_the_archive(answer: Answer, skipped: int, wanted: int) -> list[int]:
    """The keys of what answers, in the order in which it was published here, the last first; statements of one
    communiqué as they stand in it.
    """
    found, target = answer.everything(), answer.filters.target
    if len(found) <= MOST_SORTED:
        return _fetched(_SORTED[target], [found.tolist()])[skipped : skipped + wanted]
    return list(islice(_among(found, _newest_first(target)), skipped, skipped + wanted))


def _among(found: Ints, chunks: Iterable[list[int]]) -> Iterator[int]:
    for chunk in chunks:
        keys = np.array(chunk, np.int64)
        yield from keys[np.isin(keys, found)].tolist()


def _newest_first(target: str) -> Iterator[list[int]]:
    """The keys of everything published, in chunks."""
    published: datetime | str = "infinity"
    last = 0
    while chunk := _published_before(published, last):
        published, last = chunk[-1]
        keys = [key for _, key in chunk]
        yield keys if target == "communique" else _fetched(_STATEMENTS_OF, [keys])


def _published_before(published: datetime | str, last: int) -> list[tuple[datetime, int]]:
    with connection.cursor() as cursor:
        cursor.execute(_BEFORE, [published, last, CHUNK])
        return [(at, key) for at, key in cursor.fetchall()]


def _fetched(query: str, params: list[list[int]]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(query, params)
        return [key for (key,) in cursor.fetchall()]
