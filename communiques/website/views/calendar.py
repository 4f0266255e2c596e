"""The calendar: what is held of a year, a month, a day."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from communiques.archive.dates import PartialDate
from communiques.archive.dates_in_words import date_in_words
from communiques.archive.facets import Family
from communiques.search.days import days, keys_of_days
from communiques.search.filters import CommuniqueFilters
from communiques.search.over_time import new_years, over_time
from communiques.search.records import communiques
from communiques.search.tallying import counts
from communiques.search.vocabulary import things_by_id

from ..belongings import as_asked
from ..calendar_findings import coverage_of_year, finding
from ..calendars import (
    day_address,
    last_of_month,
    month,
    month_address,
    month_after,
    month_before,
    months,
    year_address,
)
from ..day_contacts import contacts_of_days
from ..histogram import years
from ..kept_pages import Kept
from ..tallies import Tally, most
from ..templatetags.calendar import month_and_year
from .page import Page

# So many accounts are shown of each day on the page of a month, on the page of a day, and of those known to the year
# alone. The search has the others.
OF_A_DAY_IN_MONTH, OF_A_DAY, OF_A_YEAR = 12, 100, 100
AROUND = timedelta(days=62)


class CalendarPage(Kept, Page, TemplateView):
    """What the pages of the calendar share. Only years from the first held to the last have pages."""

    section = "calendar"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.held = counts(Family.YEAR)[Family.YEAR]
        self.day = self.asked_day(**kwargs)
        if kwargs and not self.is_held(self.day):
            raise Http404
        if kwargs and request.path != self.address():
            return HttpResponsePermanentRedirect(self.address())
        return self.render_to_response(self.get_context_data())

    def asked_day(self, year: int | None = None, month: int = 1, day: int = 1) -> date:
        """The first day of what is asked for; the latest year where none is."""
        try:
            return date(max(self.held, default=localdate().year) if year is None else year, month, day)
        except (ValueError, OverflowError) as error:
            raise Http404 from error

    def address(self) -> str:
        raise NotImplementedError

    def trail(self) -> list[tuple[str, str]]:
        return [(_("Calendar"), reverse("website:calendar"))]

    def is_held(self, day: date) -> bool:
        """Whether this day's year has a page."""
        return min(self.held, default=1) <= day.year <= max(self.held, default=0)

    def near(self, *days: date) -> list[date | None]:
        """Those of the days that have a page, None for the others."""
        return [day if self.is_held(day) else None for day in days]


class YearPage(CalendarPage):
    """A year of days, each shaded by how much is held of it."""

    template_name = "website/calendar_year.html"

    def address(self) -> str:
        return year_address(self.day.year)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        year = self.day.year
        last = date(year, 12, 31)
        held = days(self.day, last)
        by_month = {dated: len(keys) for dated, keys in held.loose.items() if dated.month}
        of_year = [key for dated, keys in held.loose.items() if not dated.month for key in keys]
        records = communiques(of_year[:OF_A_YEAR])
        sources = sources_of(year)
        return super().get_context_data(
            year=year,
            total=held.total,
            finding=finding(held.counts, (last - self.day).days + 1),
            months=months(year, held.counts),
            by_month=by_month,
            of_year=[records[key] for key in of_year[:OF_A_YEAR] if key in records],
            of_year_total=len(of_year),
            years=years(self.held, chosen=range(year, year + 1), address_of=self.address_of),
            previous=self.neighbour(-1),
            next=self.neighbour(1),
            sources=sources,
            coverage=coverage_of_year(year, [tally.label for tally in sources], lacking(sources)) if sources else "",
            search=f"{reverse('website:communiques')}?since={year}&until={year}",
            **kwargs,
        )

    def neighbour(self, step: int) -> tuple[int, str] | None:
        """The year beside this one with its address, if it has a page."""
        year = self.day.year + step
        return (year, year_address(year)) if min(self.held, default=1) <= year <= max(self.held, default=0) else None

    def address_of(self, first: int, last: int) -> str:
        """Where a bar of some years leads: to the last of them that anything is held of."""
        return year_address(max(year for year in self.held if first <= year <= last))


class MonthPage(CalendarPage):
    """A month: the contacts of each day."""

    template_name = "website/calendar_month.html"

    def address(self) -> str:
        return month_address(self.day)

    def trail(self) -> list[tuple[str, str]]:
        return [*super().trail(), (str(self.day.year), year_address(self.day.year))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        last = last_of_month(self.day)
        held = days(self.day, last)
        of_month = PartialDate(self.day.year, self.day.month)
        loose = held.loose.get(of_month, [])
        left_out = frozenset(chain.from_iterable(held.loose.values()))
        keys = keys_of_days(self.day, last, OF_A_DAY_IN_MONTH, left_out)
        contacts = contacts_of_days({**keys, date.max: loose[:OF_A_DAY]})
        previous, following = self.near(month_before(self.day), month_after(self.day))
        return super().get_context_data(
            first=self.day,
            finding=finding(held.counts, last.day),
            month=month(self.day, held.counts, max(held.counts.values(), default=0)),
            days=[listed(day, contacts[day], held.counts) for day in sorted(held.counts)],
            loose=contacts.pop(date.max),
            loose_total=len(loose),
            previous=previous and (month_and_year(previous), month_address(previous)),
            next=following and (month_and_year(following), month_address(following)),
            search=f"{reverse('website:communiques')}?since={of_month}&until={of_month}",
            **kwargs,
        )


class DayPage(CalendarPage):
    """A day: its contacts, each with the accounts there are of it."""

    template_name = "website/calendar_day.html"

    def address(self) -> str:
        return day_address(self.day)

    def trail(self) -> list[tuple[str, str]]:
        day = self.day
        return [
            *super().trail(),
            (str(day.year), year_address(day.year)),
            (month_and_year(day), month_address(day)),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        around = days(self.day - AROUND, self.day + AROUND)
        left_out = frozenset(chain.from_iterable(around.loose.values()))
        keys = keys_of_days(self.day, self.day, OF_A_DAY, left_out)
        previous = max((day for day in around.counts if day < self.day), default=None)
        following = min((day for day in around.counts if day > self.day), default=None)
        contacts = contacts_of_days(keys).get(self.day, [])
        return super().get_context_data(
            day=self.day,
            count=around.counts[self.day],
            contacts=contacts,
            further=max(0, around.counts[self.day] - OF_A_DAY),
            previous=previous and (date_in_words(previous), day_address(previous)),
            next=following and (date_in_words(following), day_address(following)),
            search=f"{reverse('website:communiques')}?since={self.day}&until={self.day}",
            **kwargs,
        )


def listed(day: date, contacts: list[Any], held: Counter[date]) -> dict[str, Any]:
    """A day as a month lists it; `further` is how many accounts are not shown."""
    shown = sum(len(contact.accounts) for contact in contacts)
    return {"date": day, "address": day_address(day), "contacts": contacts, "further": held[day] - shown}


def sources_of(year: int) -> list[Tally]:
    """The sources something is held from of a year, those with the most first."""
    (period,) = over_time(as_asked(CommuniqueFilters, {}), new_years(year, year))
    found = period.values(Family.SOURCE)
    things = things_by_id([("source", key) for key in found])
    return most((Tally(thing.record, found[thing.id]) for thing in things.values()), len(things))


def lacking(sources: Iterable[Tally]) -> list[str]:
    """The names of the sources of which something is held, though not among these."""
    there = {tally.thing.pk for tally in sources}
    others = [("source", key) for key in counts(Family.SOURCE)[Family.SOURCE] if key not in there]
    return sorted(str(thing.label) for thing in things_by_id(others).values())
