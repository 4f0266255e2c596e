"""The columns of the tables, in their order. New ones are added at the end: programs count on it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from communiques.archive.models import Communique, Participation, Statement

Record = TypeVar("Record", Communique, Statement)


@dataclass(frozen=True)
class Column(Generic[Record]):
    """A heading in the reader's language, and what stands below it of a record."""

    heading: Any
    value: Callable[[Record], str]


def _joined(values: Iterable[str]) -> str:
    """Several values in one field, each once."""
    return "; ".join(dict.fromkeys(values))


def _written(value: Any) -> str:
    """A date as far as it is known, or a time by RFC 3339; nothing where there is none."""
    if value is None:
        return ""
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)


def _person(part: Participation) -> str:
    """A participant with the country spoken for, unless the one says the other."""
    return part.label if part.country.label in part.label else f"{part.label} ({part.country.label})"


def _topics(record: Communique | Statement) -> str:
    return _joined(tag.topic.label for tag in record.topic_tags.all())


def _leading(communique: Communique) -> list[Participation]:
    return communique.leading_participations()


_ACCOUNT: list[tuple[Any, Callable[[Communique], str]]] = [
    (gettext_lazy("Language"), lambda one: one.language),
    (gettext_lazy("Kind"), lambda one: one.kind_label),
    (gettext_lazy("Held on"), lambda one: _written(one.held_on)),
    (gettext_lazy("Published on"), lambda one: _written(one.published_on)),
    (gettext_lazy("Issuer"), lambda one: one.source.label),
    (gettext_lazy("Country of the issuer"), lambda one: one.source.country.label),
    (gettext_lazy("Encounter"), lambda one: one.encounter.public_id if one.encounter else ""),
    (gettext_lazy("Address at the source"), lambda one: one.source_url),
    (gettext_lazy("Rights"), lambda one: one.source.rights),
]


def communique_columns(home: str) -> list[Column[Communique]]:
    """Those of communiqués; `home` is what permanent addresses begin with."""
    return [
        Column(gettext_lazy("Identifier"), lambda one: one.public_id),
        Column(gettext_lazy("Permanent address"), lambda one: home + one.get_permanent_url()),
        Column(gettext_lazy("Title"), lambda one: one.title),
        *[Column(heading, value) for heading, value in _ACCOUNT],
        Column(gettext_lazy("Held until"), lambda one: _written(one.held_until)),
        Column(gettext_lazy("Place"), lambda one: one.place),
        Column(gettext_lazy("Participants"), lambda one: _joined(_person(part) for part in one.participations.all())),
        Column(gettext_lazy("Countries"), lambda one: _joined(part.country.label for part in _leading(one))),
        Column(gettext_lazy("Country codes"), lambda one: _joined(part.country.code for part in _leading(one))),
        Column(gettext_lazy("Topics"), _topics),
        Column(gettext_lazy("Number of statements"), lambda one: str(len(one.statements.all()))),
        Column(gettext_lazy("Captured on"), lambda one: _written(one.captured_on)),
        Column(gettext_lazy("Checked by an editor"), lambda one: _("no") if one.is_unseen else _("yes")),
        Column(gettext_lazy("In the archive since"), lambda one: _written(one.published_at)),
        Column(gettext_lazy("Last changed"), lambda one: _written(one.changed_at)),
        Column(gettext_lazy("Version"), lambda one: str(one.version)),
        Column(gettext_lazy("SHA-256 of the text"), lambda one: one.text_sha256 or ""),
        Column(gettext_lazy("Text"), lambda one: one.text),
    ]


def statement_columns(home: str) -> list[Column[Statement]]:
    """Those of statements; what they share with their communiqué is repeated on each."""
    return [
        Column(gettext_lazy("Identifier"), lambda one: one.public_id),
        Column(gettext_lazy("Permanent address"), lambda one: home + one.get_permanent_url()),
        Column(gettext_lazy("Words"), lambda one: one.words),
        Column(gettext_lazy("Mode"), lambda one: str(Statement.Mode(one.mode).label)),
        Column(gettext_lazy("Speakers"), lambda one: _joined(part.label for part in one.speakers.all())),
        Column(gettext_lazy("Speaking for"), lambda one: _joined(part.country.label for part in one.speakers.all())),
        Column(gettext_lazy("Country codes"), lambda one: _joined(part.country.code for part in one.speakers.all())),
        Column(gettext_lazy("Topics"), _topics),
        Column(gettext_lazy("Start"), lambda one: str(one.start)),
        Column(gettext_lazy("End"), lambda one: str(one.end)),
        Column(gettext_lazy("Communiqué"), lambda one: one.communique.public_id),
        Column(gettext_lazy("Address of the communiqué"), lambda one: home + one.communique.get_permanent_url()),
        Column(gettext_lazy("Title"), lambda one: one.communique.title),
        *[Column(heading, _of_its_communique(value)) for heading, value in _ACCOUNT],
    ]


def _of_its_communique(value: Callable[[Communique], str]) -> Callable[[Statement], str]:
    return lambda statement: value(statement.communique)
