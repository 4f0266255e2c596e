"""A question in an address that no page answers but a file or a feed: read as the pages read it, refused in words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from communiques.search.filters import QuestionFilters
from communiques.search.wording import SEARCHES

UNASKED = ("sort", "group", "all")
"""Parameters that arrange a page, and say nothing of what is asked."""


def asked(request: HttpRequest, search: str) -> QuestionFilters:
    """The question to a search, `communiques` or `statements`, valid or not."""
    return SEARCHES[search][0](data=request.GET)


def refusal(request: HttpRequest, search: str, filters: QuestionFilters) -> HttpResponse:
    """The page that says what of a question was not understood: 400, with the way to the page where it is asked."""
    form = filters.form
    context = {
        "form": form,
        "mistakes": [(form.fields[name].label, errors) for name, errors in form.errors.items()],
        "page": f"{reverse(f'website:{search}')}?{request.GET.urlencode()}",
    }
    return render(request, "question_refused.html", context, status=400)
