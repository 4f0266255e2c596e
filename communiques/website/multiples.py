"""How often a year, side by side: one row of bars for each of several things, all drawn to one measure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from communiques.archive.facets import Family
from communiques.search.over_time import Period
from communiques.search.vocabulary import things_by_id

ROWS = 8
HEIGHT = 40
# So many columns are read at a glance. Of a longer time the last years are drawn one by one, those before as one.
MOST_COLUMNS = 16


@dataclass(frozen=True)
class Cell:
    """How many there are of a time; `is_held` says whether the archive holds anything of the row's side from then.

    Several years in one column have no bar, height 0: it would stand beside those of single years.
    """

    count: int
    height: int
    is_held: bool


@dataclass(frozen=True)
class Row:
    """A country or person with its page, its cells in the order of the columns, and all together."""

    label: str
    address: str
    cells: list[Cell]
    total: int


@dataclass(frozen=True)
class Multiples:
    """Columns by their labels, rows the largest first; `left_out` counts the things that have no row."""

    columns: list[str]
    rows: list[Row]
    left_out: int = 0


Described = Callable[[Sequence[int]], Mapping[int, tuple[str, str]]]
"""What the values of a family are called and where they lead, by their keys; what is unknown is left out."""


def multiples(
    periods: Sequence[Period], held: Sequence[Period] | None, family: Family, described: Described
) -> Multiples:
    """A row for each of the most frequent values of a family, by year.

    `held` are all records of the same years: a year is held for a row that any of them is of. Without them, it is held
    for every row where there is anything at all.
    """
    by_value = _by_value(periods, family)
    totals = {key: sum(counts) for key, counts in by_value.items()}
    foremost = sorted(totals, key=lambda key: (-totals[key], key))[:ROWS]
    known = described(foremost)
    anything = [period.total for period in periods]
    everything = dict.fromkeys(foremost, anything) if held is None else _by_value(held, family)
    years = [period.first.year for period in periods]
    spans = columns(years)
    largest = max((by_value[key][span[0]] for key in foremost for span in spans if len(span) == 1), default=0)
    rows = [
        Row(*known[key], [_cell(by_value[key], everything.get(key, ()), span, largest) for span in spans], totals[key])
        for key in foremost
        if key in known
    ]
    return Multiples([label(years, span) for span in spans], rows, len(totals) - len(rows))


def countries(keys: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Countries by their names, each leading to its page."""
    things = things_by_id([("country", key) for key in keys])
    return {key: (thing.label, thing.record.get_absolute_url()) for (_, key), thing in things.items()}


def columns(years: Sequence[int]) -> list[range]:
    """The places of the years that each column stands for."""
    if len(years) <= MOST_COLUMNS:
        return [range(place, place + 1) for place in range(len(years))]
    single = len(years) - MOST_COLUMNS + 1
    return [range(single), *(range(place, place + 1) for place in range(single, len(years)))]


def _by_value(periods: Sequence[Period], family: Family) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, period in enumerate(periods):
        for key, count in period.values(family).items():
            found.setdefault(key, [0] * len(periods))[place] = count
    return found


def _cell(counts: Sequence[int], held: Sequence[int], span: range, largest: int) -> Cell:
    count = sum(counts[place] for place in span)
    height = max(2, round(HEIGHT * count / largest)) if count and len(span) == 1 else 0
    return Cell(count, height, any(held[place] for place in span if place < len(held)))


def label(years: Sequence[int], span: range) -> str:
    """The years of a column as they are written."""
    first, last = years[span.start], years[span.stop - 1]
    return str(first) if first == last else f"{first}–{last}"
