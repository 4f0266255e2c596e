"""What a question with no answer could be instead: without one of its parts, spelt otherwise, about what it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.utils.functional import cached_property

from communiques.search import spelling as spellings
from communiques.search.facets import ActiveFilter
from communiques.search.filters import QuestionFilters
from communiques.search.query import Query
from communiques.search.results import count
from communiques.search.wording import between_marks

from .named import Named, named_in

FEW = 2  # answers, of which a reader may be glad to hear that another spelling has many
MANY_MORE = 10  # times as many
MOST_WAYS_OUT = 8


@dataclass(frozen=True)
class WayOut:
    """A question without one of its parts, which has an answer."""

    label: str
    query: str
    count: int


@dataclass(frozen=True)
class Spelling:
    """The words of a question put right, with how many answers they have."""

    words: str
    query: str
    count: int


@dataclass(frozen=True)
class NothingFound:
    """A question with no answer, its words as typed, and its filters in force."""

    filters: QuestionFilters
    words: str
    active: Sequence[ActiveFilter]

    @cached_property
    def ways_out(self) -> list[WayOut]:
        """The question without one of its parts, where that has an answer. One count each, of eight parts at most."""
        ways = []
        for label, query in list(self._parts())[:MOST_WAYS_OUT]:
            if found := count(type(self.filters)(data=QueryDict(query))):
                ways.append(WayOut(label, query, found))
        return ways

    @cached_property
    def named(self) -> list[Named]:
        """The people, countries, topics and sources that the words name."""
        return named_in(self.filters)

    def _parts(self) -> Iterator[tuple[str, str]]:
        """Each part with the question that is left without it: the words, a filter, one of several words."""
        query: Query | None = self.filters.form.cleaned_data["q"]
        if self.words and self.active:
            yield between_marks(self.words), self.filters.query_string(emptied=("q",))
        for narrowing in self.active:
            yield narrowing.value_label, narrowing.remove_query
        if query is None or len(query.required) < 2:
            return
        for place, group in enumerate(query.required):
            left = replace(query, required=query.required[:place] + query.required[place + 1 :])
            label = between_marks(" or ".join(map(str, group)))
            yield label, self.filters.query_string(setting={"q": str(left)})


def spelling(filters: QuestionFilters, total: int) -> Spelling | None:
    """The words put right in the way that has most answers, where these are many more than the question has."""
    query: Query | None = filters.form.cleaned_data["q"]
    if query is None:
        return None
    found = []
    for right in spellings.corrections(query):
        address = filters.query_string(setting={"q": str(right)})
        found.append(Spelling(str(right), address, count(type(filters)(data=QueryDict(address)))))
    best = max(found, key=lambda one: one.count, default=None)
    return best if best and best.count > MANY_MORE * total else None
