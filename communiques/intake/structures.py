"""Parties, topics and statements of communiqués, made ready and written many at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from communiques.archive.dates import PartialDate
from communiques.archive.models import (
    Communique,
    CommuniqueTopic,
    Doubt,
    Origin,
    Participation,
    Statement,
    StatementSpeaker,
    StatementTopic,
)

from .history import note
from .incoming import Incoming, IncomingParty, IncomingStatement, Raised
from .people import People
from .vocabulary import Vocabulary

ROWS = 2000  # written by one command


@dataclass
class Structure:
    """What belongs to one communiqué. The participations stand in the order of the record's parties."""

    participations: list[Participation] = field(default_factory=list)
    topics: list[CommuniqueTopic] = field(default_factory=list)
    statements: list[tuple[Statement, Sequence[int], dict[str, str]]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def collected(communique: Communique, record: Incoming, vocabulary: Vocabulary, people: People) -> Structure:
    """What was read from a text. A name that is not known stands as it is printed, until an editor says who it is."""
    return Structure(
        participations=[
            _read_party(communique, place, party, vocabulary, people) for place, party in enumerate(record.parties)
        ],
        topics=[
            CommuniqueTopic(communique=communique, topic_id=vocabulary.topic(slug), origin=Origin.EXTRACTED)
            for slug in record.topics
            if slug in vocabulary.topics
        ],
        statements=[_statement(communique, record, said, vocabulary, Origin.EXTRACTED) for said in record.statements],
        doubts=doubts_of(communique, record.doubts),
    )


def doubts_of(communique: Communique, raised: Iterable[Raised]) -> list[Doubt]:
    """What was doubtful in the reading, as rows that are not written yet."""
    return [
        Doubt(communique=communique, code=one.code, subject=one.subject, start=one.start, end=one.end) for one in raised
    ]


def _read_party(
    communique: Communique, place: int, party: IncomingParty, vocabulary: Vocabulary, people: People
) -> Participation:
    country = vocabulary.country(party.country)
    person = people.by_slug.get(party.person)
    return Participation(
        communique=communique,
        position=place,
        person_id=person,
        country_id=country,
        name_as_printed=(party.forms[0] if party.person and party.forms else party.name or "")[:200],
        role_as_printed=party.role,
        forms=list(party.forms),
        office_id=people.office(person, country, record_date(communique)),
        accompanying=party.accompanying,
        origin=Origin.EXTRACTED,
    )


def record_date(communique: Communique) -> PartialDate | None:
    """When the contact was held, as far as it is known."""
    return communique.held_on or communique.published_on


def annotated(communique: Communique, record: Incoming, vocabulary: Vocabulary, people: People) -> Structure:
    """What people have labelled. A statement without topics of its own gets those of the text that it shows."""
    return Structure(
        participations=_participants(communique, record, vocabulary, people),
        topics=[
            CommuniqueTopic(communique=communique, topic_id=vocabulary.topic(slug), origin=origin)
            for slug, origin in _origins(record.topics, record.extracted_topics).items()
        ],
        statements=[_statement(communique, record, said, vocabulary, Origin.EDITOR) for said in record.statements],
    )


def _participants(
    communique: Communique, record: Incoming, vocabulary: Vocabulary, people: People
) -> list[Participation]:
    made = []
    for place, party in enumerate(record.parties):
        country, held_on = vocabulary.country(party.country), record.held_on or record.published_on
        person = people.person(party, country, held_on)
        made.append(
            Participation(
                communique=communique,
                position=place,
                person_id=person,
                country_id=country,
                name_as_printed=party.forms[0] if party.forms else party.name or "",
                role_as_printed=party.role,
                forms=list(party.forms),
                office_id=people.office(person, country, held_on),
                accompanying=party.accompanying,
                origin=Origin.EDITOR,
            )
        )
    return made


def _statement(
    communique: Communique, record: Incoming, said: IncomingStatement, vocabulary: Vocabulary, origin: Origin
) -> tuple[Statement, Sequence[int], dict[str, str]]:
    words = record.text[said.start : said.end]
    statement = Statement(
        communique=communique, start=said.start, end=said.end, words=words, mode=said.mode, origin=origin
    )
    if said.topics is not None:
        known = [slug for slug in said.topics if slug in vocabulary.topics]
        return statement, said.speakers, _origins(known, said.extracted_topics)
    shown = [slug for slug in vocabulary.topics_shown_in(words, record.language) if slug in record.topics]
    return statement, said.speakers, dict.fromkeys(shown, Origin.EXTRACTED)


def _origins(topics: Iterable[str], extracted: frozenset[str]) -> dict[str, str]:
    return {slug: Origin.EXTRACTED if slug in extracted else Origin.EDITOR for slug in topics}


def write(structures: Iterable[Structure], vocabulary: Vocabulary, reason: str) -> None:
    """Write the rows that are new. Participations that are in the archive already stay as they are."""
    structures = list(structures)
    create(Participation, [p for structure in structures for p in structure.participations if p.pk is None], reason)
    create(CommuniqueTopic, [topic for structure in structures for topic in structure.topics], reason)
    create(Statement, [statement for structure in structures for statement, _, _ in structure.statements], reason)
    speakers, topics = [], []
    for structure in structures:
        for statement, speaking, slugs in structure.statements:
            speakers += [
                StatementSpeaker(statement=statement, participation=structure.participations[place])
                for place in speaking
            ]
            topics += [
                StatementTopic(statement=statement, topic_id=vocabulary.topic(slug), origin=origin)
                for slug, origin in slugs.items()
            ]
    create(StatementSpeaker, speakers, reason)
    create(StatementTopic, topics, reason)
    doubts = [doubt for structure in structures for doubt in structure.doubts]
    Doubt.objects.bulk_create(doubts, ROWS, ignore_conflicts=True)  # one that is held is not raised again


def create(model: Any, objects: Sequence[Any], reason: str) -> None:
    """Write new records of a model whose history is kept, and the beginning of their history."""
    model.objects.bulk_create(objects, ROWS)
    note(model, objects, "+", reason)
