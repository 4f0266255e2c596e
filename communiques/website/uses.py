"""The uses of a phrase: the sentence in which it stands, out of the passage that was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from communiques.archive.models import Statement
from communiques.extraction.sentences import sentences
from communiques.search.hits import StatementHit
from communiques.search.snippets import Fragment, fragments

LONGEST = 480
# Where a sentence that is too long may be cut.
BREAKS = " \n\u3000。，；、！？"


@dataclass(frozen=True)
class Use:
    """A passage with the sentence in it that has the phrase; `goes_on` where the passage has more than that.

    `cut_before` and `cut_after` say whether the sentence itself is longer than what is shown of it.
    """

    statement: Statement
    sentence: tuple[Fragment, ...]
    goes_on: bool
    cut_before: bool = False
    cut_after: bool = False

    @property
    def text(self) -> str:
        """The sentence."""
        return "".join(fragment.text for fragment in self.sentence)


def use_of(hit: StatementHit) -> Use:
    """The first sentence of a passage that has a mark; where nothing is marked, the first there is."""
    pieces = (*hit.fragments, *hit.rest)
    words, marks = "".join(piece.text for piece in pieces), _marks(pieces)
    first, last = marks[0] if marks else (0, 0)
    span = next((span for span in sentences(words) if first < span.end), None)
    start, end = (span.start, span.end) if span else (0, len(words))
    shown = _window(words, start, end, first, last)
    is_all = end - start >= len(words.strip())
    return Use(hit.statement, fragments(words, *shown, marks), not is_all, shown[0] > start, shown[1] < end)


def _marks(pieces: Sequence[Fragment]) -> list[tuple[int, int]]:
    """Where the marked pieces stand; what lies on both sides of a cut is one."""
    found: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        if piece.marked and found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + len(piece.text))
        elif piece.marked:
            found.append((at, at + len(piece.text)))
        at += len(piece.text)
    return found


def _window(words: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """A sentence, or of one that is too long what stands around the phrase; no word is cut."""
    if end - start <= LONGEST:
        return start, end
    since = max(start, first - LONGEST // 2)
    until = min(end, max(last, since + LONGEST))
    while since > start and words[since - 1] not in BREAKS and since < first:
        since += 1
    while until < end and words[until] not in BREAKS and until > last:
        until -= 1
    return since, until
