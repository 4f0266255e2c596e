"""What is written in a batch of records, as numbers of words: titles, sentences of narration, statements.

Every seventh sentence tells who spoke, beginning with the first; the others are the statements. The first cites an act.
"""

from dataclasses import dataclass

import numpy as np

from . import world
from .facts import BATCH, BOTH, SEED, STATEMENTS, Facts
from .words import CELLS, PHRASES, RANKS, drawn
from .world import Numbers

# Numbers from RANKS on are names and acts.
COUNTRY = RANKS
GIVEN = COUNTRY + len(world.CODES)
FAMILY = GIVEN + world.PEOPLE
ACT = FAMILY + world.PEOPLE
ACTS = BATCH // 5  # of a batch: five of its records cite each

_TITLE = 10
_SHORTEST, _LONGEST = 12, 28
NARRATION = 7
_HOLDING_A_PHRASE, _PHRASE_AT = 0.1, 6


@dataclass(frozen=True)
class Tokens:
    """Everything that is written in a batch, as numbers of words: those of the titles in rows, those of the sentences
    one after another, with the bounds of each sentence, and the bounds of each record in sentences.
    """

    titles: Numbers
    words: Numbers
    sentences: Numbers
    records: Numbers


def tokens(batch: int, facts: Facts) -> Tokens:
    """What the records of a batch say."""
    random = np.random.default_rng((SEED, batch, 1))
    counts = STATEMENTS[facts.number % len(STATEMENTS)]
    sentences = counts + -(-counts // (NARRATION - 1))
    records = np.concatenate(([0], np.cumsum(sentences)))
    bounds = np.concatenate(([0], np.cumsum(random.integers(_SHORTEST, _LONGEST + 1, records[-1]))))
    words: Numbers = drawn()[random.integers(0, CELLS, bounds[-1])]
    titles: Numbers = drawn()[random.integers(0, CELLS, (BATCH, _TITLE))]
    titles[:, 3], titles[:, 6] = COUNTRY + facts.countries[:, 0], COUNTRY + facts.countries[:, 1]
    _put_phrases(random, words, bounds, records)
    _put_names(words, bounds, records, facts)
    return Tokens(titles, words, bounds, records)


def _put_phrases(random: np.random.Generator, words: Numbers, bounds: Numbers, records: Numbers) -> None:
    """Each phrase into some records, each in a sentence of its own."""
    for number, (first, second) in enumerate(PHRASES):
        holding = np.flatnonzero(random.random(BATCH) < _HOLDING_A_PHRASE)
        place = bounds[records[holding] + 1 + number] + _PHRASE_AT
        words[place], words[place + 1] = first - 1, second - 1


def _put_names(words: Numbers, bounds: Numbers, records: Numbers, facts: Facts) -> None:
    """Who meets into the narration, the family name of who speaks into the statements."""
    sentence = np.arange(records[-1])
    record = np.repeat(np.arange(BATCH), np.diff(records))
    is_narration = (sentence - records[record]) % NARRATION == 0
    told, start = record[is_narration], bounds[:-1][is_narration]
    for place, participant in ((0, 0), (4, 1)):
        person = facts.people[told, participant]
        words[start + place], words[start + place + 1] = GIVEN + person, FAMILY + person
    speaker = np.where(facts.speaker == BOTH, 0, facts.speaker)
    words[bounds[:-1][~is_narration]] = FAMILY + facts.people[facts.record, speaker]
    words[bounds[records[:-1] + 1] - 1] = ACT + np.arange(BATCH) % ACTS
