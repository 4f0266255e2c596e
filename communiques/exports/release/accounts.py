"""Loading the accounts of a release, many at a time: communiqués, who took part in them, who says what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.dateparse import parse_datetime

from communiques.archive.identifiers import number_of
from communiques.archive.models import (
    Communique,
    CommuniqueTopic,
    Participation,
    Statement,
    StatementSpeaker,
    StatementTopic,
    Status,
)
from communiques.intake.history import note
from communiques.intake.structures import create

from .vocabulary import Known, Line, partial


@dataclass(frozen=True)
class Accounts:
    """Accounts that refer to what is known, entered with one reason."""

    known: Known
    reason: str

    def load(self, lines: Sequence[Line]) -> list[int]:
        """Write the communiqués of these lines with all their parts; their keys."""
        communiques = [self._communique(line) for line in lines]
        self.write(communiques)
        parts: list[Participation] = []
        speaking: list[tuple[Line, Statement, list[Participation]]] = []
        for line, communique in zip(lines, communiques, strict=True):
            own = [self._participation(communique, part) for part in line["participants"]]
            parts += own
            # Those of one communiqué are found in the order of their entry, which may not be that of the text.
            passages = sorted(line["statements"], key=lambda passage: number_of(passage["id"]))
            speaking += [(passage, _statement(communique, passage), own) for passage in passages]
        create(Participation, parts, self.reason)
        create(Statement, [statement for _, statement, _ in speaking], self.reason)
        self._write_links(lines, communiques, speaking)
        return [communique.pk for communique in communiques]

    def write(self, communiques: Sequence[Communique]) -> None:
        """Write communiqués with the times they bring, which saving would set to now."""
        changed_at = [communique.changed_at for communique in communiques]
        Communique.objects.bulk_create(communiques)
        for communique, moment in zip(communiques, changed_at, strict=True):
            communique.changed_at, communique.created_at = moment, communique.published_at or moment
        Communique.objects.bulk_update(communiques, ["changed_at", "created_at"])
        note(Communique, communiques, "+", self.reason)

    def _communique(self, line: Line) -> Communique:
        encounter = line["encounter"]
        captured_on = line["captured_on"]
        return Communique(
            **{name: line[name] for name in ("title", "text", "language", "kind", "place", "source_url", "origins")},
            **{name: partial(line[name]) for name in ("held_on", "held_until", "published_on")},
            public_id=line["id"],
            version=line["version"],
            captured_on=None if captured_on is None else date.fromisoformat(captured_on),
            source_id=self.known.sources[line["issuer"]["slug"]],
            encounter_id=None if encounter is None else self.known.encounters[encounter],
            status=Status.PUBLISHED,
            published_at=moment(line["published_at"]),
            changed_at=moment(line["changed_at"]),
        )

    def _participation(self, communique: Communique, part: Line) -> Participation:
        person, office, country = part["person"], part["office"], part["country"]["code"]
        return Participation(
            **{name: part[name] for name in ("name_as_printed", "role_as_printed", "forms", "accompanying", "origin")},
            communique=communique,
            position=part["number"] - 1,
            person_id=None if person is None else self.known.people[person["slug"]],
            country_id=self.known.countries[country],
            office_id=None if office is None else self.known.offices[_office_key(person, office)],
        )

    def _write_links(
        self,
        lines: Sequence[Line],
        communiques: Sequence[Communique],
        speaking: Sequence[tuple[Line, Statement, list[Participation]]],
    ) -> None:
        topics = self.known.topics
        of_communiques = [
            CommuniqueTopic(communique=communique, topic_id=topics[tag["slug"]], origin=tag["origin"])
            for line, communique in zip(lines, communiques, strict=True)
            for tag in line["topics"]
        ]
        speakers = [
            StatementSpeaker(statement=statement, participation=parts[number - 1])
            for passage, statement, parts in speaking
            for number in passage["speakers"]
        ]
        of_statements = [
            StatementTopic(statement=statement, topic_id=topics[slug], origin=origin)
            for passage, statement, _ in speaking
            for slug, origin in zip(passage["topics"], passage["topic_origins"], strict=True)
        ]
        create(CommuniqueTopic, of_communiques, self.reason)
        create(StatementSpeaker, speakers, self.reason)
        create(StatementTopic, of_statements, self.reason)


def moment(text: str) -> Any:
    """A time; a ValueError for what is none."""
    found = parse_datetime(text)
    if found is None or found.tzinfo is None:
        raise ValueError(f"{text!r} is no time")
    return found


def _statement(communique: Communique, passage: Line) -> Statement:
    return Statement(
        **{name: passage[name] for name in ("start", "end", "words", "mode", "origin")},
        public_id=passage["id"],
        communique=communique,
    )


def _office_key(person: Line, office: Line) -> tuple[str, str, str, str | None]:
    return person["slug"], office["country"], office["title"]["en"], office["since"]
