"""Which of the records found was meant: the order by relevance.

Somebody who looks for a record remembers its title or a passage. So what counts is how many of the words asked for
stand in its title, or close together in its text, best of all as they were typed; how often they occur counts little,
and a long text has to show more than a short one. The weights were chosen by what `make known-items` measures.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from communiques.archive.indexing import FACET_PLACE, TEXT_PLACE
from communiques.archive.words import words

from .matching import Matching, in_a_row, stems

# Ranking reads the vectors of what it ranks. Past this many the `likeliest` and the newest stand for all.
MOST_RANKED = 300
# Two words in a row are too many to be worth a look of their own, three are few.
FEWEST_IN_A_ROW = 3
MOST_WORDS = 48

# Words of a text that stand within so many places of one another belong together: a phrase, a clause, a sentence.
WIDTHS = (8, 16, 32)
ALL_IN_ORDER = 2.0
WORD_FOR_WORD = 3.0
IN_TITLE = 3.5
ALL_IN_TITLE = 1.0
OFTEN, OFTEN_IN_TITLE, ENOUGH = 0.2, 0.6, 1.2
LENGTH, LENGTH_OF_TEXT, USUAL_LENGTH = 0.4, 1.0, 300

_TABLES = {"communique": "archive_indexedcommunique", "statement": "archive_indexedstatement"}
_SPAN = 1 << 15  # more than there are places in a vector

Numbers = NDArray[np.int64]
Scores = NDArray[np.float64]


@dataclass(frozen=True)
class Places:
    """Where the words asked for stand: one row for each, in order of the candidate and the place.

    `lengths` has the number of lexemes of each candidate.
    """

    candidate: Numbers
    word: Numbers
    place: Numbers
    lengths: Numbers

    def between(self, first: int, end: int) -> "Places":
        """Those at some of the places."""
        rows = (self.place >= first) & (self.place < end)
        return Places(self.candidate[rows], self.word[rows], self.place[rows], self.lengths)


def ranked(target: str, candidates: Sequence[int], matching: Matching) -> list[int]:
    """These keys in the order of relevance; equals stay as they are given."""
    asked = _asked(matching)
    if len(candidates) < 2 or not asked:
        return list(candidates)
    places = _places(target, candidates, [stems(word, matching.languages) for _, word in asked])
    offsets = np.array([offset for offset, _ in asked])
    scores, in_order = scored(places, offsets)
    phrase = _phrase(matching, len(asked))
    if phrase and np.count_nonzero(in_order) > 1:
        keys = np.array(candidates)
        literally = _holding(target, keys[in_order].tolist(), phrase)
        scores[np.isin(keys, literally)] += WORD_FOR_WORD
    return [candidates[at] for at in np.argsort(-scores, kind="stable")]


def likeliest(matching: Matching) -> list[str]:
    """Where there is too much to rank: tsqueries that pick from what matches what is likeliest to be meant.

    First what may have the whole question side by side, then what has the words in its title.
    """
    picking = []
    written = _written(matching)
    if len(written) >= FEWEST_IN_A_ROW and _is_plain(matching):
        picking.append(in_a_row([stems(word, matching.languages) for _, word in written[:MOST_WORDS]]))
    return [tsquery for tsquery in (*picking, matching.in_title) if tsquery]


def scored(places: Places, offsets: Numbers) -> tuple[Scores, NDArray[np.bool_]]:
    """How well each candidate answers, and which have all the words side by side as they were typed.

    `offsets` tells for each word asked where it stands in the question.
    """
    number = len(offsets)
    title, text = places.between(0, FACET_PLACE), places.between(TEXT_PLACE, _SPAN)
    in_title, in_text = _occurrences(title, number), _occurrences(text, number)
    order = _in_order(text, offsets)
    all_in_order = (order == number) & (number > 1)
    passage = order + _together(text, number) + ALL_IN_ORDER * all_in_order
    passage -= LENGTH_OF_TEXT * np.log(np.maximum(places.lengths / USUAL_LENGTH, 1))
    titled = np.count_nonzero(in_title, axis=1)
    heading = IN_TITLE * titled + _in_order(title, offsets) + ALL_IN_TITLE * (titled == number)
    often = OFTEN * in_text / (in_text + ENOUGH) + OFTEN_IN_TITLE * in_title / (in_title + ENOUGH)
    scores = np.maximum(passage, heading) + often.sum(axis=1) - LENGTH * np.log(np.maximum(places.lengths, 1))
    return scores, all_in_order


def _occurrences(places: Places, number: int) -> Numbers:
    """How often each word stands in each candidate."""
    flat = np.bincount(places.candidate * number + places.word, minlength=len(places.lengths) * number)
    return flat.reshape(-1, number)


def _in_order(places: Places, offsets: Numbers) -> Numbers:
    """How many words at most stand in a candidate at the distances they have in the question."""
    most = np.zeros(len(places.lengths), np.int64)
    if len(places.place):
        starts = places.candidate * _SPAN + places.place + offsets.max() - offsets[places.word]
        starts.sort()
        edges = np.flatnonzero(np.diff(starts, prepend=-1))
        np.maximum.at(most, starts[edges] // _SPAN, np.diff(edges, append=len(starts)))
    return most


def _together(places: Places, number: int) -> Numbers:
    """How many words at most stand within each of the widths, summed up."""
    at = places.candidate * _SPAN + places.place
    within = np.zeros((len(WIDTHS), len(at)), np.int64)
    for word in range(number):
        since = at - np.maximum.accumulate(np.where(places.word == word, at, -_SPAN))
        for row, width in zip(within, WIDTHS, strict=True):
            row += since < width
    most = np.zeros((len(WIDTHS), len(places.lengths)), np.int64)
    for row, found in zip(most, within, strict=True):
        np.maximum.at(row, places.candidate, found)
    return np.asarray(most.sum(axis=0))


def _written(matching: Matching) -> list[tuple[str, str]]:
    """The words of the question as typed, each with its folded form."""
    text = matching.query.text
    return [(word.folded, text[word.start : word.end]) for word in words(text)]


def _asked(matching: Matching) -> list[tuple[int, str]]:
    """Those of its words that must occur, each with its place among all."""
    required = {word.folded for term in matching.query.terms for word in term.words}
    found = [(at, word) for at, (folded, word) in enumerate(_written(matching)) if folded in required]
    return found[:MOST_WORDS]


def _is_plain(matching: Matching) -> bool:
    """Whether the question is nothing but words that must occur."""
    return not matching.query.excluded and all(len(group) == 1 for group in matching.query.required)


def _phrase(matching: Matching, asked: int) -> str:
    """All words of the question side by side, as a tsquery, where there are more in it than must occur."""
    written = _written(matching)
    if len(written) == asked or not _is_plain(matching):
        return ""
    steps = (" | ".join(f"'{stem}'" for stem in sorted(stems(word, matching.languages))) for _, word in written)
    return " <-> ".join(f"({step})" for step in steps)


def _places(target: str, candidates: Sequence[int], asked: Sequence[set[str]]) -> Places:
    """Where the words, each given as its stems, stand in the candidates; a vector is unpacked once."""
    lexemes = sorted(set().union(*asked))
    query = f"""
        SELECT array_agg(given.place), array_agg(at.lexeme), array_agg(at.place)
        FROM unnest(%s::bigint[]) WITH ORDINALITY AS given (key, place)
        JOIN {_TABLES[target]} ON {target}_id = given.key,
        LATERAL (SELECT setweight(lexemes, 'C', %s) AS marked OFFSET 0) AS vector,
        LATERAL (
            SELECT array_position(%s, word.lexeme) AS lexeme, place
            FROM unnest(ts_filter(marked, '{{c}}')) AS word, unnest(word.positions) AS place
            UNION ALL SELECT 0, length(marked)
        ) AS at
    """
    with connection.cursor() as cursor:
        cursor.execute(query, [list(candidates), lexemes, lexemes])
        candidate, lexeme, place = (np.array(column or (), np.int64) for column in cursor.fetchone())
    lengths = np.full(len(candidates), _SPAN)
    lengths[candidate[lexeme == 0] - 1] = place[lexeme == 0]
    read_as = np.array([[False] * len(asked), *([stem in stems_ for stems_ in asked] for stem in lexemes)])
    rows, word = np.nonzero(read_as[lexeme])
    # A word indexed under two stems stands at its place once.
    standing = np.unique(((candidate[rows] - 1) * _SPAN + place[rows]) * MOST_WORDS + word)
    at = standing // MOST_WORDS
    return Places(at // _SPAN, standing % MOST_WORDS, at % _SPAN, lengths)


def _holding(target: str, keys: Sequence[int], tsquery: str) -> list[int]:
    """Which of the records a tsquery matches."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {target}_id FROM {_TABLES[target]} WHERE {target}_id = ANY(%s) AND lexemes @@ %s::tsquery",
            [list(keys), tsquery],
        )
        return [key for (key,) in cursor.fetchall()]
