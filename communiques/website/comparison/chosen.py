"""The topic chosen: its passages marked in the texts, counted, and the ways from one to the next."""

from collections.abc import Sequence
from dataclasses import dataclass

from .columns import Column, State
from .grid import Grid, Row


@dataclass(frozen=True)
class Standing:
    """How the chosen topic stands in one text. `paragraphs` are the numbers of those with passages on it, in order."""

    column: Column
    state: str
    passages: int
    of_all: int
    paragraphs: tuple[int, ...]


class Chosen:
    """A row of the grid that has been chosen; `texts` are the columns read side by side."""

    def __init__(self, row: Row, grid: Grid, texts: Sequence[Column]) -> None:
        self.row = row
        self.topics = row.covers
        rows = grid.in_order
        at = rows.index(row)
        self.previous = rows[at - 1] if at else None
        self.next = rows[at + 1] if at + 1 < len(rows) else None
        states = {cell.column.communique.pk: cell.state for cell in row.cells}
        self.standings = [self._standing(column, states.get(column.communique.pk)) for column in texts]

    def after(self, text: int, paragraph: int) -> int | None:
        """The next paragraph with a passage on the topic in the same text (counted from 0)."""
        return next((number for number in self.standings[text].paragraphs if number > paragraph), None)

    def across(self, text: int) -> Standing | None:
        """How the topic stands in the other text; None where there is no other."""
        others = [standing for at, standing in enumerate(self.standings) if at != text]
        return others[0] if others else None

    def _standing(self, column: Column, state: str | None) -> Standing:
        passages = column.passages_on(self.topics)
        state = state or ("words" if passages else "mentioned" if self.topics & column.mentioned.keys() else "silent")
        if column.state is not State.MARKED and state == "silent":
            state = str(column.state)
        paragraphs = tuple(column.paragraphs_on(self.topics))
        return Standing(column, state, passages, len(column.reading.passages), paragraphs)


def chosen_row(grid: Grid, slug: str) -> Row | None:
    """The row of a topic by its address name; None where no account has a passage on it."""
    return next((row for row in grid.in_order if row.topic and row.topic.slug == slug), None)
