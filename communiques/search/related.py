"""The communiqués nearest to one: of the same parties, on the same topics, in the same words, about the same time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from django.db import connection

from communiques.archive.facets import Family

from .candidates import Candidates, Floats, candidates, in_families, subjects, weights_of
from .columns.answering import Shown
from .columns.current import current
from .columns.parts import Bools, Ints
from .telling import telling

SHOWN = 5
MOST_COMPARED = 24

# What makes a likeness, each up to this much and the wording up to 1. Weights and bounds were found by reading what
# comes to the front and what lies just above and just below.
MOST_FOR_WHO, MOST_FOR_WHAT, MOST_FOR_TIME = 0.8, 0.5, 0.3
FADING_DAYS = 120
LEAST_LIKENESS = 0.85
SIMILAR_WORDING = 0.45
LEAST_WORDS = 25

_WHO = (Family.COUNTRY, Family.PERSON)


@dataclass(frozen=True)
class Related:
    """A communiqué near to another: its key, and why it is so. `shared` are the facets of both, the rarest first."""

    key: int
    shared: tuple[int, ...]
    same_parties: bool
    similar_wording: bool
    likeness: float


@dataclass(frozen=True, eq=False)
class _Own:
    """The communiqué that is read: its day as an ordinal, its facets with their weights, the words of its text."""

    day: int
    facets: Ints
    weights: Floats
    words: frozenset[str]

    def of(self, families: Sequence[Family]) -> tuple[Ints, float]:
        """Its facets of some families, and their weights together."""
        chosen = in_families(self.facets, families)
        return self.facets[chosen], float(self.weights[chosen].sum())


def related(communique_id: int, leaving_out: Collection[int] = ()) -> list[Related]:
    """The published communiqués nearest to one, the nearest first; none where nothing is near.

    Those whose keys are given are left out. Two queries; none are found while the arrays are being made.
    """
    state = current()
    own = _read(communique_id, state.shown) if state else None
    if state is None or own is None:
        return []
    found = candidates(own.facets, own.day, state.shown, {communique_id, *leaving_out})
    likeness, same_parties = _likeness(own, found), _same_parties(own, found)
    best = np.lexsort((-found.keys, -likeness))[:MOST_COMPARED]
    wording = _wording(own, found.keys[best].tolist())
    likeness[best] += [wording.get(key, 0.0) for key in found.keys[best].tolist()]
    best = best[np.lexsort((-found.keys[best], -likeness[best]))]
    near = best[same_parties[best] | (likeness[best] >= LEAST_LIKENESS)][:SHOWN]
    return [
        Related(
            key=int(found.keys[at]),
            shared=_shared(own, found, int(at)),
            same_parties=bool(same_parties[at]),
            similar_wording=wording.get(int(found.keys[at]), 0.0) >= SIMILAR_WORDING,
            likeness=float(likeness[at]),
        )
        for at in near
    ]


def _shared(own: _Own, found: Candidates, at: int) -> tuple[int, ...]:
    """The facets that the candidate has as well, the rarest first."""
    of_it = (found.owners == at) & np.isin(found.numbers, own.facets)
    return tuple(found.numbers[of_it][np.argsort(-found.weights[of_it], kind="stable")].tolist())


def _same_parties(own: _Own, found: Candidates) -> Bools:
    """Whether the parties of each are all those of the communiqué and no others; one party alone is no pair."""
    parties, _ = own.of([Family.COUNTRY])
    theirs = found.having([Family.COUNTRY])
    shared = found.counted(theirs & np.isin(found.numbers, parties))
    same: Bools = (shared == len(parties)) & (found.counted(theirs) == len(parties))
    return same & (len(parties) > 1)


def _likeness(own: _Own, found: Candidates) -> Floats:
    """How much each shares of who takes part and of what is spoken of, and how near it is in time."""
    who, what = _alike(own, found, _WHO), _alike(own, found, subjects(own.facets))
    nearness = np.exp(-np.abs(found.days - own.day) / FADING_DAYS)
    likeness: Floats = MOST_FOR_WHO * who + MOST_FOR_WHAT * what + MOST_FOR_TIME * nearness
    return likeness


def _alike(own: _Own, found: Candidates, families: Sequence[Family]) -> Floats:
    """From 0 to 1, how much the facets of these families are the same, the rare counting more."""
    numbers, weight = own.of(families)
    of_families: Bools = found.having(families)
    shared = found.summed(of_families & np.isin(found.numbers, numbers))
    whole = np.sqrt(weight * found.summed(of_families))
    alike: Floats = np.divide(shared, whole, out=np.zeros(len(found.keys)), where=whole > 0)
    return alike


def _wording(own: _Own, keys: Sequence[int]) -> dict[int, float]:
    """For those in the record's language, the share of their words that are the same, the rare counting more.

    A title alone is no wording: where few words are held nothing is compared.
    """
    if len(own.words) < LEAST_WORDS or not keys:
        return {}
    weight, alike = telling().weight, {}
    length, language = weight(own.words), own.of([Family.LANGUAGE])[0].tolist()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT communique_id, tsvector_to_array(lexemes) FROM archive_indexedcommunique"
            " WHERE communique_id = ANY(%s) AND facets && %s",
            [list(keys), language],
        )
        for key, lexemes in cursor.fetchall():
            theirs = _words(lexemes)
            if len(theirs) >= LEAST_WORDS:
                alike[key] = weight(own.words & theirs) / sqrt(length * weight(theirs))
    return alike


def _read(communique_id: int, parts: Sequence[Shown]) -> _Own | None:
    """The communiqué, if it is indexed."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT date, facets, tsvector_to_array(lexemes) FROM archive_indexedcommunique WHERE communique_id = %s",
            [communique_id],
        )
        row = cursor.fetchone()
    if row is None:
        return None
    facets = np.array(row[1], np.int64)
    return _Own(row[0].toordinal(), facets, weights_of(facets, parts), _words(row[2]))


def _words(lexemes: Sequence[str]) -> frozenset[str]:
    """The words among the lexemes: facets, numbers and whatever else helps the search say nothing of the wording."""
    return frozenset(lexeme for lexeme in lexemes if lexeme.isalpha())
