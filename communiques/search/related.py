"""The communiqués nearest to one: of the same parties, on the same topics, in the same words, about the same time."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from math import exp, sqrt

from django.db import connection

from communiques.archive.facets import Family

from .candidates import Record, candidates
from .frequencies import Frequencies, frequencies

SHOWN = 5
MOST_COMPARED = 24

# What makes a likeness, each up to this much and the wording up to 1. Weights and bounds were found by reading what
# comes to the front and what lies just above and just below.
MOST_FOR_WHO, MOST_FOR_WHAT, MOST_FOR_TIME = 0.8, 0.5, 0.3
FADING_DAYS = 120
LEAST_LIKENESS = 0.85
SIMILAR_WORDING = 0.45
LEAST_WORDS = 25


@dataclass(frozen=True)
class Related:
    """A communiqué near to another: its key, and why it is so.

    `shared` are the parties, people and topics of both, the rarest first.
    """

    key: int
    date: datetime.date
    shared: tuple[int, ...]
    same_parties: bool
    similar_wording: bool
    likeness: float


def related(communique_id: int, leaving_out: Collection[int] = ()) -> list[Related]:
    """The published communiqués nearest to one, the nearest first; none where nothing is near.

    Other accounts of the same contact are left out, and those whose keys are given. Five queries or so, none of which
    reads more than a few thousand rows.
    """
    own, words = _read(communique_id)
    if own is None:
        return []
    rated = _rated(own, candidates(own, {communique_id, *leaving_out}))
    best = sorted(rated, key=lambda one: (-one.likeness, -one.key))[:MOST_COMPARED]
    wording = _wording(own, words, [one.key for one in best])
    worded = [_with_wording(one, wording.get(one.key, 0.0)) for one in best]
    near = [one for one in worded if one.same_parties or one.likeness >= LEAST_LIKENESS]
    return sorted(near, key=lambda one: (-one.likeness, -one.key))[:SHOWN]


def _rated(own: Record, others: Sequence[Record]) -> list[Related]:
    """How much they share with the record of who takes part and of what is spoken of, and how near they are in time."""
    known = frequencies("facets")
    parties, who, what = own.of(Family.COUNTRY), own.who, own.what
    rated = []
    for one in others:
        shared = sorted((who | what) & one.facets, key=lambda number: (known.share(str(number)), number))
        same_parties = len(parties) > 1 and parties == one.of(Family.COUNTRY)
        likeness = MOST_FOR_WHO * _alike(who, one.who, known) + MOST_FOR_WHAT * _alike(what, one.what, known)
        likeness += MOST_FOR_TIME * exp(-abs((one.date - own.date).days) / FADING_DAYS)
        rated.append(Related(one.key, one.date, tuple(shared), same_parties, similar_wording=False, likeness=likeness))
    return rated


def _alike(one: Collection[int], other: Collection[int], known: Frequencies) -> float:
    """How much two sets of facets share, from 0 to 1, the rare counting more."""
    shared = known.weight(str(number) for number in one if number in other)
    if not shared:
        return 0.0
    return shared / sqrt(known.weight(map(str, one)) * known.weight(map(str, other)))


def _with_wording(one: Related, wording: float) -> Related:
    return replace(one, similar_wording=wording >= SIMILAR_WORDING, likeness=one.likeness + wording)


def _wording(own: Record, words: frozenset[str], keys: Collection[int]) -> dict[int, float]:
    """For those in the record's language, the share of their words that are the same, the rare counting more.

    A title alone is no wording: where few words are held nothing is compared.
    """
    if len(words) < LEAST_WORDS or not keys:
        return {}
    weight = frequencies("lexemes").weight
    length, alike = weight(words), {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT communique_id, tsvector_to_array(lexemes) FROM archive_indexedcommunique"
            " WHERE communique_id = ANY(%s) AND facets && %s",
            [list(keys), list(own.of(Family.LANGUAGE))],
        )
        for key, lexemes in cursor.fetchall():
            theirs = _words(lexemes)
            if len(theirs) >= LEAST_WORDS:
                alike[key] = weight(words & theirs) / sqrt(length * weight(theirs))
    return alike


def _read(communique_id: int) -> tuple[Record | None, frozenset[str]]:
    """The record, and the words of its title and text."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT date, facets, tsvector_to_array(lexemes) FROM archive_indexedcommunique WHERE communique_id = %s",
            [communique_id],
        )
        row = cursor.fetchone()
    return (Record(communique_id, row[0], frozenset(row[1])), _words(row[2])) if row else (None, frozenset())


def _words(lexemes: Sequence[str]) -> frozenset[str]:
    """The words among the lexemes: facets, numbers and whatever else helps the search say nothing of the wording."""
    return frozenset(lexeme for lexeme in lexemes if lexeme.isalpha())
