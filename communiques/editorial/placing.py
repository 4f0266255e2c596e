"""Where the words of a statement stand in their text."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from django.db import connection

from communiques.archive.models import Communique, Statement


@dataclass(frozen=True)
class Place:
    """text[start:end]"""

    start: int
    end: int


def places(words: str, text: str) -> list[Place]:
    """Every place where the words stand in the text; how they are spaced and broken into lines does not matter."""
    pieces = words.split()
    if not pieces:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, pieces)))
    found, match = [], pattern.search(text)
    while match:
        found.append(Place(match.start(), match.end()))
        match = pattern.search(text, match.start() + 1)
    return found


def nearest(found: Collection[Place], start: int) -> Place:
    """The place that begins nearest to where the words stood."""
    return min(found, key=lambda place: abs(place.start - start))


def relay(communique: Communique, statements: Collection[Statement]) -> None:
    """Write a changed text and the places of all its statements by one command.

    The database compares a text with its statements whenever either is written: two commands could never agree.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH new_text AS (UPDATE archive_communique SET text = %s WHERE id = %s)
            UPDATE archive_statement AS s SET start = n.start, "end" = n."end", words = n.words
            FROM unnest(%s::bigint[], %s::int[], %s::int[], %s::text[]) AS n (id, start, "end", words) WHERE s.id = n.id
            """,
            [
                communique.text,
                communique.pk,
                [statement.pk for statement in statements],
                [statement.start for statement in statements],
                [statement.end for statement in statements],
                [statement.words for statement in statements],
            ],
        )
