"""Drawing questions that one known communiqué answers, as somebody asks who remembers some of its words.

Whatever is drawn depends on the addresses and texts alone, so that every run asks the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from random import Random

from communiques.archive.words import fold
from communiques.search.stopwords import STOP_WORDS

WAYS = ("words of the title", "words of a passage", "a fragment of a passage")
LANGUAGES = ("en", "fr", "de", "zh", "ru")

# What more records hold than the first ten places have room for, nobody can be said to look for one record by.
MOST_HOLDING = 10
TRIES = 8

_SENTENCE = re.compile(r"[^\n.!?。！？；]+(?:[.!?。！？；]+(?!\s)[^\n.!?。！？；]+)*")
_WORD = re.compile(r"[^\W_]+")
_TELLING = re.compile(r"[^\W\d_]{3,}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_QUOTATION = set('"“”„«»')


@dataclass(frozen=True)
class Record:
    """A published communiqué."""

    key: int
    language: str
    address: str
    title: str
    text: str


@dataclass(frozen=True)
class Question:
    """What is asked, and the records that answer it: that which it was drawn from and those a reader takes for it."""

    text: str
    way: str
    language: str
    answers: frozenset[int]


def drawn(records: Sequence[Record], most: int, *, telling: bool = True, lot: str = "") -> list[Question]:
    """Questions about `most` records, as many of each language, three of each record.

    A record is drawn if its title and a sentence of its own have words enough. A sentence that stands under another
    title too is not its own: it is a formula. Records of one title (but for case and accents) answer for each other,
    about a passage if they hold the sentence that was drawn. `telling` draws again where more than ten records hold
    what was drawn: all the words in the title, all in one sentence, the fragment as it stands. Another `lot` draws
    others.
    """
    held = _Held(records)
    questions = []
    for language in LANGUAGES:
        of_language = sorted((r for r in records if r.language == language), key=lambda r: _hash(lot + r.address))
        found = (asked for record in of_language if (asked := _asked(record, held, telling, lot)))
        for asked in islice(found, most // len(LANGUAGES)):
            questions += asked
    return questions


class _Held:
    """What the records hold, in words without accents and case, the sentences of each on lines of their own."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.titled: dict[str, set[int]] = defaultdict(set)
        self.saying: dict[str, set[int]] = defaultdict(set)
        self._titles: dict[str, set[str]] = defaultdict(set)
        self._texts = []
        for record in records:
            title, said = _plain(record.title), [_plain(sentence) for sentence in sentences(record.text)]
            self.titled[title].add(record.key)
            self._texts.append("\n".join(said))
            for sentence in said:
                self.saying[sentence].add(record.key)
                self._titles[sentence].add(title)

    def own(self, sentence: str) -> bool:
        """Whether the sentence stands under one title only."""
        return len(self._titles[_plain(sentence)]) == 1

    def in_titles(self, pieces: Sequence[str]) -> bool:
        """Whether few titles have all of these."""
        holding = (len(keys) for title, keys in self.titled.items() if all(piece in title for piece in pieces))
        return sum(holding) <= MOST_HOLDING

    def in_sentences(self, pieces: Sequence[str]) -> bool:
        """Whether few texts have all of these in one sentence."""
        holding = (
            1
            for text in self._texts
            if all(piece in text for piece in pieces)
            and (len(pieces) == 1 or any(all(piece in line for piece in pieces) for line in text.split("\n")))
        )
        return sum(islice(holding, MOST_HOLDING + 1)) <= MOST_HOLDING


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, roughly."""
    return (match.group().strip() for match in _SENTENCE.finditer(text))


def _asked(record: Record, held: _Held, telling: bool, lot: str) -> list[Question]:
    """The three questions about a record; none where it has too few words."""
    chance = Random(_hash(lot + record.address))
    chinese = record.language == "zh"
    of_title, of_passage, of_fragment = _CHINESE_WAYS if chinese else _SPACED_WAYS
    candidates = [sentence for sentence in sentences(record.text) if held.own(sentence)]
    if not candidates:
        return []
    for _ in range(TRIES):
        sentence = chance.choice(candidates)
        title, words, fragment = (
            of_title(record.title, chance),
            of_passage(sentence, chance),
            of_fragment(sentence, chance),
        )
        if not (title and words and fragment):
            continue
        if telling and not (
            held.in_titles([_plain(word) for word in title.split()])
            and held.in_sentences([_plain(word) for word in words.split()])
            and held.in_sentences([_plain(fragment)])
        ):
            continue
        titled, saying = held.titled[_plain(record.title)], held.saying[_plain(sentence)]
        texts = zip(WAYS, (title, words, fragment), (titled, saying, saying), strict=True)
        return [Question(text, way, record.language, frozenset(answers)) for way, text, answers in texts]
    return []


def _title_words(title: str, chance: Random) -> str:
    """Three to five telling words of the title, in its order."""
    telling = _telling(title)
    if len(telling) < 3:
        return ""
    chosen = set(chance.sample(range(len(telling)), min(chance.randint(3, 5), len(telling))))
    return " ".join(word for place, word in enumerate(telling) if place in chosen)


def _passage_words(sentence: str, chance: Random) -> str:
    """Four to six telling words of a sentence, in any order."""
    telling = _telling(sentence)
    number = chance.randint(4, 6)
    return " ".join(chance.sample(telling, number)) if len(telling) >= number else ""


def _fragment(sentence: str, chance: Random) -> str:
    """Three to five words of a sentence side by side, two of them telling at least."""
    pieces, number = sentence.split(), chance.randint(3, 5)
    windows = [" ".join(pieces[start : start + number]).strip(" ,;:()–—-") for start in range(len(pieces) - number + 1)]
    fitting = [window for window in windows if len(_telling(window)) >= 2 and not _QUOTATION & set(window)]
    return chance.choice(fitting) if fitting else ""


def _chinese_run(text: str, chance: Random, least: int, most: int) -> str:
    """A run of characters."""
    number = chance.randint(least, most)
    windows = [run[at : at + number] for run in _CHINESE.findall(text) for at in range(len(run) - number + 1)]
    return chance.choice(windows) if windows else ""


def _chinese_title(title: str, chance: Random) -> str:
    return _chinese_run(title, chance, 5, 8)


def _chinese_words(sentence: str, chance: Random) -> str:
    """Three short runs of different clauses, or of parts of a clause."""
    parts = [sentence[at : at + 8] for at in range(0, len(sentence), 8)]
    runs = list(dict.fromkeys(run for part in parts if (run := _chinese_run(part, chance, 2, 4))))
    return " ".join(chance.sample(runs, 3)) if len(runs) >= 3 else ""


def _chinese_fragment(sentence: str, chance: Random) -> str:
    return _chinese_run(sentence, chance, 5, 8)


_SPACED_WAYS = (_title_words, _passage_words, _fragment)
_CHINESE_WAYS = (_chinese_title, _chinese_words, _chinese_fragment)


def _telling(text: str) -> list[str]:
    """The words of three letters or more that are no stop words, each once."""
    words = dict.fromkeys(_TELLING.findall(text))
    return [word for word in words if fold(word) not in STOP_WORDS]


def _plain(text: str) -> str:
    """The words of a text between spaces, so that a word is found as a word; Chinese is left in one piece."""
    words = _WORD.findall(fold(text))
    return "".join(words) if _CHINESE.search(text) else f" {' '.join(words)} "


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
