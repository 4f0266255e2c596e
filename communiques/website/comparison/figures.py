"""The figures that a text prints, so that those one account alone prints can be shown.

Only figures are compared, never numbers written out: what is said is that one text prints a figure and another does
not. What is no number of its own is left out: G20, COVID-19, the Chinese numbers of months.
"""

import re

LONGEST_WORD = 30
CHARACTERS = 4

_LETTER = "A-Za-zÀ-\u024f\u0370-\u052f"
_FIGURE = re.compile(
    rf"(?<![\d{_LETTER}+])(?<!\d[.,])(?<![{_LETTER}][-\u2010\u2011\u2013])\d+(?:[.,\u00a0\u202f'’]\d+)*(?!\d|月)"
)
_FIGURE_AT = re.compile(r"\d+(?:[.,\u00a0\u202f'’]\d+)*")
_TOKEN = re.compile(r"\S+")
_PUNCTUATION = "(.,;:!?)\uff08\uff09\uff0c\uff1b\uff1a\uff01\uff1f\u3001\u3002"
_RANGE = re.compile(r"(?<=\d)[-\u2010\u2011\u2013](?=\d)")
_GROUPED = re.compile(r"\d{1,3}(?:([.,\u00a0\u202f'’])\d{3})(?:\1\d{3})*")
_GROUPING = re.compile(r"[.,\u00a0\u202f'’]")


def figures(text: str) -> dict[str, int]:
    """The figures of a text, each with the place where it first stands. 1,500 and 1.500 are one; so are 1.5 and 1,5."""
    found: dict[str, int] = {}
    for match in _FIGURE.finditer(_RANGE.sub(" ", text)):
        found.setdefault(_plain(match.group()), match.start())
    return found


def around(text: str, place: int) -> str:
    """The figure at a place as it is printed, with the word before it and the word after, if they are of its sentence.

    Where there are no spaces between words, a few characters.
    """
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    line, at = text[start : end if end >= 0 else len(text)], place - start
    words = list(_TOKEN.finditer(line))
    here = next(number for number, word in enumerate(words) if word.end() > at)
    figure = _FIGURE_AT.match(line, at)
    if len(words[here].group()) > LONGEST_WORD and figure:
        return line[max(0, at - CHARACTERS) : figure.end() + CHARACTERS].strip(_PUNCTUATION)
    first, last = here, here
    if here and words[here - 1].group()[-1] not in _PUNCTUATION:
        first -= 1
    if here + 1 < len(words) and words[here].group()[-1] not in _PUNCTUATION:
        last += 1
    return line[words[first].start() : words[last].end()].strip(_PUNCTUATION)


def _plain(figure: str) -> str:
    if _GROUPED.fullmatch(figure):
        return _GROUPING.sub("", figure)
    return _GROUPING.sub(".", figure)
