"""What changed in the wording from one use of a phrase to another: two sentences compared word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from communiques.archive.words import fold, is_unspaced

from .uses import Use

# Below this likeness two sentences have the phrase in common and little more: marks on them would say nothing.
LEAST_ALIKE = 0.5
_TOKEN = re.compile(r"(?:\w+|[^\w\s])\s*")
# So few words in common between two changes are an accident.
_ACCIDENT = 1


@dataclass(frozen=True)
class Piece:
    """A piece of either sentence: in both (""), new ("added"), or no more there ("removed")."""

    text: str
    change: str = ""


@dataclass(frozen=True)
class Step:
    """A use, the one before it that is worded most like it, and what changed since.

    `verdict` is "first" where there is none before it, else "same", "changed", or "other": it is like none of them.
    """

    use: Use
    before: Use | None
    verdict: str
    pieces: tuple[Piece, ...] = ()


def steps(uses: Sequence[Use], most: int) -> list[Step]:
    """The first of these uses by one side, given the newest first, each against the nearest wording before it.

    The use just before is often about something else: what is reworded is the sentence said before on the same.
    Only uses in the same language from the same source are compared.
    """
    return [
        _step(use, [one for one in uses[place + 1 :] if _told_by(one) == _told_by(use)])
        for place, use in enumerate(uses[:most])
    ]


def _told_by(use: Use) -> tuple[int, str]:
    communique = use.statement.communique
    return communique.source_id, communique.language


def _step(use: Use, earlier: Sequence[Use]) -> Step:
    if not earlier:
        return Step(use, None, "first")
    before = _nearest(use, earlier)
    verdict, pieces = compared(before.text, use.text) if before else ("other", ())
    return Step(use, before, verdict, pieces)


def _nearest(use: Use, earlier: Sequence[Use]) -> Use | None:
    """The most alike of the earlier uses, of several the latest; None where none is alike."""
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(_folded(use.text))
    nearest, likeness = None, LEAST_ALIKE
    for one in earlier:
        matcher.set_seq1(_folded(one.text))
        if matcher.real_quick_ratio() > likeness and matcher.quick_ratio() > likeness and matcher.ratio() > likeness:
            nearest, likeness = one, matcher.ratio()
    return nearest


def compared(before: str, after: str) -> tuple[str, tuple[Piece, ...]]:
    """ "same" or "changed", and the second sentence with what was added to the first and taken from it."""
    one, two = _tokens(before), _tokens(after)
    if _said(one) == _said(two):
        return "same", (Piece(after),)
    matcher = SequenceMatcher(None, _folded(before), _folded(after), autojunk=False)
    return "changed", tuple(_pieces(matcher, one, two))


def _folded(text: str) -> list[str]:
    return [fold(token.strip()) for token in _tokens(text)]


def _tokens(text: str) -> list[str]:
    """The words and stops of a sentence, each with the space behind it; of Chinese each character."""
    found: list[str] = []
    for token in _TOKEN.findall(text.strip()):
        found += list(token) if is_unspaced(token) else [token]
    return found


def _said(tokens: Sequence[str]) -> list[str]:
    return [fold(token.strip()) for token in tokens if token[0].isalnum()]


def _pieces(matcher: SequenceMatcher[str], one: Sequence[str], two: Sequence[str]) -> Iterator[Piece]:
    """The changes in order. A word or a stop that both have between two changes belongs to them."""
    removed, added, before = "", "", ""
    for change, first, last, start, end in matcher.get_opcodes():
        old, new = one[first:last], two[start:end]
        is_between = bool(removed or added) and end < len(two) and len(_said(new)) <= _ACCIDENT
        if change != "equal" or is_between:
            removed, added = removed + "".join(old), added + "".join(new)
            continue
        yield from _changed(removed, added, before)
        removed, added, before = "", "", "".join(new)
        yield Piece(before)
    yield from _changed(removed, added, before)


def _changed(removed: str, added: str, before: str) -> Iterator[Piece]:
    """What was removed and then what was added; the spaces around them stay out of the marks."""
    if fold(removed.strip()) == fold(added.strip()):
        yield from [Piece(added)] if added else []
        return
    space = " " if removed[-1:].isspace() or added[-1:].isspace() else ""
    between = " " if removed and added and not is_unspaced(added) else ""
    if removed.strip():
        if before[-1:].isalnum() and removed[0].isalnum() and not is_unspaced(removed):
            yield Piece(" ")
        yield Piece(removed.strip(), "removed")
    if added.strip():
        yield from [Piece(between)] if between else []
        yield Piece(added.strip(), "added")
    yield from [Piece(space)] if space else []
