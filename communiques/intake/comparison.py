"""Comparing a record with what is read of its text now, part by part."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.db.models import prefetch_related_objects

from communiques.archive.models import Communique, Kind, Origin, Participation, Statement, Status, Topic

from . import differences
from .differences import Act, Change, Difference, Part, called, days, label, matched, shown
from .incoming import Incoming
from .standing import OF_READING, SHOWN, SPOKEN_TO, EditorsWord
from .structures import Structure
from .vocabulary import Vocabulary

PARTY_FIELDS = (
    "person", "country", "name_as_printed", "role_as_printed", "office", "forms", "accompanying",
)  # fmt: skip
BY_PARTY = (differences.same_person, differences.same_print, differences.same_form)
BY_PLACE = (differences.same_place, differences.overlapping)


class Comparison:
    """Compares one record with a reading of it. Every row that would change is named with the reason if it may not."""

    def __init__(self, communique: Communique, record: Incoming, reading: Structure, vocabulary: Vocabulary) -> None:
        self.communique, self.record, self.reading, self.vocabulary = communique, record, reading, vocabulary
        self.parties = list(communique.participations.select_related("person", "country", "office__person"))
        self.tags = list(communique.topic_tags.select_related("topic"))
        self.statements = list(communique.statements.prefetch_related("speaker_links", "topic_tags").order_by("start"))
        rows: dict[str, Any] = {"participants": self.parties, "topics": self.tags, "statements": self.statements}
        self.word = EditorsWord.on(communique, rows)
        prefetch_related_objects(reading.participations, "person", "country", "office__person")
        self.partners = matched(self.parties, reading.participations, BY_PARTY)
        self.passages = matched(self.statements, [said for said, _, _ in reading.statements], BY_PLACE)

    def all(self) -> Iterator[Difference]:
        """In the order of the record's parts."""
        yield from self.facts()
        yield from self.participants()
        yield from self.topics()
        yield from self.statements_said()
        yield from self.doubts()

    def facts(self) -> Iterator[Difference]:
        """Kind and dates. Where nothing was found, nothing differs."""
        now, held = self.record, self.communique
        if now.kind != held.kind:
            change = Change(label(Communique, "kind"), str(held.get_kind_display()), str(Kind(now.kind).label))
            yield self._fact(change, {"kind": now.kind}, "kind")
        if now.held_on and (now.held_on, now.held_until) != (held.held_on, held.held_until):
            before, after = days(held.held_on, held.held_until), days(now.held_on, now.held_until)
            change = Change(label(Communique, "held_on"), before, after)
            yield self._fact(change, {"held_on": now.held_on, "held_until": now.held_until}, "held_on", "held_until")

    def _fact(self, change: Change, values: dict[str, Any], *names: str) -> Difference:
        return Difference(Part.FACTS, Act.CHANGED, "", (change,), self.word.on_fact(*names), self.communique, values)

    def participants(self) -> Iterator[Difference]:
        """Who came, changed or went."""
        for number, read in enumerate(self.reading.participations):
            held = self.partners.get(number)
            if held is None:
                yield Difference(
                    Part.PARTICIPANTS, Act.ADDED, called(read), _role(read), self.word.on_party(read), read
                )
            elif changed := [name for name in PARTY_FIELDS if getattr(held, name) != getattr(read, name)]:
                changes = [_change(held, read, name) for name in changed]
                values = {name: getattr(read, name) for name in changed}
                stands = self.word.on_row("participants", held)
                yield Difference(Part.PARTICIPANTS, Act.CHANGED, called(held), tuple(changes), stands, held, values)
        for held in _left(self.parties, self.partners):
            stands = self.word.on_row("participants", held) or self._spoken_to(held)
            yield Difference(Part.PARTICIPANTS, Act.REMOVED, called(held), (), stands, held)

    def _spoken_to(self, party: Participation) -> Any:
        fixed = (one for one in self.statements if self.word.on_row("statements", one))
        speaks = any(link.participation_id == party.pk for one in fixed for link in one.speaker_links.all())
        return SPOKEN_TO if speaks else ""

    def topics(self) -> Iterator[Difference]:
        """The topics of the whole."""
        held, read = {tag.topic_id for tag in self.tags}, {tag.topic_id for tag in self.reading.topics}
        for tag in self.reading.topics:
            if tag.topic_id not in held:
                name, stands = self._topic_names[tag.topic_id], self.word.on_topic(tag.topic_id)
                yield Difference(Part.TOPICS, Act.ADDED, name, (), stands, tag)
        for tag in self.tags:
            if tag.topic_id not in read:
                stands = self.word.on_row("topics", tag)
                yield Difference(Part.TOPICS, Act.REMOVED, tag.topic.label, (), stands, tag)

    @cached_property
    def _topic_names(self) -> dict[int, str]:
        return {topic.pk: topic.label for topic in Topic.objects.all()}

    def statements_said(self) -> Iterator[Difference]:
        """Which passages are whose. A passage of which no speaker can come into the record is nobody's."""
        for number, (read, speaking, slugs) in enumerate(self.reading.statements):
            speakers = [party for place in speaking if (party := self._party(place)) is not None]
            topics, held = {self.vocabulary.topic(slug) for slug in slugs}, self.passages.get(number)
            values: dict[str, Any] = {"speakers": speakers, "topics": topics}
            if held is None and speakers:
                stands = self.word.on_passage(read, self.statements)
                whose = Change(label(Statement, "speakers"), "", _names(speakers))
                yield Difference(Part.STATEMENTS, Act.ADDED, read.words, (whose,), stands, read, values)
            elif held is not None and (changes := tuple(self._said_otherwise(held, read, values))):
                stands = self.word.on_row("statements", held)
                values |= {name: getattr(read, name) for name in ("start", "end", "words", "mode")}
                yield Difference(Part.STATEMENTS, Act.CHANGED, held.words, changes, stands, held, values)
        for held in _left(self.statements, self.passages):
            stands = self.word.on_row("statements", held)
            yield Difference(Part.STATEMENTS, Act.REMOVED, held.words, (), stands, held)

    def _party(self, place: int) -> Participation | None:
        """The participant a reading means: held, or new and free to come in."""
        read = self.reading.participations[place]
        held: Participation | None = self.partners.get(place)
        return held or (None if self.word.on_party(read) else read)

    def _said_otherwise(self, held: Statement, read: Statement, values: dict[str, Any]) -> Iterator[Change]:
        by_key = {party.pk: party for party in self.parties}
        speakers = [by_key[link.participation_id] for link in held.speaker_links.all()]
        values["speakers"] = values["speakers"] or speakers
        if (held.start, held.end) != (read.start, read.end):
            yield Change(label(Statement, "words"), held.words, read.words)
        if {id(party) for party in speakers} != {id(party) for party in values["speakers"]}:
            yield Change(label(Statement, "speakers"), _names(speakers), _names(values["speakers"]))
        if held.mode != read.mode:
            modes = str(held.get_mode_display()), str(read.get_mode_display())
            yield Change(label(Statement, "mode"), *modes)
        tags = held.topic_tags.all()
        own = {tag.topic_id for tag in tags if tag.origin == Origin.EDITOR}
        removed = {topic for statement, topic in self.word.tags_removed if statement == held.pk}
        values["topics"] = (values["topics"] - removed) | own
        if (before := {tag.topic_id for tag in tags}) != values["topics"]:
            yield Change(label(Statement, "topics"), self._topics(before), self._topics(values["topics"]))

    def _topics(self, keys: set[int]) -> str:
        return ", ".join(sorted(self._topic_names[key] for key in keys))

    def doubts(self) -> Iterator[Difference]:
        """What is doubtful now and was not, or the other way round. What was settled is not doubted again."""
        held = list(self.communique.doubts.all())
        known = {(doubt.code, doubt.subject) for doubt in held}
        raised = {(doubt.code, doubt.subject) for doubt in self.reading.doubts if not self.word.answers(doubt)}
        published = SHOWN if self.communique.status == Status.PUBLISHED else ""
        for doubt in self.reading.doubts:
            if (doubt.code, doubt.subject) in raised - known:
                yield Difference(Part.DOUBTS, Act.ADDED, str(doubt), (), published, doubt)
        for doubt in held:
            open_still = doubt.settled_at is None and doubt.code in OF_READING
            if open_still and (doubt.code, doubt.subject) not in raised:
                yield Difference(Part.DOUBTS, Act.REMOVED, str(doubt), (), "", doubt)


def _role(party: Participation) -> tuple[Change, ...]:
    name = "role_as_printed"
    return (Change(label(Participation, name), "", party.role_as_printed),) if party.role_as_printed else ()


def _change(held: Participation, read: Participation, name: str) -> Change:
    return Change(label(Participation, name), shown(getattr(held, name)), shown(getattr(read, name)))


def _left(held: list[Any], partners: dict[int, Any]) -> Iterator[Any]:
    found = {row.pk for row in partners.values()}
    return (row for row in held if row.pk not in found)


def _names(speakers: list[Participation]) -> str:
    return ", ".join(party.label for party in speakers)
