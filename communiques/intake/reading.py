"""Reading the text of an incoming record: what it says of itself, in the terms of the archive."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from communiques.archive.dates import PartialDate
from communiques.archive.models import Kind
from communiques.extraction import Doubt, ExtractedCommunique, Gazetteer, Participant, Span, Statement, read

from .incoming import Incoming, IncomingParty, IncomingStatement, Raised

LONGEST_NAME, LONGEST_ROLE, LONGEST_SUBJECT = 200, 300, 300

# Doubts that what a collection tells of its records answers.
_ANSWERED_BY_KIND = {Doubt.NO_KIND.name.lower()}


class Reader:
    """Reads records with one gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def find(self, record: Incoming, issuer_country: str | None) -> ExtractedCommunique:
        """What the engine finds in the text."""
        return read(
            record.text,
            title=record.title,
            published_on=_day(record.published_on),
            issuer_country=issuer_country,
            gazetteer=self.gazetteer,
        )

    def read(self, record: Incoming, issuer_country: str | None) -> Incoming:
        """The record with what its text says: kind, dates, parties, topics, statements, and what is doubtful of it."""
        return self.told(record, self.find(record, issuer_country))

    def told(self, record: Incoming, found: ExtractedCommunique) -> Incoming:
        """The record with these findings.

        A participant for whom no country is known cannot be one of the archive: of this person only the doubt is kept.
        """
        parties, placed = self._parties(found)
        return replace(
            record,
            kind=record.kind if found.kind.doubt else found.kind.kind,
            held_on=PartialDate.of(found.held.held_on) if found.held.held_on else None,
            held_until=_last_day(found),
            parties=parties,
            topics=tuple(tag.topic for tag in found.topics),
            extracted_topics=frozenset(tag.topic for tag in found.topics),
            statements=tuple(_statements(found, placed)),
            doubts=tuple(
                raised
                for raised in self.raised(found, record.text)
                if record.kind == Kind.OTHER or raised.code not in _ANSWERED_BY_KIND
            ),
        )

    def _parties(self, found: ExtractedCommunique) -> tuple[tuple[IncomingParty, ...], dict[str, int]]:
        """Who took part, each once, and the place of each by the name under which the findings call them."""
        parties: list[IncomingParty] = []
        numbers: dict[tuple[str, str], int] = {}
        placed: dict[str, int] = {}
        for one in found.participants:
            if not one.country:
                continue
            party = _party(one)
            same = ("", party.person) if party.person else (party.country, party.name or "")
            number = numbers.setdefault(same, len(parties))
            placed.setdefault(one.name, number)
            if number == len(parties):
                parties.append(party)
        return tuple(parties), placed

    def raised(self, found: ExtractedCommunique, text: str) -> list[Raised]:
        """What is doubtful of the findings, each doubt once."""
        return list(dict.fromkeys(self._doubts(found, text)))

    def _doubts(self, found: ExtractedCommunique, text: str) -> Iterator[Raised]:
        for finding in (found.language, found.kind, found.held):
            if finding.doubt:
                yield _raised(finding.doubt, _words(text, finding.span), finding.span)
        for one in found.participants:
            if one.doubt:
                yield _raised(one.doubt, one.name, one.span)
        for tag in found.topics:
            if tag.doubt:
                yield _raised(tag.doubt, tag.topic, tag.evidence[0] if tag.evidence else None)
        for said in found.statements:
            if said.doubt:
                span = Span(said.start, said.end)
                yield _raised(said.doubt, _words(text, span), span)


def _party(one: Participant) -> IncomingParty:
    return IncomingParty(
        country=one.country or "",
        name=None if one.side else one.name[:LONGEST_NAME],
        person=one.key or "",
        forms=tuple(form for form in one.forms if len(form) <= LONGEST_NAME),
        role=(one.role or "")[:LONGEST_ROLE],
        accompanying=one.accompanying,
    )


def _statements(found: ExtractedCommunique, placed: dict[str, int]) -> Iterator[IncomingStatement]:
    for said in found.statements:
        speakers = tuple(dict.fromkeys(placed[name] for name in said.speakers if name in placed))
        if speakers:
            topics = tuple(topics_of(said, found))
            yield IncomingStatement(
                said.start, said.end, str(said.mode), speakers, topics=topics, extracted_topics=frozenset(topics)
            )


def topics_of(said: Statement, found: ExtractedCommunique) -> Iterator[str]:
    """The topics that words of the passage show."""
    for tag in found.topics:
        if any(said.start <= span.start and span.end <= said.end for span in tag.evidence):
            yield tag.topic


def _raised(doubt: Doubt, subject: str, span: Span | None) -> Raised:
    start, end = (span.start, span.end) if span else (None, None)
    return Raised(doubt.name.lower(), " ".join(subject.split())[:LONGEST_SUBJECT], start, end)


def _words(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


def _last_day(found: ExtractedCommunique) -> PartialDate | None:
    first, last = found.held.held_on, found.held.held_until
    return PartialDate.of(last) if first and last and last > first else None


def _day(published_on: PartialDate | None) -> datetime.date | None:
    """The day of publication, where it is known to the day."""
    return published_on.first if published_on and published_on.precision == "day" else None
