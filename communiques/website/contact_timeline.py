"""When and how: a row for each kind of contact, a mark for each contact, or bars where there are too many for marks."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from communiques.archive.dates_in_words import date_in_words
from communiques.archive.facets import KINDS, Family
from communiques.search.filters import QuestionFilters
from communiques.search.over_time import over_time

from .kinds import counted, plural
from .pair_contacts import Contact
from .periods import Span, cut, days_of
from .sides import TOGETHER, TWO
from .templatetags.archive import number

MOST_COLUMNS, MOST_BARS, MOST_FIGURES = 120, 40, 12
# So many marks stand on one another at most, each so high with the gap over it; a bar is no higher than this. So much
# room is left over each row.
HIGHEST, UNIT, TALLEST, ROOM = 24, 10, 56, 14
# One account is no high bar, though none is higher.
LEAST_LARGEST = 4
_LENGTHS, _BAR_LENGTHS, _FIGURE_LENGTHS = (1, 3, 12, 60, 120, 600), (3, 12, 60, 120, 600), (12, 60, 120, 600)
# Of a column's width; and of the whole width at most, in percent.
_FILLED, _WIDEST = 0.8, 1.7


@dataclass(frozen=True)
class Piece:
    """A rectangle as SVG takes it: `x` and `width` in percent, the rest in pixels. `form` names how it is filled."""

    x: str
    width: str
    y: float
    height: float
    form: str


@dataclass(frozen=True)
class Mark:
    """One contact, or all of a period: its rectangles, where it leads, and what it says.

    A bar has its `figure` over it, at `middle`.
    """

    pieces: list[Piece]
    address: str
    label: str
    figure: str = ""
    middle: str = ""


@dataclass(frozen=True)
class Figure:
    """How many of a kind a span has, and where they are found."""

    count: int
    address: str


@dataclass
class Row:
    """A kind of contact. `counts` are how many each column has."""

    kind: str
    address: str
    counts: list[int]
    height: int
    marks: list[Mark]
    figures: list[Figure] = field(default_factory=list)

    @property
    def label(self) -> str:
        return plural(self.kind)

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True)
class Timeline:
    """The picture: a column for each of `spans`; the table behind it has one for each of `figure_spans`.

    Marks stand for contacts, or bars for accounts.
    """

    spans: list[Span]
    rows: list[Row]
    figure_spans: list[Span]
    is_of_contacts: bool

    @property
    def months(self) -> int:
        """How many months a column is."""
        return self.spans[0].months

    @property
    def total(self) -> int:
        return sum(row.total for row in self.rows)

    @property
    def heights(self) -> list[int]:
        """How many each column has, of all kinds."""
        return [sum(column) for column in zip(*(row.counts for row in self.rows), strict=True)]


def timeline_of_contacts(contacts: Sequence[Contact], address: str) -> Timeline | None:
    """A mark for each of some contacts; None where they are too many to be told apart.

    `address` is where their accounts are found, open for further parameters.
    """
    days = [contact.date.first for contact in contacts]
    spans = cut(date(min(days).year, 1, 1), date(max(days).year, 12, 31), MOST_COLUMNS, _LENGTHS)
    stacks: defaultdict[str, list[list[Contact]]] = defaultdict(lambda: [[] for _ in spans])
    for contact, column in zip(contacts, columns_of(days, spans), strict=True):
        stacks[contact.kind][column].append(contact)
    if max(len(stack) for columns in stacks.values() for stack in columns) > HIGHEST:
        return None
    rows = [_row_of_marks(kind, stacks[kind], address) for kind in KINDS if kind in stacks]
    return _with_figures(spans, rows, is_of_contacts=True)


def timeline_of_accounts(filters: QuestionFilters, first: date, last: date, address: str) -> Timeline:
    """Bars for the accounts that answer a valid question from one day to another."""
    spans = cut(date(first.year, 1, 1), date(last.year, 12, 31), MOST_BARS, _BAR_LENGTHS)
    periods = [period.values(Family.KIND) for period in over_time(filters, days_of(spans))]
    counts = {kind: [found.get(place, 0) for found in periods] for place, kind in enumerate(KINDS)}
    largest = max([LEAST_LARGEST, *(max(some) for some in counts.values())])
    rows = [_row_of_bars(kind, some, largest, spans, address) for kind, some in counts.items() if any(some)]
    return _with_figures(spans, rows, is_of_contacts=False)


def columns_of(days: Sequence[date], spans: Sequence[Span]) -> list[int]:
    """The number of the span each day lies in."""
    begin, months = spans[0].first, spans[0].months
    return [(12 * (day.year - begin.year) + day.month - begin.month) // months for day in days]


def _row_of_marks(kind: str, stacks: Sequence[Sequence[Contact]], address: str) -> Row:
    highest = max(len(stack) for stack in stacks)
    height = highest * UNIT + ROOM
    marks = [
        Mark(
            _unit(contact.side, column, len(stacks), height - UNIT * (place + 1)),
            contact.address,
            f"{date_in_words(contact.date)}, {contact.kind_label}",
        )
        for column, stack in enumerate(stacks)
        for place, contact in enumerate(stack)
    ]
    return Row(kind, f"{address}kind={kind}", [len(stack) for stack in stacks], height, marks)


def _unit(side: str, column: int, columns: int, y: float) -> list[Piece]:
    """The rectangles of one contact in its side's form: solid, double, half of each, or thin where others tell."""
    x, width = _place(column, columns)
    if side == TOGETHER:
        half = width / 2
        return [_piece(x, half, y + 3, 6, "one"), *_double(x + half, half, y)]
    if side == TWO:
        return _double(x, width, y)
    if side == "narration":
        return [_piece(x, width, y + 5, 2, side)]
    return [_piece(x, width, y + 3, 6, side)]


def _double(x: float, width: float, y: float) -> list[Piece]:
    return [_piece(x, width, y + 3, 2, TWO), _piece(x, width, y + 7, 2, TWO)]


def _row_of_bars(kind: str, counts: Sequence[int], largest: int, spans: Sequence[Span], address: str) -> Row:
    own = f"{address}kind={kind}"
    height = max(UNIT, round(TALLEST * max(counts) / largest)) + ROOM
    marks = []
    for column, (count, span) in enumerate(zip(counts, spans, strict=True)):
        if count:
            x, width = _place(column, len(spans), widest=100)
            tall = max(2, round(TALLEST * count / largest))
            piece = _piece(x, width, height - tall, tall, "plain")
            label, middle = f"{span.in_words}: {counted(kind, count)}", f"{x + width / 2:.2f}%"
            marks.append(Mark([piece], f"{own}&{span.query}", label, number(count), middle))
    return Row(kind, own, list(counts), height, marks)


def _place(column: int, columns: int, widest: float = _WIDEST) -> tuple[float, float]:
    """Where a mark begins and how wide it is, in percent: in the middle of its column."""
    full = 100 / columns
    width = min(full * _FILLED, widest)
    return full * column + (full - width) / 2, width


def _piece(x: float, width: float, y: float, height: float, form: str) -> Piece:
    return Piece(f"{x:.2f}%", f"{width:.2f}%", y, height, form)


def _with_figures(spans: list[Span], rows: list[Row], *, is_of_contacts: bool) -> Timeline:
    lengths = [length for length in _FIGURE_LENGTHS if length >= spans[0].months]
    figure_spans = cut(spans[0].first, spans[-1].last, MOST_FIGURES, lengths)
    columns = columns_of([span.first for span in spans], figure_spans)
    for row in rows:
        sums = [0] * len(figure_spans)
        for column, count in zip(columns, row.counts, strict=True):
            sums[column] += count
        row.figures = [
            Figure(count, f"{row.address}&{span.query}") for count, span in zip(sums, figure_spans, strict=True)
        ]
    return Timeline(spans, rows, figure_spans, is_of_contacts)
