"""Writing without case and accents, letter for letter, so that places stay where they are."""

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


def folded(text: str) -> str:
    """The text without case, accents and variants of apostrophe, hyphen and space; as long as it was."""
    return _folded_once(text) if len(text) <= SHORT else text.translate(FOLDING)


@lru_cache(4096)
def _folded_once(text: str) -> str:
    return text.translate(FOLDING)
