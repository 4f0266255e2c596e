"""What answers a question: the positions in the arrays, of the records PostgreSQL says have the words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from communiques.archive.facets import lexeme

from .columns.answering import Asked, Shown
from .columns.parts import Ints, common
from .columns.reading import fetched, integers

# A filter that leaves less than this part of the records is asked of the index with the words; a wider one costs the
# index more than it saves.
SELECTIVE = 1 / 20

# Of an entry of a dict of numbers, with the numbers.
_BYTES_OF_COUNT = 140

_TABLES = {"communique": "archive_indexedcommunique", "statement": "archive_indexedstatement"}


@dataclass(frozen=True)
class Question:
    """All that an answer depends on: the words as a tsquery and the rest.

    Where no word must occur, `lacking` is a tsquery for what has any of those that must not: the index finds these, and
    would have to read every row for the others.
    """

    words: str
    lacking: str
    asked: Asked


class Found:
    """The positions that answer a question, in each segment, and what was worked out of them."""

    def __init__(self, target: str, parts: Sequence[Shown], hits: Sequence[Ints | None]) -> None:
        self.target = target
        self.parts = parts
        self.hits = hits
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
        """How many bytes the positions take, and the counts, once they are counted."""
        counted = len(self.__dict__.get("counts", ()))
        return 4096 + sum(hits.nbytes for hits in self.hits if hits is not None) + counted * _BYTES_OF_COUNT

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

    def everything(self) -> Ints:
        """The keys of all, in no order."""
        return np.concatenate([shown.keys(self.target, hits) for shown, hits in self._both()])

    def without(self, keys: Sequence[int]) -> "Found":
        """The same but these."""
        dropped = np.array(keys, np.int64)
        return Found(
            self.target, self.parts, [shown.without(self.target, hits, dropped) for shown, hits in self._both()]
        )

    def among(self, others: "Found") -> "Found":
        """Those that are among others, found in the same arrays."""
        hits = [
            common(len(shown.segment.part(self.target)), [found for found in both if found is not None])
            for shown, *both in zip(self.parts, self.hits, others.hits, strict=True)
        ]
        return Found(self.target, self.parts, hits)

    def apart_from(self, others: "Found") -> "Found":
        """Those that are not among others, found in the same arrays."""
        hits = [
            shown.apart(self.target, some, of_others)
            for shown, some, of_others in zip(self.parts, self.hits, others.hits, strict=True)
        ]
        return Found(self.target, self.parts, hits)

    def told(self) -> "Found":
        """Those communiqués that have statements."""
        return Found(self.target, self.parts, [shown.told(hits) for shown, hits in self._both()])

    def dated(self, asked: Asked) -> "Found":
        """Those of the days asked for."""
        return Found(self.target, self.parts, [shown.dated(asked, hits) for shown, hits in self._both()])

    def reporters(self, asked: Asked) -> dict[int, int]:
        """How many of those of the days asked for each country reports, by its facet's number."""
        return _summed(shown.reporters(asked, hits) for shown, hits in self._both())

    def total_of(self, part: int) -> int:
        """How many of a segment answer."""
        return self.parts[part].total(self.target, self.hits[part])

    def _both(self) -> Iterable[tuple[Shown, Ints | None]]:
        return zip(self.parts, self.hits, strict=True)


def searched(question: Question, parts: Sequence[Shown]) -> Found:
    """What answers a question, looked for."""
    asked, with_words = question.asked, _with_words(question, parts)
    hits = [shown.hits(asked, found) for shown, found in zip(parts, with_words, strict=True)]
    found = Found(asked.target, parts, hits)
    return found.dated(asked) if asked.is_dated else found


def _with_words(question: Question, parts: Sequence[Shown]) -> list[Ints | None]:
    """The positions that have the words, in each segment; None where no words were asked for."""
    target = question.asked.target
    found: list[Ints | None] = [None] * len(parts)
    if question.words:
        keys = _keys(target, with_facets(question.words, _selective(question.asked, parts)))
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


def with_facets(words: str, groups: Iterable[tuple[int, ...]]) -> str:
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
