"""The topic chosen: how it stands in the texts read side by side, and the topics before and after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from .columns import Column, State
from .grid import Grid
from .rows import Row


@dataclass(frozen=True)
class Standing:
    """How the chosen topic stands in one text: the state of its cell, and how many of all passages bear on it."""

    column: Column
    state: str
    passages: int
    of_all: int


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

    def _standing(self, column: Column, state: str | None) -> Standing:
        passages = column.passages_on(self.topics)
        state = state or ("words" if passages else "mentioned" if self.topics & column.mentioned.keys() else "silent")
        if column.state is not State.MARKED and state == "silent":
            state = str(column.state)
        return Standing(column, state, passages, len(column.reading.passages))


def chosen_row(grid: Grid, slug: str) -> Row | None:
    """The row of a topic by its address name; None where no account has a passage on it."""
    return next((row for row in grid.in_order if row.topic and row.topic.slug == slug), None)
