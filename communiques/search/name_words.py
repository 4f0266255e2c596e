"""The words of which names of people and places are made, for what must tell them from other words."""

from functools import lru_cache

from django.db import connection

from .columns.current import known_version

_QUERY = """
    SELECT DISTINCT word FROM (
        SELECT unnest(string_to_array(folded, ' ')) AS word FROM archive_personname
        UNION SELECT unnest(string_to_array(folded, ' ')) FROM archive_countryname
        UNION SELECT folded FROM archive_personname UNION SELECT folded FROM archive_countryname
    ) AS words WHERE word <> ''
"""


def name_words() -> frozenset[str]:
    """Folded words of names, and the names themselves, which in Chinese are one word. One query until names change."""
    return _words(known_version())


@lru_cache(maxsize=1)
def _words(_version: int | None) -> frozenset[str]:
    with connection.cursor() as cursor:
        cursor.execute(_QUERY)
        return frozenset(word for (word,) in cursor.fetchall())
