"""How dates, numbers and languages are written on the pages, in the reader's language."""

import datetime
from functools import cache, lru_cache

from babel.numbers import format_decimal, format_percent
from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from communiques import __version__
from communiques.archive.dates import PartialDate
from communiques.archive.dates_in_words import date_in_words, locale, written
from communiques.archive.languages import language_name

register = template.Library()

_PARTS = {
    "communiques": _("Communiqués"),
    "statements": _("Statements"),
    "countries": _("Countries"),
    "people": _("People"),
    "topics": _("Topics"),
    "calendar": _("Calendar"),
    "data": _("Data"),
    "about": _("About"),
}

register.filter(date_in_words)


@register.filter
def weekday_date(value: PartialDate | None) -> str:
    """A date with its day of the week, where the day is known."""
    if value is None or value.precision != "day":
        return date_in_words(value)
    return f"{written(value.first, 'EEEE')} {date_in_words(value)}"


@register.simple_tag
def dated(value: PartialDate | datetime.date | None, until: PartialDate | None = None) -> str:
    """A date as a `time` element, or the span of dates in words: 26–27 January 2024."""
    if value is None:
        return ""
    if until is None or until == value or not isinstance(value, PartialDate):
        return _time(value)
    return format_html("<span>{}</span>", _span(value, until))


def _span(since: PartialDate, until: PartialDate) -> str:
    """From one date to another, what they share said once."""
    if since.precision == until.precision == "day" and since.year == until.year:
        if since.month == until.month:
            return f"{written(since.first, 'd')}–{date_in_words(until)}"
        return f"{written(since.first, 'd MMMM')} – {date_in_words(until)}"
    return f"{date_in_words(since)} – {date_in_words(until)}"


def _time(value: PartialDate | datetime.date) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', value, date_in_words(value))


@register.filter
def number(value: int) -> str:
    """A number with the separators of the reader's language."""
    return _number_in(locale(), value)


@lru_cache(maxsize=10_000)
def _number_in(locale: str, value: int) -> str:
    return str(format_decimal(value, locale=locale))


@register.filter
def percent(value: float) -> str:
    """A share as a whole percentage."""
    return str(format_percent(value, locale=locale()))


@register.filter
def share_of(part: int, whole: int) -> str:
    """A part of a whole as SVG takes a width: in percent, with a point in every language."""
    return f"{100 * part / whole:.1f}%"


@register.filter
def in_language(code: str) -> str:
    """The name of a language in the reader's: `fr` is French."""
    return language_name(code)


@register.filter
def sentence_case(value: object) -> str:
    """The first letter large, the rest as it stands."""
    text = str(value)
    return text[:1].upper() + text[1:]


@register.simple_tag
def parts_of_the_archive() -> list[tuple[str, str, str]]:
    """The parts the masthead leads to: name, label and address."""
    return _parts_in(get_language() or "en")


@cache
def _parts_in(language: str) -> list[tuple[str, str, str]]:
    with override(language):
        return [(name, str(label), reverse(f"website:{name}")) for name, label in _PARTS.items()]


@register.simple_tag
def version() -> str:
    """The version of the archive's program."""
    return __version__


@register.simple_tag
def same_page(request: HttpRequest | None, language: str) -> str:
    """The address of this page in another language, with the same question; else of its front page."""
    path = request.path_info if request else "/"
    head, _, rest = path.lstrip("/").partition("/")
    if not request or head not in ("en", "fr") or getattr(request, "resolver_match", None) is None:
        return reverse("website:home").replace(f"/{get_language()}/", f"/{language}/")
    query = request.META.get("QUERY_STRING", "")
    return f"/{language}/{rest}" + (f"?{query}" if query else "")
