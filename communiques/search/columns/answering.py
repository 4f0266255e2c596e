"""Answering a question over segments: which records, how many, how many of each facet, which come first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from communiques.archive.facets import family_of, parted

from .parts import Ints, Part, common, marked, spans_of, united, within
from .segments import NOT_KEPT, SHARED, Segment

_SHARED = frozenset(SHARED)
_SHARED_FAMILIES = np.array(SHARED)
_ASKED_OF_DATABASE = frozenset(NOT_KEPT)


@dataclass(frozen=True)
class Asked:
    """What is asked of either kind of record, words aside.

    Each of `groups` is facet numbers of which a record has one at least, `without` those of which it has none; `first`
    and `last` are days as ordinals.
    """

    target: str
    groups: tuple[tuple[int, ...], ...] = ()
    without: tuple[int, ...] = ()
    first: int | None = None
    last: int | None = None

    @property
    def is_dated(self) -> bool:
        return self.first is not None or self.last is not None

    @property
    def of_any_date(self) -> "Asked":
        return replace(self, first=None, last=None)


@dataclass(frozen=True, eq=False)
class Shown:
    """A segment of which some communiqués are out of date: `gone` are their positions, in order."""

    segment: Segment
    gone: Ints

    def gone_of(self, target: str) -> Ints:
        """The positions out of date of a kind of record."""
        return spans_of(self.segment.first, self.gone) if target == "statement" else self.gone

    def present(self, target: str, found: Ints) -> Ints:
        """Those of the positions found that are not out of date."""
        if not len(self.gone):
            return found
        owners = self.segment.parent[found] if target == "statement" else found
        return found[~within(len(self.segment.communiques), owners, self.gone)]

    def hits(self, asked: Asked, with_words: Ints | None) -> Ints | None:
        """The positions that answer whatever the date, in order; None for all there are. `with_words` are those that
        have the words."""
        segment, target = self.segment, asked.target
        sets = [self._any(target, group) for group in asked.groups if target == "communique" or not _is_shared(group)]
        shared = [self._any("communique", group) for group in asked.groups] if target == "statement" else []
        shared = [found for found, group in zip(shared, asked.groups, strict=False) if _is_shared(group)]
        found = common(len(segment.part(target)), sets if with_words is None else [*sets, with_words])
        owners = common(len(segment.communiques), shared)
        if owners is not None:
            found = self._said_in(owners, found)
        if asked.without:
            found = self._lacking(target, asked.without, found)
        return None if found is None else self.present(target, found)

    def dated(self, asked: Asked, hits: Ints | None) -> Ints | None:
        """Those of the positions that are of the days asked for."""
        low, high = self.segment.between(asked.first, asked.last, asked.target)
        if hits is not None:
            return hits[np.searchsorted(hits, low) : np.searchsorted(hits, high)]
        if (low, high) == (0, len(self.segment.part(asked.target))):
            return None
        return self.present(asked.target, np.arange(low, high))

    def _any(self, target: str, group: Iterable[int]) -> Ints:
        part = self.segment.part(target)
        return united(len(part), [part.positions(number) for number in group])

    def _said_in(self, owners: Ints, found: Ints | None) -> Ints:
        if found is None:
            return spans_of(self.segment.first, owners)
        return found[marked(len(self.segment.communiques), owners)[self.segment.parent[found]]]

    def _lacking(self, target: str, numbers: Iterable[int], found: Ints | None) -> Ints:
        """Those of the positions that have none of these facets."""
        shared, own = (
            sorted(number for number in numbers if _is_shared([number]) == is_shared) for is_shared in (True, False)
        )
        part = self.segment.part(target)
        if target == "communique":
            own, shared = [*own, *shared], []
        has = marked(len(part), self._any(target, own))
        if shared:
            has |= marked(len(self.segment.communiques), self._any("communique", shared))[self.segment.parent]
        return np.flatnonzero(~has) if found is None else found[~has[found]]

    def told(self, hits: Ints | None) -> Ints:
        """Those of the positions of communiqués that have statements."""
        sizes = self.segment.sizes
        return self.present("communique", np.flatnonzero(sizes)) if hits is None else hits[sizes[hits] > 0]

    def without(self, target: str, hits: Ints | None, keys: Ints) -> Ints:
        """The positions but those of these keys."""
        return self.apart(target, hits, self.segment.part(target).located(keys))

    def apart(self, target: str, hits: Ints | None, others: Ints | None) -> Ints:
        """The positions but others."""
        size = len(self.segment.part(target))
        if others is None:
            return np.zeros(0, np.int64)
        found = self.present(target, np.arange(size)) if hits is None else hits
        return found[~marked(size, others)[found]]

    def total(self, target: str, hits: Ints | None) -> int:
        """How many records the positions are."""
        return len(self.segment.part(target)) - len(self.gone_of(target)) if hits is None else len(hits)

    def counts(self, target: str, hits: Ints | None) -> dict[int, int]:
        """How many of the positions have each facet that any has, by number."""
        counts = _counts(self.segment, target, hits)
        if hits is None and len(self.gone):
            gone = _counts(self.segment, target, self.gone_of(target))
            counts = {number: count - gone.get(number, 0) for number, count in counts.items()}
            counts = {number: count for number, count in counts.items() if count}
        return counts

    def reporters(self, asked: Asked, hits: Ints | None) -> dict[int, int]:
        """How many of the positions that are of the days asked for each country reports, by its facet's number."""
        segment, found = self.segment, self.dated(asked, hits)
        if found is None:
            found = self.present(asked.target, np.arange(len(segment.part(asked.target))))
        numbers, place_of = segment.reporters
        places = place_of[segment.parent[found] if asked.target == "statement" else found]
        counts = np.bincount(places + 1, minlength=len(numbers) + 1)[1:]
        return {int(number): int(count) for number, count in zip(numbers, counts, strict=True) if count}

    def years(self, target: str, hits: Ints | None) -> dict[int, int]:
        """How many there are of each year."""
        days, first = self.segment.days, self.segment.first
        if not len(days):
            return {}
        years = range(_year(days[0]), _year(days[-1]) + 1)
        edges: Ints = np.searchsorted(days, [_new_year(year) for year in (*years, years.stop)])
        if target == "statement":
            edges = first[edges]
        up_to = edges - np.searchsorted(self.gone_of(target), edges) if hits is None else np.searchsorted(hits, edges)
        counts = np.diff(up_to.astype(np.int64)).tolist()
        return {year: count for year, count in zip(years, counts, strict=True) if count}

    def ends(self, target: str, hits: Ints | None, skipped: int, wanted: int, *, oldest: bool) -> Ints:
        """The positions from `skipped` on, newest or oldest first; as many as are wanted, or there are."""
        if hits is None:
            size = len(self.segment.part(target))
            gone = self.gone_of(target)
            window = min(size, skipped + wanted + len(gone))
            hits = np.arange(window) if oldest else np.arange(size - window, size)
            hits = hits[~within(size, hits, gone)] if len(gone) else hits
        ordered = hits if oldest else hits[::-1]
        return ordered[skipped : skipped + wanted]

    def keys(self, target: str, hits: Ints | None) -> Ints:
        """The keys of the positions, or of all there are."""
        part = self.segment.part(target)
        return part.keys[self.present(target, np.arange(len(part))) if hits is None else hits]

    def places(self, target: str, positions: Ints) -> list[tuple[int, int, int, int]]:
        """For each position what it is ordered by (day, communiqué, its place among its statements) and its key."""
        segment = self.segment
        owners = segment.parent[positions] if target == "statement" else positions
        columns = (
            segment.days[owners],
            segment.communiques.keys[owners],
            positions,
            segment.part(target).keys[positions],
        )
        return list(zip(*(column.tolist() for column in columns), strict=True))


def answered_by_columns(number: int) -> bool:
    """Whether a facet is kept here. The others are asked of the database, with the words."""
    return parted(number)[0] not in _ASKED_OF_DATABASE


def _is_shared(group: Sequence[int]) -> bool:
    return parted(group[0])[0] in _SHARED


def _counts(segment: Segment, target: str, hits: Ints | None) -> dict[int, int]:
    if target == "communique":
        return _by_number(segment.communiques, segment.communiques.counts(None, hits))
    own = _by_number(segment.statements, segment.statements.counts(None, hits))
    if hits is None:
        shared = segment.shared_totals
    else:
        said = np.bincount(segment.parent[hits], minlength=len(segment.communiques)).astype(np.int32)
        shared = segment.communiques.counts(said, np.flatnonzero(said))
    return own | _by_number(segment.communiques, shared, _SHARED_FAMILIES)


def _by_number(part: Part, counts: Ints, families: Ints | None = None) -> dict[int, int]:
    """What there is any of, by number: of all families or of some."""
    some = np.flatnonzero(counts)
    if families is not None:
        some = some[np.isin(family_of(part.numbers[some]), families)]
    return dict(zip(part.numbers[some].tolist(), counts[some].tolist(), strict=True))


def _year(day: int) -> int:
    return date.fromordinal(int(day)).year


def _new_year(year: int) -> int:
    return date(year, 1, 1).toordinal()
