"""Numbers of words spelt in a script, and read as `archive.words` would read them.

Words and names in letters are their own stems, so that nothing is stemmed here; Chinese is read in pairs of characters.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np

from communiques.archive.indexing import entry, pair_entry

from . import world
from .tokens import ACT, ACTS
from .words import SCRIPTS, vocabulary
from .world import Numbers


class Reading(NamedTuple):
    """What is written with some numbers, sentence by sentence, and what it is read as.

    `entries` are the lexemes in order, each as its entry in a search vector begins; `bounds` say where among them each
    sentence begins and the last one ends. `pairs` are the entries of frequent neighbours, `pair_places` where the first
    of each stands.
    """

    sentences: list[str]
    entries: list[str]
    bounds: Sequence[int]
    pairs: list[str]
    pair_places: list[int]

    @property
    def lexemes(self) -> list[str]:
        return [begun[1:-2] for begun in self.entries]


class Script(Protocol):
    """A way of writing: what it puts between words and after sentences, and how it spells."""

    space: str
    stop: str

    def cite(self, acts: Sequence[str]) -> None:
        """Let the numbers from ACT on stand for these acts."""

    def read(self, numbers: Numbers, bounds: Sequence[int]) -> Reading:
        """Numbers of words as sentences that begin at the bounds, the last of which is the end."""


@lru_cache
def _forms(script: str) -> list[str]:
    people, countries = range(world.PEOPLE), range(len(world.CODES))
    return [
        *vocabulary(script),
        *(world.country_name(country, script) for country in countries),
        *(world.given_name(person, script) for person in people),
        *(world.family_name(person, script) for person in people),
    ]


class Letters:
    """Latin and Cyrillic."""

    space, stop = " ", "."

    def __init__(self, script: str, frequent: Collection[str]) -> None:
        self._forms = list(_forms(script))
        self._lexemes = [form.lower() for form in self._forms]
        self._entries = [entry(lexeme) for lexeme in self._lexemes]
        self._is_frequent = np.array([lexeme in frequent for lexeme in self._lexemes] + [False] * ACTS)

    def cite(self, acts: Sequence[str]) -> None:
        self._forms[ACT:], self._entries[ACT:] = acts, map(entry, acts)

    def read(self, numbers: Numbers, bounds: Sequence[int]) -> Reading:
        forms, entries, lexemes = self._forms, self._entries, self._lexemes
        is_frequent = self._is_frequent[numbers]
        places = np.flatnonzero(is_frequent[:-1] & is_frequent[1:]).tolist()
        written = numbers.tolist()
        words = [forms[number] for number in written]
        sentences = [" ".join(words[begin:end]) for begin, end in pairwise(bounds)]
        return Reading(
            sentences=[sentence[0].upper() + sentence[1:] for sentence in sentences],
            entries=[entries[number] for number in written],
            bounds=bounds,
            pairs=[pair_entry(lexemes[written[place]], lexemes[written[place + 1]]) for place in places],
            pair_places=places,
        )


class Characters:
    """Chinese. Names and words run together; the reference of an act, in letters, stands apart."""

    space, stop = "", "。"

    def __init__(self, script: str, frequent: Collection[str]) -> None:
        self._forms = list(_forms(script))
        self._frequent = frequent

    def cite(self, acts: Sequence[str]) -> None:
        self._forms[ACT:] = [f"（{reference}）" for reference in acts]

    def read(self, numbers: Numbers, bounds: Sequence[int]) -> Reading:
        words = [self._forms[number] for number in numbers.tolist()]
        sentences = ["".join(words[begin:end]) for begin, end in pairwise(bounds)]
        lexemes: list[str] = []
        found = [0]
        for sentence in sentences:
            run, _, reference = sentence.partition("（")
            lexemes += [one + other for one, other in pairwise(run)]
            if reference:
                lexemes.append(reference.rstrip("）"))
            found.append(len(lexemes))
        frequent = self._frequent
        flags = [lexeme in frequent for lexeme in lexemes]
        places = [place for place, (one, other) in enumerate(pairwise(flags)) if one and other]
        return Reading(
            sentences=sentences,
            entries=[entry(lexeme) for lexeme in lexemes],
            bounds=found,
            pairs=[pair_entry(lexemes[place], lexemes[place + 1]) for place in places],
            pair_places=places,
        )


def scripts(frequent: Collection[str]) -> dict[str, Script]:
    """Every script, for rows in which the neighbours of `frequent` lexemes are indexed as pairs."""
    return {
        script: Characters(script, frequent) if script == "chinese" else Letters(script, frequent)
        for script in SCRIPTS.values()
    }
