"""The command that looks for set phrases."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from communiques.search.proposing import FEWEST, proposals, replace


class Command(BaseCommand):
    """Propose phrases that recur across the accounts of one issuer far more than with others, for editors to decide.

    It may be run again at any time: what was accepted or dismissed stays so, what waits is counted anew.
    """

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--fewest", type=int, default=FEWEST, help="how many accounts must have a phrase")

    def handle(self, *_: Any, fewest: int, **options: Any) -> None:
        """Look, write, and say how many there are."""
        written = replace(proposals(fewest))
        if options["verbosity"]:
            self.stdout.write(f"{written} phrases wait for an editor.")
