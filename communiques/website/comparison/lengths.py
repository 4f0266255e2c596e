"""How long a text is: in words, or in characters where it is written without spaces."""

import re
from enum import StrEnum

_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")
_WITHOUT_SPACES = {"ja", "zh"}


class Unit(StrEnum):
    """What a length is counted in. Lengths in different units are never drawn to one measure."""

    WORDS = "words"
    CHARACTERS = "characters"


def unit_of(language: str) -> Unit:
    """What texts of a language are measured in."""
    return Unit.CHARACTERS if language in _WITHOUT_SPACES else Unit.WORDS


def length(text: str) -> int:
    """The number of words between spaces that have a letter or digit; each Chinese or Japanese character is one."""
    return sum(1 for found in _WORD.finditer(text) if any(sign.isalnum() for sign in found.group()))
