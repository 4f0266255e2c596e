"""Names in a text: of people and of countries, found in one pass each."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from .folding import folded
from .lexicons.names import PARTICLES, RANKS
from .phrasefinder import PhraseFinder
from .russian import declined

NAME_OR_DEMONYM = "name or demonym"  # Suisse and suisse, Svizzera and svizzera: the capital tells
LONGEST_ENDING = 3  # letters that a Russian name may take beyond what the gazetteer has


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name at its place and whom it may mean; weak where it is a single word that may be something else."""

    start: int
    end: int
    keys: tuple[str, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class CountryMatch:
    """A country's name, demonym or metonym at its place."""

    start: int
    end: int
    code: str
    kind: str


def _is_han(text: str) -> bool:
    return "\u4e00" <= text[:1] <= "\u9fff"


def _is_cyrillic(text: str) -> bool:
    return "\u0400" <= text[:1] <= "\u04ff"


def _end_of_word(text: str, end: int) -> int:
    """The end of the word that a Russian stem begins, or -1 where the word goes on too long."""
    for extra in range(LONGEST_ENDING + 1):
        if not text[end + extra : end + extra + 1].isalpha():
            return end + extra
    return -1


class NameIndex:
    """Finds people's names, the longest at each place."""

    def __init__(self, people: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Take each person's key and names. The last word of a name, or the family name, is taken as a weak name."""
        keys: dict[str, dict[str, bool]] = defaultdict(dict)
        for key, names in people:
            for name in names:
                for form, weak in _forms(name):
                    known = keys[form].get(key, True)
                    keys[form][key] = weak and known
        self._names: PhraseFinder[tuple[tuple[str, ...], bool]] = PhraseFinder()
        for form, bearers in keys.items():
            strong = tuple(key for key, weak in bearers.items() if not weak)
            apart = not _is_han(form)
            self._names.add(form, (strong or tuple(bearers), not strong), begins=apart, ends=apart)

    def find(self, text: str) -> list[NameMatch]:
        """The names in order, none inside another."""
        plain = folded(text)
        return _longest(
            [
                NameMatch(start, end, keys, weak)
                for start, end, (keys, weak) in self._names.find(plain)
                if _is_han(plain[start]) or not text[start:end].islower()
            ]
        )


def _forms(name: str) -> Iterator[tuple[str, bool]]:
    """The forms in which a name is looked for, and whether each is weak."""
    form = folded(name).strip()
    if len(form) < 2:
        return
    single = " " not in form and not _is_han(form)
    yield form, single
    if _is_han(form):
        last = form.replace("・", "·").split("·")[-1]
        if 2 <= len(last) < len(form):
            yield last, True
        return
    if "-" in form:
        yield form.replace("-", " "), single
    words = form.split()
    if not single:
        yield from ((part, True) for part in {words[0], words[-1]} if len(part) > 1 and part not in RANKS)
    if len(words) > 2 and words[-2] in PARTICLES:
        begin = next(n for n in range(len(words) - 2, -1, -1) if n == 0 or words[n - 1] not in PARTICLES)
        yield " ".join(words[begin:]), True
    if _is_cyrillic(form):
        yield from ((folded(other), single) for other in declined(name.strip()))
        yield from ((folded(other), True) for other in declined(name.rsplit(maxsplit=1)[-1]) if not single)


class CountryIndex:
    """Finds names of countries in one language, the longest at each place."""

    def __init__(self, words: Iterable[tuple[str, str, str]], language: str = "") -> None:
        """Take code, name and kind. In Russian and German, names are inflected: they are found by stems."""
        self._inflected = language == "ru"
        self._endings = _GERMAN_ENDINGS if language == "de" else {}
        self._of_both_kinds: set[str] = set()  # suisse, Suisse: the capital tells the country from the demonym
        kinds: dict[tuple[str, str], bool] = {}
        found: dict[str, tuple[str, str, bool]] = {}
        for code, text, kind in words:
            is_demonym = kind == "demonym"
            if kinds.setdefault((folded(text), code), is_demonym) != is_demonym:
                self._of_both_kinds.add(folded(text))
            acronym = len(text) <= 4 and text.isupper() and text.isalpha() and not _is_han(text)
            for form in self._stems(text.strip(), kind, acronym=acronym):
                if len(form) < 2:
                    continue
                if form not in found:
                    found[form] = code, kind, acronym
                elif kind == "demonym" and found[form][0] == code:
                    found[form] = code, NAME_OR_DEMONYM, acronym
        self._words: PhraseFinder[tuple[str, str, bool]] = PhraseFinder()
        for form, country in found.items():
            self._words.add(form, country, begins=not _is_han(form), ends=False)

    def _stems(self, text: str, kind: str, *, acronym: bool) -> Iterator[str]:
        """What is looked for: the name in its cases, or so much of it as stays the same in all of them."""
        form = folded(text)
        if self._inflected and _is_cyrillic(form) and len(form) > 4 and not acronym:
            if " " in form:
                yield from (folded(other) for other in declined(text.title()))
            yield form if " " in form else form[: -2 if kind == "demonym" else -1]
            return
        yield form
        if self._endings and " " in form:
            yield _GERMAN_ADJECTIVE.sub("en", form)

    def find(self, text: str) -> list[CountryMatch]:
        """The countries in order, none inside another."""
        return _longest(list(self._matches(text, folded(text))))

    def _matches(self, text: str, plain: str) -> Iterator[CountryMatch]:
        for start, end, (code, kind, acronym) in self._words.find(plain):
            if acronym and not text[start:end].isupper():
                continue
            if plain[start:end] in self._of_both_kinds:
                kind = "preferred" if text[start].isupper() else "demonym"
            if not _is_han(plain[start]):
                if self._inflected and _is_cyrillic(plain[start]):
                    end = _end_of_word(plain, end)
                elif plain[end : end + 1].isalnum() and (end := self._inflected_end(plain, end, kind)) < 0:
                    continue
                if kind == NAME_OR_DEMONYM:
                    kind = "preferred" if text[start].isupper() else "demonym"
                if end < 0 or (kind != "demonym" and not text[start].isupper()):
                    continue
            yield CountryMatch(start, end, code, kind)

    def _inflected_end(self, plain: str, end: int, kind: str) -> int:
        """The end of the word behind a German ending that the kind of name may take, or -1."""
        for ending in self._endings.get(kind, self._endings.get("", ())):
            after = end + len(ending)
            if plain.startswith(ending, end) and not plain[after : after + 1].isalnum():
                return after
        return -1


# What German adds to a name: tschechischen, Frankreichs; and to the adjectives within one: der Europäischen Union.
_GERMAN_ENDINGS: dict[str, tuple[str, ...]] = {"demonym": ("e", "en", "er", "es", "em"), "": ("s", "es", "n")}
_GERMAN_ADJECTIVE = re.compile(r"(?<=[a-z])e[rs]?(?= )")

_Match = TypeVar("_Match", NameMatch, CountryMatch)


def _longest(matches: list[_Match]) -> list[_Match]:
    """The matches in order, without those that overlap one that begins earlier or is longer."""
    kept: list[_Match] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept
