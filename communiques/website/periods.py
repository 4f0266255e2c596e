"""Time cut into as few equal periods as a picture has room for, each with its name and its question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date, format_skeleton
from django.utils.translation import get_language

from communiques.archive.dates import PartialDate

# Of all records, so large a part is worth being looked at closely.
NEARLY_ALL = 0.9
# What is older is put together where so many periods are saved, if all would have room.
WORTH_IT = 2
# How long a period may be, in months.
LENGTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)


@dataclass(frozen=True)
class Span:
    """The months from the day `first` to the day `last`, both included."""

    first: date
    last: date

    @property
    def months(self) -> int:
        return 12 * (self.last.year - self.first.year) + self.last.month - self.first.month + 1

    @property
    def label(self) -> str:
        """Its name in few letters: 2021, 2020–2021, March 2021, Jan–Jun 2021."""
        years = f"{self.first.year}–{self.last.year}"
        if self.months % 12 == 0:
            return str(self.first.year) if self.months == 12 else years
        if self.months == 1:
            return str(format_skeleton("yMMM", self.first, locale=_locale()))
        return f"{month_alone(self.first)}–{month_alone(self.last)} {self.last.year}"

    @property
    def in_words(self) -> str:
        """Its name within a sentence: 2021, March 2021, January–June 2021."""
        if self.months % 12 == 0:
            return self.label
        if self.months == 1:
            return str(format_date(self.first, "MMMM y", locale=_locale()))
        return f"{month_alone(self.first, 'LLLL')}–{format_date(self.last, 'LLLL y', locale=_locale())}"

    @property
    def query(self) -> str:
        """What an address asks for these days."""
        if self.months % 12 == 0:
            return f"since={self.first.year}&until={self.last.year}"
        return f"since={self.first:%Y-%m}&until={self.last:%Y-%m}"


def cut(first: date, last: date, most: int, lengths: Sequence[int] = LENGTHS) -> list[Span]:
    """The periods of the shortest length of which so many at most hold both days, the earliest first.

    Periods of years begin where their number divides the year, those of months with a year's parts.
    """
    for length in lengths:
        begin, end = _place(first) // length, _place(last) // length
        if end - begin < most or length == lengths[-1]:
            break
    return [_span(number * length, length) for number in range(begin, end + 1)]


def cut_where_most_is(counts: Mapping[int, int], first: date, last: date, most: int) -> list[Span]:
    """The periods, but where little is older, by the number of records of each year, that is one before the others."""
    total, begin = sum(counts.values()), max(counts)
    while sum(count for year, count in counts.items() if year >= begin) < total * NEARLY_ALL:
        begin -= 1
    older = Span(date(first.year, 1, 1), date(begin - 1, 12, 31)) if begin > first.year else None
    for length in LENGTHS:
        spans = cut(first, last, most, [length])
        of_late = [older, *cut(date(begin, 1, 1), last, most, [length])] if older else spans
        if len(spans) <= most:
            return of_late if len(of_late) + WORTH_IT <= len(spans) else spans
        if len(of_late) <= most:
            return of_late
    return cut(first, last, most)


def days_of(spans: Sequence[Span]) -> list[date]:
    """The days that cut time so: the first of each period, and the one after the last."""
    return [*(span.first for span in spans), spans[-1].last + timedelta(days=1)]


def _place(day: date) -> int:
    """The months since the year 0."""
    return 12 * day.year + day.month - 1


def _span(begin: int, length: int) -> Span:
    return Span(_first_of(begin), _first_of(begin + length) - timedelta(days=1))


def _first_of(place: int) -> date:
    return date(max(1, place // 12), place % 12 + 1, 1)


def month_alone(day: date, pattern: str = "LLL") -> str:
    """The name of a month without its year, in few letters."""
    return str(format_date(day, pattern, locale=_locale()))


def _locale() -> str:
    language = (get_language() or "en")[:2]
    return "en_GB" if language == "en" else language


def month_in_words(day: PartialDate) -> str:
    """The month of a date, or its year where that is all that is known: April 2021."""
    if day.precision == "year":
        return str(day.year)
    return str(format_date(day.first, "MMMM y", locale=_locale()))
