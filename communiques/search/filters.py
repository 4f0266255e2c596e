"""The filter sets: what may be asked of communiqués and of statements, the same for every outlet."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, ClassVar, NamedTuple
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from communiques.archive.facets import CHOICES, Family
from communiques.archive.models import IndexedCommunique, IndexedStatement

from .fields import DateFilter, FacetFilter, KeysField, QuestionFilter, ShapeFilter
from .marking import Marking, marking
from .matching import Matching, matching
from .query import Query
from .typed import lift
from .vocabulary import TABLE_OF, Thing, number_of, things_by_key

PAGE_SIZE = 20
LAST_PAGE = 100_000
DATES = ("since", "until")

_NUMBERS = {pair: number for number, pair in CHOICES.items()}


class _Pair(NamedTuple):
    """A parameter with a value: its place among all parameters, and how an address writes it."""

    place: int
    name: str
    value: str
    written: str


_place = attrgetter("place")


class SortField(forms.ChoiceField):
    """How results are ordered."""

    def __init__(self, **kwargs: Any) -> None:
        choices = [("relevance", _("relevance")), ("newest", _("newest")), ("oldest", _("oldest"))]
        super().__init__(choices=choices, **kwargs)


class SortFilter(ShapeFilter):
    field_class = SortField


class PageField(forms.IntegerField):
    """The number of a page, from 1. Digits beyond counting are refused before they are read as a number."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=LAST_PAGE, **kwargs)

    def to_python(self, value: Any) -> int | None:
        return super().to_python(value[:20] if isinstance(value, str) else value)


class PageFilter(ShapeFilter):
    field_class = PageField


class GroupField(forms.ChoiceField):
    """What the results of a page are grouped by."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=[("encounter", _("encounter"))], **kwargs)


class GroupFilter(ShapeFilter):
    field_class = GroupField


class QuestionForm(forms.Form):
    """Validates a question and finds what its address names stand for, all in one query."""

    filterset: "QuestionFilters"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for error in self.filterset.lifted.errors:
            self.add_error("q", error)
        self._find_facets(cleaned)
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until.last < since.first:
            self.add_error("until", _("The end lies before the beginning."))
        return cleaned

    def _find_facets(self, cleaned: dict[str, Any]) -> None:
        """Put facet numbers in the place of address names; add an error where one is unknown."""
        facets = {name: filter_ for name, filter_ in self.filterset.filters.items() if isinstance(filter_, FacetFilter)}
        query: Query | None = cleaned.get("q")
        typed = query.typed if query else ()
        asked = [(name, key) for name in facets for key in cleaned.get(name) or []]
        asked += [(one.name, one.value) for one in typed]
        families = [(family, key) for name, key in asked for family in facets[name].families]
        things = things_by_key({(TABLE_OF[family], key) for family, key in families if family in TABLE_OF})
        for name, filter_ in facets.items():
            numbers = [self._number(name, filter_, key, things) for key in cleaned.get(name) or []]
            cleaned[name] = [number for number in numbers if number is not None]
        found = {one: self._number("q", facets[one.name], one.value, things) for one in typed}
        if query and typed and "q" in cleaned:
            cleaned["q"] = query.standing_for({one: number for one, number in found.items() if number is not None})

    def _number(self, name: str, filter_: FacetFilter, key: str, things: dict[tuple[str, str], Thing]) -> int | None:
        for family in filter_.families:
            if family in TABLE_OF:
                thing = things.get((TABLE_OF[family], key))
                if thing:
                    self.filterset.things[number_of(family, thing)] = thing
                    return number_of(family, thing)
            elif (family.name.lower(), key) in _NUMBERS:
                return _NUMBERS[family.name.lower(), key]
        self.add_error(name, KeysField.unknown(key))
        return None


class QuestionFilters(django_filters.FilterSet):
    """What both filter sets have in common. Invalid values are errors at their field.

    `as_typed` is the query string as it came; `data` is the same question with the fields typed among its words as
    parameters, which is its one address.
    """

    target: ClassVar[str]

    q = QuestionFilter(label=_("Words"))
    country = FacetFilter(Family.COUNTRY, narrows=True, label=_("Country"))
    person = FacetFilter(Family.PERSON, narrows=True, label=_("Participant"))
    topic = FacetFilter(Family.TOPIC, narrows=True, label=_("Topic"))
    speaker = FacetFilter(Family.SPEAKER, narrows=True, label=_("Speaker"))
    kind = FacetFilter(Family.KIND, narrows=False, label=_("Kind"))
    language = FacetFilter(Family.LANGUAGE, narrows=False, label=_("Language"))
    source = FacetFilter(Family.SOURCE, narrows=False, label=_("Source"))
    encounter = FacetFilter(Family.ENCOUNTER, narrows=False, label=_("Encounter"))
    since = DateFilter(lookup_expr="gte", label=_("Since"))
    until = DateFilter(lookup_expr="lte", label=_("Until"))
    sort = SortFilter(label=_("Sort"))
    page = PageFilter(label=_("Page"))

    def __init__(self, data: QueryDict | None = None, queryset: QuerySet[Any] | None = None, **kwargs: Any) -> None:
        self.as_typed = data if data is not None else QueryDict()
        self.lifted = lift(self.as_typed, self.base_filters)
        super().__init__(self.lifted.data, queryset, **kwargs)
        self.things: dict[int, Thing] = {}
        self._matching: Matching | None = None
        self._marking: Marking | None = None

    def get_form_class(self) -> type[forms.Form]:
        form: type[QuestionForm] = super().get_form_class()
        form.filterset = self
        return form

    @property
    def is_bound_to_words(self) -> bool:
        """Whether words were asked for."""
        return self.form.cleaned_data.get("q") is not None

    @property
    def matching(self) -> Matching | None:
        """The words made ready for PostgreSQL, once."""
        query = self.form.cleaned_data["q"]
        if query is not None and self._matching is None:
            languages = [CHOICES[number][1] for number in self.form.cleaned_data["language"]]
            self._matching = matching(query, self.target, languages)
        return self._matching

    @property
    def marking(self) -> Marking | None:
        """What is marked in what is shown: the words, their names in other scripts, the chosen topics."""
        if self._marking is None:
            self._marking = marking(self.matching, self.form.cleaned_data["topic"])
        return self._marking

    @property
    def ordering(self) -> str:
        """How to order: by relevance only where there are words."""
        chosen = self.form.cleaned_data["sort"] or "relevance"
        return "newest" if chosen == "relevance" and not self.is_bound_to_words else chosen

    @property
    def page_number(self) -> int:
        """The page asked for, from 1."""
        return self.form.cleaned_data["page"] or 1

    def widened(self) -> list[str]:
        """The filters in force whose values widen."""
        facets = {name: filter_ for name, filter_ in self.filters.items() if isinstance(filter_, FacetFilter)}
        return [name for name, facet in facets.items() if not facet.narrows and self.form.cleaned_data[name]]

    def rows(self, leaving_out: tuple[str, ...] = ()) -> QuerySet[Any]:
        """The rows of the search table that answer the question, or the question without some of its parameters."""
        rows: QuerySet[Any] = self.queryset.published()
        for name, filter_ in self.filters.items():
            if name not in leaving_out:
                rows = filter_.filter(rows, self.matching if name == "q" else self.form.cleaned_data[name])
        return rows

    def query_string(
        self,
        without: tuple[str, str] | None = None,
        adding: tuple[str, str] | None = None,
        emptied: Sequence[str] = (),
        setting: Mapping[str, str] | None = None,
    ) -> str:
        """The question as a query string, changed: a value taken away or added, parameters emptied or set.

        Only known parameters with a value are kept, in one order, so that one question has one address. A changed
        question begins at its first page.
        """
        added = [*([adding] if adding else []), *(setting or {}).items()]
        left_out = {"page", *emptied, *(setting or {})}
        kept = [
            pair
            for pair in self._asked
            if pair.name not in left_out and (without is None or (pair.name, pair.value.strip().lower()) != without)
        ]
        if added:
            kept += [self._pair(name, value) for name, value in added]
            kept.sort(key=_place)
        return "&".join(pair.written for pair in kept)

    @cached_property
    def _asked(self) -> list["_Pair"]:
        """The parameters that are known and have a value, in their order, each value of one once."""
        return [
            self._pair(name, value)
            for name in self.filters
            for value in dict.fromkeys(self.data.getlist(name))
            if value.strip()
        ]

    def _pair(self, name: str, value: str) -> "_Pair":
        return _Pair(self._places[name], name, value, urlencode({name: value}))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: place for place, name in enumerate([*self.filters, "all"])}

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return self.rows()


class CommuniqueFilters(QuestionFilters):
    """Questions to communiqués."""

    target = "communique"

    class Meta:
        model = IndexedCommunique
        fields: ClassVar[list[str]] = []
        form = QuestionForm


class StatementFilters(QuestionFilters):
    """Questions to statements: who said what to whom, and who reports it."""

    target = "statement"

    speaker_country = FacetFilter(Family.SPEAKER_COUNTRY, narrows=True, label=_("Speaking for"))
    addressee = FacetFilter(Family.ADDRESSEE_COUNTRY, Family.ADDRESSEE, narrows=True, label=_("Addressed to"))
    reported_by = FacetFilter(Family.SOURCE, Family.REPORTING_COUNTRY, narrows=False, label=_("Reported by"))
    mode = FacetFilter(Family.MODE, narrows=False, label=_("Mode"))
    group = GroupFilter(label=_("Grouped by"))

    class Meta:
        model = IndexedStatement
        fields: ClassVar[list[str]] = []
        form = QuestionForm
