"""The history of a record with that of its parts, as one list of who changed what, when and why."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

# Rows of one save are written at one moment, or, where a program wrote them, within this time of one another.
ONE_ACT = timedelta(seconds=2)
MOST_ROWS = 1000

# What is said of the record by others than its editors.
UNTOLD = {"id", "public_id", "version", "changed_at", "created_at", "seed", "source_url_key", "origins", "origin"}


# Of long values only what differs is told, with so many characters around it.
LONG, AROUND = 200, 60


@dataclass(frozen=True)
class Change:
    """A field and its values before and after, empty where there is none."""

    label: Any
    before: str
    after: str


@dataclass(frozen=True)
class Line:
    """What happened to rows of one kind: they were added, moved or removed; or what was changed in one of them."""

    act: Any
    noun: Any
    names: tuple[str, ...]
    changes: tuple[Change, ...]


@dataclass
class Entry:
    """One act of one editor."""

    when: datetime
    who: str
    why: str
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Step:
    """A row of a history, the one it replaced, and the place of its kind among the parts of the record."""

    row: Any
    before: Any
    place: int


ACTS = {"+": _("added"), "~": _("changed"), "-": _("removed")}
MOVED = _("moved with the text")


def entries(histories: Sequence[QuerySet], since: datetime | None = None) -> list[Entry]:
    """The acts told by the history of a record and then of its parts, the newest first; those after `since` alone."""
    steps = [step for place, history in enumerate(histories) for step in _steps(history, place)]
    names = Names(steps)
    told = [step for step in steps if since is None or step.row.history_date > since]
    found = [_entry(act, names) for act in _acts(told)]
    return [entry for entry in found if entry.lines]


def _acts(steps: list[Step]) -> list[list[Step]]:
    """The steps of one act together, the newest act first."""
    acts: list[list[Step]] = []
    last: Any = None
    for step in sorted(steps, key=lambda step: step.row.history_date, reverse=True):
        together = last is not None and last.history_date - step.row.history_date <= ONE_ACT
        if together and last.history_user_id == step.row.history_user_id:
            acts[-1].append(step)
        else:
            acts.append([step])
        last = step.row
    return acts


def _entry(steps: list[Step], names: "Names") -> Entry:
    whole = {(step.row.id, step.row.history_type) for step in steps if hasattr(step.row, "words")}
    lines: dict[Any, Line] = {}
    for step in sorted(steps, key=lambda step: (step.place, step.row.history_id)):
        row = step.row
        if (getattr(row, "statement_id", None), row.history_type) in whole:
            continue  # a statement that came or went took its speakers and topics along
        line = _line(step, names)
        key = (step.place, str(line.act)) if not line.changes else (step.place, row.history_id)
        if row.history_type == "~" and not line.changes and line.act is not MOVED:
            continue
        lines[key] = replace(line, names=(*lines[key].names, *line.names)) if key in lines else line
    newest = steps[0].row
    why = next((step.row.history_change_reason for step in steps if step.row.history_change_reason), "")
    return Entry(newest.history_date, names.of_user(newest.history_user_id), why, list(lines.values()))


def _steps(history: QuerySet, place: int) -> Iterator[Step]:
    """Each row of a history with the row it replaced."""
    last: dict[Any, Any] = {}
    for row in reversed(history.order_by("-history_date", "-history_id")[:MOST_ROWS]):
        yield Step(row, last.get(row.id), place)
        last[row.id] = row


def _line(step: Step, names: "Names") -> Line:
    row, before = step.row, step.before
    act, changes = ACTS[row.history_type], []
    if row.history_type == "~" and before is not None:
        tracked = [t for t in type(row).tracked_fields if t.name not in UNTOLD]
        changed = [t for t in tracked if getattr(row, t.attname) != getattr(before, t.attname)]
        if changed and {t.name for t in changed} <= {"start", "end"}:
            act, changed = MOVED, []
        changes = [
            Change(
                t.verbose_name,
                *differing(names.shown(t, getattr(before, t.attname)), names.shown(t, getattr(row, t.attname))),
            )
            for t in changed
        ]
    own = () if step.place == 0 else (names.of_row(row),)
    return Line(act, row.instance_type._meta.verbose_name, own, tuple(changes))


def differing(before: str, after: str) -> tuple[str, str]:
    """The two values; of long ones the stretch in which they differ, with a little around it."""
    if not before or not after or max(len(before), len(after)) <= LONG:
        return before, after
    same = _common(before, after)
    rest = _common(before[same:][::-1], after[same:][::-1])
    return _stretch(before, same, rest), _stretch(after, same, rest)


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _stretch(text: str, same: int, rest: int) -> str:
    start, end = max(same - AROUND, 0), min(len(text) - rest + AROUND, len(text))
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


class Names:
    """What keys in the history stand for, asked for once for each kind."""

    def __init__(self, steps: list[Step]) -> None:
        keys: dict[type[Model], set[int]] = defaultdict(set)
        for step in steps:
            for tracked in type(step.row).tracked_fields:
                if tracked.is_relation and (key := getattr(step.row, tracked.attname)):
                    keys[tracked.related_model].add(key)
        self._found = {model: _named(model, wanted) for model, wanted in keys.items()}
        self._words = {step.row.id: step.row.words for step in steps if hasattr(step.row, "words")}
        users = {step.row.history_user_id for step in steps} - {None}
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
        name = next(filter(None, shown), "")
        words = self._words.get(getattr(row, "statement_id", None))
        return f"{name}: “{words}”" if words else name

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
