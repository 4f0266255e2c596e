"""Answers counted over the arrays: PostgreSQL is asked only which records have the words."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from threading import Lock

import numpy as np

from communiques.archive.facets import lexeme

from .columns.answering import Asked, Shown, answered_by_columns
from .columns.following import State
from .columns.parts import Ints
from .columns.reading import fetched, integers
from .fields import FacetFilter
from .filters import DATES, QuestionFilters
from .matching import Matching
from .ranking import MOST_RANKED, likeliest, ranked

# What was found lately is kept, up to so many bytes: for another page, another sort, the same question again.
MOST_KEPT = 64 * 2**20
# A filter that leaves less than this part of the records is asked of the index with the words; a wider one costs the
# index more than it saves.
SELECTIVE = 1 / 20

_TABLES = {"communique": "archive_indexedcommunique", "statement": "archive_indexedstatement"}


@dataclass(frozen=True)
class _Question:
    """All that an answer depends on: the words as a tsquery and the rest.

    Where no word must occur, `lacking` is a tsquery for what has any of those that must not: the index finds these, and
    would have to read every row for the others.
    """

    words: str
    lacking: str
    asked: Asked


class _Found:
    """The positions that answer a question, in each segment, and what was worked out of them."""

    def __init__(self, question: _Question, parts: Sequence[Shown]) -> None:
        self.target = question.asked.target
        self.parts = parts
        with_words = _with_words(question, parts)
        self.hits = [shown.hits(question.asked, found) for shown, found in zip(parts, with_words, strict=True)]
        self.ranked: list[int] | None = None

    @cached_property
    def total(self) -> int:
        return sum(shown.total(self.target, hits) for shown, hits in self._both())

    @cached_property
    def counts(self) -> dict[int, int]:
        return _summed(shown.counts(self.target, hits) for shown, hits in self._both())

    @cached_property
    def years(self) -> dict[int, int]:
        return dict(sorted(_summed(shown.years(self.target, hits) for shown, hits in self._both()).items()))

    @property
    def size(self) -> int:
        """How many bytes the positions take."""
        return 4096 + sum(hits.nbytes for hits in self.hits if hits is not None)

    def keys(self, skipped: int, wanted: int, *, oldest: bool = False) -> list[int]:
        """The keys in order of date, from `skipped` on."""
        # Whatever the recent ones are, what lies further back than their number in the base stays behind.
        begin = max(0, skipped - self.total_of(1))
        spans = ((begin, skipped + wanted - begin), (0, skipped + wanted))
        places = [
            place
            for (shown, hits), span in zip(self._both(), spans, strict=True)
            for place in shown.places(self.target, shown.ends(self.target, hits, *span, oldest=oldest))
        ]
        ordered = sorted(places, reverse=not oldest)[skipped - begin : skipped - begin + wanted]
        return [place[-1] for place in ordered]

    def without(self, keys: Sequence[int]) -> "_Found":
        """The same but these."""
        left = copy(self)
        left.__dict__ = {name: self.__dict__[name] for name in ("target", "parts")}
        dropped = np.array(keys, np.int64)
        left.hits = [shown.without(self.target, hits, dropped) for shown, hits in self._both()]
        return left

    def total_of(self, part: int) -> int:
        """How many of a segment answer."""
        return self.parts[part].total(self.target, self.hits[part])

    def _both(self) -> Iterable[tuple[Shown, Ints | None]]:
        return zip(self.parts, self.hits, strict=True)


class AnswerByColumns:
    """The answer to a valid question, from the arrays as they were when it was asked."""

    def __init__(self, filters: QuestionFilters, state: State) -> None:
        self.filters = filters
        self.state = state
        self.found = self._found()

    @property
    def total(self) -> int:
        """How many records answer."""
        return self.found.total

    @property
    def counts(self) -> dict[int, int]:
        """How many of them have each facet."""
        return self.found.counts

    @property
    def years(self) -> dict[int, int]:
        """How many there are of each year, whatever dates were asked for."""
        dated = any(self.filters.form.cleaned_data[name] for name in DATES)
        return (self._found(DATES) if dated else self.found).years

    def counts_without(self, name: str) -> dict[int, int]:
        """How many would have each facet, were a filter not set."""
        return self._found((name,)).counts

    def keys(self, skipped: int, wanted: int) -> list[int]:
        """The keys of the records in order, from `skipped` on."""
        matching = self.filters.matching
        if self.filters.ordering != "relevance" or matching is None:
            return self.found.keys(skipped, wanted, oldest=self.filters.ordering == "oldest")
        first = self._ranked(matching)
        page = first[skipped : skipped + wanted]
        if len(page) < wanted and len(first) < self.total:
            rest = self.found.without(first)
            page = page + rest.keys(max(0, skipped - len(first)), wanted - len(page))
        return page

    def _ranked(self, matching: Matching) -> list[int]:
        if self.found.ranked is None:
            self.found.ranked = ranked(self.filters.target, self._candidates(matching), matching)
        return self.found.ranked

    def _candidates(self, matching: Matching) -> list[int]:
        """What is worth ranking: where there is too much, what is likeliest to be meant, then the newest."""
        newest = self.found.keys(0, MOST_RANKED)
        if self.total <= MOST_RANKED:
            return newest
        question = self._question(())
        picked = [replace(question, words=f"({picking}) & {question.words}") for picking in likeliest(matching)]
        found = [_Found(each, self.state.shown).keys(0, MOST_RANKED // 2) for each in picked]
        return list(dict.fromkeys([*chain.from_iterable(found), *newest]))[:MOST_RANKED]

    def _found(self, leaving_out: tuple[str, ...] = ()) -> _Found:
        return _found(self._question(leaving_out), self.state)

    def _question(self, leaving_out: tuple[str, ...]) -> _Question:
        """The question without some of its parameters."""
        filters, values = self.filters, self.filters.form.cleaned_data
        groups: list[tuple[int, ...]] = []
        for name, filter_ in filters.filters.items():
            if isinstance(filter_, FacetFilter) and name not in leaving_out and values[name]:
                groups += [(number,) for number in values[name]] if filter_.narrows else [tuple(values[name])]
        matching = filters.matching if "q" not in leaving_out else None
        lacking = matching.lacking if matching else ""
        words = matching.tsquery if matching and not lacking else ""
        since, until = (None if name in leaving_out else values[name] for name in DATES)
        asked = Asked(
            filters.target,
            tuple(group for group in groups if answered_by_columns(group[0])),
            since.first.toordinal() if since else None,
            until.last.toordinal() if until else None,
        )
        words = _and(words, [group for group in groups if not answered_by_columns(group[0])])
        return _Question(words, lacking, asked)


_kept: "OrderedDict[tuple[int, _Question], _Found]" = OrderedDict()
_lock = Lock()


def forget() -> None:
    """Drop what was found lately; the arrays stay."""
    with _lock:
        _kept.clear()


def _found(question: _Question, state: State) -> _Found:
    """What answers a question, kept for the next time."""
    key = (state.version, question)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    found = _Found(question, state.shown)
    with _lock:
        _kept[key] = found
        while len(_kept) > 1 and sum(kept.size for kept in _kept.values()) > MOST_KEPT:
            _kept.popitem(last=False)
    return found


def _with_words(question: _Question, parts: Sequence[Shown]) -> list[Ints | None]:
    """The positions that have the words, in each segment; None where no words were asked for."""
    target = question.asked.target
    found: list[Ints | None] = [None] * len(parts)
    if question.words:
        keys = _keys(target, _and(question.words, _selective(question.asked, parts)))
        found = [shown.present(target, np.sort(shown.segment.part(target).located(keys))) for shown in parts]
    if question.lacking:
        keys = _keys(target, question.lacking)
        return [shown.without(target, hits, keys) for shown, hits in zip(parts, found, strict=True)]
    return found


def _selective(asked: Asked, parts: Sequence[Shown]) -> list[tuple[int, ...]]:
    """The groups of facets that few records have."""
    part = parts[0].segment.part(asked.target)
    return [
        group for group in asked.groups if sum(len(part.positions(number)) for number in group) < SELECTIVE * len(part)
    ]


def _keys(target: str, tsquery: str) -> Ints:
    """The keys of the published records that a tsquery matches, by the index whatever PostgreSQL expects.

    It takes reading a row for all it costs to look into its vector, which lies elsewhere, and would read every row
    where most match: ten times as slow. Of a subquery it expects little, and goes to the index.
    """
    table = _TABLES[target]
    (keys,) = fetched(
        f"SELECT array_agg({target}_id) FROM {table} WHERE published AND lexemes @@ (SELECT %s::tsquery)", [tsquery]
    )
    return integers(keys)


def _and(words: str, groups: Iterable[tuple[int, ...]]) -> str:
    """A tsquery with groups of facets of which one each must hold."""
    facets = ["(" + " | ".join(f"'{lexeme(number)}'" for number in group) + ")" for group in groups]
    return " & ".join([f"({words})", *facets] if words else facets)


def _summed(counts: Iterable[dict[int, int]]) -> dict[int, int]:
    """Counts added up, what comes to nothing left out."""
    several = [each for each in counts if each]
    if len(several) == 1:
        return several[0]
    summed: dict[int, int] = {}
    for each in several:
        for number, count in each.items():
            summed[number] = summed.get(number, 0) + count
    return summed
