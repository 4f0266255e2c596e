"""What filters could say of the words of a question: “October 2023” is a time, “entretien téléphonique” a kind.

Few texts name their own year or the kind of contact they report, so that such words find less than is meant by them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale

from communiques.archive.dates import PartialDate
from communiques.archive.facets import Family
from communiques.archive.languages import READ_IN_QUERIES
from communiques.archive.words import fold, folded_words

from .query import Query, Term
from .typed import closed_names

MOST_WORDS = 4  # 18 октября 2021 года
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_NUMBERS = (
    rf"{_YEAR}",
    rf"{_YEAR}-(?P<month>\d\d)(?:-(?P<day>\d\d))?",
    rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}",
    rf"{_YEAR}年(?:(?P<month>\d\d?)月(?:(?P<day>\d\d?)[日号])?)?",
)
_NAMED = (
    r"(?:(?P<day>\d\d?)(?:er|st|nd|rd|th|\.)? (?:de )?)?(?P<month>{month})\.? (?:de )?{year}(?: года?)?",
    r"(?P<month>{month})\.? (?P<day>\d\d?)(?:st|nd|rd|th)?,? {year}",
)


@dataclass(frozen=True)
class Reading:
    """Words of a question as a value of one of its filters, `date` or `kind`, and the question without them."""

    name: str
    value: str
    words: str
    left: Query


def readings(query: Query) -> Iterator[Reading]:
    """The first words that give a time, and the first that name a kind of contact."""
    for name, read in (("date", _date), ("kind", _kind)):
        if found := _first(query, name, read):
            yield found


def _first(query: Query, name: str, read: Callable[[str], str | None]) -> Reading | None:
    """The first run of plain words that is a value, the longest there."""
    groups = query.required
    for at in range(len(groups)):
        for end in range(min(at + MOST_WORDS, len(groups)), at, -1):
            words = _plain(query, at, end)
            if words and (value := read(words)):
                return Reading(name, value, words, replace(query, required=groups[:at] + groups[end:]))
    return None


def _plain(query: Query, at: int, end: int) -> str:
    """These words as typed; empty where one is quoted, a beginning, a field or one of several alternatives."""
    terms = [group[0] for group in query.required[at:end] if len(group) == 1]
    plain = [one.text for one in terms if isinstance(one, Term) and not one.quoted and not one.prefix]
    return " ".join(plain).rstrip(",.") if len(plain) == end - at else ""


def _kind(words: str) -> str | None:
    return closed_names(Family.KIND).get(folded_words(words))


def _date(words: str) -> str | None:
    """The ISO form of a date written out in one of the languages that are read."""
    if not any(character.isdigit() for character in words):
        return None
    for pattern in _patterns():
        if found := pattern.fullmatch(fold(words)):
            parts = found.groupdict()
            month, day = parts.get("month"), parts.get("day")
            numbers = [int(parts["year"])]
            if month:
                numbers += [_months().get(month) or int(month), *([int(day)] if day else [])]
            try:
                return str(PartialDate(*numbers))
            except ValueError:  # the 31st of June
                return None
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    named = (pattern.format(month=month, year=_YEAR) for pattern in _NAMED)
    return tuple(re.compile(pattern) for pattern in (*_NUMBERS, *named))


@cache
def _months() -> dict[str, int]:
    """The numbers of the months by their folded names, in full and cut short."""
    return {
        fold(name).rstrip("."): number
        for language in READ_IN_QUERIES
        for form in ("format", "stand-alone")
        for width in ("abbreviated", "wide")
        for number, name in Locale.parse(language).months[form][width].items()
    }
