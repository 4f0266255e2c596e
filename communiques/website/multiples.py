"""How often a year, side by side: one row of bars for each of several things, all drawn to one measure."""

from collections.abc import Sequence
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
    """How many there are of a time; `is_held` says whether the archive holds anything of the row's side from then."""

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


def multiples(periods: Sequence[Period], held: Sequence[Period], family: Family, kind: str) -> Multiples:
    """A row for each of the most frequent values of a family, by year. `held` are all records of the same years."""
    by_value = _by_value(periods, family)
    totals = {key: sum(counts) for key, counts in by_value.items()}
    foremost = sorted(totals, key=lambda key: (-totals[key], key))[:ROWS]
    things = things_by_id([(kind, key) for key in foremost])
    everything = _by_value(held, family)
    years = [period.first.year for period in periods]
    spans = columns(years)
    largest = max((sum(by_value[key][span] for span in each) for key in foremost for each in spans), default=0)
    rows = [
        Row(
            things[kind, key].label,
            things[kind, key].record.get_absolute_url(),
            [_cell(by_value[key], everything.get(key, ()), span, largest) for span in spans],
            totals[key],
        )
        for key in foremost
        if (kind, key) in things
    ]
    return Multiples([_label(years, span) for span in spans], rows, len(totals) - len(rows))


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
    height = max(2, round(HEIGHT * count / largest)) if count else 0
    return Cell(count, height, any(held[place] for place in span if place < len(held)))


def _label(years: Sequence[int], span: range) -> str:
    first, last = years[span.start], years[span.stop - 1]
    return str(first) if first == last else f"{first}–{last}"
