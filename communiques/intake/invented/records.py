"""Records put together from their facts, their words and their keys."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from communiques.archive.facets import KINDS, MODES

from .facts import BATCH, NOBODY, PARTICIPANTS, STATEMENTS_OF_BATCH, Facts, facts
from .public_ids import public_ids
from .reading import Reading
from .spelling import LANGUAGES, Speller
from .tokens import tokens

PUBLIC_IDS = 2 * BATCH + STATEMENTS_OF_BATCH
"""How many public identifiers are set aside for a batch: for its records, their encounters, their statements."""


class Participant(NamedTuple):
    """A person, or a delegation where there is no person. All are keys of the database."""

    key: int
    country: int
    person: int | None


class Said(NamedTuple):
    """A statement: a sentence, text[start:end], with those of the participants who say it, and its topics."""

    key: int
    public_id: str
    sentence: int
    start: int
    end: int
    mode: str
    speakers: list[Participant]
    topics: list[int]


class Record(NamedTuple):
    """A communiqué with all that belongs to it."""

    key: int
    public_id: str
    encounter: int
    encounter_public_id: str
    is_first_account: bool
    language: str
    kind: str
    held_on: str
    published_on: str
    source: int
    participants: list[Participant]
    topics: list[int]
    title: str
    text: str
    statements: list[Said]
    title_reading: Reading
    text_reading: Reading


def records(batch: int, speller: Speller) -> Iterator[Record]:
    """The records of a batch, in order."""
    known = facts(batch)
    issued = public_ids(batch * PUBLIC_IDS + 1 + np.arange(PUBLIC_IDS))
    statements = _Statements(batch, known, issued[2 * BATCH :])
    encounters, languages, kinds = known.encounter.tolist(), known.language.tolist(), known.kind.tolist()
    held, published, sources = known.held.astype(str), known.published.astype(str), known.source.tolist()
    countries, people, topics = known.countries.tolist(), known.people.tolist(), known.topics.tolist()
    for place, words in enumerate(speller.spelt(batch, known, tokens(batch, known))):
        number, encounter = batch * BATCH + place, encounters[place]
        participants = _participants(number, countries[place], people[place])
        yield Record(
            key=number + 1,
            public_id=issued[place],
            encounter=encounter + 1,
            encounter_public_id=issued[BATCH + encounter % BATCH],
            is_first_account=place == 0 or encounters[place - 1] != encounter,
            language=LANGUAGES[languages[place]],
            kind=KINDS[kinds[place]],
            held_on=str(held[place]),
            published_on=str(published[place]),
            source=sources[place] + 1,
            participants=participants,
            topics=_keys(topics[place]),
            title=words.title,
            text=words.text,
            statements=statements.following(words.statements, participants),
            title_reading=words.title_reading,
            text_reading=words.text_reading,
        )


class _Statements:
    """The statements of a batch, handed out record by record."""

    def __init__(self, batch: int, known: Facts, issued: list[str]) -> None:
        keys = range(batch * STATEMENTS_OF_BATCH + 1, (batch + 1) * STATEMENTS_OF_BATCH + 1)
        modes = [MODES[mode] for mode in known.mode.tolist()]
        columns = (keys, issued, modes, known.speaker.tolist(), known.statement_topics.tolist())
        self._following = zip(*columns, strict=True)

    def following(self, places: list[tuple[int, int, int]], participants: list[Participant]) -> list[Said]:
        """The next statements, which are these sentences of a text and stand in these places."""
        speakers = ([participants[0]], [participants[1]], participants[:2])  # BOTH is the last
        return [
            Said(key, public_id, sentence, start, end, mode, speakers[speaker], _keys(topics))
            for (sentence, start, end), (key, public_id, mode, speaker, topics) in zip(
                places, self._following, strict=False
            )
        ]


def _participants(number: int, countries: list[int], people: list[int]) -> list[Participant]:
    first = number * PARTICIPANTS + 1
    return [
        Participant(first + place, country + 1, None if person == NOBODY else person + 1)
        for place, (country, person) in enumerate(zip(countries, people, strict=True))
        if country != NOBODY
    ]


def _keys(numbers: list[int]) -> list[int]:
    return [number + 1 for number in numbers if number != NOBODY]
