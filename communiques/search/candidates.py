"""Records that may be related to one: those that share its facets, a bounded number of them, the nearest in time.

All this is looked up in the arrays in memory: which records have a facet, in order of date.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from communiques.archive.facets import Family, family_range

from .columns.answering import Shown
from .columns.parts import Bools, Ints, Part, common, spans_of, united

Floats = NDArray[np.floating]

ENOUGH = 60
MOST_FOUND = 60
# Of what many records have, these nearest to either side are enough to look through.
NEAR = 50_000
MOST_TOPICS = 4
# Weights are taken as if there were so many records more with other facets: what both of two have tells something too.
FEW = 50


@dataclass(frozen=True, eq=False)
class Candidates:
    """Records that share something: their keys and days (as ordinals), in no order.

    Each of `numbers` is a facet of the record at the place that `owners` has beside it; `weights` says how telling it
    is: next to nothing where nearly all have it.
    """

    keys: Ints
    days: Ints
    owners: Ints
    numbers: Ints
    weights: Floats

    def having(self, families: Sequence[Family]) -> Bools:
        """Which of the numbers are of these families."""
        return in_families(self.numbers, families)

    def summed(self, of: Bools) -> Floats:
        """For each record the weights of those of its numbers that are marked, added up."""
        return np.bincount(self.owners[of], weights=self.weights[of], minlength=len(self.keys)).astype(np.float64)

    def counted(self, of: Bools) -> Ints:
        """For each record how many of its numbers are marked."""
        return np.bincount(self.owners[of], minlength=len(self.keys))


@dataclass(frozen=True)
class _Question:
    """What a candidate has: all of `every` and, if there are any, one of `some`."""

    every: tuple[int, ...]
    some: tuple[int, ...] = ()


def candidates(facets: Ints, day: int, parts: Sequence[Shown], leaving_out: Collection[int]) -> Candidates:
    """The published records that share something telling with a record of these facets and that day."""
    narrow, broad = _questions(facets, weights_of(facets, parts))
    chosen = [_answers(shown, day, narrow) for shown in parts]
    if sum(map(len, chosen)) < ENOUGH:
        chosen = [np.union1d(found, _answers(shown, day, broad)) for found, shown in zip(chosen, parts, strict=True)]
    several = [_described(shown, found, leaving_out) for shown, found in zip(parts, chosen, strict=True)]
    return _joined(several, parts)


def weights_of(numbers: Ints, parts: Sequence[Shown]) -> Floats:
    """How telling facets are: the logarithm of how many times as many records there are as have each."""
    having = sum(_counts(shown.segment.communiques, numbers) for shown in parts)
    everything = sum(len(shown.segment.communiques) for shown in parts) + FEW
    weights: Floats = np.log(everything / np.maximum(having, 1))
    return weights


def in_families(numbers: Ints, families: Sequence[Family]) -> Bools:
    """Which of the facets are of these families."""
    found: Bools = np.zeros(len(numbers), np.bool_)
    for family in families:
        low, high = family_range(family)
        found |= (numbers >= low) & (numbers < high)
    return found


def subjects(numbers: Ints) -> tuple[Family, ...]:
    """The families that say what a record speaks of: topics, and those at the top only where there are no others."""
    return (Family.TOPIC,) if in_families(numbers, [Family.TOPIC]).any() else (Family.BROAD_TOPIC,)


def _questions(facets: Ints, weights: Floats) -> tuple[list[_Question], list[_Question]]:
    """What to look for: what tells most, and what to look for where that is rare."""
    ordered = facets[np.argsort(-weights, kind="stable")]
    countries, people, topics = (
        tuple(ordered[in_families(ordered, families)].tolist())
        for families in ([Family.COUNTRY], [Family.PERSON], subjects(ordered))
    )
    parties, topics = countries[:3], topics[:MOST_TOPICS]
    narrow = [
        (len(parties) > 1 and topics, _Question(parties, topics)),
        (len(people) > 1, _Question(people[:2])),
        (len(parties) > 1, _Question(parties)),
    ]
    broad = [
        (parties and topics, _Question(parties[:1], topics)),
        (people, _Question(people[:1])),
        (len(topics) > 1, _Question(topics[:2])),
        (parties, _Question(parties[:1])),
        (topics, _Question(topics[:1])),
    ]
    return [question for applies, question in narrow if applies], [question for applies, question in broad if applies]


def _answers(shown: Shown, day: int, questions: Sequence[_Question]) -> Ints:
    """The positions of those answers to each question that are nearest in time, in order."""
    found = [np.zeros(0, np.int32), *(_nearest(shown, day, question) for question in questions)]
    return np.unique(np.concatenate(found))


def _nearest(shown: Shown, day: int, question: _Question) -> Ints:
    days = shown.segment.days
    place = int(np.searchsorted(days, day))
    found = _between(shown, question, max(0, place - NEAR), place + NEAR)
    if len(found) < MOST_FOUND and len(days) > NEAR:
        found = _between(shown, question, 0, len(days))
    at = int(np.searchsorted(found, place))
    around = found[max(0, at - MOST_FOUND) : at + MOST_FOUND]
    return around[np.argsort(np.abs(days[around] - day), kind="stable")[:MOST_FOUND]]


def _between(shown: Shown, question: _Question, low: int, high: int) -> Ints:
    """The answers to a question among the positions from low up to high."""
    part = shown.segment.communiques

    def having(number: int) -> Ints:
        positions = part.positions(number)
        return positions[np.searchsorted(positions, low) : np.searchsorted(positions, high)]

    sets = [having(number) for number in question.every]
    if question.some:
        sets.append(united(len(part), [having(number) for number in question.some]))
    found = common(len(part), sets)
    return part.having[:0] if found is None else shown.present("communique", found)


def _described(shown: Shown, chosen: Ints, leaving_out: Collection[int]) -> tuple[Ints, Ints, Ints, Ints]:
    """Keys and days of the chosen positions, how many facets each has, and these."""
    part = shown.segment.communiques
    chosen = chosen[~np.isin(part.keys[chosen], list(leaving_out))]
    lengths = part.starts[chosen + 1] - part.starts[chosen]
    return (
        part.keys[chosen],
        shown.segment.days[chosen],
        lengths,
        part.numbers[part.codes[spans_of(part.starts, chosen)]],
    )


def _joined(several: Sequence[tuple[Ints, Ints, Ints, Ints]], parts: Sequence[Shown]) -> Candidates:
    keys, days, lengths, numbers = (np.concatenate(arrays) for arrays in zip(*several, strict=True))
    return Candidates(keys, days, np.repeat(np.arange(len(keys)), lengths), numbers, weights_of(numbers, parts))


def _counts(part: Part, numbers: Ints) -> Ints:
    """How many records have each of these facets."""
    if not len(part.numbers):
        return np.zeros(len(numbers), np.int64)
    at = np.minimum(np.searchsorted(part.numbers, numbers), len(part.numbers) - 1)
    return np.where(part.numbers[at] == numbers, np.diff(part.bounds)[at], 0)
