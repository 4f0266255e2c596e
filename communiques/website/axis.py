"""The years over a picture: where each begins, and which of them are left out where there is little room."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .periods import Span, month_alone

# So many years can be named side by side: on a wide page, and on a narrow one.
MOST_NAMED, MOST_NAMED_NARROW = 26, 7
# Of so few months the quarters are named too.
FEW_MONTHS, QUARTER = 24, 3


@dataclass(frozen=True)
class Tick:
    """A year, its place in percent; a `minor` one has a line and no name on a narrow page."""

    x: str
    label: str
    is_minor: bool


def ticks(spans: Sequence[Span]) -> list[Tick]:
    """The years of these periods, or every fifth, tenth… of them; of one year or two the quarters too."""
    if len(spans) * spans[0].months <= FEW_MONTHS and spans[0].months <= QUARTER:
        return _quarters(spans)
    first, last = spans[0].first.year, spans[-1].last.year
    named, major = (_step(last - first + 1, most) for most in (MOST_NAMED, MOST_NAMED_NARROW))
    scale = 100 / (last - first + 1)
    return [
        Tick(f"{(year - first) * scale:.2f}%", str(year), is_minor=year % major != 0)
        for year in range(first, last + 1)
        if year % named == 0
    ]


def _quarters(spans: Sequence[Span]) -> list[Tick]:
    """Each year by its number, the other quarters by their first month."""
    begin, months = spans[0].first, len(spans) * spans[0].months
    places = range(0, months, QUARTER)
    days = [date(begin.year + place // 12, place % 12 + 1, 1) for place in places]
    names = [month_alone(day) if day.month > 1 else str(day.year) for day in days]
    return [
        Tick(f"{100 * place / months:.2f}%", name, is_minor=day.month > 1 and months > 12)
        for place, day, name in zip(places, days, names, strict=True)
    ]


def _step(years: int, most: int) -> int:
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if years / step <= most)
