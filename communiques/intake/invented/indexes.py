"""Indexes laid aside while many rows are written, and made again at once, which is several times as fast.

What was laid aside is kept in a table until it is there again, so that nothing is lost if the process is killed: the
next one finishes it.
"""

from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed

from django.db import connection, transaction

CONNECTIONS = 2

_KEPT = "CREATE TABLE IF NOT EXISTS indexes_laid_aside (name text, belongs_to text, definition text, rule text)"

# Those that foreign keys refer to stay.
_LAY_ASIDE = """
INSERT INTO indexes_laid_aside
SELECT i.relname, t.relname, pg_get_indexdef(i.oid),
       CASE r.contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' END
FROM pg_index x
JOIN pg_class i ON i.oid = x.indexrelid
JOIN pg_class t ON t.oid = x.indrelid
LEFT JOIN pg_constraint r ON r.conindid = i.oid AND r.contype IN ('p', 'u')
WHERE t.oid = ANY(%s::regclass[])
AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.conindid = i.oid AND f.contype = 'f')
RETURNING name, belongs_to, rule
"""


@transaction.atomic
def lay_aside(tables: Collection[str]) -> None:
    """Drop the indexes of the tables, primary keys and rules of uniqueness too, and remember them."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = 0")
        cursor.execute(_KEPT)
        cursor.execute(_LAY_ASIDE, [list(tables)])
        for name, table, rule in cursor.fetchall():
            cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"' if rule else f'DROP INDEX "{name}"')


def laid_aside() -> list[tuple[str, str, str, str | None]]:
    """Name, table, definition and kind of rule, if it keeps one, of each index that is to be made again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('indexes_laid_aside')")
        if cursor.fetchone() == (None,):
            return []
        cursor.execute(
            "SELECT name, belongs_to, definition, rule FROM indexes_laid_aside"
            " ORDER BY definition LIKE '% USING gin %' DESC, pg_relation_size(belongs_to::regclass) DESC"
        )
        return cursor.fetchall()


def make_again() -> Iterator[str]:
    """Make what was laid aside; the name of each index when it is there."""
    waiting = laid_aside()
    with ThreadPoolExecutor(CONNECTIONS) as threads:
        building = {threads.submit(_build, definition): name for name, _, definition, _ in waiting}
        for done in as_completed(building):
            done.result()
            yield building[done]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = 0")
        for name, table, _, rule in waiting:
            if rule:
                cursor.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {rule} USING INDEX "{name}"')
        cursor.execute("DROP TABLE IF EXISTS indexes_laid_aside")


def _build(definition: str) -> None:
    own = connection.copy()
    try:
        with own.cursor() as cursor:
            cursor.execute("SET lock_timeout = 0")
            cursor.execute("SET maintenance_work_mem = '1GB'")
            cursor.execute(definition.replace(" INDEX ", " INDEX IF NOT EXISTS ", 1))
    finally:
        own.close()
