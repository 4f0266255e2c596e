"""The command that makes a corpus for size."""

import time
from collections.abc import Iterable
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from communiques.archive import indexing
from communiques.archive.models import Country
from communiques.intake.invented import archive, copying, indexes
from communiques.intake.invented.peopling import enter_world
from communiques.intake.invented.rows import COLUMNS

MANY = 5_000


class Command(BaseCommand):
    """Write the first N of an endless series of invented communiqués, of fifteen statements each, in five languages.

    They need an archive of their own: COMMUNIQUES_DATA=var/bench-100000 manage.py make_corpus 100000. What it holds of
    them stays, so that a smaller corpus is continued and an interrupted one finished.
    """

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("records", type=int, metavar="N", help="how many communiqués there shall be")
        parser.add_argument(
            "--statements", type=int, metavar="K", help="keep K statements of a record at most (all: 15 on average)"
        )

    def handle(self, *_: Any, records: int, statements: int | None, **options: Any) -> None:
        """Write what is missing, then make the indexes; say how fast that was."""
        call_command("migrate", interactive=False, verbosity=0)
        try:
            archive.refuse_others()
        except archive.ForeignRecordsError as refusal:
            raise CommandError(str(refusal)) from None
        if not archive.may_write():
            raise CommandError("The database's account may not set session_replication_role: a superuser may.")
        began = time.monotonic()
        if not Country.objects.exists():
            enter_world()
        count, written = self._write(records, statements)
        archive.go_on_numbering(records)
        archive.announce()
        indexing.settle()
        if options["verbosity"]:
            self._tell(count, written - began, time.monotonic() - began)

    def _write(self, records: int, statements: int | None) -> tuple[int, float]:
        """Write what the first `records` lack, without indexes if it is much; how many, and when it was done."""
        shares = copying.missing(archive.held(), records, statements)
        count = sum(share.end - share.begin for share in shares)
        if count >= MANY and not indexes.laid_aside():
            indexes.lay_aside(COLUMNS)
        try:
            self._show(copying.write(shares), count, "records")
            written = time.monotonic()
        finally:
            self._show((1 for _ in indexes.make_again()), len(indexes.laid_aside()), "indexes")
        return count, written

    def _show(self, done: Iterable[int], total: int, unit: str) -> None:
        """A bar that goes on with each number in `done`."""
        with tqdm(total=total, unit=f" {unit}", disable=None if total else True, file=self.stderr) as bar:
            for number in done:
                bar.update(number)

    def _tell(self, count: int, writing: float, all_in_all: float) -> None:
        self.stdout.write(
            f"{count:,} records written in {writing:.1f} s, {count / writing:,.0f} a second;"
            f" with indexes and statistics in {all_in_all:.1f} s, {count / all_in_all:,.0f} a second"
        )
