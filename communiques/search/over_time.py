"""How an answer is spread over time: what pictures of years and months are drawn from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from communiques.archive.facets import Family, family_of, parted

from .columns.answering import Asked
from .filters import QuestionFilters
from .memory import AnswerByColumns
from .results import answer_to


@dataclass(frozen=True)
class Period:
    """Some days, both ends included, with how many records answer and how many of them have each facet."""

    first: date
    last: date
    total: int
    counts: Mapping[int, int] = field(repr=False)

    def values(self, *families: Family) -> dict[int, int]:
        """How many have each value of these families, by the key of the country, person, topic or source."""
        return {parted(number)[1]: count for number, count in self.counts.items() if family_of(number) in families}


def over_time(filters: QuestionFilters, days: Sequence[date]) -> list[Period]:
    """The answer to a valid question cut at these days: a period from each day to the day before the next."""
    answer = answer_to(filters)
    periods = []
    for first, last in _periods(days):
        found = answer.between(first, last)
        periods.append(Period(first, last, found.total, found.counts))
    return periods


def facets_over_time(
    filters: QuestionFilters, days: Sequence[date], numbers: Collection[int], *, only_told: bool = False
) -> dict[int, list[int]]:
    """How many have each of a few facets in each period of the same kind: all facets are not counted for these.

    `only_told` leaves out communiqués without statements.
    """
    answer = answer_to(filters, only_told=only_told)
    if isinstance(answer, AnswerByColumns):
        having = {number: answer.found.having(number) for number in numbers}
        days_of = [Asked(filters.target, (), first.toordinal(), last.toordinal()) for first, last in _periods(days)]
        return {number: [found.dated(asked).total for asked in days_of] for number, found in having.items()}
    periods = [answer.between(first, last).counts for first, last in _periods(days)]
    return {number: [counts.get(number, 0) for counts in periods] for number in numbers}


def _periods(days: Sequence[date]) -> list[tuple[date, date]]:
    return [(first, following - timedelta(days=1)) for first, following in pairwise(days)]


def new_years(first: int, last: int) -> list[date]:
    """The days that cut time into the years from one to another, both included."""
    return [date(year, 1, 1) for year in range(first, last + 2)]
