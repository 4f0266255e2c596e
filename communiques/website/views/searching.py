"""What the two search pages have in common: one question, its answer, its errors at their fields."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView

from communiques.search.filters import QuestionFilters, SortField
from communiques.search.results import Results, results
from communiques.search.wording import SEARCHES, in_words, narrowings, words_said

from ..asked import question_for_records
from ..formulations import over_time_address
from ..histogram import Bar, years
from ..kept_pages import Kept
from ..named import named
from ..nothing_found import FEW, NothingFound, spelling
from ..read_otherwise import read_otherwise
from ..taking_away import taking_away
from .page import Page

SHAPING = ("page",)


class SearchPage(Kept, Page, TemplateView):
    """A question in the address, the answer on the page. What cannot be understood is a 400 with the values kept.

    `section` says which search it is.
    """

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        filters = SEARCHES[self.section][0](data=request.GET)
        valid = filters.is_valid()
        if valid and filters.lifted.changed:
            return redirect(f"{request.path}?{filters.query_string()}")
        found = results(filters) if valid else None
        context = self.get_context_data(filters=filters, results=found, **kwargs)
        # Where little is found of some words another spelling may be known in a moment.
        self.is_kept = found is not None and (found.total > FEW or not filters.is_bound_to_words)
        return self.render_to_response(context, status=200 if valid else 400)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filters, found, asked = kwargs["filters"], kwargs["results"], kwargs["filters"].data
        form, words = filters.form, asked.get("q", "").strip()
        active = narrowings(filters, found.active) if found else []
        return super().get_context_data(
            address=reverse(f"website:{self.section}"),
            has_own_search=True,
            words=words,
            active=active,
            question=in_words(words_said(filters) if found else words, active, str(SEARCHES[self.section][1])),
            asked=question_for_records(found) if found else "",
            nothing_found=NothingFound(filters, words, active) if found and not found.total else None,
            spelling=spelling(filters, found.total) if found and found.total <= FEW else None,
            read_otherwise=read_otherwise(filters, found.total) if found else [],
            phrase_address=over_time_address(filters) if found and found.total else "",
            named=named(filters) if found and found.total else [],
            candidates=[
                (one.label, filters.query_string(setting={"q": one.words})) for one in filters.lifted.candidates
            ],
            errors=form.errors,
            field_errors=[(form.fields[name].label, errors) for name, errors in form.errors.items() if name != "q"],
            kept_with_words=kept(asked, "q"),
            kept_with_dates=kept(asked, "since", "until"),
            since=asked.get("since", ""),
            until=asked.get("until", ""),
            years=self.years(filters, found.years) if found else [],
            sorts=sorts(filters) if found else [],
            taking=taking_away(self.section, filters, found.total, self.link(found)) if found else None,
            **kwargs,
        )

    def link(self, found: Results) -> str:
        """The address of the question alone: the same however it was put together, from its first page."""
        address, query = reverse(f"website:{self.section}"), found.page_query(1)
        return self.request.build_absolute_uri(f"{address}?{query}" if query else address)

    def years(self, filters: QuestionFilters, counts: dict[int, int]) -> list[Bar]:
        since, until = filters.form.cleaned_data["since"], filters.form.cleaned_data["until"]
        chosen = range(since.year if since else 0, (until.year if until else 9999) + 1) if since or until else None
        return years(counts, filters.query_string(emptied=("since", "until")), chosen)


@dataclass(frozen=True)
class Arrangement:
    """A way to order or to group the results."""

    label: str
    query: str
    is_chosen: bool


def sorts(filters: QuestionFilters) -> list[Arrangement]:
    """The ways there are: by relevance only where there are words."""
    choices: list[tuple[str, Any]] = list(SortField().widget.choices)
    return [
        Arrangement(str(label), filters.query_string(setting={"sort": value}), value == filters.ordering)
        for value, label in choices
        if value != "relevance" or filters.is_bound_to_words
    ]


def kept(asked: Any, *but: str) -> list[tuple[str, str]]:
    """The parameters a form leaves as they are: all but its own and the page."""
    others = ((name, value) for name, values in asked.lists() for value in values if value)
    return [(name, value) for name, value in others if name not in (*but, *SHAPING)]
