"""The words of calendars in the reader's language: months and days of the week."""

import datetime

from babel.dates import format_date, get_day_names
from django import template
from django.utils.translation import get_language

register = template.Library()


def _language() -> str:
    return (get_language() or "en")[:2]


@register.filter
def month_name(day: datetime.date) -> str:
    """The name of the month alone, as a heading has it."""
    name = str(format_date(day, "LLLL", locale=_language()))
    return name[:1].upper() + name[1:]


@register.filter
def month_and_year(day: datetime.date) -> str:
    """The month with its year, in running text: August 2021, août 2021."""
    return str(format_date(day, "MMMM y", locale=_language()))


@register.filter
def weekday_name(day: datetime.date) -> str:
    """The day of the week: Wednesday, mercredi."""
    return str(format_date(day, "EEEE", locale=_language()))


@register.simple_tag
def weekdays() -> list[tuple[str, str]]:
    """The days of the week from Monday, each brief and in full."""
    brief = get_day_names("short", "stand-alone", _language())
    full = get_day_names("wide", "stand-alone", _language())
    return [(brief[day], full[day]) for day in range(7)]
