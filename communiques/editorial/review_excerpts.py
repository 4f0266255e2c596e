"""What is shown of texts in the review: a name in its sentence, and the words in which two texts differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from communiques.archive.models import Doubt

AROUND = 200  # characters kept on each side of a name
SAME_KEPT = 12  # words kept on each side of a difference
MOST_PIECES = 4000  # words compared; what follows is compared as a whole

_PIECE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|\w+\s*|[^\w\s]\s*|\s+")
_END = re.compile(r"[.!?]\s|[。！？\n]")


@dataclass(frozen=True)
class Excerpt:
    """A name and what stands before and after it in its sentence."""

    before: str
    name: str
    after: str


def excerpt(text: str, doubt: Doubt) -> Excerpt | None:
    """The sentence around the place of a doubt; None where it has none in the text."""
    if doubt.start is None or doubt.end is None or doubt.end > len(text):
        return None
    before, after = text[max(0, doubt.start - AROUND) : doubt.start], text[doubt.end : doubt.end + AROUND]
    begun = [match.end() for match in _END.finditer(before)]
    ended = _END.search(after)
    before = before[begun[-1] :] if begun else before
    return Excerpt(before.lstrip(), text[doubt.start : doubt.end], after[: ended.end()].rstrip() if ended else after)


@dataclass(frozen=True)
class Stretch:
    """Some words of a text, and whether the other text has others in their place. `left_out` stands for the rest."""

    words: str
    differs: bool = False
    left_out: bool = False


def compared(one: str, other: str) -> tuple[list[Stretch], list[Stretch]]:
    """Both texts with the words in which they differ; of long stretches that are the same only the ends are kept."""
    ours, theirs = _pieces(one), _pieces(other)
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    left = [stretch for tag, start, end, _, _ in codes for stretch in _stretches(ours[start:end], tag != "equal")]
    right = [stretch for tag, _, _, start, end in codes for stretch in _stretches(theirs[start:end], tag != "equal")]
    return left, right


def _pieces(text: str) -> list[str]:
    pieces = _PIECE.findall(text)
    return [*pieces[:MOST_PIECES], "".join(pieces[MOST_PIECES:])] if len(pieces) > MOST_PIECES else pieces


def _stretches(pieces: Sequence[str], differs: bool) -> Iterator[Stretch]:
    if differs or len(pieces) <= 4 * SAME_KEPT:
        if pieces:
            yield Stretch("".join(pieces), differs)
        return
    yield Stretch("".join(pieces[: 2 * SAME_KEPT]))
    yield Stretch("", left_out=True)
    yield Stretch("".join(pieces[-2 * SAME_KEPT :]))
