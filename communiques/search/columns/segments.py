"""Communiqués with their statements, in order of date: the arrays of both, and which statements are whose."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from communiques.archive.facets import Family, family_range

from .parts import Ints, Part, part, spans_of, starts_of

# What a statement shares with its communiqué is kept once, with the communiqué. The year is the date; an encounter has
# three accounts at most of a million, and is asked of the database.
SHARED = (
    Family.COUNTRY, Family.PERSON, Family.KIND, Family.LANGUAGE, Family.SOURCE, Family.REPORTING_COUNTRY,
)  # fmt: skip
NOT_KEPT = (Family.YEAR, Family.ENCOUNTER)


@dataclass(frozen=True, eq=False)
class Segment:
    """days[position] of communiqués, as ordinals; the statements of a communiqué are first[p] to first[p + 1].

    Both parts are in order of date, then of the communiqué's key; the statements of one in the reverse order of their
    keys, so that the newest first has them as in the text.
    """

    days: Ints
    first: Ints
    communiques: Part
    statements: Part

    @cached_property
    def parent(self) -> Ints:
        """The communiqué of each statement, as positions."""
        return np.repeat(np.arange(len(self.communiques), dtype=np.int32), np.diff(self.first))

    @cached_property
    def sizes(self) -> Ints:
        """The number of statements of each communiqué."""
        return np.diff(self.first).astype(np.int32)

    @cached_property
    def shared_totals(self) -> Ints:
        """How many statements there are of each code of the communiqués."""
        return self.communiques.counts(self.sizes, None)

    @cached_property
    def reporters(self) -> tuple[Ints, Ints]:
        """The facets of the countries that report, and for each communiqué the place of its own among them, or -1.

        Of these each has one, its source's.
        """
        numbers = self.communiques.numbers
        low, high = np.searchsorted(numbers, family_range(Family.REPORTING_COUNTRY))
        place_of = np.full(len(self.communiques), -1, np.int32)
        for place, number in enumerate(numbers[low:high].tolist()):
            place_of[self.communiques.positions(number)] = place
        return numbers[low:high], place_of

    def part(self, target: str) -> Part:
        """The part a question is asked of."""
        return self.communiques if target == "communique" else self.statements

    def between(self, first: int | None, last: int | None, target: str) -> tuple[int, int]:
        """From which position to which a question between two days, both included, goes."""
        low = 0 if first is None else int(np.searchsorted(self.days, first))
        high = len(self.days) if last is None else int(np.searchsorted(self.days, last, side="right"))
        if target == "statement":
            return int(self.first[low]), int(self.first[max(low, high)])
        return low, max(low, high)


@dataclass(frozen=True, eq=False)
class Rows:
    """Communiqués and statements as they come, in any order, with `lengths` facet numbers of `values` each."""

    keys: Ints
    days: Ints
    lengths: Ints
    values: Ints
    statement_keys: Ints
    statement_owners: Ints
    statement_lengths: Ints
    statement_values: Ints


def segment(rows: Rows) -> Segment:
    """Put rows in order."""
    order = np.lexsort((rows.keys, rows.days))
    keys = rows.keys[order]
    communiques = part(keys, rows.lengths[order], _moved(rows.lengths, rows.values, order))
    place = np.empty(len(keys), np.int64)
    place[order] = np.arange(len(keys))
    by_key = np.argsort(rows.keys)
    owners = place[by_key[np.searchsorted(rows.keys[by_key], rows.statement_owners)]]
    statement_order = np.lexsort((-rows.statement_keys, owners))
    statements = part(
        rows.statement_keys[statement_order],
        rows.statement_lengths[statement_order],
        _moved(rows.statement_lengths, rows.statement_values, statement_order),
    )
    first = starts_of(np.bincount(owners, minlength=len(keys)))
    return Segment(rows.days[order], first, communiques, statements)


def rows_of(segment: Segment, kept: Ints) -> Rows:
    """The rows of these communiqués, as positions in order."""
    statements = spans_of(segment.first, kept)
    of, said = segment.communiques, segment.statements
    return Rows(
        of.keys[kept],
        segment.days[kept],
        np.diff(of.starts)[kept],
        of.numbers[of.codes[spans_of(of.starts, kept)]],
        said.keys[statements],
        np.repeat(of.keys[kept], np.diff(segment.first)[kept]),
        np.diff(said.starts)[statements],
        said.numbers[said.codes[spans_of(said.starts, statements)]],
    )


def joined(several: list[Rows]) -> Rows:
    """Rows one after the other."""
    return Rows(*(np.concatenate(arrays) for arrays in zip(*(_arrays(rows) for rows in several), strict=True)))


def without(rows: Rows, families: tuple[Family, ...], *, of_statements: bool = False) -> Rows:
    """Rows without the facets of these families."""
    lengths = rows.statement_lengths if of_statements else rows.lengths
    values = rows.statement_values if of_statements else rows.values
    dropped = np.zeros(len(values), np.bool_)
    for family in families:
        low, high = family_range(family)
        dropped |= (values >= low) & (values < high)
    owners = np.repeat(np.arange(len(lengths)), lengths)
    left, kept = np.bincount(owners[~dropped], minlength=len(lengths)), values[~dropped]
    if of_statements:
        return replace(rows, statement_lengths=left, statement_values=kept)
    return replace(rows, lengths=left, values=kept)


def _moved(lengths: Ints, values: Ints, order: Ints) -> Ints:
    return values[spans_of(starts_of(lengths), order)]


def _arrays(rows: Rows) -> tuple[Ints, ...]:
    return tuple(getattr(rows, name) for name in Rows.__dataclass_fields__)
