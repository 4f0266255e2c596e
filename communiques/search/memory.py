"""Answers counted over the arrays: PostgreSQL is asked only which records have the words."""

from collections import OrderedDict
from dataclasses import replace
from datetime import date
from itertools import chain
from threading import Lock

from .columns.answering import Asked, answered_by_columns
from .columns.following import State
from .columns.parts import Ints
from .fields import FacetFilter
from .filters import DATES, QuestionFilters
from .found import Found, Question, searched, with_facets
from .matching import Matching
from .ranking import MOST_RANKED, likeliest, ranked

# What was found lately is kept, up to so many bytes: for another page, another sort, the same question again.
MOST_KEPT = 64 * 2**20


class AnswerByColumns:
    """The answer to a valid question, from the arrays as they were when it was asked.

    `only_told` leaves out communiqués without statements: of these nobody has marked yet who says what; `but` what
    answers another question.
    """

    def __init__(
        self, filters: QuestionFilters, state: State, *, only_told: bool = False, but: QuestionFilters | None = None
    ) -> None:
        self.filters = filters
        self.state = state
        self.only_told = only_told
        self.but: Found | None = AnswerByColumns(but, state).found if but else None
        self.found: Found = self._found()

    @property
    def total(self) -> int:
        """How many records answer."""
        return self.found.total

    @property
    def counts(self) -> dict[int, int]:
        """How many of them have each facet."""
        return self.found.counts

    @property
    def years(self) -> dict[int, int]:
        """How many there are of each year, whatever dates were asked for."""
        dated = any(self.filters.form.cleaned_data[name] for name in DATES)
        return (self._found(DATES) if dated else self.found).years

    def between(self, first: date, last: date) -> "Found":
        """Those of these days, both included, with their total and counts."""
        return self.found.dated(Asked(self.filters.target, first=first.toordinal(), last=last.toordinal()))

    def counts_without(self, name: str) -> dict[int, int]:
        """How many would have each facet, were a filter not set."""
        return self._found((name,)).counts

    def everything(self) -> Ints:
        """The keys of all the records, in no order."""
        return self.found.everything()

    def keys(self, skipped: int, wanted: int) -> list[int]:
        """The keys of the records in order, from `skipped` on."""
        matching = self.filters.matching
        if self.filters.ordering != "relevance" or matching is None:
            return self.found.keys(skipped, wanted, oldest=self.filters.ordering == "oldest")
        first = self._ranked(matching)
        page = first[skipped : skipped + wanted]
        if len(page) < wanted and len(first) < self.total:
            rest = self.found.without(first)
            page = page + rest.keys(max(0, skipped - len(first)), wanted - len(page))
        return page

    def _ranked(self, matching: Matching) -> list[int]:
        if self.found.ranked is None:
            self.found.ranked = ranked(self.filters.target, self._candidates(matching), matching)
        return self.found.ranked

    def _candidates(self, matching: Matching) -> list[int]:
        """What is worth ranking: where there is too much, what is likeliest to be meant, then the newest."""
        newest = self.found.keys(0, MOST_RANKED)
        if self.total <= MOST_RANKED:
            return newest
        asked = Asked(self.filters.target)
        picked = [searched(Question(picking, "", asked), self.state.shown) for picking in likeliest(matching)]
        found = [self.found.among(each).keys(0, MOST_RANKED // 2) for each in picked]
        return list(dict.fromkeys([*chain.from_iterable(found), *newest]))[:MOST_RANKED]

    def _found(self, leaving_out: tuple[str, ...] = ()) -> Found:
        found = _found(self._question(leaving_out), self.state)
        if self.but:
            found = found.apart_from(self.but)
        return found.told() if self.only_told else found

    def _question(self, leaving_out: tuple[str, ...]) -> Question:
        """The question without some of its parameters."""
        filters, values = self.filters, self.filters.form.cleaned_data
        groups: list[tuple[int, ...]] = []
        for name, filter_ in filters.filters.items():
            if isinstance(filter_, FacetFilter) and name not in leaving_out and values[name]:
                groups += [(number,) for number in values[name]] if filter_.narrows else [tuple(values[name])]
        matching = filters.matching if "q" not in leaving_out else None
        lacking = matching.lacking if matching else ""
        words = matching.tsquery if matching and not lacking else ""
        without = matching.facets_lacking if matching and all(map(answered_by_columns, matching.facets_lacking)) else ()
        lacking = "" if without else lacking
        since, until = (None if name in leaving_out else values[name] for name in DATES)
        asked = Asked(
            filters.target,
            tuple(group for group in groups if answered_by_columns(group[0])),
            without,
            since.first.toordinal() if since else None,
            until.last.toordinal() if until else None,
        )
        words = with_facets(words, [group for group in groups if not answered_by_columns(group[0])])
        return Question(words, lacking, asked)


_kept: "OrderedDict[tuple[int, Question], Found]" = OrderedDict()
_lock = Lock()


def forget() -> None:
    """Drop what was found lately; the arrays stay."""
    with _lock:
        _kept.clear()


def _found(question: Question, state: State) -> Found:
    """What answers a question, kept for the next time."""
    key = (state.version, question)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    asked = question.asked
    if asked.is_dated:  # its years are counted whatever the date: both are of the same search
        found = _found(replace(question, asked=asked.of_any_date), state).dated(asked)
    else:
        found = searched(question, state.shown)
    with _lock:
        _kept[key] = found
        while len(_kept) > 1 and sum(kept.size for kept in _kept.values()) > MOST_KEPT:
            _kept.popitem(last=False)
    return found
