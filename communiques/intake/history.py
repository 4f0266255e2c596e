"""The history of what intake writes: each change with its reason.

Records written many at a time are copied to their history inside the database; for a single one `because` gives the
reason that its saving or deleting notes.
"""

from collections.abc import Iterable
from typing import Any, Literal

from django.db import connection

# The reasons under which intake writes. A change for any other reason is somebody's own.
SEEDED = "seeds"
COLLECTED = "import: text"
ANNOTATED = "import: annotated text"
REREAD = "read again"
REASONS = (SEEDED, COLLECTED, ANNOTATED, REREAD)


def note(model: Any, records: Iterable[Any], change: Literal["+", "~"], reason: str) -> None:
    """Enter into the history of a model that these records were added or changed, as they are now in the database."""
    keys = [record.pk for record in records]
    if not keys:
        return
    historical = model.history.model
    columns = [field.column for field in historical.tracked_fields]
    quoted = ", ".join(connection.ops.quote_name(column) for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {connection.ops.quote_name(historical._meta.db_table)}"  # noqa: S608 (names of our own tables)
            f" ({quoted}, history_date, history_type, history_change_reason)"
            f" SELECT {quoted}, now(), %s, %s FROM {connection.ops.quote_name(model._meta.db_table)}"
            " WHERE id = ANY(%s) ORDER BY id",
            [change, reason, keys],
        )


def because(record: Any, reason: str) -> Any:
    """The record, with the reason for what is done to it next."""
    record._change_reason = reason
    return record
