"""Answering a question: how many, which, how many of each facet, and a page of them as records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from communiques.archive.facets import Family, family_of

from .columns.current import current
from .facets import ActiveFilter, Facet, active_filters, facets_of
from .filters import PAGE_SIZE, QuestionFilters
from .hits import CommuniqueHit, StatementHit, communique_hits, statement_hits
from .memory import AnswerByColumns, forget
from .sql import AnswerBySql

__all__ = ["Results", "answer_to", "count", "facet_counts", "forget", "results"]


@dataclass(frozen=True)
class Results:
    """The answer to a question: a page of hits, and what stands beside it."""

    filters: QuestionFilters
    total: int
    number: int
    hits: Sequence[CommuniqueHit | StatementHit]
    counts: dict[int, int] = field(repr=False)
    years: dict[int, int] = field(default_factory=dict)
    facets: list[Facet] = field(default_factory=list)
    active: list[ActiveFilter] = field(default_factory=list)

    @property
    def pages(self) -> int:
        """How many pages there are, one at least."""
        return max(1, -(-self.total // PAGE_SIZE))

    @property
    def first(self) -> int:
        """The rank of the first hit of this page, from 1; 0 when nothing was found."""
        return (self.number - 1) * PAGE_SIZE + 1 if self.total else 0

    @property
    def last(self) -> int:
        """The rank of the last hit of this page."""
        return min(self.number * PAGE_SIZE, self.total)

    def page_query(self, number: int) -> str:
        """The query string of another page of the same answer."""
        return self.filters.query_string(setting={"page": str(number)} if number > 1 else {})

    @property
    def previous_query(self) -> str | None:
        return self.page_query(self.number - 1) if self.number > 1 else None

    @property
    def next_query(self) -> str | None:
        return self.page_query(self.number + 1) if self.number < self.pages else None


def results(filters: QuestionFilters) -> Results:
    """Answer a valid question. A page beyond the last is the last."""
    answer = answer_to(filters)
    number = min(filters.page_number, max(1, -(-answer.total // PAGE_SIZE)))
    keys = answer.keys((number - 1) * PAGE_SIZE, PAGE_SIZE)
    counts = facet_counts(filters, answer)
    hits = (communique_hits if filters.target == "communique" else statement_hits)(keys, filters.marking)
    return Results(
        filters=filters,
        total=answer.total,
        number=number,
        hits=hits,
        counts=counts,
        years=answer.years,
        facets=facets_of(filters, counts),
        active=active_filters(filters),
    )


def facet_counts(filters: QuestionFilters, answer: AnswerByColumns | AnswerBySql) -> dict[int, int]:
    """How many records of the answer have each facet.

    What widens is counted as it would be without it: the other kinds can be added to this one.
    """
    counts: dict[int, int] = dict(answer.counts)
    for name in filters.widened():
        families = filters.filters[name].families
        counts = _without(counts, families) | _only(answer.counts_without(name), families)
    return counts


def count(filters: QuestionFilters) -> int:
    """How many records answer a question; none where it is not valid."""
    return answer_to(filters).total if filters.is_valid() else 0


def answer_to(
    filters: QuestionFilters, *, only_told: bool = False, but: QuestionFilters | None = None
) -> AnswerByColumns | AnswerBySql:
    """The answer to a valid question: over the arrays, or in SQL while they are being made.

    `only_told` leaves out communiqués without statements, `but` what answers another question of the same records.
    """
    if state := current():
        return AnswerByColumns(filters, state, only_told=only_told, but=but)
    return AnswerBySql(filters, only_told=only_told, but=but)


def _without(counts: Mapping[int, int], families: Sequence[Family]) -> dict[int, int]:
    return {number: found for number, found in counts.items() if family_of(number) not in families}


def _only(counts: Mapping[int, int], families: Sequence[Family]) -> dict[int, int]:
    return {number: found for number, found in counts.items() if family_of(number) in families}
