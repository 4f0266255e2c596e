"""The years over a picture: where each begins, and which of them are left out where there is little room."""

from collections.abc import Sequence
from dataclasses import dataclass

from .periods import Span

# So many years can be named side by side: on a wide page, and on a narrow one.
MOST_NAMED, MOST_NAMED_NARROW = 26, 7


@dataclass(frozen=True)
class Tick:
    """A year, its place in percent; a `minor` one has a line and no name on a narrow page."""

    x: str
    label: str
    is_minor: bool


def ticks(spans: Sequence[Span]) -> list[Tick]:
    """The years of these periods, or every fifth, tenth… of them."""
    first, last = spans[0].first.year, spans[-1].last.year
    named, major = (_step(last - first + 1, most) for most in (MOST_NAMED, MOST_NAMED_NARROW))
    scale = 100 / (last - first + 1)
    return [
        Tick(f"{(year - first) * scale:.2f}%", str(year), is_minor=year % major != 0)
        for year in range(first, last + 1)
        if year % named == 0
    ]


def _step(years: int, most: int) -> int:
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if years / step <= most)
