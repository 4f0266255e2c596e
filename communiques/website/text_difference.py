"""What differs between two texts, word by word and to the character: for versions of one text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from communiques.archive.words import is_unspaced

# Comparing takes time with the product of two lengths: beyond this, what differs stands as a whole.
MOST_COMPARED = 4_000_000
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """A piece of either text: in both (""), new ("added"), or no more there ("removed")."""

    text: str
    change: str = ""


@dataclass(frozen=True)
class Stretch:
    """A line of the two texts that differs, or so many lines (`unchanged`) that do not."""

    pieces: tuple[Piece, ...] = ()
    unchanged: int = 0


def stretches(before: str, after: str) -> list[Stretch]:
    """The lines that differ with their pieces, and how many stand between them as they were, blank ones not counted."""
    found: list[Stretch] = []
    for line in _lines(pieces(before, after)):
        if not "".join(piece.text for piece in line).strip():
            continue
        if any(piece.change for piece in line):
            found.append(Stretch(tuple(line)))
        elif found and found[-1].unchanged:
            found[-1] = Stretch(unchanged=found[-1].unchanged + 1)
        else:
            found.append(Stretch(unchanged=1))
    return found


def pieces(before: str, after: str) -> list[Piece]:
    """Both texts in one: without what was added it is the first, without what was removed the second."""
    one, two = before.splitlines(keepends=True), after.splitlines(keepends=True)
    found: list[Piece] = []
    for change, first, last, start, end in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        old, new = "".join(one[first:last]), "".join(two[start:end])
        found += [Piece(new)] if change == "equal" else _word_by_word(old, new)
    return found


def _word_by_word(before: str, after: str) -> list[Piece]:
    one, two = _tokens(before), _tokens(after)
    if len(one) * len(two) > MOST_COMPARED:
        return _changed(before, after)
    found: list[Piece] = []
    for change, first, last, start, end in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        old, new = "".join(one[first:last]), "".join(two[start:end])
        found += [Piece(new)] if change == "equal" else _changed(old, new)
    return found


def _tokens(text: str) -> list[str]:
    """Words, stops and spaces; of Chinese each character."""
    found: list[str] = []
    for token in _TOKEN.findall(text):
        found += list(token) if is_unspaced(token) else [token]
    return found


def _changed(removed: str, added: str) -> list[Piece]:
    return [Piece(text, change) for text, change in ((removed, "removed"), (added, "added")) if text]


def _lines(found: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces cut where lines end."""
    line: list[Piece] = []
    for piece in found:
        for part in piece.text.splitlines(keepends=True):
            line.append(Piece(part.rstrip("\r\n"), piece.change))
            if part != part.rstrip("\r\n"):
                yield line
                line = []
    yield line
