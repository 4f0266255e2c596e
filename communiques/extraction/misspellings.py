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
    written = {name.split()[-1]: name for name in names if " " in name}
    by_beginning = {word[:3]: name for word, name in written.items() if len(word) >= SHORTEST}
    seen = set(written)
    for match in _CAPITALISED.finditer(text):
        name = by_beginning.get(match[0][:3])
        word = re.sub("['’]s?$", "", match[0]) if name else ""
        if not name or word in seen:
            continue
        if not _is_alike(word, name.split()[-1]):
            seen.add(word)
        elif title.search(text, max(0, match.start() - LONGEST_TITLE), match.start()):
            seen.add(word)
            yield word, name


def _is_alike(word: str, surname: str) -> bool:
    one, other = folded(word), folded(surname)
    return one != other and SequenceMatcher(None, one, other).ratio() >= ALIKE
