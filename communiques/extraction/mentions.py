"""Who and what a text names: people known and unknown, and countries, put as characters in the text."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache

from .chinese_names import ends_a_name, is_cut_off
from .findings import Span
from .folding import folded
from .gazetteer import Gazetteer
from .lexicons import Lexicon
from .lexicons.names import UPPER, WORD
from .misspellings import misspelt_surnames
from .names import CountryMatch, NameMatch
from .offices import class_asked, office_class, offices_held
from .russian import declined
from .strangers import MOST_SEARCHED, in_full, may_be_name, names_beside, surnames
from .tagging import MOST, PERSON, Tagged, country, person, plainly

ALIKE = 0.9  # how much of two names must agree for one to be a misspelling of the other
ALIKE_IN_LENGTH = 2  # characters by which they may differ in length


@dataclass(slots=True)
class Someone:
    """A person named: by key if known, and by every form that the text has."""

    name: str
    key: str | None = None
    forms: dict[str, None] = field(default_factory=dict)
    shared: int = 1  # how many people the name may mean
    span: Span | None = None
    namesakes: tuple[str, ...] = ()  # the keys of all whom the name may mean


@dataclass(slots=True)
class Mentions:
    """The people and countries of a text and its title, and the marks by which they stand in both."""

    people: list[Someone]
    countries: list[str]
    marks: list[tuple[int, int, str]]
    title_marks: list[tuple[int, int, str]]
    plain: str  # the text as patterns read it, letter for letter

    def tagged(self, span: Span) -> Tagged:
        """A passage with its names put as characters."""
        first = bisect_left(self.marks, (span.start,))
        last = bisect_left(self.marks, (span.end,), first)
        inside = [(a - span.start, b - span.start, c) for a, b, c in self.marks[first:last] if b <= span.end]
        return Tagged.of(span.of(self.plain), inside, span.start)


_SURNAME = re.compile(rf" {UPPER}[^\W\d_]*[a-zà-öø-ÿа-яё]\b")
_FIRST_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-zà-ÿ]{2,}) \Z")
LONGEST_TITLE = 60  # characters before a surname in which its title stands
_STATE = re.compile(r" (?:Republic|Federation|Kingdom|Confederation)\b")  # makes a demonym a country: the Aish Republic
# Countries whose people's names are Chinese words or characters.
_WRITTEN_IN_CHINESE = ("CN", "HK", "JP", "KP", "KR", "MO", "SG", "TW", "VN")


@lru_cache
def _after_title(lexicon: Lexicon) -> re.Pattern[str]:
    """What stands before a surname that is somebody's."""
    return re.compile(rf"(?:{lexicon.title}|(?:\b[А-ЯЁ]\. ?){{1,2}}|\bMr\.?|\bMs\.?|\bMrs\.?|\bMM?\.|\bMmes?)\s*$")


@lru_cache
def _titled_name(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"\b{lexicon.title} {WORD} \Z")


def mentions_in(text: str, title: str, lexicon: Lexicon, gazetteer: Gazetteer, day: date | None) -> Mentions:
    """Find them all. A single word is a person only after a title, or where the full name stands elsewhere."""
    index, countries = gazetteer.names, gazetteer.country_words(lexicon.language)
    finder = _Finder(lexicon, gazetteer, day)
    places = finder.no_surnames(text, finder.countries_only(text, countries.find(text)))
    of_title_places = finder.no_surnames(title, finder.countries_only(title, countries.find(title)))
    found = finder.whole(text, index.find(text), places)
    of_title = finder.whole(title, index.find(title), of_title_places)
    for matches, words in ((found, text), (of_title, title)):
        finder.strong(matches, words)
    finder.unknown(text, places, found, words_are_text=True)
    finder.unknown(title, of_title_places, of_title, words_are_text=False)
    finder.called(title, text, found, of_title)
    finder.misspelt(text, found)
    return Mentions(
        finder.people,
        finder.countries,
        finder.marks(text, found, places),
        finder.marks(title, of_title, of_title_places),
        plainly(text),
    )


class _Finder:
    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer, day: date | None) -> None:
        self.lexicon, self.gazetteer, self.day = lexicon, gazetteer, day
        self.people: list[Someone] = []
        self.countries: list[str] = []
        self._by_key: dict[str, int] = {}
        self._unknown: dict[str, int] = {}

    def no_surnames(self, text: str, places: list[CountryMatch]) -> list[CountryMatch]:
        """The places without capitals that are somebody's surname: Prime Minister Joseph Muscat."""
        if self.lexicon.language != "en":
            return places
        name = _titled_name(self.lexicon)
        return [
            place
            for place in places
            if place.kind != "metonym" or not name.search(text, max(0, place.start - LONGEST_TITLE), place.start)
        ]

    def countries_only(self, text: str, places: list[CountryMatch]) -> list[CountryMatch]:
        """The countries that are not part of a Chinese name."""
        if self.lexicon.language != "zh":
            return places
        return [place for place in places if not ends_a_name(text, place.end)]

    def whole(self, text: str, found: list[NameMatch], places: list[CountryMatch]) -> list[NameMatch]:
        """The names that are not a piece of a longer one."""
        if self.lexicon.language != "zh":
            return found
        ends = {place.end for place in places}
        return [match for match in found if not (self._is_foreign(match.keys) and self._is_piece(text, match, ends))]

    @staticmethod
    def _is_piece(text: str, match: NameMatch, ends: set[int]) -> bool:
        before = "" if match.start in ends else text[max(0, match.start - 4) : match.start]
        return is_cut_off(text, match, before)

    def _is_foreign(self, keys: tuple[str, ...]) -> bool:
        return all(self.gazetteer.person[key].country not in _WRITTEN_IN_CHINESE for key in keys)

    def strong(self, matches: list[NameMatch], words: str) -> None:
        """Take the full names."""
        for match in matches:
            if not match.weak:
                self._someone(self._likely(match.keys), match.keys, words[match.start : match.end])

    def unknown(self, text: str, places: list[CountryMatch], found: list[NameMatch], *, words_are_text: bool) -> None:
        """Take capitalised names beside an office that the gazetteer does not have."""
        marks = self._merged(
            [(m.start, m.end, person(0)) for m in found if not m.weak and m.end <= MOST_SEARCHED],
            [(p.start, p.end, country(0, demonym=p.kind == "demonym")) for p in places if p.end <= MOST_SEARCHED],
        )
        beginning = text[:MOST_SEARCHED]
        for name, span in names_beside(Tagged.of(plainly(beginning), marks), beginning, self.lexicon):
            if not self._is_known_by_initials(name, span, found):
                self._stranger(name, span if words_are_text else None, span.of(text))

    def called(self, title: str, text: str, found: list[NameMatch], of_title: list[NameMatch]) -> None:
        """Take people called by a surname that is nobody's, by their full names."""
        for surname, span, in_title in surnames(title, text, self.lexicon):
            known = of_title if in_title else found
            taken = any(one.start < span.end and one.end > span.start for one in known)
            if not taken and not any(surname in name.split() for name in self._unknown):
                self._stranger(*in_full(surname, text, self.lexicon))

    def misspelt(self, text: str, found: list[NameMatch]) -> None:
        """Take titled surnames that are nearly those of people named in full."""
        if self.lexicon.language != "en":
            return
        taken = {text[match.start : match.end] for match in found}
        known = {form: key for key, n in self._by_key.items() for form in self.people[n].forms}
        for word, name in misspelt_surnames(text[:MOST_SEARCHED], known, _after_title(self.lexicon)):
            if word not in taken and not any(word in one.split() for one in self._unknown):
                self._unknown[word] = self._by_key[known[name]]

    @staticmethod
    def _is_known_by_initials(name: str, span: Span, found: list[NameMatch]) -> bool:
        """Whether initials and a surname are somebody's whom the gazetteer has: Р. Хенцау."""
        return name[1:2] == "." and any(match.weak and match.end == span.end for match in found)

    def _known_without_initials(self, name: str) -> str | None:
        """Who is meant by a name with a middle initial that the gazetteer has without it."""
        words = name.split()
        plain = " ".join(word for word in words if len(word.rstrip(".")) > 1)
        if len(words) < 3 or plain == name:
            return None
        found = [match for match in self.gazetteer.names.find(plain) if match.end - match.start == len(plain)]
        return self._likely(found[0].keys) if found and not found[0].weak else None

    def _stranger(self, name: str, span: Span | None, form: str = "") -> None:
        known = self._known_without_initials(name)
        number = self._someone(known, (known,), name) if known else self._misspelt(name)
        number = self._longer(name) if number is None else number
        number = self._shorter(name) if number is None else number
        if number is not None:
            self._unknown[name] = number
        elif len(self.people) < MOST and name not in self._unknown:
            self._unknown[name] = len(self.people)
            self.people.append(Someone(name, forms={form or name: None}, span=span))

    def _longer(self, name: str) -> int | None:
        """Somebody unknown who was named in full: Antoinette Mauban, after Antoinette Maria Luise Mauban."""
        words = set(name.split())
        among = self._unknown.items() if len(words) > 1 else ()
        return next((number for other, number in among if words < set(other.split())), None)

    def _shorter(self, name: str) -> int | None:
        """Somebody known whom the text names elsewhere by the first and the last of the words."""
        words = name.split()
        plain = folded(f"{words[0]} {words[-1]}") if len(words) > 2 else ""
        people = self._by_key.values()
        return next((number for number in people if plain in map(folded, self.people[number].forms)), None)

    def _misspelt(self, name: str) -> int | None:
        """The known person whose name it nearly is: Evelyne for Eveline."""
        plain = folded(name)
        for key, number in self._by_key.items():
            for written in self.gazetteer.person[key].names:
                known = folded(written)
                alike = " " in known and known[0] == plain[0] and abs(len(known) - len(plain)) <= ALIKE_IN_LENGTH
                if alike and SequenceMatcher(None, known, plain).ratio() >= ALIKE:
                    return number
        return None

    def marks(self, text: str, found: list[NameMatch], places: list[CountryMatch]) -> list[tuple[int, int, str]]:
        """Every mention as a mark."""
        named = self._known_marks(text, found) + self._unknown_marks(text)
        return self._merged(named, [mark for place in places if (mark := self._country(place, text))])

    def _known_marks(self, text: str, found: list[NameMatch]) -> list[tuple[int, int, str]]:
        marks = []
        for match in found:
            key = self._weak_key(match, text) if match.weak else self._likely(match.keys)
            if key and (number := self._someone(key, match.keys, text[match.start : match.end])) is not None:
                marks.append((match.start, match.end, person(number)))
        return marks

    def _weak_key(self, match: NameMatch, text: str) -> str | None:
        if self._begins_another_name(match, text) or self._is_relative(match, text):
            return None
        known = [key for key in match.keys if key in self._by_key]
        if known:
            return known[0]
        before = text[max(0, match.start - 40) : match.start]
        if not _after_title(self.lexicon).search(before) or text[match.start : match.end].isupper():
            return None
        if self.lexicon.language == "zh":
            return self._of_country(match.keys, before)
        return self._holder(match.keys)

    def _of_country(self, keys: tuple[str, ...], before: str) -> str | None:
        """Whom a piece of a Chinese name means: somebody of the country printed, or else who holds an office."""
        clause = re.split("[，。；、]", before)[-1]
        printed = {place.code for place in self.gazetteer.country_words("zh").find(clause)}
        holding = [key for key in keys if self._holds(key)]
        fitting = [key for key in keys if printed & self._countries_of(key)]
        asked = class_asked(clause, self.lexicon)
        if not printed:
            fitting = holding = [key for key in holding if asked in self._classes_of(key)]
        among = [key for key in fitting if key in holding] or fitting
        return among[0] if len(among) == 1 else None

    def _classes_of(self, key: str) -> set[str | None]:
        """The classes of the offices that somebody holds on the day."""
        return {office_class(office.title) for office in offices_held(self.gazetteer, key, self.day)} - {None}

    def _countries_of(self, key: str) -> set[str | None]:
        return {self.gazetteer.person[key].country} | {
            office.country for office in self.gazetteer.offices_of.get(key, ())
        }

    def _begins_another_name(self, match: NameMatch, text: str) -> bool:
        """Whether it is a given name with another surname: Rudolf Sapt, where Rudolf Elphberg is known."""
        if not _SURNAME.match(text, match.end):
            return False
        given = {folded(name).split()[0] for key in match.keys for name in self.gazetteer.person[key].names}
        return folded(text[match.start : match.end]) in given

    def _is_relative(self, match: NameMatch, text: str) -> bool:
        """Whether a family name follows the first name of somebody else."""
        before = _FIRST_NAME.search(text, max(0, match.start - 30), match.start)
        if not before or not may_be_name(before[1], self.lexicon):
            return False
        own = {word for key in match.keys for name in self.gazetteer.person[key].names for word in folded(name).split()}
        return folded(before[1]) not in own

    def _holder(self, keys: tuple[str, ...]) -> str | None:
        holders = [key for key in keys if self._holds(key)]
        return holders[0] if len(holders) == 1 else keys[0] if len(keys) == 1 else None

    def _holds(self, key: str) -> bool:
        if not self.day:
            return False
        return any(office.held(self.day) for office in self.gazetteer.offices_of.get(key, ()))

    def _likely(self, keys: tuple[str, ...]) -> str:
        return next((key for key in keys if self._holds(key)), keys[0])

    def _someone(self, key: str, namesakes: tuple[str, ...], form: str) -> int | None:
        if key not in self._by_key:
            if len(self.people) >= MOST:
                return None
            self._by_key[key] = len(self.people)
            name = self.gazetteer.person[key].name
            self.people.append(Someone(name, key, shared=len(namesakes), namesakes=namesakes))
        self.people[self._by_key[key]].forms[form] = None
        return self._by_key[key]

    def _unknown_marks(self, text: str) -> list[tuple[int, int, str]]:
        marks = []
        for name, number in self._unknown.items():
            last = re.split("[ ·]", name)[-1]
            written = {name, *self.people[number].forms} | ({last} if len(last) > 2 else set())
            if len(words := name.split()) == 3 and self.lexicon.language != "zh" and len(words[1]) > 3:
                written.add(words[1])  # the first of two surnames
            if self.lexicon.language == "ru":
                written |= {form.title() for one in (name, last) for form in declined(one)}
            forms = sorted(written, key=len, reverse=True)
            bound = "" if "\u4e00" <= name[0] <= "\u9fff" else r"\b"
            for match in re.finditer(bound + "(?:" + "|".join(map(re.escape, forms)) + ")" + bound, text):
                marks.append((match.start(), match.end(), person(number)))
                self.people[number].forms[match[0]] = None
        return marks

    def _country(self, place: CountryMatch, text: str) -> tuple[int, int, str] | None:
        if place.code not in self.countries:
            if len(self.countries) >= MOST:
                return None
            self.countries.append(place.code)
        state = _STATE.match(text, place.end) if place.kind == "demonym" else None
        mark = country(self.countries.index(place.code), demonym=place.kind == "demonym" and not state)
        return place.start, state.end() if state else place.end, mark

    @staticmethod
    def _merged(
        people: list[tuple[int, int, str]], countries: list[tuple[int, int, str]]
    ) -> list[tuple[int, int, str]]:
        """Both in order; where they overlap, the one that begins earlier or is longer."""
        merged: list[tuple[int, int, str]] = []
        for mark in sorted([*people, *countries], key=lambda mark: (mark[0], -mark[1])):
            if not merged or mark[0] >= merged[-1][1]:
                merged.append(mark)
        return merged


def names_in(tagged: Tagged) -> list[re.Match[str]]:
    """The people named in a passage, in order."""
    return list(re.finditer(PERSON, tagged.text))
