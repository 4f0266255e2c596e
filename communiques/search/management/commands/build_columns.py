"""`manage.py build_columns`: read the search tables into the files that the workers' searches count over."""

import fcntl
from typing import Any

from django.core.management.base import BaseCommand

from communiques.search.columns import keeping
from communiques.search.columns.following import (
    Horizon,
    OutdatedError,
    based_on,
    brought_up_to_date,
    compacted,
    read_all,
)
from communiques.search.columns.segments import Segment


class Command(BaseCommand):
    """Workers start it by themselves when they need it. Where it runs already, it does nothing."""

    help = "Read the search tables into the files that searches count over."

    def handle(self, *args: Any, **options: Any) -> None:
        with keeping.lock().open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.stdout.write("Another process is at it.")
                return
            segment, horizon = _from_files() or read_all()
            keeping.save(segment, horizon)
        self.stdout.write(f"{len(segment.communiques)} communiqués, {len(segment.statements)} statements.")


def _from_files() -> tuple[Segment, Horizon] | None:
    """The newest base with what changed since, if there is one and the log reaches back to it."""
    newest = keeping.newest()
    if newest is None:
        return None
    try:
        state = brought_up_to_date(based_on(*keeping.load(newest)))
    except OutdatedError:
        return None
    return compacted(state), state.horizon
