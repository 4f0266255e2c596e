"""`manage.py make_release`: the whole archive in files."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from communiques.exports.release.making import ReleaseError, make


class Command(BaseCommand):
    """Write all that is published into a folder, as JSON Lines, CSV, Parquet and TEI, for anybody to take.

    The same records give the same bytes, and `load_release` makes an equal archive of them. The data page offers what
    lies in the directory of releases.
    """

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--directory", type=Path, help="where its folder is made; the archive’s releases otherwise")
        parser.add_argument("--name", help="2026-11 or 2026-11-24; the month of the last change otherwise")

    def handle(self, *_: Any, directory: Path | None, name: str | None, **options: Any) -> None:
        """Make it, and say what is in it."""
        try:
            release = make(directory, name)
        except (ReleaseError, OSError) as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            held = ", ".join(f"{count} {name}" for name, count in release.counts.items())
            self.stdout.write(f"Release {release.name} in {release.folder}: {held}.")
