"""Suggestions while a reader types, in the form that browsers know from OpenSearch."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.generic import View

from communiques.search.filters import CommuniqueFilters, QuestionFilters, StatementFilters
from communiques.search.query import MOST_CHARACTERS
from communiques.search.suggestions import Suggestion, suggestions

from ..named import KIND_LABELS
from ..templatetags.archive import number

_PAGES: dict[str, type[QuestionFilters]] = {"communiques": CommuniqueFilters, "statements": StatementFilters}
SECONDS = 60


class Suggest(View):
    """`?q=put&on=statements` → the words typed, then in parallel lists the suggestions, what they are, their addresses,
    and what else a page shows of them: kind and language. The other parameters of a question are kept.
    """

    def get(self, request: HttpRequest) -> HttpResponse:
        page = request.GET.get("on", "")
        page = page if page in _PAGES else "communiques"
        typed = request.GET.get("q", "")
        filters = _PAGES[page](data=request.GET)
        found = suggestions(filters) if typed.strip() and len(typed) <= MOST_CHARACTERS else []
        answer: list[Any] = [
            typed,
            [one.text for one in found],
            [_described(one) for one in found],
            [f"{reverse(f'website:{page}')}?{one.query}" for one in found],
            {"kinds": [one.kind for one in found], "languages": [one.language for one in found]},
        ]
        response = JsonResponse(answer, safe=False, content_type="application/x-suggestions+json")
        response.headers["Cache-Control"] = f"public, max-age={SECONDS}"
        return response


def _described(suggestion: Suggestion) -> str:
    """Vladimir Putin, person, 312 accounts."""
    said = [suggestion.label, str(KIND_LABELS.get(suggestion.kind, ""))]
    if suggestion.count is not None:
        count = number(suggestion.count)
        said.append(ngettext("%(count)s account", "%(count)s accounts", suggestion.count) % {"count": count})
    return ", ".join(part for part in said if part)
