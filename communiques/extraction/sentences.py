"""Where the sentences of a text begin and end."""

import re
from collections.abc import Iterator

from .findings import Span

# Words that end in a full stop in the middle of a sentence.
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "jr",
        "sr",
        "st",
        "gen",
        "sen",
        "rep",
        "gov",
        "lt",
        "col",
        "maj",
        "prof",
        "hon",
        "no",
        "nos",
        "art",
        "vs",
        "vol",
        "approx",
        "inc",
        "ltd",
        "co",
        "corp",
        "messrs",
        "amb",
        "adm",
        "m",
        "mm",
        "mme",
        "mlle",
        "mmes",
        "dr",
        "pr",
        "me",
        "mgr",
        "cf",
        "env",
        "av",
        "apr",
        "ste",
        "vol",
        "p",
        "pp",
        "al",
        "hr",
        "fr",
        "bzw",
        "z.b",
        "ca",
        "ggf",
        "bspw",
        "evtl",
        "sog",
        "inkl",
        "nr",
        "abs",
        "dipl",
        "eidg",
        "mio",
        "mrd",
        "vgl",
        "usw",
        "d.h",
        "u.a",
        "sr",
        "sra",
        "srta",
        "dña",
        "ud",
        "ee",
        "uu",
        "excmo",
        "sig",
        "card",
        "em.mo",
        "ecc",
        "dott",
        "on",
        "ecc",
        "prof",
        "avv",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "janv",
        "févr",
        "avr",
        "juil",
        "déc",
        "г",
        "гг",
        "им",
        "тыс",
        "млн",
        "млрд",
        "т.е",
        "т.д",
        "т.п",
        "стр",
        "ул",
    ]
)
# A line that is set in goes on with the one before, unless it is an item of a list itself.
_LINE = re.compile(r"(?:[^\n\r\u2028\u2029]|\r?\n {2,8}(?=[^\s•*·–—-]))+")
_STOP = re.compile(r"([.!?…]+[\"'»”’)\]*]*|[。！？]+[”’」』）)\"]*)(?=(\s*))")
_WORD_BEFORE = re.compile(r"[^\s(\[«“\"'’—–-]{1,20}\Z")
_OPENING = "\"'«“‘([„*—–-¿¡"


def sentences(text: str) -> list[Span]:
    """The sentences in order. A line ends one; between two sentences there is nothing but white space."""
    spans: list[Span] = []
    for line in _LINE.finditer(text):
        spans.extend(_in_line(text, line.start(), line.end()))
    return spans


def _in_line(text: str, start: int, end: int) -> Iterator[Span]:
    for stop in _STOP.finditer(text, start, end):
        if stop.end() > start and _ends(text, stop, end):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if stripped := piece.strip():
        yield Span(start + left, start + left + len(stripped))


def _ends(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a stop ends a sentence: a capital, a digit or a quotation follows, and no abbreviation precedes."""
    if stop[1][0] in "。！？":
        return True
    gap, following = len(stop[2]), text[stop.end() + len(stop[2]) : stop.end() + len(stop[2]) + 1]
    if stop.end() + gap >= end:
        return True
    if not gap or not _may_begin(text, stop.end() + gap, following):
        return False
    if stop[1][0] != "." or stop[1].startswith(".."):
        return True
    return not _abbreviates(text, stop.start(), stop[1])


def _may_begin(text: str, place: int, following: str) -> bool:
    if following in _OPENING:
        beyond = text[place + 1 : place + 3].strip()[:1]
        return not beyond.islower()
    return not following.islower() and (following.isalnum() or following == "©")


def _abbreviates(text: str, place: int, stop: str) -> bool:
    word = _WORD_BEFORE.search(text[max(0, place - 20) : place])
    if not word or len(stop) > 1:
        return False
    token = word[0].rsplit("/", 1)[-1]  # 19./20. November
    if token.isdigit():
        before = text[max(0, place - 30) : place]
        return len(token) <= 2 and bool(_GERMAN_MONTH.match(text, place + 1) or _ORDINAL.search(before))
    if token.lower() in _ABBREVIATIONS:
        return not (token.lower() in ("jr", "sr", "no") and _starts_a_clause(text, place + 1))
    if len(token) == 1 and token.isalpha():
        return token.isupper()
    return _is_dotted(token) and not token.endswith("D.C") and not _starts_a_clause(text, place + 1)


def _is_dotted(token: str) -> bool:
    """Whether it is a chain of initials: U.S, p.m."""
    return "." in token and all(len(part) <= 1 for part in token.split("."))


_GERMAN_MONTH = re.compile(
    r"\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)
# An ordinal in German stands after an article or its like: der 28. Mitgliedstaat, ihr 5. Treffen.
_ORDINAL = re.compile(r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Aa]m|[Zz]um|[Zz]ur|[Vv]om|(?:ihr|sein)(?:e[nmrs]?)?) \d{1,2}\Z")
_CLAUSE = re.compile(
    r"\s+(?:The|They|He|She|It|We|In|On|At|This|These|Both|Deputy|During|As|Mr|Mrs|Ms|Le|La|Les|Il|Elle|Ils|Elles)\b"
)


def _starts_a_clause(text: str, place: int) -> bool:
    return _CLAUSE.match(text, place, place + 16) is not None
