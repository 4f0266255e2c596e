"""Surnames of known people that a text misspells: President Elphbreg for President Elphberg."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from .folding import folded

SHORTEST = 5  # letters of a surname that is looked for
LONGEST_TITLE = 60  # characters before a surname in which its title stands
ALIKE = 0.8  # how much of two surnames is the same
_CAPITALISED = re.compile(r"[^\W\d_a-z][\w’'-]{4,}")


def misspelt_surnames(text: str, names: Iterable[str], title: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Words after a title that are nearly the surname of one of those named in full: the word and the name."""
    surnames = {folded(name.split()[-1]): name for name in names if " " in name}
    by_beginning = {surname[:3]: name for surname, name in surnames.items() if len(surname) >= SHORTEST}
    seen: set[str] = set()
    for match in _CAPITALISED.finditer(text):
        word = re.sub("['’]s?$", "", match[0])
        name = by_beginning.get(folded(word[:3])) if word not in seen else None
        if not name or not title.search(text, max(0, match.start() - LONGEST_TITLE), match.start()):
            continue
        seen.add(word)
        surname, written = folded(name.split()[-1]), folded(word)
        if surname != written and SequenceMatcher(None, surname, written).ratio() >= ALIKE:
            yield word, name
