"""The questions that are timed, each in several wordings that are equally frequent, so that none is asked twice."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from communiques.archive.facets import Family
from communiques.intake.invented import words
from communiques.search.filters import CommuniqueFilters, QuestionFilters, StatementFilters

from .held import Held

WORDINGS = 5
FILTERS: dict[str, type[QuestionFilters]] = {"communique": CommuniqueFilters, "statement": StatementFilters}
PAGES = {"communique": "/en/communiques/", "statement": "/en/statements/"}
# What the peers call a parameter of ours by another name.
OF_PEERS = {"reported_by": "source"}


@dataclass(frozen=True, eq=False)
class Wording:
    """One question: words, a phrase, the beginning of a word; a value for some of the filters; a year."""

    target: str
    words: tuple[str, ...] = ()
    phrase: str = ""
    beginning: str = ""
    facets: dict[str, str] = field(default_factory=dict)
    year: int | None = None

    @cached_property
    def query(self) -> str:
        """The query string."""
        phrase = [f'"{self.phrase}"'] if self.phrase else []
        typed = [*self.words, *phrase, *([f"{self.beginning}*"] if self.beginning else [])]
        pairs = [("q", " ".join(typed))] if typed else []
        pairs += self.facets.items()
        pairs += [("since", str(self.year)), ("until", str(self.year))] if self.year else []
        return urlencode(pairs)

    def address(self, page: int = 1) -> str:
        """Its page on the site."""
        query = "&".join(filter(None, (self.query, f"page={page}" if page > 1 else "")))
        return PAGES[self.target] + (f"?{query}" if query else "")

    def filters(self) -> QuestionFilters:
        """The question as the engine takes it."""
        filters = FILTERS[self.target](QueryDict(self.query))
        if not filters.is_valid():
            raise SystemExit(f"{self.query}: {filters.errors}")
        return filters

    def for_peers(self) -> dict[str, Any]:
        """The question as the peers take it."""
        facets = {OF_PEERS.get(name, name): value for name, value in self.facets.items()}
        return {
            "target": self.target,
            "words": self.words,
            "phrase": self.phrase,
            "beginning": self.beginning,
            "facets": facets,
            "year": self.year,
        }


@dataclass(frozen=True)
class Question:
    """What is asked, in words of equal frequency. `kind` says which of the figures to reach it is held against."""

    name: str
    target: str
    wordings: tuple[Wording, ...]
    kind: str = ""


def questions(held: Held) -> list[Question]:
    """All questions, in the order of the tables. The filters are values that the archive holds often."""
    return [*_by_words("communique"), *_of_communiques(held), *_by_words("statement"), *_of_statements(held)]


def _by_words(target: str) -> list[Question]:
    return [
        Question("no question", target, (Wording(target),)),
        _worded("one common word", target, lambda n: {"words": (words.word(1 + n),)}),
        _worded("two common words", target, lambda n: {"words": (words.word(50 + 2 * n), words.word(51 + 2 * n))}),
        _worded("one medium word", target, lambda n: {"words": (words.word(600 + n),)}),
        _worded("two medium words", target, lambda n: {"words": (words.word(600 + 2 * n), words.word(601 + 2 * n))}),
        _worded("a phrase", target, lambda n: {"phrase": words.phrase(n)}, kind="phrase"),
        _worded("a rare word", target, lambda n: {"words": (_rare(n, target),)}),
        _worded("the beginning of a word", target, lambda n: {"beginning": _beginnings()[n]}),
    ]


def _of_communiques(held: Held) -> list[Question]:
    countries = held.most_frequent(Family.COUNTRY, 3, 3 + WORDINGS)
    country, topic, year = held.together((Family.COUNTRY, Family.TOPIC, Family.YEAR), share=0.003)
    narrow = {"facets": {"country": country, "topic": topic}, "year": int(year)}
    return [
        Question("a country", "communique", tuple(Wording("communique", facets={"country": c}) for c in countries)),
        _worded(
            "a country, a topic, a year and a common word",
            "communique",
            lambda n: {"words": (words.word(1 + n),), **narrow},
        ),
    ]


def _of_statements(held: Held) -> list[Question]:
    def one(name: str, parameter: str, family: Family, first: int = 0) -> Question:
        values = held.most_frequent(family, first, first + WORDINGS)
        return Question(name, "statement", tuple(Wording("statement", facets={parameter: value}) for value in values))

    said = held.together((Family.SPEAKER_COUNTRY, Family.TOPIC, Family.ADDRESSEE_COUNTRY), share=0.002)
    asked = dict(zip(("speaker_country", "topic", "addressee"), said, strict=True))
    speaking = held.most_frequent(Family.SPEAKER_COUNTRY, 3, 4)[0]
    return [
        one("a speaker's country", "speaker_country", Family.SPEAKER_COUNTRY),
        one("a speaker", "speaker", Family.SPEAKER),
        one("whom it is addressed to", "addressee", Family.ADDRESSEE_COUNTRY, 2),
        one("a topic", "topic", Family.TOPIC),
        one("who reports it", "reported_by", Family.SOURCE),
        Question("who says what to whom", "statement", (Wording("statement", facets=asked),)),
        _worded(
            "a speaker's country and a medium word",
            "statement",
            lambda n: {"words": (words.word(600 + n),), "facets": {"speaker_country": speaking}},
        ),
    ]


def _worded(name: str, target: str, of: Callable[[int], dict[str, Any]], kind: str = "") -> Question:
    return Question(name, target, tuple(Wording(target, **of(n)) for n in range(WORDINGS)), kind)


def _rare(number: int, target: str) -> str:
    """What five communiqués cite; of statements, which cite nothing, one of the least frequent words."""
    return words.act(number) if target == "communique" else words.word(words.RANKS - number)


def _beginnings() -> list[str]:
    """The beginnings of three letters that about as many records hold as one medium word."""
    shares: dict[str, float] = {}
    for word, share in zip(words.vocabulary("latin"), words.shares(), strict=True):
        shares[word[:3]] = shares.get(word[:3], 0.0) + float(share)
    wanted = 0.6 * float(words.shares()[600])  # many rare words are of more records than one word written as often
    return sorted(shares, key=lambda beginning: (abs(shares[beginning] - wanted), beginning))[:WORDINGS]
