"""How the answers to a question are spread over countries, people, topics, years…: the counts beside the pages."""

from collections.abc import Mapping
from typing import Any, ClassVar

from babel import Locale
from django.utils import translation
from django.utils.translation import gettext_noop as _
from rest_framework.request import Request
from rest_framework.response import Response

from communiques.archive.facets import CHOICES, by_family
from communiques.archive.models import Kind, Statement
from communiques.search.facets import OF_COMMUNIQUES, OF_STATEMENTS
from communiques.search.filters import CommuniqueFilters, QuestionFilters, StatementFilters
from communiques.search.results import answer_to, facet_counts
from communiques.search.vocabulary import Thing, things_by_number

from .asking import asked, parameters_of
from .links import LANGUAGES
from .parameters import Parameter, listed
from .problems import RefusedError
from .views import ApiView

DEFAULT_MOST, LARGEST_MOST = 50, 1000

MOST = Parameter(
    "most",
    _("How many values of each family are given at most, the most frequent first."),
    {"type": "integer", "minimum": 1, "maximum": LARGEST_MOST, "default": DEFAULT_MOST},
    example=10,
)


class FacetsView(ApiView):
    """The counts of a question. A family of which any may hold is counted as if it had not been asked for."""

    filters: ClassVar[type[QuestionFilters]]
    families: ClassVar[tuple[str, ...]]

    @classmethod
    def known(cls) -> tuple[Parameter, ...]:
        wanted = Parameter(
            "families",
            _("What is counted, with commas between; everything if it is left out."),
            {"type": "string", "enum": [*cls.families, "year"]},
            example=["country", "year"],
            listed=True,
        )
        return (*parameters_of(cls.filters, without=("sort",)), wanted, MOST)

    def body(self, _refer: Any) -> dict[str, Any]:
        return {"$ref": "#/components/schemas/Facets"}

    def get(self, request: Request) -> Response:
        most, wanted = _most(request), listed(request, "families", [*self.families, "year"])
        filters = asked(self.filters, request)
        answer = answer_to(filters)
        counts = facet_counts(filters, answer)
        found = {name: _counted(filters, name, counts) for name in self.families if name in wanted}
        shown = {name: numbers[:most] for name, numbers in found.items()}
        things = things_by_number(n for numbers in shown.values() for n in numbers if n not in CHOICES)
        families = {name: _written(numbers, len(found[name]), counts, things) for name, numbers in shown.items()}
        if "year" in wanted:
            families["year"] = _years(answer.years)
        return Response({"total": answer.total, "families": families})


def _most(request: Request) -> int:
    given = request.GET.get("most", str(DEFAULT_MOST))
    if given.isascii() and given.isdigit() and len(given) <= 4 and 1 <= int(given) <= LARGEST_MOST:
        return int(given)
    raise RefusedError({"most": [f"Give a number from 1 to {LARGEST_MOST}."]})


def _counted(filters: QuestionFilters, name: str, counts: Mapping[int, int]) -> list[int]:
    """The facet numbers of a parameter that any record has, the most frequent first."""
    counted = by_family(number for number, count in counts.items() if count)
    numbers = [number for family in filters.filters[name].families for number in counted.get(family, ())]
    return sorted(numbers, key=lambda number: (-counts[number], number))


def _written(numbers: list[int], size: int, counts: Mapping[int, int], things: Mapping[int, Thing]) -> dict[str, Any]:
    named = [(number, *_named(number, things)) for number in numbers if number in CHOICES or number in things]
    values = [{"value": value, "names": names, "count": counts[number]} for number, value, names in named]
    return {"size": size, "values": values}


def _named(number: int, things: Mapping[int, Thing]) -> tuple[str, dict[str, str]]:
    """What is given for a value as a parameter, and its names in the languages of the interface."""
    if number not in CHOICES:
        labels = things[number].labels
        return things[number].key, {each: labels[each] for each in LANGUAGES if each in labels} or dict(labels)
    family, value = CHOICES[number]
    return value, {language: _label(family, value, language) for language in LANGUAGES}


def _label(family: str, value: str, language: str) -> str:
    if family == "language":
        return str(Locale.parse(language).languages.get(value, value))
    with translation.override(language):
        return str((Kind if family == "kind" else Statement.Mode)(value).label)


def _years(years: Mapping[int, int]) -> dict[str, Any]:
    """Years of any date: `since` and `until` of the question leave them as they are."""
    values = [{"value": str(year), "names": {}, "count": count} for year, count in years.items()]
    return {"size": len(values), "values": values}


class CommuniqueFacets(FacetsView):
    says = _("How communiqués that answer a question are spread")
    tells = (
        "For each family the values with their number of communiqués, as beside the results on the page. Of kinds, "
        "languages, sources and years each is counted as if none of its family had been asked for."
    )
    filters = CommuniqueFilters
    families = OF_COMMUNIQUES


class StatementFacets(FacetsView):
    says = _("How statements that answer a question are spread")
    tells = (
        "For each family the values with their number of statements, as beside the results on the page. Of kinds, "
        "languages, modes, years and who reports each is counted as if none of its family had been asked for."
    )
    filters = StatementFilters
    families = OF_STATEMENTS
