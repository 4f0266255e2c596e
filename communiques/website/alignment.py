"""Which paragraphs of two language versions stand for each other: by length, and by figures and names in both.

Pure, and monotone: neither text is put in another order. One paragraph may answer two of the other, or none.

The cost of a pairing is that of Gale and Church (1993): lengths of translations differ as a normal variable does. What
both print in the same signs (years, numbers, Latin names) speaks for a pairing in any language.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Shape = tuple[int, int]

# What it costs to leave the rule of one for one, as minus the logarithm of how rare that is.
PENALTIES: dict[Shape, float] = {
    (1, 1): 0.0,
    (1, 2): 2.6,
    (2, 1): 2.6,
    (2, 2): 4.8,
    (1, 3): 5.0,
    (3, 1): 5.0,
    (1, 0): 4.5,
    (0, 1): 4.5,
}
SPREAD = 12.0
"""The variance of the length of a translation, a character of the original: for paragraphs more than for sentences."""

FIGURES, NAMES = 3.0, 1.5
"""What it is worth that all figures, or all Latin names, are in common. Figures that differ cost as much."""

REACH = 12
"""How far from the diagonal a pairing may lie, beyond the difference of the counts."""

_FIGURE = re.compile(r"\d+")
_NAME = re.compile(r"[A-Z][A-Za-z]{3,}")


@dataclass(frozen=True)
class Row:
    """Paragraphs that stand for each other, by their numbers from 0; either side may be empty."""

    one: range
    other: range


@dataclass(frozen=True)
class _Measured:
    """A text's paragraphs: their lengths without white space, summed up, and what of them a translation keeps."""

    sums: list[int]
    figures: list[frozenset[str]]
    names: list[frozenset[str]]

    def length(self, span: range) -> int:
        return self.sums[span.stop] - self.sums[span.start]


def aligned(one: Sequence[str], other: Sequence[str]) -> list[Row]:
    """The rows of two texts, given by their paragraphs, in order; each paragraph is in one row."""
    measured = _measured(one), _measured(other)
    rate = (measured[1].sums[-1] or 1) / (measured[0].sums[-1] or 1)
    best: dict[Shape, tuple[float, Shape]] = {(0, 0): (0.0, (0, 0))}
    for at in _places(len(one), len(other)):
        for shape, penalty in PENALTIES.items():
            before = at[0] - shape[0], at[1] - shape[1]
            if before in best:
                row = Row(range(before[0], at[0]), range(before[1], at[1]))
                cost = best[before][0] + penalty + _cost(row, measured, rate)
                if at not in best or cost < best[at][0]:
                    best[at] = cost, shape
    return _rows(best, (len(one), len(other)))


def _measured(texts: Sequence[str]) -> _Measured:
    sums = [0]
    for text in texts:
        sums.append(sums[-1] + len("".join(text.split())))
    return _Measured(sums, *([frozenset(kept.findall(text)) for text in texts] for kept in (_FIGURE, _NAME)))


def _places(ones: int, others: int) -> Iterator[Shape]:
    """The places near the diagonal, each after all those it may follow on."""
    reach = REACH + abs(ones - others)
    for at in range(ones + 1):
        middle = round(at * others / ones) if ones else 0
        last = others if not ones else min(others, middle + reach)
        yield from ((at, place) for place in range(max(0, middle - reach), last + 1) if at or place)


def _cost(row: Row, measured: tuple[_Measured, _Measured], rate: float) -> float:
    """How unlikely it is that these paragraphs stand for each other, less what they have in common."""
    if not row.one or not row.other:
        return 0.0
    one, other = measured[0].length(row.one), measured[1].length(row.other)
    middle = (one + other / rate) / 2 or 1.0
    deviation = abs(other - one * rate) / (rate * math.sqrt(middle * SPREAD))
    unlikely = -math.log(max(math.erfc(deviation / math.sqrt(2)), 1e-9))
    figures = _in_common(row, measured[0].figures, measured[1].figures)
    names = _in_common(row, measured[0].names, measured[1].names)
    kept = (2 * figures - 1) * FIGURES if figures is not None else 0.0
    return unlikely - kept - (names or 0.0) * NAMES


def _in_common(row: Row, one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> float | None:
    """How much of what both sides of a row have is the same, from 0 to 1; None where one of them has nothing."""
    ours = frozenset[str]().union(*one[row.one.start : row.one.stop])
    theirs = frozenset[str]().union(*other[row.other.start : row.other.stop])
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else None


def _rows(best: dict[Shape, tuple[float, Shape]], end: Shape) -> list[Row]:
    rows: list[Row] = []
    at = end
    while at != (0, 0):
        shape = best[at][1]
        before = at[0] - shape[0], at[1] - shape[1]
        rows.append(Row(range(before[0], at[0]), range(before[1], at[1])))
        at = before
    return rows[::-1]
