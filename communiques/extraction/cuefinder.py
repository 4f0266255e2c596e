"""Finds the cues of one language in a text and the topics that they show together."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from .findings import Span
from .folding import folded
from .lexicons import Cues
from .phrasefinder import PhraseFinder
from .topics import LONGEST_ACRONYM

NEAR = 70  # characters between two cues that stand near each other
NEAR_UNSPACED = 16
CLOSE = 40  # the same, of cues that must stand close to each other
CLOSE_UNSPACED = 8

BACKGROUND = ""  # in place of a topic: the sentence tells of an earlier contact

_Place = tuple[int, int, int]  # start, end, number of the cue


@dataclass(frozen=True, slots=True)
class Shown:
    """A topic shown by the words between start and end."""

    topic: str
    start: int
    end: int
    strong: bool = False  # shows the situation in a participant's own country by itself
    weak: bool = False  # one such cue alone leaves a doubt
    near: bool = False  # made of several cues and what stands between them


@dataclass(frozen=True, slots=True)
class _Rule:
    topic: str
    others: tuple[int, ...]
    near: int  # the most characters from the first cue to the last, 0 for anywhere in the sentence
    strong: bool
    weak: bool


@lru_cache
def cue_finder(cues: Cues) -> "CueFinder":
    """The finder of these cues. Making it costs; it is kept."""
    return CueFinder(cues)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


class CueFinder:
    """The cues of one language: each shows a topic alone or together with others."""

    def __init__(self, cues: Cues) -> None:
        self.spaced = cues.language != "zh"
        self.weak = {folded(word) for word in _parts(cues.weak)}
        self._near = NEAR if self.spaced else NEAR_UNSPACED
        self._close = CLOSE if self.spaced else CLOSE_UNSPACED
        self._words: dict[str, int] = {}
        self._acronym: list[bool] = []
        self._open: list[bool] = []
        self._within: list[bool] = []
        self._goes_on: list[re.Pattern[str] | None] = []
        self._alone: dict[int, list[_Rule]] = defaultdict(list)
        self._joined: dict[int, dict[int, list[_Rule]]] = defaultdict(lambda: defaultdict(list))
        for topic, cell in cues.shows.items():
            for cue in _parts(cell):
                self._add(topic, cue)
        for cue in _parts(cues.background):
            self._add(BACKGROUND, cue)
        self._stops = {self._number(phrase) for phrase in _parts(cues.not_in)}
        self._never: dict[int, set[str]] = defaultdict(set)
        for topic, cell in cues.never.items():
            for phrase in _parts(cell):
                self._never[self._number(phrase)].add(topic)
        self._situations = {self._number(phrase) for phrase in _parts(cues.situation)}
        self._apart = _joined(cues.apart)
        self._phrases = self._made()

    def _add(self, topic: str, cue: str) -> None:
        strong, weak = cue.startswith("!"), cue.startswith("?")
        parts = [part.split("|") for part in re.split(r"\+|~~?", cue.lstrip("!?"))]
        near = self._close if "~~" in cue else self._near if "~" in cue else 0
        for words in product(*parts):
            first, *others = (self._number(word) for word in words)
            rule = _Rule(topic, tuple(others), near, strong, weak)
            if others:
                self._joined[first][others[0]].append(rule)
            else:
                self._alone[first].append(rule)

    def _number(self, word: str) -> int:
        word = word.strip()
        if word not in self._words:
            self._words[word] = len(self._words)
            self._within.append(word.startswith("*"))
            bare, star, rest = word.removeprefix("*").partition("*")
            self._acronym.append(self.spaced and len(bare) <= LONGEST_ACRONYM and bare.isupper())
            self._open.append(bool(star))
            self._goes_on.append(_pattern(folded(rest)) if rest else None)
        return self._words[word]

    def _made(self) -> PhraseFinder[tuple[int, ...]]:
        phrases: PhraseFinder[tuple[int, ...]] = PhraseFinder()
        by_form: dict[tuple[str, bool], list[int]] = defaultdict(list)
        for word, number in self._words.items():
            within = self._within[number]
            by_form[folded(word.removeprefix("*").partition("*")[0]), within].append(number)
        for (form, within), held in by_form.items():
            closed = self.spaced and not any(self._open[number] for number in held)
            phrases.add(form, tuple(held), begins=self.spaced and not within, ends=closed)
        return phrases

    def _one_clause(self, between: str) -> bool:
        """Where no spaces part words, what stands near must stand in one clause."""
        return self.spaced or not re.search("[，；]", between)

    def places(self, text: str, plain: str) -> list[_Place]:
        """Every cue at its place, in order; plain is the folded text."""
        return sorted(self._matches(text, plain))

    def _matches(self, text: str, plain: str) -> Iterator[_Place]:
        for start, end, numbers in self._phrases.find(plain):
            goes_on = self.spaced and plain[end : end + 1].isalnum()
            while self._within[numbers[0]] and plain[start - 1 : start].isalnum():
                start -= 1
            for number in numbers:
                if goes_on and not self._open[number]:
                    continue
                if self._acronym[number] and not text[start:end].isupper():
                    continue
                if pattern := self._goes_on[number]:
                    if rest := pattern.match(plain, end):
                        yield start, rest.end(), number
                    continue
                yield start, self._whole(plain, end) if goes_on else end, number

    def _whole(self, plain: str, end: int) -> int:
        """Where the word ends that goes on at this place."""
        while self.spaced and plain[end : end + 1].isalnum():
            end += 1
        return end

    def shown(self, text: str, places: list[_Place], starts: list[int]) -> Iterator[Shown]:
        """The topics shown and where; the starts are those of the sentences."""
        for sentence in _by_sentence(places, starts):
            held: dict[int, list[tuple[int, int]]] = defaultdict(list)
            for start, end, number in sentence:
                held[number].append((start, end))
            for start, end, number in sentence:
                for rule in self._alone.get(number, ()):
                    yield Shown(rule.topic, start, end, rule.strong, rule.weak)
                if joined := self._joined.get(number):
                    for second in joined.keys() & held.keys():
                        for rule in joined[second]:
                            yield from self._together(text, rule, (start, end), held)

    def _together(
        self, text: str, rule: _Rule, first: tuple[int, int], held: dict[int, list[tuple[int, int]]]
    ) -> Iterator[Shown]:
        others = [_closest(held[other], first[0]) for other in rule.others if other in held]
        if len(others) < len(rule.others):
            return
        if not rule.near:
            yield Shown(rule.topic, *first, rule.strong, rule.weak)
            return
        start = min(first[0], *(other[0] for other in others))
        end = max(first[1], *(other[1] for other in others))
        if end - start <= rule.near and self._one_clause(text[start:end]):
            yield Shown(rule.topic, start, end, rule.strong, rule.weak, near=True)

    def stops(self, text: str, places: list[_Place]) -> list[Span]:
        """The passages inside which nothing counts."""
        stops = [Span(start, end) for start, end, number in places if number in self._stops]
        return stops + [Span(*found.span()) for pattern in self._apart for found in pattern.finditer(text)]

    def never(self, places: list[_Place]) -> set[tuple[str, int]]:
        """Topics and the characters at which no word of theirs counts."""
        return {
            (topic, at)
            for start, end, number in places
            if number in self._never
            for topic in self._never[number]
            for at in range(start, end)
        }

    def situations(self, places: list[_Place], starts: list[int]) -> set[int]:
        """The sentences that tell of a situation, by number."""
        return {bisect_right(starts, start) for start, _, number in places if number in self._situations}


def _by_sentence(places: list[_Place], starts: list[int]) -> Iterator[list[_Place]]:
    """The places of each sentence that has any."""
    first = 0
    while first < len(places):
        sentence = bisect_right(starts, places[first][0])
        after = bisect_left(places, (starts[sentence],)) if sentence < len(starts) else len(places)
        yield places[first:after]
        first = after


def _closest(spans: list[tuple[int, int]], start: int) -> tuple[int, int]:
    if len(spans) == 1:
        return spans[0]
    place = bisect_left(spans, (start,))
    return min(spans[max(place - 1, 0) : place + 1], key=lambda span: abs(span[0] - start))


def _pattern(rest: str) -> re.Pattern[str]:
    """What follows the first star of a cue: the end of the word, then the words after it."""
    closed = "" if rest.endswith("*") else r"(?!\w)"
    return re.compile(r"\w{0,20}" + re.escape(rest).replace(r"\*", r"\w{0,20}") + closed)


def _joined(patterns: tuple[str, ...]) -> list[re.Pattern[str]]:
    """The patterns that begin where a word does as one: one pass over the text instead of many."""
    at_word = [pattern.removeprefix(r"\b") for pattern in patterns if pattern.startswith(r"\b")]
    others = [pattern for pattern in patterns if not pattern.startswith(r"\b")]
    if at_word:
        others.append(r"\b(?:" + "|".join(f"(?:{pattern})" for pattern in at_word) + ")")
    return [re.compile(pattern) for pattern in others]
