"""The figures that a text prints, so that those one account alone prints can be shown.

Only figures are compared, never numbers written out: what is said is that one text prints a figure and another does
not. What is no number of its own is left out: G20, COVID-19, the Chinese numbers of months.
"""

import re

_LETTER = "A-Za-zÀ-\u024f\u0370-\u052f"
_FIGURE = re.compile(
    rf"(?<![\d{_LETTER}+])(?<!\d[.,])(?<![{_LETTER}][-\u2010\u2011\u2013])\d+(?:[.,\u00a0\u202f'’]\d+)*(?!\d|月)"
)
_RANGE = re.compile(r"(?<=\d)[-\u2010\u2011\u2013](?=\d)")
_GROUPED = re.compile(r"\d{1,3}(?:([.,\u00a0\u202f'’])\d{3})(?:\1\d{3})*")
_GROUPING = re.compile(r"[.,\u00a0\u202f'’]")


def figures(text: str) -> dict[str, int]:
    """The figures of a text, each with the place where it first stands. 1,500 and 1.500 are one; so are 1.5 and 1,5."""
    found: dict[str, int] = {}
    for match in _FIGURE.finditer(_RANGE.sub(" ", text)):
        found.setdefault(_plain(match.group()), match.start())
    return found


def _plain(figure: str) -> str:
    if _GROUPED.fullmatch(figure):
        return _GROUPING.sub("", figure)
    return _GROUPING.sub(".", figure)
