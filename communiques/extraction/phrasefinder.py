"""Finds thousands of words and phrases in a text in one pass."""

from collections.abc import Iterator
from functools import cached_property
from typing import Generic, TypeVar

import ahocorasick

from .folding import worded

_Kept = TypeVar("_Kept")


class PhraseFinder(Generic[_Kept]):
    """Folded phrases, each with what is kept for it.

    The ends of words are looked for together with the words, as spaces: short names stand within other words
    everywhere, and to meet them there costs more than all the rest.
    """

    def __init__(self) -> None:
        self._phrases: dict[str, list[tuple[str, bool, _Kept]]] = {}

    def __len__(self) -> int:
        return len(self._phrases)

    def add(self, phrase: str, kept: _Kept, *, begins: bool = True, ends: bool = True) -> None:
        """Add a phrase; told is whether it begins and whether it ends where a word does."""
        if phrase:
            words = worded(phrase)[not begins : None if ends else -1]
            self._phrases.setdefault(words, []).append((phrase, ends, kept))

    def find(self, plain: str) -> Iterator[tuple[int, int, _Kept]]:
        """Every phrase in a folded text with its place, by the end, the longest first."""
        if not self._phrases:
            return
        for last, phrases in self._automaton.iter(worded(plain)):
            for phrase, ends, kept in phrases:
                end = last - ends
                start = end - len(phrase)
                if plain.startswith(phrase, start):
                    yield start, end, kept

    @cached_property
    def _automaton(self) -> ahocorasick.Automaton:
        automaton = ahocorasick.Automaton()
        for words, phrases in self._phrases.items():
            automaton.add_word(words, phrases)
        automaton.make_automaton()
        return automaton
