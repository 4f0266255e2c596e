"""Words as the search reads them: in texts when they are indexed, in questions when they are asked, by one rule.

A word is a run of letters and digits, without accents and case, reduced to its stem in the language of the text.
Chinese and Japanese are written without spaces: they are read as overlapping pairs of characters. Initials written with
points (U.S.) are one word.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import snowballstemmer

from .languages import STEMMERS

_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNSPACED_RUN = re.compile(f"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_UNSPACED_START = re.compile(f"[{_UNSPACED}]")
_WORD = re.compile(r"\b(?:[^\W\d_]\.){2,}|[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})

# PostgreSQL refuses a lexeme of more than 2,046 bytes; a character takes four at most.
LONGEST_LEXEME = 500


class Word(NamedTuple):
    """A word at its place: text[start:end], and its folded form."""

    start: int
    end: int
    folded: str


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """The text without case, accents and compatibility forms. The Russian й is a letter of its own and stays."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).replace("и\u0306", "й")
    plain = "".join(character for character in decomposed if unicodedata.category(character) != "Mn")
    return unicodedata.normalize("NFC", plain.translate(_LETTERS))


def folded_words(text: str) -> str:
    """The words of a text, folded and joined by single spaces: the form in which names are compared."""
    return " ".join(fold(match.group().replace(".", "")) for match in _WORD.finditer(text))


def words(text: str) -> Iterator[Word]:
    """The words of a text in order; a run of Chinese gives each pair of neighbours, a lone character itself."""
    for match in _WORD.finditer(text):
        run, start = match.group(), match.start()
        if run.isascii():
            yield Word(start, match.end(), run.replace(".", "").lower())
            continue
        for part in _UNSPACED_RUN.finditer(run):
            if is_unspaced(part.group()):
                yield from _pairs(part.group(), start + part.start())
            else:
                folded = fold(part.group().replace(".", ""))
                if folded:
                    yield Word(start + part.start(), start + part.end(), folded)


def word_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand, in order: as `words` has them and `places` counts them, without folding."""
    if _UNSPACED_START.search(text):
        return ((word.start, word.end) for word in words(text))
    return (match.span() for match in _WORD.finditer(text))


def is_unspaced(text: str) -> bool:
    """Whether the text begins in a script written without spaces."""
    return bool(_UNSPACED_START.match(text))


def _pairs(run: str, offset: int) -> Iterator[Word]:
    if len(run) == 1:
        yield Word(offset, offset + 1, fold(run))
    for index in range(len(run) - 1):
        yield Word(offset + index, offset + index + 2, fold(run[index : index + 2]))


@lru_cache(maxsize=400_000)
def lexemes(text: str, language: str) -> tuple[str, ...]:
    """What a word of a text is indexed under: its stem read with its accents, and without where that differs.

    Both are kept because a stemmer knows endings by their accents (cooperación, cooperaciones) and a question may be
    typed without them.
    """
    folded = fold(text.replace(".", ""))[:LONGEST_LEXEME]
    stemmer = _stemmer(language)
    if stemmer is None or is_unspaced(folded):
        return (folded,)
    plain = stemmer.stemWord(folded)
    if text.isascii():
        return (plain,)
    accented = fold(stemmer.stemWord(unicodedata.normalize("NFC", text).lower()))[:LONGEST_LEXEME]
    return (plain,) if accented == plain else (plain, accented)


def readings(text: str, language: str) -> list[tuple[str, ...]]:
    """The lexemes of each of the words of a text, in order: the same as asking for each, in a fraction of the time."""
    runs = _WORD.findall(text.lower())
    if _UNSPACED_START.search(text):
        runs = [run[word.start : word.end] for run in runs for word in words(run)]
    known = {run: lexemes(run, language) for run in set(runs)}
    return [known[run] for run in runs]


def places(found: Iterable[tuple[str, ...]], written: Sequence[str]) -> dict[str, list[str]]:
    """Where each lexeme stands among words read, each place as `written` has it; words past its end are left out.

    The places of a lexeme that several words share are in no order.
    """
    of_reading: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for reading, place in zip(found, written, strict=False):
        of_reading[reading].append(place)
    of_lexeme: dict[str, list[str]] = defaultdict(list)
    for reading, at in of_reading.items():
        for stem in reading:
            of_lexeme[stem] += at
    return of_lexeme


@cache
def _stemmer(language: str) -> "snowballstemmer.stemmer | None":
    algorithm = STEMMERS.get(language)
    return snowballstemmer.stemmer(algorithm) if algorithm else None
