"""The texts as they are read side by side: their turns, and beside the marked paragraphs the ways onwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..reading import Part
from ..turns import Turn
from .chosen import Chosen, Standing
from .columns import Column


@dataclass(frozen=True)
class Jumps:
    """Ways from a marked paragraph: places (#…) on the page, empty where there is nothing onwards."""

    following: str
    across: str
    across_to: str


@dataclass(frozen=True)
class ShownPart:
    part: Part
    jumps: Jumps | None = None


@dataclass(frozen=True)
class ShownTurn:
    turn: Turn
    parts: tuple[ShownPart, ...]


class Text:
    """One of the texts; `prefix` begins the names of its places on the page."""

    def __init__(self, column: Column, at: int, chosen: Chosen | None) -> None:
        self.column = column
        self.prefix = prefix(at)
        self._at = at
        self._chosen = chosen
        self._marked = set(chosen.standings[at].paragraphs) if chosen else set()

    @property
    def standing(self) -> Standing | None:
        return self._chosen.standings[self._at] if self._chosen else None

    @property
    def first(self) -> str:
        """The place of the first marked paragraph, empty where there is none."""
        return f"#{self.prefix}-p{min(self._marked)}" if self._marked else ""

    @cached_property
    def turns(self) -> list[ShownTurn]:
        last = {part.number: part for turn in self.column.reading.turns for part in turn.parts}
        return [
            ShownTurn(turn, tuple(ShownPart(part, self._jumps(part, last[part.number])) for part in turn.parts))
            for turn in self.column.reading.turns
        ]

    def _jumps(self, part: Part, last: Part) -> Jumps | None:
        """Said once a paragraph, below the last of it."""
        if self._chosen is None or part is not last or part.number not in self._marked:
            return None
        following, other = self._chosen.after(self._at, part.number), self._chosen.across(self._at)
        across = f"#{prefix(1 - self._at)}-p{other.paragraphs[0]}" if other and other.paragraphs else ""
        jumps = Jumps(
            f"#{self.prefix}-p{following}" if following else "", across, other.column.issuer if other and across else ""
        )
        return jumps if jumps.following or jumps.across else None


def prefix(at: int) -> str:
    """How the names of places in the first and the second text begin."""
    return f"a{at + 1}"


def texts(columns: Sequence[Column], chosen: Chosen | None) -> list[Text]:
    """The one or two texts that stand side by side."""
    return [Text(column, at, chosen) for at, column in enumerate(columns)]
