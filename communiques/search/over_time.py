"""How an answer is spread over time: what pictures of years and months are drawn from."""

from collections.abc import Iterator, Mapping, Sequence
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


def reporters_over_time(
    filters: QuestionFilters, days: Sequence[date], *, only_told: bool = False
) -> list[dict[int, int]]:
    """How many each country reports, by its key, in each period: all facets are not counted for these.

    `only_told` leaves out communiqués without statements.
    """
    answer = answer_to(filters, only_told=only_told)
    counted: list[dict[int, int]] = []
    for first, last in _periods(days):
        counts: Mapping[int, int]
        if isinstance(answer, AnswerByColumns):
            counts = answer.found.reporters(Asked(filters.target, first=first.toordinal(), last=last.toordinal()))
        else:
            counts = answer.between(first, last).counts
        counted.append({key: n for (family, key), n in _parted(counts) if family is Family.REPORTING_COUNTRY})
    return counted


def _parted(counts: Mapping[int, int]) -> Iterator[tuple[tuple[Family, int], int]]:
    return ((parted(number), count) for number, count in counts.items())


def _periods(days: Sequence[date]) -> list[tuple[date, date]]:
    return [(first, following - timedelta(days=1)) for first, following in pairwise(days)]


def new_years(first: int, last: int) -> list[date]:
    """The days that cut time into the years from one to another, both included."""
    return [date(year, 1, 1) for year in range(first, last + 2)]
