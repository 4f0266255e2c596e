"""Cutting a text for reading: paragraphs, turns of speakers, and the places of statements in them.

Pure: from a text and its attributed passages to the pieces a page shows. Nothing of the text is lost, added or changed:
the segments of all turns, joined in order, are the text.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from communiques.archive.paragraphs import paragraphs


@dataclass(frozen=True)
class Passage:
    """An attributed passage, text[start:end]. `speakers` and `topics` are whatever keys the caller knows them by."""

    start: int
    end: int
    speakers: tuple[Any, ...] = ()
    joint: bool = False
    topics: tuple[Any, ...] = ()
    statement: Any = None


@dataclass(frozen=True)
class Segment:
    """A piece of a paragraph under one set of passages; `opening` are those that begin here."""

    text: str
    start: int
    passages: tuple[Passage, ...] = ()
    opening: tuple[Passage, ...] = ()

    @property
    def anchor(self) -> Passage | None:
        """The passage whose place the segment itself marks."""
        return self.opening[-1] if self.opening else None

    @property
    def further_anchors(self) -> tuple[Passage, ...]:
        """Passages that begin here too and need marks of their own."""
        return self.opening[:-1]


@dataclass
class Part:
    """What one turn says of one paragraph. `number` counts paragraphs from 1; `opens` says that it begins here.

    `topics` are those that come up here for the first time within the turn.
    """

    number: int
    opens: bool
    segments: list[Segment] = field(default_factory=list)
    topics: list[Any] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.segments[0].start

    @property
    def opening(self) -> list[Passage]:
        """The passages that begin in it."""
        return [passage for segment in self.segments for passage in segment.opening]

    @property
    def place(self) -> str:
        """The place of its paragraph on the page of its text."""
        return f"p{self.number}"

    @property
    def end(self) -> int:
        return self.segments[-1].start + len(self.segments[-1].text)


@dataclass
class Run:
    """A turn: as long as the same speakers speak. No speakers is the issuer's own voice."""

    speakers: tuple[Any, ...]
    joint: bool
    parts: list[Part] = field(default_factory=list)


def runs(text: str, passages: Iterable[Passage]) -> list[Run]:
    """The turns of a text in order. Passages may overlap or reach beyond a paragraph; what lies outside is cut off."""
    waiting = deque(sorted(passages, key=lambda passage: (passage.start, passage.end)))
    here: list[Passage] = []
    turns: list[Run] = []
    named: set[Any] = set()
    for number, (start, end) in enumerate(paragraphs(text), start=1):
        opens = True
        here = [passage for passage in here if passage.end > start]
        while waiting and waiting[0].start < end:
            here.append(waiting.popleft())
        for segment in _segments(text, start, end, here):
            speakers, joint = _voices(segment)
            blank = not segment.text.strip()
            if not turns or (not blank and (turns[-1].speakers, turns[-1].joint) != (speakers, joint)):
                turns.append(Run(speakers, joint))
                named = set()
            turn = turns[-1]
            if not turn.parts or turn.parts[-1].number != number:
                turn.parts.append(Part(number, opens))
            _add(turn.parts[-1], segment, named)
            opens = False
    return _without_blank_beginning(turns)


def _add(part: Part, segment: Segment, named: set[Any]) -> None:
    part.segments.append(segment)
    for passage in segment.opening:
        for topic in passage.topics:
            if topic not in named:
                named.add(topic)
                part.topics.append(topic)


def _without_blank_beginning(turns: list[Run]) -> list[Run]:
    """Give white space that stands before the first words to the turn that they begin."""
    if len(turns) > 1 and all(not segment.text.strip() for part in turns[0].parts for segment in part.segments):
        blank, first = turns[0].parts[0], turns[1].parts[0]
        first.segments[:0] = blank.segments
        first.opens = True
        return turns[1:]
    return turns


def _segments(text: str, start: int, end: int, here: Sequence[Passage]) -> Iterator[Segment]:
    edges = {start, end}
    for passage in here:
        edges |= {max(passage.start, start), min(passage.end, end)}
    for first, last in pairwise(sorted(edges)):
        covering = tuple(passage for passage in here if passage.start <= first and passage.end >= last)
        opening = tuple(passage for passage in covering if passage.start == first)
        yield Segment(text[first:last], first, covering, opening)


def _voices(segment: Segment) -> tuple[tuple[Any, ...], bool]:
    """Everybody who speaks in a segment, in the order of its passages, and whether they speak as one."""
    speakers = dict.fromkeys(speaker for passage in segment.passages for speaker in passage.speakers)
    joint = bool(segment.passages) and all(passage.joint for passage in segment.passages)
    return tuple(speakers), joint


def spoken_length(run: Run) -> int:
    """How much a turn says: its characters without white space, a measure that serves every script."""
    return sum(len("".join(segment.text.split())) for part in run.parts for segment in part.segments)
