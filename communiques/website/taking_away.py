"""What of an answer can be taken away: the address of its question, its feed, and all of it as a file."""

from dataclasses import dataclass

from django.urls import reverse

from communiques.formats.questions import UNASKED
from communiques.search.filters import QuestionFilters

FORMS = {"csv": "CSV", "jsonl": "JSON Lines", "ris": "RIS", "bib": "BibTeX"}
"""The forms of files, as they are called everywhere, by the end of their addresses."""


@dataclass(frozen=True)
class TakingAway:
    """The addresses; `total` records are in each file, which has a label."""

    total: int
    link: str
    feed: str
    files: list[tuple[str, str]]


def feed_address(search: str, filters: QuestionFilters) -> str:
    """The feed of a valid question to a search."""
    return _asking(f"feeds:{search}", filters.query_string(emptied=UNASKED))


def taking_away(search: str, filters: QuestionFilters, total: int, link: str) -> TakingAway:
    """What there is of a valid question to a search; files are in the order of the page."""
    ordered = filters.query_string(emptied=[name for name in UNASKED if name != "sort"])
    files = [(label, _asking(f"exports:{search}-{form}", ordered)) for form, label in FORMS.items()]
    return TakingAway(total, link, feed_address(search, filters), files)


def _asking(name: str, query: str) -> str:
    address = reverse(name)
    return f"{address}?{query}" if query else address
