"""What pages about countries and people have in common: how much is held, when and how, on what, by whom told."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from django.urls import reverse

from communiques.archive.facets import Family, parted
from communiques.archive.models import Country
from communiques.search.filters import CommuniqueFilters
from communiques.search.records import communiques
from communiques.search.results import answer_to

from .axis import Tick, ticks
from .belongings import as_asked
from .contact_timeline import Timeline, timeline_of_accounts
from .source_lines import Line, source_lines, without_source
from .timeline_findings import finding as timeline_finding
from .topic_strip import Strip, topic_strip


class Story:
    """The answer to a question as pictures over time, each made when it is wanted. Something must answer it.

    `countries` are those whose own sources are looked for, whether they tell of it or not.
    """

    def __init__(self, question: dict[str, str | list[str]], countries: Sequence[Country]) -> None:
        self.countries = countries
        self.filters = as_asked(CommuniqueFilters, question)
        self.oldest_first = as_asked(CommuniqueFilters, {**question, "sort": "oldest"})
        self.address = f"{reverse('website:communiques')}?{self.filters.query_string()}&"
        answer = answer_to(self.filters)
        self.total, self.counts = answer.total, answer.counts

    def counts_of(self, *families: Family) -> dict[int, int]:
        """How many accounts have each value of these families, by its key."""
        return {parted(number)[1]: count for number, count in self.counts.items() if parted(number)[0] in families}

    @cached_property
    def span(self) -> tuple[date, date]:
        """The first day and the last on which anything is held."""
        first, last = (answer_to(filters).keys(0, 1)[0] for filters in (self.oldest_first, self.filters))
        found = communiques([first, last])
        return found[first].date, found[last].date

    @cached_property
    def timeline(self) -> Timeline:
        """When and how."""
        return timeline_of_accounts(self.filters, *self.span, self.address)

    @property
    def timeline_finding(self) -> str:
        return timeline_finding(self.timeline)

    @property
    def ticks(self) -> list[Tick]:
        return ticks(self.timeline.spans)

    @cached_property
    def lines(self) -> list[Line]:
        """When each source that tells of it, or is of one of the countries, is held."""
        return source_lines(self.counts_of(Family.SOURCE), self.countries, self.timeline.spans, self.address)

    @property
    def without_source(self) -> list[Country]:
        """The countries no source of which is held."""
        return without_source(self.countries, self.lines)

    @cached_property
    def strip(self) -> Strip | None:
        """On what, over the years."""
        return topic_strip(self.filters, *self.span)
