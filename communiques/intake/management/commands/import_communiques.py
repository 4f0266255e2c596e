"""The command that takes files of communiqués into the archive."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from tqdm import tqdm

from communiques.archive.models import Doubt, Status
from communiques.intake.held import Action
from communiques.intake.importing import Report, import_records
from communiques.intake.incoming import Fault, Incoming, RefusedError
from communiques.intake.lines import rows
from communiques.intake.records import incoming

MOST_SHOWN = 1000

_DONE = {
    Action.CREATE: "new",
    Action.COMPLETE: "catalogue entries completed",
    Action.ENRICH: "annotated",
    Action.LEAVE: "held already",
}


class Command(BaseCommand):
    """Import communiqués from JSON Lines, plain or gzipped, collected or annotated, or from a .json file of one."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--publish",
            action="store_true",
            help="publish the new records at once, those with doubts sent to review; else all are drafts",
        )

    def handle(self, *_: Any, files: list[Path], publish: bool, **options: Any) -> None:
        """Import all files, then say what was taken in and what was not; the exit code is 1 if anything was not."""
        _collect_garbage_seldom()
        total = sum(path.stat().st_size for path in files if path.is_file())
        with tqdm(total=total, unit="B", unit_scale=True, disable=None, file=self.stderr) as bar:
            report = import_records(_records(files, bar), publish=publish, processes=os.cpu_count() or 1)
        if options["verbosity"]:
            self._tell(report)
        if report.faults:
            sys.exit(1)

    def _tell(self, report: Report) -> None:
        counts = [f"{report.done[action]} {words}" for action, words in _DONE.items() if report.done[action]]
        self.stdout.write(", ".join(counts) or "nothing taken in")
        self._tell_what_waits(report)
        for notice in report.kept:
            self.stdout.write(str(notice))
        for fault in report.faults[:MOST_SHOWN]:
            self.stderr.write(str(fault))
        if report.faults:
            self.stderr.write(f"{len(report.faults)} not taken in")

    def _tell_what_waits(self, report: Report) -> None:
        """Of the new records, how many are published, and how many wait for an editor and why."""
        statuses = report.statuses()
        if Status.IN_REVIEW in statuses:
            told = [f"{count} {Status(status).label}" for status, count in statuses.items()]
            self.stdout.write(", ".join(told) + ":")
            for code, count in report.doubts().items():
                self.stdout.write(f"{count:7} {Doubt(code=code).label}")


def _collect_garbage_seldom() -> None:
    """An import makes many objects and hardly a cycle; looking for cycles all the time takes a sixth of its time."""
    gc.freeze()
    gc.set_threshold(100_000)


def _records(files: list[Path], bar: tqdm) -> Iterator[Incoming | Fault]:
    for path in files:
        bar.set_description(path.name)
        for row in rows(path, bar.update):
            if isinstance(row, Fault):
                yield row
                continue
            origin, fields = row
            try:
                yield incoming(origin, fields)
            except RefusedError as refusal:
                yield Fault(origin, str(refusal))
