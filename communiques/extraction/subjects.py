"""What the text speaks of: topics of the vocabulary, with the words that are evidence."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

import ahocorasick

from .findings import Participant, Span, TopicTag
from .folding import folded
from .gazetteer import Gazetteer
from .lexicons import CUES, Cues
from .topics import LONGEST_ACRONYM

_Place = tuple[int, int, int]  # start, end, number of the cue


@lru_cache
def _subject_finder(cues: Cues) -> "_CueFinder":
    return _CueFinder(cues)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


class _CueFinder:
    """The cues of one language: each shows a topic alone or together with another in one sentence."""

    def __init__(self, cues: Cues) -> None:
        self.spaced = cues.language != "zh"
        self.weak = {folded(word) for word in _parts(cues.weak)}
        self._words: dict[str, int] = {}
        self._acronym: list[bool] = []
        self._open: list[bool] = []
        self._rules: dict[int, list[tuple[str, tuple[int, ...]]]] = defaultdict(list)
        for topic, cell in cues.shows.items():
            for cue in _parts(cell):
                numbers = [self._number(word) for word in cue.split("+")]
                self._rules[numbers[0]].append((topic, tuple(numbers[1:])))
        self._stops = {self._number(phrase) for phrase in _parts(cues.not_in)}
        self._situations = {self._number(phrase) for phrase in _parts(cues.situation)}
        self._automaton = ahocorasick.Automaton()
        by_form: dict[str, list[int]] = defaultdict(list)
        for word, number in self._words.items():
            by_form[folded(word.removesuffix("*"))].append(number)
        for form, held in by_form.items():
            self._automaton.add_word(form, (len(form), tuple(held)))
        self._automaton.make_automaton()

    def _number(self, word: str) -> int:
        word = word.strip()
        if word not in self._words:
            self._words[word] = len(self._words)
            bare = word.removesuffix("*")
            self._acronym.append(self.spaced and len(bare) <= LONGEST_ACRONYM and bare.isupper())
            self._open.append(word.endswith("*"))
        return self._words[word]

    def places(self, text: str) -> list[_Place]:
        """Every cue at its place, in order."""
        plain = folded(text)
        return sorted(self._matches(text, plain))

    def _matches(self, text: str, plain: str) -> Iterator[_Place]:
        for last, (length, numbers) in self._automaton.iter(plain):
            start, end = last + 1 - length, last + 1
            if self.spaced and plain[start - 1 : start].isalnum():
                continue
            for number in numbers:
                if self.spaced and not self._open[number] and plain[end : end + 1].isalnum():
                    continue
                if self._acronym[number] and not text[start:end].isupper():
                    continue
                yield start, end, number

    def shown(self, places: list[_Place], starts: list[int]) -> Iterator[tuple[str, int, int]]:
        """The topics shown and where; the starts are those of the sentences."""
        held: dict[int, set[int]] = defaultdict(set)
        for start, _, number in places:
            held[bisect_right(starts, start)].add(number)
        for start, end, number in places:
            for topic, others in self._rules.get(number, ()):
                if all(other in held[bisect_right(starts, start)] for other in others):
                    yield topic, start, end

    def stops(self, places: list[_Place]) -> list[Span]:
        """The phrases inside which nothing counts."""
        return [Span(start, end) for start, end, number in places if number in self._stops]

    def situations(self, places: list[_Place], starts: list[int]) -> set[int]:
        """The sentences that tell of a situation, by number."""
        return {bisect_right(starts, start) for start, _, number in places if number in self._situations}


def topics_in(
    text: str, title: str, spans: list[Span], language: str, participants: tuple[Participant, ...],
    gazetteer: Gazetteer,
) -> tuple[TopicTag, ...]:  # fmt: skip
    """The topics in the order in which the text comes to them.

    Names of offices do not count; nor does a participant's own country, unless the situation there is talked about.
    """
    cues = CUES.get(language)
    finder = _subject_finder(cues) if cues else None
    starts = [span.start for span in spans]
    places = finder.places(text) if finder else []
    apart = _united((*(finder.stops(places) if finder else ()), *_roles(text, participants)))
    own = _own(participants, gazetteer, language)
    situations = finder.situations(places, starts) if finder else set()
    evidence: dict[str, dict[Span, None]] = defaultdict(dict)
    found = [
        (f.topic, f.start, f.end)
        for f in gazetteer.topic_finder(language).find(text)
        if not finder or folded(f.keyword) not in finder.weak
    ]
    for topic, start, end in sorted(
        [*found, *(finder.shown(places, starts) if finder else ())], key=lambda one: one[1:]
    ):
        if _within(start, end, apart):
            continue
        if topic in own and bisect_right(starts, start) not in situations:
            continue
        evidence[topic].setdefault(Span(start, end))
    return tuple(
        TopicTag(f"“{next(iter(held)).of(text)}”", None, next(iter(held)), topic=topic, evidence=tuple(held))
        for topic, held in evidence.items()
    )


def _within(start: int, end: int, apart: list[Span]) -> bool:
    place = bisect_right(apart, start, key=lambda span: span.start) - 1
    return place >= 0 and end <= apart[place].end


def _united(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    united: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if united and span.start <= united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return united


def _roles(text: str, participants: tuple[Participant, ...]) -> Iterator[Span]:
    """Where the roles of participants stand in the text."""
    for participant in participants:
        for form in {participant.role, *participant.forms}:
            if not form or len(form) < 5:
                continue
            start = text.find(form)
            while start >= 0:
                yield Span(start, start + len(form))
                start = text.find(form, start + len(form))


def _own(participants: tuple[Participant, ...], gazetteer: Gazetteer, language: str) -> set[str]:
    """The topics that are the countries of the participants themselves."""
    own: set[str] = set()
    finder = gazetteer.topic_finder(language)
    for code in {one.country for one in participants if one.country}:
        country = gazetteer.country.get(code)
        for word in country.words if country else ():
            if word.kind in ("preferred", "alias") and word.language in ("", language):
                own.update(f.topic for f in finder.find(word.text) if f.start == 0 and f.end == len(word.text))
    return own - {"united-nations", "european-union", "nato"}
