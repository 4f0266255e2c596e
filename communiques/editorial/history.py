"""The history of a record with that of its parts, as one list of who changed what, when and why."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

# Rows of one save are written at one moment, or, where a program wrote them, within this time of one another.
ONE_ACT = timedelta(seconds=2)
MOST_ROWS = 1000

# What is said of the record by others than its editors.
UNTOLD = {"id", "version", "changed_at", "created_at", "seed", "source_url_key", "origins", "origin"}


@dataclass(frozen=True)
class Change:
    """A field and its values before and after, empty where there is none."""

    label: Any
    before: str
    after: str


@dataclass(frozen=True)
class Line:
    """What happened to one row: it was added, changed or removed."""

    act: Any
    noun: Any
    name: str
    changes: tuple[Change, ...]


@dataclass
class Entry:
    """One act of one editor."""

    when: datetime
    who: str
    why: str
    lines: list[Line] = field(default_factory=list)


ACTS = {"+": _("added"), "~": _("changed"), "-": _("removed")}


def entries(histories: Sequence[QuerySet], since: datetime | None = None) -> list[Entry]:
    """The acts told by the history of a record and then of its parts, the newest first; those after `since` alone."""
    own = histories[0].model
    steps = [step for history in histories for step in _steps(history)]
    if since is not None:
        steps = [step for step in steps if step[0].history_date > since]
    names = _Names(steps)
    found: list[Entry] = []
    for row, before in sorted(steps, key=lambda step: (step[0].history_date, step[0].history_id), reverse=True):
        who, why = names.of_user(row.history_user_id), row.history_change_reason or ""
        entry = found[-1] if found else None
        if entry is None or entry.who != who or entry.when - row.history_date > ONE_ACT:
            entry = Entry(row.history_date, who, why)
            found.append(entry)
        entry.why = entry.why or why
        line = _line(row, before, names, "" if isinstance(row, own) else names.of_row(row))
        if line.changes or row.history_type != "~":
            entry.lines.insert(0, line)
    return [entry for entry in found if entry.lines]


def _steps(history: QuerySet) -> Iterator[tuple[Any, Any]]:
    """Each row of a history with the row it replaced."""
    last: dict[Any, Any] = {}
    newest = list(history.order_by("-history_date", "-history_id")[:MOST_ROWS])
    for row in reversed(newest):
        yield row, last.get(row.id)
        last[row.id] = row


def _told_fields(row: Any) -> list[Any]:
    return [tracked for tracked in type(row).tracked_fields if tracked.name not in UNTOLD]


def _line(row: Any, before: Any, names: "_Names", name: str) -> Line:
    changes = []
    if row.history_type == "~":
        for tracked in _told_fields(row):
            old = getattr(before, tracked.attname) if before else None
            new = getattr(row, tracked.attname)
            if old != new and (before or new not in ("", None, [], {})):
                changes.append(Change(tracked.verbose_name, names.shown(tracked, old), names.shown(tracked, new)))
    return Line(ACTS[row.history_type], row.instance_type._meta.verbose_name, name, tuple(changes))


class _Names:
    """What keys in the history stand for, asked for once for each kind."""

    def __init__(self, steps: list[tuple[Any, Any]]) -> None:
        keys: dict[type[Model], set[int]] = defaultdict(set)
        for row, before in steps:
            for side in filter(None, (row, before)):
                for tracked in type(side).tracked_fields:
                    if tracked.is_relation and (key := getattr(side, tracked.attname)):
                        keys[tracked.related_model].add(key)
        self._found = {model: _named(model, wanted) for model, wanted in keys.items()}
        users = {row.history_user_id for row, _before in steps} - {None}
        self._users = get_user_model().objects.in_bulk(users)

    def of_user(self, key: int | None) -> str:
        """The editor's name; a program's changes have none."""
        user = self._users.get(key)
        return (user.get_full_name() or user.get_username()) if user else ""

    def of_row(self, row: Any) -> str:
        """What a row is called: its words, its name, or what it points to."""
        for attribute in ("words", "text", "title_en"):
            if isinstance(value := getattr(row, attribute, None), str) and value:
                return value
        points_to = [f for f in type(row).tracked_fields if f.is_relation and f.name not in ("communique", "statement")]
        shown = (self.shown(tracked, getattr(row, tracked.attname)) for tracked in points_to)
        return next(filter(None, shown), "")

    def shown(self, tracked: Any, value: Any) -> str:
        """A value for reading."""
        if value in (None, "", []):
            return ""
        if tracked.is_relation:
            return str(self._found[tracked.related_model].get(value, f"#{value}"))
        if tracked.choices:
            return str(dict(tracked.flatchoices).get(value, value))
        return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _named(model: type[Model], keys: set[int]) -> dict[Any, Any]:
    related = {"participation": ("person", "country"), "office": ("person",)}.get(str(model._meta.model_name), ())
    return model._default_manager.select_related(*related).in_bulk(keys)
