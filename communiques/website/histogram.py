"""Bars by year, each leading to what it counts."""

from collections.abc import Mapping
from dataclasses import dataclass

HEIGHT = 64


@dataclass(frozen=True)
class Year:
    """One bar. `query` is the query string of what it counts; `top` and `height` are pixels of the drawing."""

    year: int
    count: int
    query: str
    top: int
    height: int
    is_chosen: bool = False


def years(counts: Mapping[int, int], query: str = "", chosen: range | None = None) -> list[Year]:
    """A bar for each year from the first to the last, the newest first; years without anything have none drawn.

    `query` is what the address asks besides the years.
    """
    if not counts:
        return []
    largest = max(counts.values())
    return [
        _year(year, counts.get(year, 0), largest, query, chosen) for year in range(max(counts), min(counts) - 1, -1)
    ]


def _year(year: int, count: int, largest: int, query: str, chosen: range | None) -> Year:
    height = max(2, round(HEIGHT * count / largest)) if count else 0
    own = f"since={year}&until={year}"
    return Year(
        year, count, f"{query}&{own}" if query else own, HEIGHT - height, height, chosen is not None and year in chosen
    )
