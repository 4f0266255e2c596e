"""The paragraphs of a text: as pages number them, and as citations name them."""

import re
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The spans of the paragraphs of a text, cut where lines end. Blank lines belong to the paragraph before them.

    The spans follow on one another and cover the text; a text of white space alone has none.
    """
    starts = [match.start() for match in _LINE.finditer(text)]
    if not starts:
        return []
    return list(pairwise([0, *starts[1:], len(text)]))


def paragraph_at(text: str, place: int) -> int:
    """The number, from 1, of the paragraph in which a place of the text lies."""
    return max(1, sum(1 for match in _LINE.finditer(text, 0, place + 1) if match.start() <= place))
