"""Offices: those the archive knows to be or to have been held, drawn along the years, and those that texts print."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.utils.translation import gettext as _

from communiques.archive.dates_in_words import date_in_words
from communiques.archive.models import Office
from communiques.archive.words import fold
from communiques.search.vocabulary import things_by_id

from .axis import Tick, ticks
from .periods import cut

_PRINTED = """
    SELECT p.role_as_printed, c.language, s.slug, s.id, extract(year FROM min(c.date))::int AS first,
           extract(year FROM max(c.date))::int AS last, count(*) AS times
    FROM archive_participation p JOIN archive_communique c ON c.id = p.communique_id
        JOIN archive_source s ON s.id = c.source_id
    WHERE c.id = ANY(%s) AND p.person_id = %s AND p.role_as_printed <> '' GROUP BY 1, 2, 3, 4
    ORDER BY first, last, times DESC, 1
"""


def offices_now(people: Collection[int], today: date) -> dict[int, str]:
    """The office each of these people, by key, holds today, or the last one known with its end. One query.

    Its country is said where it is not the person's own.
    """
    found: dict[int, Office] = {}
    offices = (
        Office.objects.filter(person__in=people)
        .select_related("person", "country")
        .order_by("person", "since_first", "pk")
    )
    for office in offices:
        held = found.get(office.person_id)
        if held is None or _end(office) >= _end(held):
            found[office.person_id] = office
    return {person: _in_words(office, today) for person, office in found.items()}


def _end(office: Office) -> date:
    return office.until.last if office.until else date.max


def _in_words(office: Office, today: date) -> str:
    title = office.title
    if office.country_id != office.person.country_id:
        title = f"{title}, {office.country.label}"
    if office.until is None or office.until.last >= today:
        return title
    return _("%(office)s, to %(date)s") % {"office": title, "date": date_in_words(office.until)}


@dataclass(frozen=True)
class Held:
    """An office with its place along the years, in percent. Where it is not known to have ended, `is_open`."""

    office: Office
    x: str
    width: str
    is_open: bool


@dataclass(frozen=True)
class OfficeTimeline:
    """The offices known, the earliest first; and those whose beginning is not known."""

    held: list[Held]
    undated: list[Office]
    ticks: list[Tick]


def office_timeline(offices: Sequence[Office], today: date) -> OfficeTimeline | None:
    """The picture; None where no beginning is known."""
    dated = sorted((o for o in offices if o.since), key=lambda office: (office.since.first, office.pk))  # type: ignore[union-attr]
    if not dated:
        return None
    begin = date(dated[0].since.year, 1, 1)  # type: ignore[union-attr]
    end = date(max(_last(office, today).year for office in dated), 12, 31)
    days = (end - begin).days + 1

    def place(office: Office) -> Held:
        first = (office.since.first - begin).days if office.since else 0
        last = (_last(office, today) - begin).days + 1
        return Held(office, f"{100 * first / days:.2f}%", f"{100 * (last - first) / days:.2f}%", office.until is None)

    undated = [office for office in offices if not office.since]
    return OfficeTimeline([place(office) for office in dated], undated, ticks(cut(begin, end, 1_000, (12,))))


def _last(office: Office, today: date) -> date:
    """The last day it was held, as far as is known."""
    return office.until.last if office.until else max(today, office.since.last if office.since else today)


@dataclass(frozen=True)
class Printed:
    """An office as a source prints it in one language: from which year to which, how often."""

    text: str
    language: str
    source: str
    source_label: str
    first: int
    last: int
    times: int

    @property
    def years(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def printed_offices(person: int, accounts: Collection[int]) -> list[Printed]:
    """How these accounts, by key, print a person's office, the earliest first, capitals aside. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_PRINTED, [list(accounts), person])
        found = cursor.fetchall()
    sources = things_by_id({("source", row[3]) for row in found})
    rows = [
        Printed(text, language, slug, sources["source", key].label, first, last, times)
        for text, language, slug, key, first, last, times in found
        if ("source", key) in sources
    ]
    merged: dict[tuple[str, str, str], Printed] = {}
    for row in rows:
        key = (fold(row.text), row.language, row.source)
        merged[key] = _joined(merged[key], row) if key in merged else row
    return sorted(merged.values(), key=lambda printed: (printed.first, printed.last, -printed.times))


def _joined(one: Printed, other: Printed) -> Printed:
    most = max(one, other, key=lambda printed: printed.times)
    return Printed(
        most.text, one.language, one.source, one.source_label,
        min(one.first, other.first), max(one.last, other.last), one.times + other.times,
    )  # fmt: skip
