"""The log of changes is kept short: what follows it reads what is new, and begins anew where too much is missing."""

from django.db import connection

MOST_ENTRIES = 100_000


def prune() -> None:
    """Forget the oldest entries of a long log. An entry that names no communiqué says up to where it was forgotten."""
    with connection.cursor() as cursor:
        cursor.execute(
            """WITH forgotten AS (
                   DELETE FROM archive_indexchange
                   WHERE id <= (SELECT max(id) FROM archive_indexchange) - %s
                   RETURNING transaction
               )
               INSERT INTO archive_indexchange (transaction)
               SELECT max(transaction) FROM forgotten HAVING count(*) > 0""",
            [MOST_ENTRIES],
        )
