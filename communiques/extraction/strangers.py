"""People whom the gazetteer does not have: capitalised names beside an office, an honorific or a meeting verb."""

import re
from collections.abc import Iterator
from functools import lru_cache

from .chinese_names import speakers_named
from .findings import Span
from .lexicons import Lexicon
from .lexicons.names import (
    BODY,
    ENDING,
    HAN_NAME,
    HAN_RECEIVED,
    HONORIFIC,
    INITIALS,
    MILITARY_RANK,
    NAME,
    NO_NAME,
    PARTICLES,
    RUSSIAN_WITH,
    WORD,
)
from .russian import INSTRUMENTAL, case_of, nominative, own_name
from .tagging import COUNTRY, DEMONYM, PERSON, Tagged

MOST_SEARCHED = 6000  # characters in which they are looked for: whoever takes part stands early
FEWEST_WITH_PLACE = 3  # words
LONGEST_BEFORE = 120  # characters before a title in which a name may belong to it

_TO_HONORIFIC = re.compile(rf"^.*\b{HONORIFIC}")
_HONORIFIC = re.compile(HONORIFIC)
_NO_NAME = re.compile(NO_NAME)
_IN_PLACE = re.compile(r"\b(?:in|nach|aus|à|À|a)[ \xa0]\Z")
_CALLED = re.compile(rf"(?<!\w){HONORIFIC}(?P<name>{WORD}(?:[ -]{WORD})?)(?!['’]?\w)")


@lru_cache
def _beside(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    if lexicon.language == "zh":
        return (
            re.compile(rf"(?:{COUNTRY}|{DEMONYM})[\u4e00-\u9fff]{{0,12}}?{lexicon.title}(?!{lexicon.title}){HAN_NAME}"),
            re.compile(rf"(?:^|[。\n])\s*会见[^，。]{{0,12}}?{lexicon.title}(?!{lexicon.title}){HAN_RECEIVED}(?=时，)"),
        )
    name = rf"{HONORIFIC}?(?P<name>{NAME})"
    tail = f"|{lexicon.tail}" if lexicon.tail else ""
    after_title = rf"\b{lexicon.title}(?: {DEMONYM})?(?:(?:{lexicon.of}{COUNTRY})?,?{tail}) {name}"
    if lexicon.language == "ru":
        office = (
            rf"\b(?P<title>{lexicon.title})(?: {DEMONYM})?(?: {COUNTRY})?,? (?P<name>{INITIALS}|{NAME})(?! {PERSON})"
        )
        joined = rf"{PERSON} и (?P<title>)(?P<name>{NAME})(?= [а-яё]+ли(?:сь)?\b)"
        return re.compile(office), re.compile(rf"\b[Сс]о? (?P<name>{RUSSIAN_WITH})"), re.compile(joined)
    if lexicon.language != "en":
        return tuple(map(re.compile, _beside_few(lexicon, after_title, name)))
    when = rf"(?: (?:in|at|on|by|today|yesterday|phone|[A-Z]\w+|{COUNTRY})){{0,6}}"
    with_whom = rf"\b(?:[Ss]poke|met|talked|call|meeting|meets|conversation|talks){when} with {name}"
    return (re.compile(with_whom),)


@lru_cache
def _english() -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    """What leads from the end of an English title to the name, and from a name to the title after it."""
    name = rf"{HONORIFIC}?{MILITARY_RANK}?(?P<name>{NAME})"
    ends = r"(?=,|\.?$| (?:has|was|is|on|in|at|to|for|and)\b)"
    follow = (
        rf"(?: \([A-Z][\w-]{{1,11}}\))?(?: {DEMONYM})?(?: of (?:the )?(?:\w+ of )?(?:the )?{COUNTRY})?,? {name}",
        rf"[^.,;()\n]{{1,120}}{COUNTRY},? {name}",
        rf" of (?:the )?[^.,;()\n]{{1,80}}\b{BODY} {name}",
        rf" (?:of|for) (?:the )?(?:{DEMONYM} )?{WORD} {name}",
        rf"[^.,;()\n]{{1,100}}, {name}{ends}",
        rf" (?:of|for) [^.,;()\n]{{1,100}} \([A-Z][\w-]{{1,11}}\) {name}",
        rf" of [^.,;()\n]{{1,100}} {MILITARY_RANK}(?P<name>{NAME})",
    )
    met = "|".join(f"(?<={verb} )" for verb in ("received", "met", "with", "welcomed", "hosted", "by"))
    before = rf"(?:(?<![\w.] )|{met}){name}, (?:the )?(?:(?:{DEMONYM}|{COUNTRY}(?:'s)?|{WORD}) ){{0,4}}\Z"
    return tuple(map(re.compile, follow)), re.compile(before)


@lru_cache
def _title(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"\b{lexicon.title}\b")


def _around_titles(words: str, lexicon: Lexicon) -> Iterator[re.Match[str]]:
    """The names beside each English title; a title is looked for once, for that costs."""
    follow, before = _english()
    for title in _title(lexicon).finditer(words):
        yield from (match for pattern in follow if (match := pattern.match(words, title.end())))
        if match := before.search(words, max(0, title.start() - LONGEST_BEFORE), title.start()):
            yield match


def _beside_few(lexicon: Lexicon, after_title: str, name: str) -> Iterator[str]:
    """After a title, after Mme, as somebody's counterpart or before a title."""
    yield after_title
    yield rf"{PERSON} (?:et|und|y|e) {name}(?= (?:ont|se sont|haben|[a-zäöü]+ten|sprachen|trafen|han|hanno)\b)"
    if lexicon.honorific:
        yield rf"(?<![\w.]){lexicon.honorific} (?P<name>{NAME})"
    if lexicon.counterpart:
        yield rf"\b{lexicon.counterpart}(?: {DEMONYM})?(?:{lexicon.of}{COUNTRY})?,? {name}"
        yield rf"(?P<name>{NAME}), (?:{lexicon.article})?{lexicon.title}\b"


@lru_cache
def _in_title(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"\b{lexicon.title} (?P<name>{WORD}(?:-{WORD})?)(?=$|,| (?:and|on|in|of)\b)")


def names_beside(tagged: Tagged, text: str, lexicon: Lexicon) -> Iterator[tuple[str, Span]]:
    """Names beside an office in a tagged text: after it, after its country or body, or between commas."""
    matches = [match for pattern in _beside(lexicon) for match in pattern.finditer(tagged.text)]
    if lexicon.language == "en":
        matches += _around_titles(tagged.text, lexicon)
    if lexicon.language == "zh":
        matches += speakers_named(tagged.text)
    for match in matches:
        span = tagged.span(*match.span("name"))
        span = _without_place(span, text)
        name = _bare(span.of(text))
        if lexicon.language == "ru":
            name, usual = _in_nominative(name, match.groupdict().get("title"))
            start = span.start + span.of(text).find(name)
            if may_be_name(name, lexicon):
                yield usual, Span(start, start + len(name))
        elif may_be_name(name, lexicon):
            yield name, Span(span.start, span.start + len(name))


def _without_place(span: Span, text: str) -> Span:
    """A name of three words or more without the place before it: hat in Strelsau Rupert Hentzau getroffen."""
    words = span.of(text).split(" ")
    if len(words) < FEWEST_WITH_PLACE or not _IN_PLACE.search(text, max(0, span.start - 6), span.start):
        return span
    return Span(span.start + len(words[0]) + 1, span.end)


def _in_nominative(name: str, title: str | None) -> tuple[str, str]:
    """A Russian name as it stands, without what belongs to the title, and as it is in the nominative."""
    case = INSTRUMENTAL if title is None else case_of(title)
    own = own_name(name, case)
    return own, nominative(own, case)


def surnames(title: str, text: str, lexicon: Lexicon) -> Iterator[tuple[str, Span, bool]]:
    """Surnames after an honorific in the text, or after an office in the title; told is which of the two."""
    if lexicon.language != "en":
        return
    for words, pattern in ((text[:MOST_SEARCHED], _CALLED), (title, _in_title(lexicon))):
        for match in pattern.finditer(words):
            surname, start = _bare(match["name"]), match.start("name")
            if may_be_name(surname, lexicon):
                yield surname, Span(start, start + len(surname)), words is title


def in_full(surname: str, text: str, lexicon: Lexicon) -> tuple[str, Span | None]:
    """The name in the text's beginning that holds the surname and more, or else the surname itself."""
    for match in re.finditer(rf"{ENDING}\b{re.escape(surname)}(?!\w)(?: {WORD})?", text[:MOST_SEARCHED]):
        words = _TO_HONORIFIC.sub("", match[0]).split(" ")
        while words and (words[0] in PARTICLES or not may_be_name(words[0], lexicon)):
            words.pop(0)
        while words and not may_be_name(words[-1], lexicon):
            words.pop()
        name = " ".join(words)
        if len(words) > 1 and surname in name and may_be_name(name, lexicon):
            start = match.start() + match[0].index(name)
            return name, Span(start, start + len(name))
    place = text.find(surname)
    return surname, Span(place, place + len(surname)) if place >= 0 else None


@lru_cache
def _office(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"\b{lexicon.title}" if lexicon.language != "zh" else lexicon.title)


def may_be_name(name: str, lexicon: Lexicon) -> bool:
    """Whether capitalised words may be a person's name, and are no office, body or day."""
    if len(name) < 2 or _NO_NAME.search(name) or _HONORIFIC.match(f"{name} "):
        return False
    return not _office(lexicon).search(name)


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")
