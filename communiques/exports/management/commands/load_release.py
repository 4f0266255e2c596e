"""`manage.py load_release`: an archive from a release alone."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from communiques.exports.release.loading import load
from communiques.exports.release.making import ReleaseError


class Command(BaseCommand):
    """Rebuild the archive of a release in a database that holds nothing yet (`manage.py migrate`, no seeds).

    Checksums and lines are looked at first; a release that is not whole, or contradicts itself, changes nothing.
    """

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *_: Any, folder: Path, **options: Any) -> None:
        """Load, and say what was loaded."""
        tell = self.stdout.write if options["verbosity"] else lambda _: None
        try:
            release = load(folder, tell)
        except ReleaseError as error:
            raise CommandError(str(error)) from error
        held = ", ".join(f"{release.counts[name]} {name}" for name in ("communiques", "statements", "withdrawn"))
        tell(f"Release {release.name} is loaded: {held}.")
