"""Indexes laid aside while many rows are written, and made again at once, which is several times as fast.

What was laid aside is kept in a table until it is there again, so that nothing is lost if the process is killed: the
next one finishes it.
"""

from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import NamedTuple

from django.db import connection, transaction

PROCESSES = 2
MEMORY = "256MB"
# Words are gathered in a tree in memory. One that lies in the processor's cache takes half the time of a large one.
MEMORY_FOR_WORDS = "16MB"

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


class LaidAside(NamedTuple):
    """An index that was dropped, and the rule it keeps, PRIMARY KEY or UNIQUE, if any."""

    name: str
    table: str
    definition: str
    rule: str | None

    @property
    def is_of_words(self) -> bool:
        return " USING gin " in self.definition


@transaction.atomic
def lay_aside(tables: Collection[str]) -> None:
    """Drop the indexes of the tables, primary keys and rules of uniqueness too, and remember them."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = 0")
        cursor.execute(_KEPT)
        cursor.execute(_LAY_ASIDE, [list(tables)])
        for name, table, rule in cursor.fetchall():
            cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"' if rule else f'DROP INDEX "{name}"')


def laid_aside() -> list[LaidAside]:
    """What is to be made again, the largest tables first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('indexes_laid_aside')")
        if cursor.fetchone() == (None,):
            return []
        cursor.execute(
            "SELECT name, belongs_to, definition, rule FROM indexes_laid_aside"
            " ORDER BY pg_relation_size(belongs_to::regclass) DESC, name"
        )
        return [LaidAside(*row) for row in cursor.fetchall()]


def make_again() -> Iterator[str]:
    """Make what was laid aside; the name of each index when it is there.

    An index of words is made by several processes together, the others several at once.
    """
    waiting = laid_aside()
    for index in waiting:
        if index.is_of_words:
            _build_together(index)
            yield index.name
    with ThreadPoolExecutor(PROCESSES) as threads:
        building = {threads.submit(_build, index, MEMORY): index for index in waiting if not index.is_of_words}
        for done in as_completed(building):
            done.result()
            yield building[done].name
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = 0")
        for name, table, _, rule in waiting:
            if rule:
                cursor.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {rule} USING INDEX "{name}"')
        cursor.execute("DROP TABLE IF EXISTS indexes_laid_aside")


def _build_together(index: LaidAside) -> None:
    """Have PostgreSQL build an index in several processes, which it would not do for a narrow table."""
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {index.table} SET (parallel_workers = {PROCESSES - 1})")
    _build(index, MEMORY_FOR_WORDS)
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {index.table} RESET (parallel_workers)")


def _build(index: LaidAside, memory: str) -> None:
    own = connection.copy()
    try:
        with own.cursor() as cursor:
            cursor.execute("SET lock_timeout = 0")
            cursor.execute("SELECT set_config('maintenance_work_mem', %s, false)", [memory])
            cursor.execute(index.definition.replace(" INDEX ", " INDEX IF NOT EXISTS ", 1))
    finally:
        own.close()
