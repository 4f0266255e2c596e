"""What the form was refused for, in one list that leads to each place: rows may be folded, and the form is long."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import Truncator


@dataclass(frozen=True)
class Refused:
    """A message, what it is about, the id at which that stands, and for a statement where its words begin."""

    message: str
    subject: str
    at: str
    start: int | None = None


def refused(form: Any, participants: Any, statements: Any) -> Iterator[Refused]:
    """The messages of the record's fields, then of the rows that stay."""
    for name in form.errors:
        if name in form.fields:
            field = form[name]
            yield from (Refused(message, field.label, field.id_for_label) for message in field.errors)
    for row in _staying(participants):
        name = _first(row["person"].field.label, row["new_name"].value(), row["name_as_printed"].value())
        yield from (Refused(message, name, row.prefix) for message in _messages(row))
    for row in _staying(statements):
        words = Truncator(_first(row["words"].field.label, row["words"].value())).chars(90)
        start = str(row["start"].value() or "")
        place = int(start) if start.isdecimal() else None
        yield from (Refused(message, words, row.prefix, place) for message in _messages(row))


def _staying(rows: Any) -> list[Any]:
    if not rows.is_bound:
        return []
    return [row for row in rows.forms if row.errors and not (rows.can_delete and rows._should_delete_form(row))]


def _messages(row: Any) -> list[str]:
    return [message for messages in row.errors.values() for message in messages]


def _first(label: Any, *values: Any) -> str:
    return str(next((value for value in values if value), label))
