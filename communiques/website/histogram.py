"""Bars by year, each leading to what it counts; over a long time by ten years, or by a hundred."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

HEIGHT = 64

# So many fit beside one another with their numbers. What lies further apart is drawn by tens, and so on.
MOST_BARS = 40
_WIDTHS = (1, 10, 100)


@dataclass(frozen=True)
class Bar:
    """The years from `first` to `last`. `query` is the query string of what is counted; `height` is in pixels. Where
    `address` is given, the bar leads there.
    """

    first: int
    last: int
    count: int
    query: str
    height: int
    is_chosen: bool = False
    address: str = ""

    @property
    def label(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def years(
    counts: Mapping[int, int],
    query: str = "",
    chosen: range | None = None,
    address_of: Callable[[int, int], str] | None = None,
) -> list[Bar]:
    """Bars from the first year to the last, the newest first; years without anything have none drawn.

    `query` is what the address asks besides the years. Where a bar stands for many years and few of them are chosen,
    those around are drawn one by one, so that choosing goes on from a decade to its years. `address_of` says where the
    bar of some years leads, if not to the search.
    """
    if not counts:
        return []
    width = _width(counts)
    if chosen is not None and width > 1:
        near = {year: count for year, count in counts.items() if _around(year, chosen, width)}
        counts = near or counts
        width = _width(counts)
    sums: Counter[int] = Counter()
    for year, count in counts.items():
        sums[year - year % width] += count
    largest = max(sums.values())
    bars = [
        _bar(first, width, sums[first], largest, query, chosen) for first in range(max(sums), min(sums) - 1, -width)
    ]
    return (
        [replace(bar, address=address_of(bar.first, bar.last)) if bar.count else bar for bar in bars]
        if address_of
        else bars
    )


def _width(counts: Mapping[int, int]) -> int:
    """How many years a bar stands for."""
    first, last = min(counts), max(counts)
    return next((width for width in _WIDTHS if last // width - first // width < MOST_BARS), _WIDTHS[-1])


def _around(year: int, chosen: range, width: int) -> bool:
    return chosen.start // width <= year // width <= (chosen.stop - 1) // width


def _bar(first: int, width: int, count: int, largest: int, query: str, chosen: range | None) -> Bar:
    last = first + width - 1
    own = f"since={first}&until={last}"
    return Bar(
        first=first,
        last=last,
        count=count,
        query=f"{query}&{own}" if query else own,
        height=max(2, round(HEIGHT * count / largest)) if count else 0,
        is_chosen=chosen is not None and chosen.start <= last and first < chosen.stop,
    )
