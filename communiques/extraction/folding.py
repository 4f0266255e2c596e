"""Writing without case and accents, letter for letter, so that places stay where they are."""

import re
import unicodedata
from functools import lru_cache

_LOOKALIKES = {"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-"}


class _Folding(dict[int, str]):
    """A table for str.translate: each character without case and accent, always as one character.

    The length stays, so that a place in the folded text is the place in the text itself.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = folded = self._folded(character)
        return folded

    @staticmethod
    def _folded(character: str) -> str:
        if character.isspace():
            return " "
        if character in _LOOKALIKES:
            return _LOOKALIKES[character]
        lower = character.lower()
        if lower == "й" or len(lower) != 1:
            return lower if len(lower) == 1 else character
        base = unicodedata.normalize("NFKD", lower)
        return base[0] if len(base) == 1 or all(map(unicodedata.combining, base[1:])) else lower


FOLDING = _Folding()


SHORT = 100  # characters; offices and names are folded again and again
_NOT_ASCII = re.compile("([^\x00-\x7f]+)")
_BLANK = re.compile("[\t-\r\x1c-\x1f]")
_BETWEEN_WORDS = re.compile(r"[^\w ]|_")


def folded(text: str) -> str:
    """The text without case, accents and variants of apostrophe, hyphen and space; as long as it was."""
    return _folded_once(text) if len(text) <= SHORT else _folded_lately(text)


@lru_cache(4096)
def _folded_once(text: str) -> str:
    return text.translate(FOLDING)


@lru_cache(4)
def _folded_lately(text: str) -> str:
    """A long text is asked for by one finder after another; plain letters need no table, which is slower."""
    pieces = _NOT_ASCII.split(_BLANK.sub(" ", text))
    pieces[::2] = [piece.lower() for piece in pieces[::2]]
    pieces[1::2] = [piece.translate(FOLDING) for piece in pieces[1::2]]
    return "".join(pieces)


@lru_cache(16)
def worded(plain: str) -> str:
    """A folded text between two spaces, with a space for every sign: a word with a space at its side ends there.

    Every place in it is one more than in the text.
    """
    return f" {_BETWEEN_WORDS.sub(' ', plain)} "
