"""When the contact was held."""

import re
from datetime import date, timedelta
from functools import lru_cache

from .doubts import Doubt
from .findings import DateFinding, Span
from .lexicons import Lexicon

# What makes a date in the opening that of something else: the meeting on 5 May that this call follows.
_ANOTHER_EVENT = re.compile(
    r"(?i)\b(?:following|follow[- ]?up|after|since|ahead of|in advance of|before|prior to|depuis"
    r"|après(?!-)|avant|suite à|marked|completed|will be held|anniversary)\b"
    r"[^,;]{0,80}$"
)
# A contact announced: its weekday is still to come.
_TO_COME = re.compile(
    r"^[^.]{0,200}\b(?:will|is to|are to) (?:also )?"
    r"(?:meet|visit|travel|receive|host|welcome|hold|make|pay|attend|take|be|go)\b"
    r"|^[^.]{0,200}\b(?:wird|werden|reist|reisen|recevra|rencontrera|participera|effectuera|(?:se |s'y )?rendra)\b"
)
_SPACES = {0xA0: " ", 0x202F: " "}
FURTHEST_AHEAD = 10  # days by which a date without a year may lie after the publication
FURTHEST_ANNOUNCED = 45  # the same, of a contact announced
LEAD = 400  # characters before the opening in which its date may stand
_TOMORROW = {
    "en": r"\b[Tt]omorrow\b",
    "fr": r"\b[Dd]emain\b",
    "de": r"\b(?:wird|werden|reist|trifft|empfängt|besucht|weilt)\b[^.]{0,80}? morgen\b|^Morgen\b",
}


@lru_cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    month = "|".join(lexicon.months)
    weekday = "|".join(lexicon.weekdays)
    return tuple(
        re.compile(pattern.format(month=f"(?:{month})", weekday=f"(?:{weekday})")) for pattern in lexicon.dates
    )


def held_date(text: str, openings: list[Span], lexicon: Lexicon, published_on: date | None) -> DateFinding:
    """The date that the opening sentences give, else the day of publication."""
    lead = Span(max(0, openings[0].start - LEAD), openings[0].start) if openings else Span(0, 0)
    for opening in (*openings, lead):
        words = opening.of(text)[:1200].translate(_SPACES)
        if found := _found(words, lexicon, published_on):
            held_on, until, start, end, rule = found
            span = Span(opening.start + start, opening.start + end)
            doubt = _doubt(held_on, published_on)
            return DateFinding(f"{rule}: “{span.of(text)}”", doubt, span, held_on=held_on, held_until=until)
    if published_on:
        return DateFinding("the text gives no date: the day of publication", held_on=published_on)
    return DateFinding("the text gives no date", Doubt.NO_DATE)


def _found(words: str, lexicon: Lexicon, published_on: date | None) -> "_Found | None":
    return (
        _today(words, lexicon, published_on)
        or _explicit(words, lexicon, published_on)
        or _weekday(words, lexicon, published_on)
    )


def _doubt(held_on: date, published_on: date | None) -> Doubt | None:
    if published_on and not -1 <= (published_on - held_on).days <= 14:
        return Doubt.FAR_DATE
    return None


_Found = tuple[date, date | None, int, int, str]


def _explicit(words: str, lexicon: Lexicon, published_on: date | None) -> _Found | None:
    matches = [match for pattern in _patterns(lexicon)[:-1] for match in pattern.finditer(words)]
    if lexicon.language == "zh":
        matches += list(_patterns(lexicon)[-1].finditer(words))
    for match in sorted(matches, key=re.Match.start):
        if _ANOTHER_EVENT.search(words[: match.start()]):
            continue
        groups = match.groupdict()
        ahead = FURTHEST_ANNOUNCED if _TO_COME.search(words) else FURTHEST_AHEAD
        day = _resolved(groups, lexicon, published_on, ahead)
        if day and (not published_on or abs((published_on - day).days) <= 60):
            return day, _until(groups, day), match.start(), match.end(), "a date in the opening"
    return None


def _resolved(groups: dict[str, str | None], lexicon: Lexicon, published_on: date | None, ahead: int) -> date | None:
    numeral = int(groups.get("number") or 0)
    number = _month(groups.get("month"), lexicon) or numeral or (published_on.month if published_on else 0)
    year, day = groups.get("year"), int(groups["day"] or 0)
    if year:
        return _date(int(year), number, day)
    if not published_on:
        return None
    latest = published_on + timedelta(days=ahead)
    candidates = [_date(published_on.year - back, number, day) for back in (0, 1, -1)]
    if not groups.get("month") and not numeral:
        before = published_on.replace(day=1) - timedelta(days=1)
        candidates.append(_date(before.year, before.month, day))
    likely = [candidate for candidate in candidates if candidate and candidate <= latest]
    return max(likely, default=None)


def _month(name: str | None, lexicon: Lexicon) -> int:
    if not name:
        return 0
    return next((n for n, month in enumerate(lexicon.months, 1) if re.fullmatch(month, name)), 0)


def _until(groups: dict[str, str | None], day: date) -> date | None:
    last = groups.get("until")
    if not last:
        return None
    until = _date(day.year, day.month, int(last))
    if until and until < day:
        following = day.replace(day=1) + timedelta(days=32)
        return _date(following.year, following.month, int(last))
    return until if until != day else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _today(words: str, lexicon: Lexicon, published_on: date | None) -> _Found | None:
    if not published_on:
        return None
    if match := re.search(lexicon.today, words):
        return published_on, None, match.start(), match.end(), "the day of publication"
    if match := re.search(lexicon.yesterday, words):
        return published_on - timedelta(days=1), None, match.start(), match.end(), "the day before publication"
    tomorrow = _TOMORROW.get(lexicon.language)
    if tomorrow and (match := re.search(tomorrow, words)):
        return published_on + timedelta(days=1), None, match.start(), match.end(), "the day after publication"
    return None


def _weekday(words: str, lexicon: Lexicon, published_on: date | None) -> _Found | None:
    if not published_on or lexicon.language == "zh":
        return None
    for match in _patterns(lexicon)[-1].finditer(words):
        number = next((n for n, name in enumerate(lexicon.weekdays) if re.fullmatch(name, match["weekday"])), 0)
        back = (published_on.weekday() - number) % 7
        if _TO_COME.search(words):
            ahead = published_on + timedelta(days=7 - back)
            return ahead, None, match.start(), match.end(), "the weekday to come"
        if match.groupdict().get("next"):
            back -= 7
        return published_on - timedelta(days=back), None, match.start(), match.end(), "a weekday in the opening"
    return None
