"""Differences between what a record holds and what is read of its text now."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from communiques.archive.dates import PartialDate
from communiques.archive.models import Participation, Statement

from .standing import overlap


class Part(TextChoices):
    """Where in the record something differs."""

    FACTS = "facts", _("facts")
    PARTICIPANTS = "participants", _("participants")
    TOPICS = "topics", _("topics")
    STATEMENTS = "statements", _("statements")
    DOUBTS = "doubts", _("doubts")


class Act(TextChoices):
    """What taking a difference does."""

    ADDED = "+", _("added")
    CHANGED = "~", _("changed")
    REMOVED = "-", _("removed")


@dataclass(frozen=True)
class Change:
    """A field with what the record holds and what was read."""

    label: Any
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """One thing that was read otherwise. `stands` says why it is not taken; it is empty where it may be.

    `row` is the row that would change or go, or the new one that would come; `values` are what it would be given.
    """

    part: Part
    act: Act
    name: str
    changes: tuple[Change, ...] = ()
    stands: Any = ""
    row: Any = field(default=None, compare=False, repr=False)
    values: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def key(self) -> str:
        """A name by which a form can choose it, the same as long as nothing in it changes."""
        told = (self.part.value, self.act.value, self.name, *((c.before, c.after) for c in self.changes))
        return hashlib.sha256(repr((told, getattr(self.row, "pk", None))).encode()).hexdigest()[:16]


Same = Callable[[Any, Any], bool]


def matched(held: Sequence[Any], read: Sequence[Any], tests: Sequence[Same]) -> dict[int, Any]:
    """The held row of each read one, by the place of the read one; the surest test goes over all of them first."""
    free, found = list(held), {}
    for same in tests:
        for number, one in enumerate(read):
            if number not in found and (row := next((row for row in free if same(row, one)), None)) is not None:
                found[number] = row
                free.remove(row)
    return found


def same_person(held: Participation, read: Participation) -> bool:
    return held.person_id is not None and held.person_id == read.person_id


def same_print(held: Participation, read: Participation) -> bool:
    """Called alike, for one country."""
    return (held.country_id, held.name_as_printed) == (read.country_id, read.name_as_printed)


def same_form(held: Participation, read: Participation) -> bool:
    """Called by one form at least, for one country, and not two different people."""
    two = held.person_id is not None and read.person_id is not None
    return not two and held.country_id == read.country_id and not {*held.forms}.isdisjoint(read.forms)


def same_place(held: Statement, read: Statement) -> bool:
    return (held.start, held.end) == (read.start, read.end)


def overlapping(held: Statement, read: Statement) -> bool:
    return bool(overlap(held.start, held.end, read.start, read.end))


def label(model: Any, name: str) -> Any:
    """What a field is called."""
    return model._meta.get_field(name).verbose_name


def days(first: PartialDate | None, last: PartialDate | None) -> str:
    """When something was held, for reading."""
    return " – ".join(str(day) for day in (first, last) if day)


def called(party: Participation) -> str:
    """Who takes part and for whom."""
    named, country = party.label, party.country.label
    return named if named == country else f"{named} ({country})"


def shown(value: Any) -> str:
    """A value of a participation, for reading."""
    if isinstance(value, bool):
        return str(_("yes") if value else _("no"))
    if isinstance(value, list):
        return ", ".join(value)
    return str(value or "")
