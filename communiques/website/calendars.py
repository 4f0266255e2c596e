"""Years and months as calendars have them: weeks of days, each shaded by how much is held of it."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

SHADES = 5


@dataclass(frozen=True)
class Day:
    """A day with how many accounts are held of it; `shade` from 0 to 5, 5 on the day with the most."""

    date: date
    count: int
    shade: int

    @property
    def address(self) -> str:
        return day_address(self.date)


@dataclass(frozen=True)
class Month:
    """A month in weeks from Monday to Sunday; None stands for days of its neighbours."""

    first: date
    weeks: list[list[Day | None]]
    count: int

    @property
    def address(self) -> str:
        return month_address(self.first)


def months(year: int, counts: Mapping[date, int]) -> list[Month]:
    """The twelve months of a year."""
    most = max(counts.values(), default=0)
    return [month(date(year, number, 1), counts, most) for number in range(1, 13)]


def month(first: date, counts: Mapping[date, int], most: int) -> Month:
    """The month that begins on this day, shaded against the day with the most."""
    weeks = [
        [_day(first.replace(day=number), counts, most) if number else None for number in week]
        for week in calendar.monthcalendar(first.year, first.month)
    ]
    count = sum(counts.get(day.date, 0) for week in weeks for day in week if day)
    return Month(first, weeks, count)


def _day(day: date, counts: Mapping[date, int], most: int) -> Day:
    count = counts.get(day, 0)
    return Day(day, count, max(1, round(SHADES * (count / most) ** 0.5)) if count else 0)


def last_of_month(first: date) -> date:
    """The last day of the month that begins on this day."""
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def month_after(first: date) -> date:
    """The first day of the next month."""
    return last_of_month(first) + timedelta(days=1)


def month_before(first: date) -> date:
    """The first day of the month before."""
    return (first - timedelta(days=1)).replace(day=1)


def year_address(year: int) -> str:
    return reverse("website:calendar-year", args=[year])


def month_address(day: date) -> str:
    return reverse("website:calendar-month", args=[day.year, f"{day:%m}"])


def day_address(day: date) -> str:
    return reverse("website:calendar-day", args=[day.year, f"{day:%m}", f"{day:%d}"])
