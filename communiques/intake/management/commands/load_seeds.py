"""The command that gives the archive what it begins with."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from communiques.intake import seeds


class Command(BaseCommand):
    """Load countries, people, offices, topics, sources, formulations, the founding communiqué, the catalogue.

    It may be run again at any time: what an editor has changed or deleted stays so, the rest follows the files.
    """

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("directory", nargs="?", type=Path, default=Path(settings.ROOT) / "seeds")

    def handle(self, *_: Any, directory: Path, **options: Any) -> None:
        """Load, and say what was written."""
        written = seeds.load(directory)
        if options["verbosity"]:
            told = ", ".join(f"{count} {name}" for name, count in written.items() if count)
            self.stdout.write(told or "Nothing to load: the archive has its seeds.")
