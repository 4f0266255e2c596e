"""What is new of a question: a page of it, and by what a reader knows that nothing has changed since."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from communiques.formats.questions import UNASKED
from communiques.search.filters import QuestionFilters
from communiques.search.results import answer_to
from communiques.search.whole_answers import Answer, newest_in_the_archive
from communiques.search.wording import question_in_words

from .atom import Feed, Tombstone
from .entries import Times, entries, times
from .withdrawals import withdrawals

PAGE_SIZE = 50
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without an entry last changed."""


@dataclass(frozen=True)
class News:
    """A page of what answers a valid question, as it came into the archive. A page beyond the last is the last."""

    search: str
    filters: QuestionFilters
    home: str

    @cached_property
    def pages(self) -> int:
        """How many there are, one at least."""
        return max(1, -(-self._answer.total // PAGE_SIZE))

    @cached_property
    def number(self) -> int:
        return min(self.filters.page_number, self.pages)

    @property
    def tag(self) -> str:
        """What is another when another entry stands on this page, an entry has changed, or a record was withdrawn.

        Weak (RFC 9110, section 8.8.1): a country that is called otherwise meanwhile makes no news.
        """
        shown = [(key, moments.changed.isoformat()) for key, moments in self.times.items()]
        gone = [(one.id, one.withdrawn.isoformat()) for one in self._withdrawn]
        said = repr((self._address(self.number), self.home, self.pages, shown, gone))
        return f'W/"{sha256(said.encode()).hexdigest()[:32]}"'

    @property
    def changed(self) -> datetime:
        """When the last of what is shown changed."""
        moments = [one.changed for one in self.times.values()] + [one.withdrawn for one in self._withdrawn]
        return max(moments, default=NEVER)

    def feed(self) -> Feed:
        """The page with its entries in full."""
        question = question_in_words(self.filters)
        page, query = reverse(f"website:{self.search}"), self._query
        titles = {
            "communiques": "%(question)s – Communiqués",
            "statements": _("Statements: %(question)s – Communiqués"),
        }
        subtitles = {
            "communiques": _("Accounts that answer this question, in the order in which they came into the archive."),
            "statements": _("Passages that answer this question, in the order in which they came into the archive."),
        }
        return Feed(
            id=self.home + self._address(1),
            title=titles[self.search] % {"question": question},
            subtitle=subtitles[self.search],
            language=get_language() or "en",
            address=self.home + self._address(self.number),
            page=f"{self.home}{page}?{query}" if query else self.home + page,
            updated=self.changed,
            entries=entries(self.filters, self.times, self.home),
            withdrawn=self._withdrawn,
            links={relation: self.home + self._address(number) for relation, number in self._steps()},
        )

    @cached_property
    def times(self) -> dict[int, Times]:
        """The records of this page, in their order."""
        keys = newest_in_the_archive(self._answer, (self.number - 1) * PAGE_SIZE, PAGE_SIZE)
        return times(self.filters, keys)

    @cached_property
    def _answer(self) -> Answer:
        return answer_to(self.filters)

    @cached_property
    def _withdrawn(self) -> Sequence[Tombstone]:
        """They are told of on the first page."""
        return withdrawals(self.filters.target, self.home) if self.number == 1 else []

    def _steps(self) -> Sequence[tuple[str, int]]:
        """The links of a paged feed (RFC 5005, section 3)."""
        steps = [("first", 1), ("last", self.pages)]
        if self.number > 1:
            steps.append(("previous", self.number - 1))
        if self.number < self.pages:
            steps.append(("next", self.number + 1))
        return steps

    @property
    def _query(self) -> str:
        """The question alone: what arranges a page of results arranges no feed."""
        return self.filters.query_string(emptied=UNASKED)

    def _address(self, number: int) -> str:
        query = "&".join(part for part in (self._query, f"page={number}" if number > 1 else "") if part)
        address = reverse(f"feeds:{self.search}")
        return f"{address}?{query}" if query else address
