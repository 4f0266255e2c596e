"""The texts as they are read side by side: their turns, and below what is marked in them the ways onwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..reading import Part
from ..turns import Turn
from .chosen import Chosen, Standing
from .columns import Column


@dataclass(frozen=True)
class Jumps:
    """Ways from a marked part of a paragraph: places (#…) on the page, empty where there is nothing onwards."""

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
    """One of the texts; `prefix` begins the names of its paragraphs on the page. `other` stands beside it, if any."""

    other: "Text | None" = None

    def __init__(self, column: Column, at: int, chosen: Chosen | None) -> None:
        self.column = column
        self.prefix = f"a{at + 1}"
        self.standing: Standing | None = chosen.standings[at] if chosen else None
        self._topics = chosen.topics if chosen else frozenset()

    @property
    def first(self) -> str:
        """The place of the first marked passage, empty where there is none."""
        return next(iter(self._places.values()), "")

    @cached_property
    def turns(self) -> list[ShownTurn]:
        return [
            ShownTurn(turn, tuple(ShownPart(part, self._jumps(part)) for part in turn.parts))
            for turn in self.column.reading.turns
        ]

    @cached_property
    def _places(self) -> dict[int, str]:
        """The parts in which a marked passage begins, by where they start in the text, and the place of the first."""
        found: dict[int, str] = {}
        for part in (part for turn in self.column.reading.turns for part in turn.parts):
            opening = (passage for segment in part.segments for passage in segment.opening)
            marked = (passage for passage in opening if self._topics & {topic.pk for topic in passage.topics})
            if passage := next(marked, None):
                found[part.start] = f"#s-{passage.statement.public_id}"
        return found

    def _jumps(self, part: Part) -> Jumps | None:
        if part.start not in self._places:
            return None
        following = next((place for start, place in self._places.items() if start > part.start), "")
        across = self.other.first if self.other else ""
        if not following and not across:
            return None
        return Jumps(following, across, self.other.column.issuer if self.other else "")


def texts(columns: Sequence[Column], chosen: Chosen | None) -> list[Text]:
    """The one or two texts that stand side by side."""
    shown = [Text(column, at, chosen) for at, column in enumerate(columns)]
    if len(shown) == 2:
        shown[0].other, shown[1].other = shown[1], shown[0]
    return shown
