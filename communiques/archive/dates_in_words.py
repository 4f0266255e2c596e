"""Dates as they are written in the reader's language."""

import datetime
from functools import lru_cache

from babel.dates import format_date
from django.utils.translation import get_language

from .dates import PartialDate

_PATTERNS = {"year": "y", "month": "MMMM y", "day": "d MMMM y"}


def locale() -> str:
    """The reader's language as Babel knows it. Dates in English are written day first, as the archive's own are."""
    language = (get_language() or "en")[:2]
    return "en_GB" if language == "en" else language


def date_in_words(value: PartialDate | datetime.date | None) -> str:
    """A date to its precision: 2021, August 2021, 25 August 2021."""
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        return written(value.first, _PATTERNS[value.precision])
    return written(value, _PATTERNS["day"])


def written(date: datetime.date, pattern: str) -> str:
    """A date by a pattern of Unicode's. In French the first of a month is 1er."""
    return _written_in(locale(), date, pattern)


@lru_cache(maxsize=10_000)
def _written_in(locale: str, date: datetime.date, pattern: str) -> str:
    written = str(format_date(date, pattern, locale=locale))
    return written.replace("1", "1er", 1) if date.day == 1 and pattern.startswith("d") and locale == "fr" else written
