"""Facets as a page shows them: the choices with their counts, and the filters in force, each with its address."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from communiques.archive.dates import PartialDate
from communiques.archive.dates_in_words import date_in_words
from communiques.archive.facets import CHOICES, by_family, parted
from communiques.archive.languages import language_name
from communiques.archive.models import Kind, Statement

from .fields import FacetFilter
from .query import Query, Typed
from .vocabulary import TABLE_OF, Thing, things_by_number

if TYPE_CHECKING:
    from .filters import QuestionFilters

SHOWN_FIRST = 10

# The order in which they stand beside the results.
OF_COMMUNIQUES = ("kind", "country", "person", "speaker", "topic", "source", "language")
OF_STATEMENTS = (
    "speaker_country",
    "speaker",
    "addressee",
    "reported_by",
    "topic",
    "mode",
    "kind",
    "language",
)


@dataclass(frozen=True)
class Choice:
    """A value of a facet: `query` is the query string with it chosen, or without it where it is chosen already."""

    value: str
    label: str
    count: int
    chosen: bool
    query: str


@dataclass(frozen=True)
class Facet:
    """A family of choices. `choices` are those shown; where there are more, `all_query` shows all `size` of them."""

    name: str
    label: str
    choices: list[Choice]
    size: int
    all_query: str | None


@dataclass(frozen=True)
class ActiveFilter:
    """A filter in force, with the query string that is left when it is removed."""

    name: str
    label: str
    value: str
    value_label: str
    remove_query: str


def facets_of(filters: "QuestionFilters", counts: Mapping[int, int]) -> list[Facet]:
    """The facets with a choice at least, the most frequent choices first, the chosen ones always shown."""
    names = OF_COMMUNIQUES if filters.target == "communique" else OF_STATEMENTS
    counted = by_family(counts)
    found = {name: {n for family in filters.filters[name].families for n in counted.get(family, ())} for name in names}
    numbers = {name: found[name].union(filters.form.cleaned_data[name]) for name in names}
    shown = {name: _shown(filters, name, numbers[name], counts) for name in names}
    things = things_by_number(n for some in shown.values() for n in some if parted(n)[0] in TABLE_OF) | filters.things
    facets = []
    for name in names:
        choices = [_choice(filters, name, n, counts.get(n, 0), things) for n in shown[name] if _known(n, things)]
        if choices:
            facets.append(_facet(filters, name, choices, len(numbers[name])))
    return facets


def active_filters(filters: "QuestionFilters") -> list[ActiveFilter]:
    """The filters in force but the words, in the order of the parameters."""
    active = []
    for name, filter_ in filters.filters.items():
        value = filters.form.cleaned_data.get(name)
        if isinstance(filter_, FacetFilter):
            for number in value or ():
                key, label = _key_and_label(number, filters.things)
                removed = filters.query_string(without=(name, key))
                active.append(ActiveFilter(name, str(filter_.label), key, label, removed))
        elif isinstance(value, PartialDate):
            removed = filters.query_string(emptied=(name,))
            active.append(ActiveFilter(name, str(filter_.label), str(value), date_in_words(value), removed))
    return active + list(_left_out(filters))


def _left_out(filters: "QuestionFilters") -> Iterator[ActiveFilter]:
    """The fields that are excluded among the words."""
    query: Query | None = filters.form.cleaned_data.get("q")
    if query is None:
        return
    for one in query.excluded:
        if isinstance(one, Typed):
            label = _("not %(name)s") % {"name": _key_and_label(one.numbers[0], filters.things)[1]}
            words = str(query.without(one))
            left = filters.query_string(setting={"q": words}) if words else filters.query_string(emptied=("q",))
            yield ActiveFilter("left_out", str(filters.filters[one.name].label), f"-{one}", label, left)


def _shown(filters: "QuestionFilters", name: str, numbers: Collection[int], counts: Mapping[int, int]) -> list[int]:
    """The facet numbers of a filter that its first choices or all of them stand for, the most frequent first."""

    def place(number: int) -> tuple[int, int]:
        return -counts.get(number, 0), number

    if name == filters.data.get("all") or len(numbers) <= SHOWN_FIRST:
        return sorted(numbers, key=place)
    first = nsmallest(SHOWN_FIRST, numbers, key=place)
    return first + sorted(set(filters.form.cleaned_data[name]).difference(first), key=place)


def _facet(filters: "QuestionFilters", name: str, choices: list[Choice], size: int) -> Facet:
    all_query = filters.query_string(setting={"all": name}) if len(choices) < size else None
    return Facet(name, str(filters.filters[name].facet_label), choices, size, all_query)


def _choice(filters: "QuestionFilters", name: str, number: int, count: int, things: Mapping[int, Thing]) -> Choice:
    key, label = _key_and_label(number, things)
    chosen = number in filters.form.cleaned_data[name]
    change = filters.query_string(without=(name, key)) if chosen else filters.query_string(adding=(name, key))
    return Choice(key, label, count, chosen, change)


def _known(number: int, things: Mapping[int, Thing]) -> bool:
    return number in CHOICES or number in things


def _key_and_label(number: int, things: Mapping[int, Thing]) -> tuple[str, str]:
    if number not in CHOICES:
        return things[number].key, things[number].label
    family, value = CHOICES[number]
    if family == "language":
        name = language_name(value)
        return value, name[:1].upper() + name[1:]
    label = str((Kind if family == "kind" else Statement.Mode)(value).label)
    return value, label[:1].upper() + label[1:]
