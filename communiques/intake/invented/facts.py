"""The facts of the records of a batch: when, between whom, on what, who speaks. Everything but the words.

A batch is drawn as a whole from its own number, so that any batch can be made alone and always comes out the same.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from communiques.archive.facets import MODES

from . import world
from .world import Numbers

SEED = 20251123

Days = npt.NDArray[np.datetime64]
Weights = npt.NDArray[np.float64]

BATCH = 500
STATEMENTS = np.array((15, 9, 22, 12, 18, 6, 27, 14, 17, 10))
"""How many statements a record holds, by the last digit of its number: fifteen on average."""
STATEMENTS_OF_BATCH = BATCH // len(STATEMENTS) * int(STATEMENTS.sum())
PARTICIPANTS, TOPICS = 4, 3
"""The most there are of a record."""
NOBODY = -1
BOTH = 2

_LANGUAGES = np.array((0.34, 0.14, 0.12, 0.2, 0.2))  # English, French, German, Russian, Chinese
_KINDS = np.array((0.3, 0.06, 0.34, 0.12, 0.05, 0.06, 0.04, 0.03))
_MODES = np.array((0.25, 0.65, 0.1))
_ACCOUNTS = np.array((0.62, 0.3, 0.08))  # encounters of one, two, three accounts
_PARTICIPANTS = np.array((0.6, 0.3, 0.1))  # encounters of two, three, four
_TOPICS_OF_RECORD = np.array((0.3, 0.4, 0.3))
_COUNTRIES = 1 / (np.arange(len(world.CODES)) + 1.5)
_SEATS = 1 / (np.arange(len(world.SEATS)) + 0.6) ** 1.3
_TOPICS = 1 / (np.arange(world.TOPICS - world.BROAD_TOPICS) + 3.0)
_JOINT = MODES.index("joint")


@dataclass(frozen=True)
class Facts:
    """What is true of a batch of records. Countries, people, sources, topics are numbers of `world`, from 0.

    Those of records: one entry for each of the batch. Participants and topics have a row for each record, NOBODY where
    there are fewer; a delegation has a country and no person. Those of statements: one entry for each statement of the
    batch, in order of the records; the speaker is the first or the second participant, or BOTH.
    """

    number: Numbers
    language: Numbers
    kind: Numbers
    encounter: Numbers
    held: Days
    published: Days
    source: Numbers
    countries: Numbers
    people: Numbers
    topics: Numbers
    record: Numbers
    mode: Numbers
    speaker: Numbers
    statement_topics: Numbers


def facts(batch: int) -> Facts:
    """The facts of the records from batch × BATCH on."""
    random = np.random.default_rng((SEED, batch))
    number = batch * BATCH + np.arange(BATCH)
    contact = np.repeat(np.arange(BATCH), 1 + _drawn(random, _ACCOUNTS, BATCH))[:BATCH]
    days = _days(random)
    countries, people = (found[contact] for found in _parties(random, days))
    held, topics = days[contact], _topics(random)
    record = np.repeat(np.arange(BATCH), STATEMENTS[number % len(STATEMENTS)])
    mode = _drawn(random, _MODES, len(record))
    return Facts(
        number=number,
        language=_drawn(random, _LANGUAGES, BATCH),
        kind=_drawn(random, _KINDS, BATCH)[contact],
        encounter=batch * BATCH + contact,
        held=held,
        published=held + random.integers(0, 3, BATCH).astype("timedelta64[D]"),
        source=_sources(random, countries),
        countries=countries,
        people=people,
        topics=topics,
        record=record,
        mode=mode,
        speaker=np.where(mode == _JOINT, BOTH, random.random(len(record)) < 0.4),
        statement_topics=_statement_topics(random, topics[record]),
    )


def _drawn(random: np.random.Generator, weights: Weights, count: int) -> Numbers:
    """So many numbers from 0, each as often as its weight says."""
    bounds = np.cumsum(weights / weights.sum())
    return np.searchsorted(bounds, random.random(count)).clip(max=len(weights) - 1)


def _days(random: np.random.Generator) -> Days:
    """A day for each encounter, the more often the later the year."""
    years = world.LAST_YEAR - world.FIRST_YEAR + 1
    year = world.FIRST_YEAR + (years * random.random(BATCH) ** 0.5).astype(np.int64)
    first = (year - 1970).astype("datetime64[Y]").astype("datetime64[D]")
    return first + random.integers(0, 365, BATCH).astype("timedelta64[D]")


def _parties(random: np.random.Generator, day: Days) -> tuple[Numbers, Numbers]:
    """Who meets: two people of two countries, a third who accompanies the first, a delegation of a third country."""
    year = day.astype("datetime64[Y]").astype(np.int64) + 1970
    one, other, third = (_drawn(random, _COUNTRIES, BATCH) for _ in range(3))
    other = np.where(other == one, (one + 1) % len(world.CODES), other)
    more = _drawn(random, _PARTICIPANTS, BATCH)
    countries = np.stack((one, other, np.where(more > 0, one, NOBODY), np.where(more > 1, third, NOBODY)), axis=1)
    seat = _drawn(random, _SEATS, BATCH)
    beside = (seat + random.integers(1, len(world.SEATS), BATCH)) % len(world.SEATS)
    nobody = np.full(BATCH, NOBODY)
    people = np.stack(
        (
            world.holder_of(one, seat, year),
            world.holder_of(other, _drawn(random, _SEATS, BATCH), year),
            np.where(more > 0, world.holder_of(one, beside, year), NOBODY),
            nobody,
        ),
        axis=1,
    )
    return countries, people


def _sources(random: np.random.Generator, countries: Numbers) -> Numbers:
    """The issuer: a source of one of the two countries."""
    country = np.where(random.random(BATCH) < 0.6, countries[:, 0], countries[:, 1])
    second = country + len(world.CODES)
    return np.where((second < world.SOURCES) & (random.random(BATCH) < 0.3), second, country)


def _topics(random: np.random.Generator) -> Numbers:
    """One to three narrow topics for each record, no one twice."""
    drawn = world.BROAD_TOPICS + np.stack([_drawn(random, _TOPICS, BATCH) for _ in range(TOPICS)], axis=1)
    drawn[np.arange(TOPICS) > _drawn(random, _TOPICS_OF_RECORD, BATCH)[:, None]] = NOBODY
    for later in range(1, TOPICS):
        for earlier in range(later):
            drawn[drawn[:, later] == drawn[:, earlier], later] = NOBODY
    return drawn


def _statement_topics(random: np.random.Generator, topics: Numbers) -> Numbers:
    """Of the topics of its record each statement has one, or none, or the first too."""
    count = len(topics)
    one = topics[np.arange(count), random.integers(0, TOPICS, count)]
    first = np.where((random.random(count) < 0.2) & (one != topics[:, 0]), topics[:, 0], NOBODY)
    return np.stack((one, first), axis=1)
