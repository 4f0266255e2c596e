"""The columns of the tables, in their order. New ones are added at the end: programs count on it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from communiques.archive.models import Communique, Participation, Statement
from communiques.formats.names import with_country

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


def _participants(communique: Communique) -> str:
    """Each with the country spoken for, unless the one says the other."""
    return _joined(with_country(part.label, part.country.label) for part in communique.participations.all())


def _countries(parts: Iterable[Participation]) -> str:
    return _joined(part.country.label for part in parts)


def _codes(parts: Iterable[Participation]) -> str:
    return _joined(part.country.code for part in parts)


def _topics(record: Communique | Statement) -> str:
    return _joined(tag.topic.label for tag in record.topic_tags.all())


_ACCOUNT: list[tuple[Any, Callable[[Communique], str]]] = [
    (pgettext_lazy("column", "Language"), lambda one: one.language),
    (pgettext_lazy("column", "Kind"), lambda one: one.kind_label),
    (pgettext_lazy("column", "Held on"), lambda one: _written(one.held_on)),
    (pgettext_lazy("column", "Published on"), lambda one: _written(one.published_on)),
    (pgettext_lazy("column", "Issuer"), lambda one: one.source.label),
    (pgettext_lazy("column", "Country of the issuer"), lambda one: one.source.country.label),
    (pgettext_lazy("column", "Encounter"), lambda one: one.encounter.public_id if one.encounter else ""),
    (pgettext_lazy("column", "Address at the source"), lambda one: one.source_url),
    (pgettext_lazy("column", "Rights"), lambda one: one.source.rights),
]


def communique_columns(home: str) -> list[Column[Communique]]:
    """Those of communiqués; `home` is what permanent addresses begin with."""
    address = _address(home)
    return [
        Column(pgettext_lazy("column", "Identifier"), lambda one: one.public_id),
        Column(pgettext_lazy("column", "Permanent address"), address),
        Column(pgettext_lazy("column", "Title"), lambda one: one.title),
        *[Column(heading, value) for heading, value in _ACCOUNT],
        Column(pgettext_lazy("column", "Held until"), lambda one: _written(one.held_until)),
        Column(pgettext_lazy("column", "Place"), lambda one: one.place),
        Column(
            pgettext_lazy("column", "Participants"),
            _participants,
        ),
        Column(pgettext_lazy("column", "Countries"), lambda one: _countries(one.leading_participations())),
        Column(pgettext_lazy("column", "Country codes"), lambda one: _codes(one.leading_participations())),
        Column(pgettext_lazy("column", "Topics"), _topics),
        Column(pgettext_lazy("column", "Number of statements"), lambda one: str(one.number_of_statements)),
        Column(pgettext_lazy("column", "Captured on"), lambda one: _written(one.captured_on)),
        Column(pgettext_lazy("column", "Checked by an editor"), lambda one: _("no") if one.is_unseen else _("yes")),
        Column(pgettext_lazy("column", "In the archive since"), lambda one: _written(one.published_at)),
        Column(pgettext_lazy("column", "Last changed"), lambda one: _written(one.changed_at)),
        Column(pgettext_lazy("column", "Version"), lambda one: str(one.version)),
        Column(pgettext_lazy("column", "SHA-256 of the text"), lambda one: one.text_sha256 or ""),
        Column(pgettext_lazy("column", "Text"), lambda one: one.text),
    ]


def statement_columns(home: str) -> list[Column[Statement]]:
    """Those of statements; what they share with their communiqué is repeated on each."""
    address = _address(home)
    return [
        Column(pgettext_lazy("column", "Identifier"), lambda one: one.public_id),
        Column(pgettext_lazy("column", "Permanent address"), address),
        Column(pgettext_lazy("column", "Words"), lambda one: one.words),
        Column(pgettext_lazy("column", "Mode"), lambda one: str(Statement.Mode(one.mode).label)),
        Column(pgettext_lazy("column", "Speakers"), lambda one: _joined(part.label for part in one.speakers.all())),
        Column(
            pgettext_lazy("column", "Speaking for"),
            lambda one: _countries(one.speakers.all()),
        ),
        Column(
            pgettext_lazy("column", "Country codes"),
            lambda one: _codes(one.speakers.all()),
        ),
        Column(pgettext_lazy("column", "Topics"), _topics),
        Column(pgettext_lazy("column", "Start"), lambda one: str(one.start)),
        Column(pgettext_lazy("column", "End"), lambda one: str(one.end)),
        Column(pgettext_lazy("column", "Communiqué"), lambda one: one.communique.public_id),
        Column(pgettext_lazy("column", "Address of the communiqué"), lambda one: address(one.communique)),
        Column(pgettext_lazy("column", "Title"), lambda one: one.communique.title),
        *[Column(heading, _of_its_communique(value)) for heading, value in _ACCOUNT],
    ]


def _address(home: str) -> Callable[[Any], str]:
    return lambda record: home + record.get_permanent_url()


def _of_its_communique(value: Callable[[Communique], str]) -> Callable[[Statement], str]:
    return lambda statement: value(statement.communique)
