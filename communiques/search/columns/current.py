"""The arrays as this process has them, brought up to date before each question.

A small archive is read at once, into memory. A large one is read by a program of its own, which leaves files that every
worker maps; until they are there, questions are counted in SQL.
"""

import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.db import connection

from . import keeping
from .following import OutdatedError, State, based_on, brought_up_to_date, compacted, read_all
from .reading import largest_key

# Up to this many records reading all of them takes less than a second.
SMALL = 20_000
# With more changes than this, and than a part of the base, the base is made anew.
MOST_CHANGED, CHANGED_PART = 1_000, 50
PATIENCE = 60  # seconds


class Current:
    """One for each process. The lock is held for a look at the log: a millisecond, unless there is news."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.state: State | None = None
        self.directory: Path | None = None
        self.building: subprocess.Popen[bytes] | None = None
        self.next_build = 0.0

    def get(self) -> State | None:
        with self.lock:
            if connection.in_atomic_block:
                return self._seen_from_within()
            self._take_newer()
            try:
                self.state = brought_up_to_date(self.state) if self.state else self._begun()
            except OutdatedError:
                self.state = self._begun()
            if self.state and len(self.state.changed) > max(MOST_CHANGED, len(self.state.base.days) // CHANGED_PART):
                self._renew(self.state)
            return self.state

    def _seen_from_within(self) -> State | None:
        """What an open transaction sees is its own, and kept by nobody."""
        if self.state:
            with suppress(OutdatedError):
                return brought_up_to_date(self.state)
        return based_on(*read_all()) if largest_key() <= SMALL else None

    def _begun(self) -> State | None:
        if largest_key() <= SMALL:
            return based_on(*read_all())
        self._build()
        return None

    def _take_newer(self) -> None:
        newest = keeping.newest()
        if newest is None or newest == self.directory:
            return
        segment, horizon = keeping.load(newest)
        self.state, self.directory = based_on(segment, horizon), newest

    def _renew(self, state: State) -> None:
        if len(state.base.days) + len(state.recent.days) <= SMALL:
            self.state = based_on(compacted(state), state.horizon)
        else:
            self._build()

    def _build(self) -> None:
        """Have the files made, by one program at a time, and not again and again when that fails."""
        running = self.building is not None and self.building.poll() is None
        if not running and time.monotonic() > self.next_build:
            self.next_build = time.monotonic() + PATIENCE
            self.building = subprocess.Popen([sys.executable, settings.ROOT / "manage.py", "build_columns"])


_current = Current()


def current() -> State | None:
    """What is published, as the database has it now; None while a large archive is being read."""
    return _current.get()


def known_version() -> int | None:
    """The version of what is published as this process last saw it, without looking."""
    state = _current.state
    return state.version if state else None
