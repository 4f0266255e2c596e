"""Keeping up with the database: what changed since the arrays were made is read from the log before each question.

A state is never altered: a question works on the one it was given, whatever other threads find out meanwhile.
"""

from dataclasses import dataclass, field, replace
from itertools import count

import numpy as np

from .answering import Shown
from .parts import Ints
from .reading import CHUNK, fetched, integers, largest_key, rows_between, rows_with
from .segments import Rows, Segment, joined, rows_of, segment

_NOTHING = np.zeros(0, np.int32)
NO_ROWS = Rows(*[_NOTHING] * 8)
_versions = count()

# An entry is known by its number and its transaction, put into one: the numbers begin anew when a database is emptied.
_ENTRY = "hashint8extended(transaction, id)"

# What was written by transactions that were open at the last look, or later. An entry without a communiqué says that
# everything written before is not told of.
_LOG = f"""
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
           array_agg({_ENTRY}) FILTER (WHERE communique IS NOT NULL),
           array_agg(communique) FILTER (WHERE communique IS NOT NULL),
           array_agg({_ENTRY}) FILTER (WHERE communique IS NULL)
    FROM archive_indexchange WHERE transaction >= %s
"""


@dataclass(frozen=True)
class Horizon:
    """How far the log was read: transactions before `transaction` wholly, of later ones the entries in `seen`."""

    transaction: int
    seen: frozenset[int] = frozenset()


@dataclass(frozen=True, eq=False)
class State:
    """What is published, as the database had it at the horizon: the base, and over it what changed since.

    `changed` are the keys of the communiqués that the base does not speak for. `version` differs between states.
    """

    base: Segment
    recent: Segment
    changed: Ints
    gone: Ints
    horizon: Horizon
    version: int = field(default_factory=_versions.__next__)

    @property
    def shown(self) -> tuple[Shown, Shown]:
        """The two segments that a question goes over."""
        return Shown(self.base, self.gone), Shown(self.recent, _NOTHING)


class OutdatedError(Exception):
    """The log does not reach back to the arrays: they are to be made anew."""


def based_on(base: Segment, horizon: Horizon) -> State:
    """The state of a base nothing has changed since."""
    return State(base, segment(NO_ROWS), _NOTHING, _NOTHING, horizon)


def read_all() -> tuple[Segment, Horizon]:
    """Everything published, from the database, and the horizon before it was read."""
    horizon = _horizon_now()
    chunks = [rows_between(low, low + CHUNK) for low in range(0, largest_key() + 1, CHUNK)]
    return segment(joined(chunks)), horizon


def _horizon_now() -> Horizon:
    """Up to where the log tells of what whoever reads the tables next will see."""
    transaction, seen = fetched(
        f"""SELECT horizon, (SELECT array_agg({_ENTRY}) FROM archive_indexchange WHERE transaction >= horizon)
           FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon) AS now"""
    )
    return Horizon(transaction, frozenset(integers(seen).tolist()))


def brought_up_to_date(state: State) -> State:
    """The state as the database has it now; itself when nothing changed. OutdatedError when the log says too little."""
    horizon, changed = _news(state.horizon)
    if not len(changed):
        return state if horizon == state.horizon else replace(state, horizon=horizon)
    known = state.recent.communiques
    kept = np.flatnonzero(~np.isin(known.keys, changed))
    recent = segment(joined([rows_of(state.recent, kept), rows_with(changed)]))
    everything = np.union1d(state.changed, changed)
    gone = np.sort(state.base.communiques.located(everything))
    return State(state.base, recent, everything, gone, horizon)


def _news(known: Horizon) -> tuple[Horizon, Ints]:
    """How far the log reaches now, and which communiqués it tells of that were not known to have changed."""
    transaction, ids, communiques, resets = fetched(_LOG, [known.transaction])
    begun_anew = frozenset(integers(resets).tolist())
    if begun_anew - known.seen:
        raise OutdatedError
    entries, told = integers(ids), integers(communiques)
    new = ~np.isin(entries, list(known.seen))
    return Horizon(transaction, begun_anew.union(entries.tolist())), np.unique(told[new])


def compacted(state: State) -> Segment:
    """A base that holds what changed too."""
    kept = np.ones(len(state.base.communiques), np.bool_)
    kept[state.gone] = False
    everything = len(state.recent.communiques)
    return segment(joined([rows_of(state.base, np.flatnonzero(kept)), rows_of(state.recent, np.arange(everything))]))
