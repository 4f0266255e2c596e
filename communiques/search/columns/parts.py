"""Records of one kind, numbered in order of date, with the facets of each and the records of each facet."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer]
Bools = NDArray[np.bool_]

# Above this share of all records it is faster to go through the records of each facet than through the facets of each.
_MANY = 1 / 8
# Up to so many times its length another sorted array is better looked up in than marked in a field for all records.
_FEW = 1 / 40
_MOST_SMALL_CODES = 1 << 16


@dataclass(frozen=True, eq=False)
class Part:
    """The arrays; positions count from 0, the oldest record.

    keys[position] is the primary key. The facet numbers of a position are numbers[codes[starts[p]:starts[p + 1]]], the
    positions that have numbers[code] are having[bounds[code]:bounds[code + 1]], in order.
    """

    keys: Ints
    starts: Ints
    codes: Ints
    numbers: Ints
    having: Ints
    bounds: Ints

    def __len__(self) -> int:
        return len(self.keys)

    def positions(self, number: int) -> Ints:
        """The positions that have a facet, in order."""
        code = int(np.searchsorted(self.numbers, number))
        if code == len(self.numbers) or self.numbers[code] != number:
            return self.having[:0]
        return self.having[self.bounds[code] : self.bounds[code + 1]]

    def located(self, keys: Ints) -> Ints:
        """The positions of the records with these keys, in no order; what is not here is left out."""
        places = self._position_of
        if places is not None:
            found = places[keys[(keys >= 0) & (keys < len(places))]]
            return found[found >= 0]
        order, ordered = self._by_key
        at = np.searchsorted(ordered, keys)
        at[at == len(ordered)] = 0
        return order[at[ordered[at] == keys]] if len(ordered) else order

    def counts(self, weights: Ints | None, hits: Ints | None) -> Ints:
        """For each code how many of the positions `hits` have it, or all positions; each counts as often as `weights`
        says of it."""
        if hits is None and weights is None:
            return np.diff(self.bounds)
        if hits is not None and len(hits) <= len(self) * _MANY:
            return self._counts_of_few(hits, weights)
        if not len(self.numbers):
            return np.zeros(0, np.int64)
        given = np.ones(len(self), np.uint8) if weights is None else weights
        field = given
        if hits is not None:
            field = np.zeros_like(given)
            field[hits] = given[hits]
        return np.add.reduceat(field[self.having], self.bounds[:-1], dtype=np.int64)

    def _counts_of_few(self, hits: Ints, weights: Ints | None) -> Ints:
        spans = spans_of(self.starts, hits)
        if weights is None:
            return np.bincount(self.codes[spans], minlength=len(self.numbers))
        lengths = self.starts[hits + 1] - self.starts[hits]
        repeated = np.repeat(weights[hits], lengths)
        return np.bincount(self.codes[spans], weights=repeated, minlength=len(self.numbers)).astype(np.int64)

    @cached_property
    def _position_of(self) -> Ints | None:
        """Position by key, -1 for none; where keys are too far apart for that, None."""
        if not len(self.keys) or self.keys.max() > 8 * len(self.keys) + 1000:
            return None
        places = np.full(int(self.keys.max()) + 1, -1, np.int32)
        places[self.keys] = np.arange(len(self.keys), dtype=np.int32)
        return places

    @cached_property
    def _by_key(self) -> tuple[Ints, Ints]:
        order = np.argsort(self.keys)
        return order, self.keys[order]


def part(keys: Ints, lengths: Ints, values: Ints) -> Part:
    """Records in order, each with `lengths` facet numbers of `values`."""
    numbers, codes = np.unique(values, return_inverse=True)
    codes = codes.astype(np.uint16 if len(numbers) < _MOST_SMALL_CODES else np.uint32)
    starts = starts_of(lengths)
    owners = np.repeat(np.arange(len(keys), dtype=np.int32), lengths)
    having = owners[np.argsort(codes, kind="stable")]
    bounds = starts_of(np.bincount(codes, minlength=len(numbers)))
    return Part(keys, starts, codes, numbers, having, bounds)


def starts_of(lengths: Ints) -> Ints:
    """Where each of several spans in a row begins, and where the last ends."""
    return np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)]).astype(np.uint32)


def spans_of(starts: Ints, chosen: Ints) -> Ints:
    """The numbers starts[c] to starts[c + 1] of each chosen c, one after the other."""
    lengths = starts[chosen + 1] - starts[chosen]
    ends = np.cumsum(lengths, dtype=np.int64)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(starts[chosen] - (ends - lengths), lengths)


def common(size: int, sets: Sequence[Ints]) -> Ints | None:
    """The positions, of `size` there are, that all these sets have, in order; without a set, None for all."""
    if not sets:
        return None
    found, *others = sorted(sets, key=len)
    for other in others:
        found = found[within(size, found, other)]
    return found


def within(size: int, few: Ints, many: Ints) -> Bools:
    """For each of a few positions whether it is among the many; both are in order."""
    if len(few) < len(many) * _FEW:
        at = np.searchsorted(many, few)
        at[at == len(many)] = 0
        found: Bools = many[at] == few
        return found
    return marked(size, many)[few]


def marked(size: int, positions: Ints) -> Bools:
    """A field of all positions in which these are true."""
    field: Bools = np.zeros(size, np.bool_)
    field[positions] = True
    return field


def united(size: int, sets: Sequence[Ints]) -> Ints:
    """The positions that any of the sets has, in order."""
    if len(sets) == 1:
        return sets[0]
    return np.flatnonzero(marked(size, np.concatenate(sets)))


ARRAYS = tuple(field.name for field in fields(Part))
