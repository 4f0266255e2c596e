"""A communiqué as it stood at each of its versions, as far as the history holds it.

The history keeps every row of the record and of its parts with the moment at which it was written. Rows of parts do
not name a version: each belongs to the version that was written nearest in time, since one act writes them together.
People, countries, topics and issuers are named as they are today. Only versions that were published are told of.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.db.models import Model, QuerySet

from communiques.archive.models import (
    Communique,
    CommuniqueTopic,
    Country,
    Encounter,
    Office,
    Participation,
    Person,
    Source,
    Statement,
    StatementSpeaker,
    StatementTopic,
    Status,
    Topic,
)


@dataclass(frozen=True)
class Version:
    """A version of a record: its number, when it was written, and the record as it stood, complete as one loaded is."""

    number: int
    at: datetime
    record: Communique


class Past:
    """The published versions of one record; `record` is the record as it is now, complete and published.

    Thirteen queries for all of them.
    """

    def __init__(self, record: Communique) -> None:
        self.record = record
        self._rows = list(Communique.history.filter(id=record.pk).order_by("history_date", "history_id"))
        self._moments = [row.history_date for row in self._rows]

    @cached_property
    def versions(self) -> list[Version]:
        """Those that were published, the newest first."""
        last = {row.version: row for row in self._rows}
        replaced = {row.history_date: row.version for row in self._rows}
        earlier = [
            row
            for row in last.values()
            # What was replaced at the moment at which it was written, nobody has seen.
            if _is_published(row) and row.version < self.record.version and replaced[row.history_date] == row.version
        ]
        told = [Version(row.version, row.changed_at, self._as_it_stood(row)) for row in earlier]
        now = Version(self.record.version, self.record.changed_at, self.record)
        return sorted([*told, now], key=lambda version: -version.number)

    def version(self, number: int) -> Version | None:
        return next((version for version in self.versions if version.number == number), None)

    def before(self, number: int) -> Version | None:
        """The newest of the published versions before this one."""
        return next((version for version in self.versions if version.number < number), None)

    def _as_it_stood(self, row: Any) -> Communique:
        columns = {field.attname: getattr(row, field.attname) for field in type(row).tracked_fields}
        made = Communique(**columns)
        made.text_sha256 = sha256(made.text.encode()).hexdigest() if made.text else None
        day = made.held_on or made.published_on
        made.date = day.first if day else None
        made.source = self._known[Source, row.source_id]
        made.encounter = self._known.get((Encounter, row.encounter_id))
        return _filled(made, self._parts_at(row.version), self._known)

    def _parts_at(self, version: int) -> dict[type[Model], list[Any]]:
        """The rows of each kind of part that stood at a version, as they were then."""
        standing: dict[type[Model], list[Any]] = {}
        for model, rows in self._parts.items():
            latest = {row.id: row for row in rows if self._version_at(row.history_date) <= version}
            standing[model] = [row.instance for row in latest.values() if row.history_type != "-"]
        return standing

    def _version_at(self, moment: datetime) -> int:
        """The version written nearest to a moment."""
        after = bisect_left(self._moments, moment)
        near = range(max(after - 1, 0), min(after + 1, len(self._rows)))
        return self._rows[min(near, key=lambda place: abs(self._moments[place] - moment))].version

    @cached_property
    def _parts(self) -> dict[type[Model], list[Any]]:
        """The history of the parts, the oldest first."""
        of_record = {"communique_id": self.record.pk}
        statements = _in_order(Statement.history.filter(**of_record))
        of_statements = {"statement_id__in": {row.id for row in statements}}
        return {
            Participation: _in_order(Participation.history.filter(**of_record)),
            CommuniqueTopic: _in_order(CommuniqueTopic.history.filter(**of_record)),
            Statement: statements,
            StatementSpeaker: _in_order(StatementSpeaker.history.filter(**of_statements)),
            StatementTopic: _in_order(StatementTopic.history.filter(**of_statements)),
        }

    @cached_property
    def _known(self) -> dict[tuple[type[Model], Any], Any]:
        """What the rows refer to, by kind and key, as it is now."""
        parties, tags = self._parts[Participation], [*self._parts[CommuniqueTopic], *self._parts[StatementTopic]]
        wanted: list[tuple[QuerySet[Any], set[int | None]]] = [
            (Source.objects.select_related("country"), {row.source_id for row in self._rows}),
            (Encounter.objects.all(), {row.encounter_id for row in self._rows}),
            (Person.objects.all(), {row.person_id for row in parties}),
            (Country.objects.all(), {row.country_id for row in parties}),
            (Office.objects.select_related("country"), {row.office_id for row in parties}),
            (Topic.objects.all(), {row.topic_id for row in tags}),
        ]
        return {
            (rows.model, key): one for rows, keys in wanted for key, one in rows.in_bulk(list(keys - {None})).items()
        }


def _is_published(row: Any) -> bool:
    return bool(row.status == Status.PUBLISHED)


def _in_order(rows: QuerySet[Any]) -> list[Any]:
    return list(rows.order_by("history_date", "history_id"))


def _filled(made: Communique, parts: dict[type[Model], list[Any]], known: dict[Any, Any]) -> Communique:
    """The record with its parts, as if they had been loaded with it."""
    parties = sorted(parts[Participation], key=lambda party: (party.position, party.pk))
    for party in parties:
        party.communique = made
        party.person = known.get((Person, party.person_id))
        party.country = known[Country, party.country_id]
        party.office = known.get((Office, party.office_id))
    for tag in (*parts[CommuniqueTopic], *parts[StatementTopic]):
        tag.topic = known[Topic, tag.topic_id]
    by_key = {party.pk: party for party in parties}
    speakers, topics = _by_statement(parts[StatementSpeaker]), _by_statement(parts[StatementTopic])
    statements = sorted(parts[Statement], key=lambda statement: (statement.start, statement.pk))
    for statement in statements:
        statement.communique = made
        spoke = [by_key[link.participation_id] for link in speakers[statement.pk] if link.participation_id in by_key]
        _give(statement, "speakers", Participation, sorted(spoke, key=lambda party: (party.position, party.pk)))
        _give(statement, "speaker_links", StatementSpeaker, speakers[statement.pk])
        _give(statement, "topic_tags", StatementTopic, topics[statement.pk])
        _give(statement, "topics", Topic, [tag.topic for tag in topics[statement.pk]])
    _give(made, "participations", Participation, parties)
    _give(made, "topic_tags", CommuniqueTopic, sorted(parts[CommuniqueTopic], key=lambda tag: tag.pk))
    _give(made, "statements", Statement, statements)
    return made


def _by_statement(links: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for link in links:
        found[link.statement_id].append(link)
    return found


def _give(record: Any, name: str, model: Any, rows: Sequence[Any]) -> None:
    """Let a relation of the record hold these rows, as a prefetch does."""
    held = model.objects.all()
    held._result_cache, held._prefetch_done = list(rows), True
    record.__dict__.setdefault("_prefetched_objects_cache", {})[name] = held
