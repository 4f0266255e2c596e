"""Pages of rows by what they are ordered by: stable while rows are added, as fast at the end as at the beginning."""

import datetime
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from .cursors import Cursor
from .problems import RefusedError


class Page(NamedTuple):
    """Some rows, and where the page before and the page after them begin, where there are such."""

    rows: list[Any]
    previous: Cursor | None
    next: Cursor | None


def page_of(rows: QuerySet[Any], order: Sequence[str], cursor: Cursor | None, size: int) -> Page:
    """A page of rows in an order of fields that no two rows share, all rising or all falling (`-`)."""
    forwards = cursor is None or cursor.after
    order = order if forwards else [_turned(name) for name in order]
    if cursor is not None:
        rows = rows.filter(_beyond(order, cursor.place))
    try:
        found = list(rows.order_by(*order)[: size + 1])
    except (ValidationError, ValueError, TypeError) as error:  # signed by us, for a list that was ordered otherwise
        raise RefusedError({"cursor": ["This cursor is too old: begin anew."]}) from error
    has_more, shown = len(found) > size, found[:size]
    if not forwards:
        shown.reverse()
    has_previous = cursor is not None if forwards else has_more
    has_next = has_more if forwards else True
    return Page(
        shown,
        Cursor(_place(order, shown[0]), after=False) if shown and has_previous else None,
        Cursor(_place(order, shown[-1])) if shown and has_next else None,
    )


def _turned(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


def _beyond(order: Sequence[str], place: Sequence[Any]) -> Q:
    """Rows after a place: greater (or less) in the first field that differs."""
    beyond, same = Q(pk__in=[]), Q()
    for name, value in zip(order, place, strict=True):
        field, than = (name[1:], "lt") if name.startswith("-") else (name, "gt")
        beyond |= same & Q(**{f"{field}__{than}": value})
        same &= Q(**{field: value})
    return beyond


def _place(order: Sequence[str], row: Any) -> list[Any]:
    values = [_value(row, name.removeprefix("-")) for name in order]
    return [value.isoformat() if isinstance(value, datetime.date) else value for value in values]


def _value(row: Any, path: str) -> Any:
    for name in path.split("__"):
        row = getattr(row, name)
    return row
