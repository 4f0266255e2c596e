"""Who reports what one country said: passages by reporting country and year, and where its own accounts are silent.

Both are asked of the same contacts: those in which the country took part, and with it whom it speaks to where the
question names one or all its passages are addressed to one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from communiques.archive.facets import Family, parted
from communiques.archive.models import Communique, Source
from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.over_time import reporters_over_time
from communiques.search.query import Term
from communiques.search.records import communiques
from communiques.search.results import Results, answer_to
from communiques.search.vocabulary import Thing, things_by_id

from .belongings import as_asked
from .templatetags.archive import number as in_figures

MOST_COLUMNS = 8
MOST_ROWS = 6
MOST_SILENT = 5


@dataclass(frozen=True)
class Cell:
    """What the accounts of one country have in some years: so many passages; so many accounts are held, of so many it
    is marked who says what, and so many have the words or topics at all.
    """

    passages: int
    accounts: int
    told: int
    mentioning: int
    query: str


@dataclass(frozen=True)
class Row:
    """The accounts of one reporting country. `is_own` where it reports what it said itself."""

    country: Thing
    cells: Sequence[Cell]
    total: int
    query: str
    is_own: bool


@dataclass(frozen=True)
class Span:
    """Some years, both ends included."""

    first: int
    last: int

    @property
    def label(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True)
class Silences:
    """The accounts of the speaking country that have nothing of what was asked: how many, the latest, all of them."""

    total: int
    latest: Sequence[Communique]
    address: str


class Reporting:
    """The picture of a question about what one country said. `parties` are whose contacts are looked at."""

    def __init__(self, filters: StatementFilters, found: Results) -> None:
        self.filters, self.found = filters, found
        (number,) = filters.form.cleaned_data["speaker_country"]
        self.speaking = filters.things[number]
        self.parties = [self.speaking, *self._addressed()]
        years = _years_asked(filters, found)
        self.spans = spans(min(years), max(years))

    @cached_property
    def rows(self) -> list[Row]:
        """The countries that report most of it, then the speaking one, whether or not it reports any."""
        counts = {
            parted(number)[1]: count
            for number, count in self.found.counts.items()
            if parted(number)[0] is Family.REPORTING_COUNTRY
        }
        most = sorted(counts, key=lambda key: (-counts[key], key))[:MOST_ROWS]
        keys = dict.fromkeys([*most, *(party.id for party in self.parties)])
        things = things_by_id([("country", key) for key in keys])
        days = [date(span.first, 1, 1) for span in self.spans] + [date(self.spans[-1].last + 1, 1, 1)]
        contacts = as_asked(CommuniqueFilters, self._of_contacts())
        periods = [
            reporters_over_time(self.filters, days),
            reporters_over_time(contacts, days),
            reporters_over_time(contacts, days, only_told=True),
            reporters_over_time(self._mentioning(), days),
        ]
        known = [things["country", key] for key in keys if ("country", key) in things]
        return [self._row(country, periods, counts.get(country.id, 0)) for country in known]

    @property
    def finding(self) -> str:
        """How much of it the speaking country reports itself."""
        own_rows = [row for row in self.rows if row.is_own]
        own, total = sum(row.total for row in own_rows), self.found.total
        if not any(cell.told for row in own_rows for cell in row.cells):
            return _("Of the speaking country’s own accounts none is held with its passages marked.")
        if own == 0:
            return _("The speaking country’s own accounts have none of this.")
        if own == total:
            return _("All of this is in the speaking country’s own accounts.")
        said = {"own": in_figures(own), "total": in_figures(total)}
        return _("The speaking country’s own accounts have %(own)s of the %(total)s passages.") % said

    @property
    def names(self) -> str:
        """The parties, by name."""
        return "–".join(party.label for party in self.parties)

    @property
    def columns(self) -> list[str]:
        return [span.label for span in self.spans]

    @cached_property
    def silences(self) -> Silences | None:
        """Nothing where the question asks for words of which it is not plain what lacks them, or all is told."""
        lacking = self._lacking()
        own = list(Source.objects.filter(country=self.speaking.id).values_list("slug", flat=True))
        if not lacking or not own or len(self.parties) < 2:
            return None
        of_contacts = {**self._of_contacts(), "source": own, "sort": "newest"}
        answer = answer_to(as_asked(CommuniqueFilters, of_contacts), only_told=True, but=self._mentioning())
        if not answer.total:
            return None
        keys = answer.keys(0, MOST_SILENT)
        records = communiques(keys)
        latest = [records[key] for key in keys if key in records]
        query = as_asked(CommuniqueFilters, {**of_contacts, "q": lacking}).query_string()
        return Silences(answer.total, latest, f"{reverse('website:communiques')}?{query}")

    def _row(self, country: Thing, periods: Sequence[Sequence[Mapping[int, int]]], total: int) -> Row:
        counted = zip(*([counts.get(country.id, 0) for counts in told] for told in periods), strict=True)
        cells = []
        for span, (passages, accounts, told, mentioning) in zip(self.spans, counted, strict=True):
            cells.append(Cell(passages, accounts, told, mentioning, self._query(country, span)))
        return Row(country, cells, total, self._query(country), is_own=country.id == self.speaking.id)

    def _query(self, country: Thing, span: Span | None = None) -> str:
        dates = {"since": str(span.first), "until": str(span.last)} if span else {}
        return self.filters.query_string(setting={"reported_by": country.key, **dates})

    def _addressed(self) -> list[Thing]:
        """Which other country is asked for, or alone spoken to."""
        asked = [
            self.filters.things[number]
            for name in ("addressee", "country")
            for number in self.filters.form.cleaned_data[name]
            if parted(number)[0] in (Family.ADDRESSEE_COUNTRY, Family.COUNTRY)
        ]
        others = [thing for thing in asked if thing.id != self.speaking.id]
        if others:
            return list({thing.id: thing for thing in others}.values())
        alone = [
            ("country", parted(number)[1])
            for number, count in self.found.counts.items()
            if parted(number)[0] is Family.ADDRESSEE_COUNTRY and count == self.found.total
        ]
        return list(things_by_id(alone).values()) if len(alone) == 1 else []

    def _of_contacts(self) -> dict[str, str | list[str]]:
        return {
            "country": [party.key for party in self.parties],
            "since": str(self.spans[0].first),
            "until": str(self.spans[-1].last),
        }

    def _mentioning(self) -> CommuniqueFilters:
        """The question for the accounts of these contacts that have the topics or words asked for at all."""
        asked = {"topic": self.filters.data.getlist("topic"), "q": self.filters.data.get("q", "")}
        return as_asked(CommuniqueFilters, {**self._of_contacts(), **asked})

    def _lacking(self) -> str:
        """What an account lacks that says nothing of what was asked, as words to search for."""
        topics = [self.filters.things[number].key for number in self.filters.form.cleaned_data["topic"]]
        query = self.filters.form.cleaned_data["q"]
        if query is None:
            return f"-topic:{topics[0]}" if len(topics) == 1 else ""
        terms = [term for group in query.required for term in group]
        if topics or query.excluded or len(terms) != 1 or not isinstance(terms[0], Term):
            return ""
        return str(replace(query, required=(), excluded=(terms[0],)))


def reporting(filters: StatementFilters, found: Results) -> Reporting | None:
    """The picture, where one country is asked for on a topic or by words, and anything was found."""
    values = filters.form.cleaned_data
    is_asked = len(values["speaker_country"]) == 1 and (values["topic"] or values["q"]) and not values["reported_by"]
    return Reporting(filters, found) if is_asked and found.total and found.number == 1 else None


def _years_asked(filters: StatementFilters, found: Results) -> list[int]:
    """The years of what was found: those of the question, for others are counted beside it."""
    since, until = filters.form.cleaned_data["since"], filters.form.cleaned_data["until"]
    first, last = since.year if since else 0, until.year if until else 9999
    return [year for year in found.years if first <= year <= last]


def spans(first: int, last: int) -> list[Span]:
    """The years in at most eight columns, each of as many years as the others but the first, which may be shorter."""
    width = -(-(last - first + 1) // MOST_COLUMNS)
    ends = range(last, first - 1, -width)
    return [Span(max(first, end - width + 1), end) for end in reversed(ends)]
