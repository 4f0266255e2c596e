"""Spares patterns the passages in which they cannot be found.

Most patterns of a language are found in few sentences. What each of them needs, be it one of many verbs or the
character of a participant, is read off the pattern itself; all that is needed by any is looked for in one pass.
"""

import re
import sys
import threading
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any

import ahocorasick

from .lexicons import Lexicon

# How Python reads a pattern; it has no public name, and no types.
_PARSER: Any = import_module("re._parser")
_SIGNS: Any = import_module("re._constants")
_REPEATS = (_SIGNS.MAX_REPEAT, _SIGNS.MIN_REPEAT, _SIGNS.POSSESSIVE_REPEAT)

SHORTEST_NEEDED = 2  # bytes; a single plain letter or comma stands in every sentence
MOST_WRITINGS = 8  # of a word with letters that may vary: [Ss]ie
_PRIVATE = range(0xE000, 0xF900)

_Needed = frozenset[str]  # strings one of which stands in whatever a pattern matches


class Screen:
    """What the patterns of one language need, each a bit. Patterns may be added at any time, from any thread."""

    def __init__(self) -> None:
        self._bits: dict[_Needed, int] = {}
        self._adding = threading.Lock()
        self._made = ahocorasick.Automaton(), 0  # of how many needs it is made
        self._last = "", 0, 0  # the last passage, of how many needs it was searched, and which it has

    def bits(self, pattern: str) -> int:
        """What the pattern needs."""
        with self._adding:
            return sum(self._bits.setdefault(one, 1 << len(self._bits)) for one in needed(pattern))

    def found(self, words: str) -> int:
        """What stands in a passage. The last passage is remembered, for many patterns are tried on each."""
        last, known, bits = self._last
        if last is words and known == len(self._bits):
            return bits
        automaton, known = self._made if self._made[1] == len(self._bits) else self._remade()
        bits = 0
        for _, found in automaton.iter(words.lower()):
            bits |= found
        self._last = words, known, bits
        return bits

    def _remade(self) -> tuple[ahocorasick.Automaton, int]:
        automaton = ahocorasick.Automaton()
        with self._adding:
            for one, bit in self._bits.items():
                for word in one:
                    automaton.add_word(word, automaton.get(word, 0) | bit)
            automaton.make_automaton()
            self._made = automaton, len(self._bits)
            return self._made


class Screened:
    """A pattern that is tried only where all stands that it needs."""

    __slots__ = ("_needs", "_screen", "pattern")

    def __init__(self, pattern: str, screen: Screen) -> None:
        self.pattern = re.compile(pattern)
        self._screen, self._needs = screen, screen.bits(pattern)

    def may_be_in(self, words: str) -> bool:
        """Whether the pattern may be found in a passage."""
        return not self._needs or self._screen.found(words) & self._needs == self._needs

    def search(self, words: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.pattern.search(words, start, end) if self.may_be_in(words) else None

    def match(self, words: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.pattern.match(words, start, end) if self.may_be_in(words) else None

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        return self.pattern.finditer(words) if self.may_be_in(words) else iter(())


@lru_cache
def _screen_of(lexicon: Lexicon) -> Screen:
    return Screen()


def screened(pattern: str, lexicon: Lexicon) -> Screened:
    """A pattern of a language, compiled."""
    return Screened(pattern, _screen_of(lexicon))


def needed(pattern: str) -> list[_Needed]:
    """The words, in small letters, and the private characters that every match of a pattern holds: one of each set."""
    kinds = list(_kinds(_PARSER.parse(pattern)))
    words = [kind for kind in kinds if not _is_private(kind) and min(map(_size, kind)) >= SHORTEST_NEEDED]
    names = [kind for kind in kinds if _is_private(kind)]
    rarest = max(words, key=lambda kind: (min(map(len, kind)), -len(kind)), default=None)
    return [kind for kind in (rarest, min(names, key=len, default=None)) if kind]


def _size(word: str) -> int:
    return len(word.encode())


def _is_private(kind: _Needed) -> bool:
    return all(len(word) == 1 and ord(word) in _PRIVATE for word in kind)


def _kinds(signs: Iterable[tuple[Any, Any]]) -> Iterator[_Needed]:
    """What a sequence of signs needs: each run of letters, and whatever its parts need."""
    run = {""}
    for sign, value in signs:
        letters = _letters(sign, value)
        if letters and len(run) * len(letters) <= MOST_WRITINGS:
            run = {word + letter for word in run for letter in letters}
            continue
        if sign in (_SIGNS.AT, _SIGNS.ASSERT_NOT):
            continue
        if run != {""}:
            yield frozenset(run)
        run = {""}
        if letters:
            yield frozenset(letters)
        yield from _of_parts(sign, value)
    if run != {""}:
        yield frozenset(run)


def _letters(sign: Any, value: Any) -> set[str]:
    """The few letters, or the private characters, of which one stands here; none where it may be anything."""
    if sign is _SIGNS.LITERAL:
        return {chr(value).lower()}
    if sign is not _SIGNS.IN:
        return set()
    letters: set[str] = set()
    for kind, one in value:
        if kind is _SIGNS.LITERAL:
            letters.add(chr(one).lower())
        elif kind is _SIGNS.RANGE and one[0] in _PRIVATE and one[1] in _PRIVATE:
            letters.update(map(chr, range(one[0], one[1] + 1)))
        else:
            return set()
    return letters


def _of_parts(sign: Any, value: Any) -> Iterator[_Needed]:
    if sign in (_SIGNS.SUBPATTERN, _SIGNS.ASSERT) or (sign in _REPEATS and value[0] > 0):
        yield from _kinds(value[-1])
    elif sign is _SIGNS.BRANCH:
        yield from _of_all([list(_kinds(branch)) for branch in value[1]])


def _of_all(branches: list[list[_Needed]]) -> Iterator[_Needed]:
    """What is needed whichever branch is taken: of words, the longest of each; of names, the fewest."""
    words = [
        max((k for k in kinds if not _is_private(k)), key=lambda k: min(map(len, k)), default=None)
        for kinds in branches
    ]
    names = [min((k for k in kinds if _is_private(k)), key=len, default=None) for kinds in branches]
    for chosen in (words, names):
        if all(chosen):
            yield frozenset().union(*filter(None, chosen))
