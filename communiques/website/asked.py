"""The question whose answer led a reader to a communiqué, and its words in the text: marked, counted, one by one."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from communiques.archive.models import Communique
from communiques.search.filters import QuestionFilters
from communiques.search.hits import marks_in
from communiques.search.results import Results
from communiques.search.snippets import Fragment, fragments
from communiques.search.wording import SEARCHES, question_in_words

# The parameter that says which search was asked; without it, communiqués.
ASKED_OF = "in"


@dataclass(frozen=True)
class Asked:
    """A question: in words, and the address of its results."""

    filters: QuestionFilters
    words: str
    address: str


def asked(parameters: QueryDict) -> Asked | None:
    """The question in an address, from its results; None where there is none, or none that can be understood."""
    name = "statements" if parameters.get(ASKED_OF) == "statements" else "communiques"
    filters = SEARCHES[name][0](data=parameters)
    if not filters.query_string() or not filters.is_valid():
        return None
    page = filters.page_number
    query = filters.query_string(setting={"page": str(page)} if page > 1 else {})
    return Asked(filters, question_in_words(filters), f"{reverse(f'website:{name}')}?{query}")


def question_for_records(results: Results) -> str:
    """What the links of results carry, for a record to mark the words and lead back; empty if nothing was asked."""
    if not results.filters.query_string():
        return ""
    of = f"&{ASKED_OF}=statements" if results.filters.target == "statement" else ""
    return f"?{results.page_query(results.number)}{of}"


@dataclass(frozen=True)
class Piece:
    """A piece of the text. `number` is that of the match it belongs to, from 1; `opens` says that the match begins."""

    text: str
    number: int = 0
    opens: bool = False


class Matches:
    """What a question marks in a communiqué."""

    def __init__(self, communique: Communique, question: Asked) -> None:
        in_title, self.spans = marks_in(communique, question.filters.marking)
        self.title: tuple[Fragment, ...] = fragments(communique.title, 0, len(communique.title), in_title)
        self.question = question

    @property
    def count(self) -> int:
        """How many there are in the text."""
        return len(self.spans)

    def pieces(self, text: str, start: int) -> Iterator[Piece]:
        """A segment of the text that begins at `start`, cut at the matches; joined, the pieces are the segment."""
        end = start + len(text)
        at = start
        for number in range(bisect_right(self.spans, start, key=lambda span: span[1]), len(self.spans)):
            first, last = self.spans[number]
            if first >= end:
                break
            if first > at:
                yield Piece(text[at - start : first - start])
            at = min(last, end)
            yield Piece(text[max(first, start) - start : at - start], number + 1, opens=first >= start)
        if at < end:
            yield Piece(text[at - start :])
