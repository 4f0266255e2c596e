"""Excerpts of what was found, with the words marked that made it be found.

The search vector keeps the place of every word, and words are cut from a text by one rule, so a place leads back to the
characters: no stemming is repeated and nothing is guessed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from communiques.archive.words import is_unspaced, word_spans

from .marking import Span

LENGTH, LENGTH_UNSPACED = 240, 90
PASSAGE, PASSAGE_UNSPACED = 520, 180
MOST_SNIPPETS = 2
LONGEST_WORD = 60
_BREAKS = " \n\t\u3000。，；、！？"


@dataclass(frozen=True)
class Fragment:
    """A piece of a text, marked or not."""

    text: str
    marked: bool


@dataclass(frozen=True)
class Snippet:
    """A piece of a text in fragments; `cut_before` and `cut_after` say whether the text goes on beyond it."""

    start: int
    end: int
    fragments: tuple[Fragment, ...]
    cut_before: bool
    cut_after: bool

    @property
    def place(self) -> int:
        """Where in the text its first mark stands, or its beginning where nothing is marked."""
        place = self.start
        for fragment in self.fragments:
            if fragment.marked:
                return place
            place += len(fragment.text)
        return self.start


def marks(text: str, at: Sequence[Span]) -> list[Span]:
    """The characters at these spans of a text's words; Chinese pairs that overlap or touch are joined."""
    if not at:
        return []
    standing = list(islice(word_spans(text), at[-1][1]))
    marked = list[Span]()
    for start, end in at:
        if end > len(standing):
            break
        first, last = standing[start][0], standing[end - 1][1]
        if marked and first <= marked[-1][1] and is_unspaced(text[first]):
            marked[-1] = (marked[-1][0], last)
        else:
            marked.append((first, last))
    return marked


def fragments(text: str, start: int, end: int, spans: Iterable[Span]) -> tuple[Fragment, ...]:
    """text[start:end] cut at its marks; joined again they are the text."""
    pieces, at = [], start
    for first, last in spans:
        first, last = max(first, start), min(last, end)
        if first >= last or first < at:
            continue
        if first > at:
            pieces.append(Fragment(text[at:first], marked=False))
        pieces.append(Fragment(text[first:last], marked=True))
        at = last
    if at < end:
        pieces.append(Fragment(text[at:end], marked=False))
    return tuple(pieces)


def snippets(text: str, spans: Sequence[Span], most: int = MOST_SNIPPETS) -> list[Snippet]:
    """The windows of a text that hold the most marks, in the text's order; its beginning where nothing is."""
    length = LENGTH_UNSPACED if is_unspaced(text.lstrip()) else LENGTH
    if not spans:
        return [_snippet(text, 0, length, [])] if text else []
    chosen: list[Span] = []
    remaining = list(spans)
    while remaining and len(chosen) < most:
        first = max(range(len(remaining)), key=lambda i: (_held(remaining, i, length), -i))
        start = max(0, remaining[first][0] - length // 4)
        chosen.append((start, start + length))
        remaining = [span for span in remaining if span[1] <= start - length // 2 or span[0] >= start + length]
    return [_snippet(text, start, end, spans) for start, end in sorted(chosen)]


def beginning(text: str, spans: Sequence[Span]) -> int:
    """Where a passage in a list is cut: its end, unless it is a long one. No mark and no word is cut in two."""
    length = PASSAGE_UNSPACED if is_unspaced(text.lstrip()) else PASSAGE
    if len(text) <= length * 1.3:  # a few words more cost less than the click
        return len(text)
    end = length
    while end < min(len(text), length + LONGEST_WORD) and text[end - 1] not in _BREAKS:
        end += 1
    return next((last for first, last in spans if first < end < last), end)


def _held(spans: Sequence[Span], first: int, length: int) -> int:
    """How many marks a window holds that begins shortly before one of them."""
    end = spans[first][0] + length * 3 // 4
    return sum(1 for span in islice(spans, first, first + 40) if span[1] <= end)


def _snippet(text: str, start: int, end: int, spans: Sequence[Span]) -> Snippet:
    """The window with its ends moved to the breaks between words."""
    end = min(end, len(text))
    earliest, latest = start - LONGEST_WORD, end + LONGEST_WORD
    while 0 < start <= len(text) - 1 and text[start - 1] not in _BREAKS and earliest < start:
        start -= 1
    while end < min(len(text), latest) and text[end] not in _BREAKS:
        end += 1
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    return Snippet(start, end, fragments(text, start, end, spans), cut_before=start > 0, cut_after=end < len(text))
