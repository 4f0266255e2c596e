"""What belongs to a country, a person, a topic, a source: the answer to a question, arranged for a page of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.http import QueryDict
from django.urls import reverse

from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.results import results

from . import histogram
from .histogram import years

Filters = TypeVar("Filters", CommuniqueFilters, StatementFilters)

LATEST = 8
MOST_BARS = 10


@dataclass(frozen=True)
class Bar:
    """A value of a facet with how much is published of it, and where it leads."""

    label: str
    count: int
    address: str


@dataclass
class Belongings:
    """How much there is, when, of what, and the latest. `address` is the search page that shows it all."""

    total: int
    address: str
    latest: Sequence[Any]
    years: list[histogram.Bar] = field(default_factory=list)
    bars: dict[str, list[Bar]] = field(default_factory=dict)
    first_year: int | None = None
    last_year: int | None = None


def accounts(address_of: dict[str, Callable[[str], str]] | None = None, **question: str | list[str]) -> Belongings:
    """The published communiqués that answer a question. `address_of` says for a facet where its values lead, by their
    address name, if not to the search.
    """
    filters = as_asked(CommuniqueFilters, question)
    data, found = filters.data, results(filters)
    search = reverse("website:communiques")
    bars = {}
    for facet in found.facets:
        lead = (address_of or {}).get(facet.name)
        asked = data.getlist(facet.name)
        bars[facet.name] = [
            Bar(choice.label, choice.count, lead(choice.value) if lead else f"{search}?{choice.query}")
            for choice in facet.choices
            if choice.value not in asked
        ][:MOST_BARS]
    query = data.urlencode()
    return Belongings(
        total=found.total,
        address=f"{search}?{query}",
        latest=found.hits[:LATEST],
        years=years(found.years, query),
        bars=bars,
        first_year=min(found.years, default=None),
        last_year=max(found.years, default=None),
    )


def passages(**question: str | list[str]) -> Belongings:
    """The published statements that answer a question, the newest first."""
    filters = as_asked(StatementFilters, question)
    found, query = results(filters), filters.data.urlencode()
    return Belongings(found.total, f"{reverse('website:statements')}?{query}", found.hits[:LATEST])


def as_asked(kind: type[Filters], question: dict[str, Any]) -> Filters:
    """The question as if a reader had asked it. One that is not understood is a ValueError: we asked it ourselves."""
    data = QueryDict(mutable=True)
    for name, value in question.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    filters = kind(data=data)
    if not filters.is_valid():
        raise ValueError(filters.form.errors.as_json())
    return filters
