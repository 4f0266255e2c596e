"""Communiqués in the annotated form: the facts, who took part, who says what, as plain data.

The form is that of the annotated readouts which `import_communiques` reads, with the archive's identifiers beside the
names: `sentences` holds the statements alone, since narration is no statement.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from .models import Communique, Origin, Participation, Statement

BATCH = 200
PARTS = (
    "topic_tags__topic",
    "participations__person",
    "participations__country",
    "participations__office",
    "statements__speaker_links",
    "statements__topic_tags__topic",
)


def annotated(keys: Sequence[int]) -> Iterator[tuple[dict[str, Any], Communique]]:
    """The communiqués with these keys, in their order, each with its annotated form."""
    for first in range(0, len(keys), BATCH):
        batch = keys[first : first + BATCH]
        found = (
            Communique.objects.select_related("source__country", "encounter").prefetch_related(*PARTS).in_bulk(batch)
        )
        for key in batch:
            if communique := found.get(key):
                yield annotated_form(communique), communique


def annotated_form(communique: Communique) -> dict[str, Any]:
    """One communiqué; what it needs beside itself is named in PARTS."""
    source, encounter = communique.source, communique.encounter
    participations = list(communique.participations.all())
    names = {participation.pk: _called(participation) for participation in participations}
    return {
        "id": communique.public_id,
        "language": communique.language,
        "source": {"name": source.label_in("en"), "slug": source.slug, "url": communique.source_url or None},
        "issuer": source.label_in("en"),
        "issuer_country": source.country.code,
        "title": communique.title,
        "text": communique.text,
        "text_sha256": communique.text_sha256,
        "published_on": _day(communique.published_on),
        "captured_on": communique.captured_on and communique.captured_on.isoformat(),
        "kind": communique.kind,
        "held_on": _day(communique.held_on),
        "held_until": _day(communique.held_until),
        "place": communique.place,
        "encounter": (encounter.key or encounter.public_id) if encounter else None,
        "participants": [_participant(participation) for participation in participations],
        "topics": [tag.topic.slug for tag in communique.topic_tags.all()],
        "extracted_topics": _extracted(communique.topic_tags.all()),
        "sentences": [_sentence(statement, names) for statement in communique.statements.all()],
    }


def _participant(participation: Participation) -> dict[str, Any]:
    person, office = participation.person, participation.office
    return {
        "name": person.label_in("en") if person else None,
        "person": person.slug if person else None,
        "as_written": participation.forms or [_called(participation)],
        "name_as_printed": participation.name_as_printed,
        "role_as_written": participation.role_as_printed or None,
        "office": office.title_en if office else None,
        "country": participation.country.code,
        "accompanying": participation.accompanying,
        "origin": participation.origin,
    }


def _called(participation: Participation) -> str:
    """The name by which sentences refer to a participant: a person's, else the first form of a delegation."""
    if participation.person:
        return participation.person.label_in("en")
    printed = participation.forms[0] if participation.forms else participation.name_as_printed
    return printed or participation.country.label_in("en")


def _sentence(statement: Statement, names: dict[int, str]) -> dict[str, Any]:
    return {
        "id": statement.public_id,
        "text": statement.words,
        "start": statement.start,
        "end": statement.end,
        "speakers": [names[link.participation_id] for link in statement.speaker_links.all()],
        "mode": statement.mode,
        "topics": [tag.topic.slug for tag in statement.topic_tags.all()],
        "extracted_topics": _extracted(statement.topic_tags.all()),
        "origin": statement.origin,
    }


def _extracted(tags: Any) -> list[str]:
    return [tag.topic.slug for tag in tags if tag.origin == Origin.EXTRACTED]


def _day(date: Any) -> str | None:
    return str(date) if date else None
