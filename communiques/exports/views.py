"""The answer to a question as a file: what a page shows, with the same parameters."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.views.generic import View

from communiques.archive.words import fold
from communiques.formats.home import home
from communiques.formats.questions import UNASKED, asked, refusal
from communiques.search.filters import QuestionFilters
from communiques.search.results import answer_to
from communiques.search.whole_answers import each_key
from communiques.search.wording import question_in_words

from .forms import FORMS
from .streaming import LONG, Place, Stream

LONGEST_NAME = 60
MINUTES_UNTIL_A_PLACE_IS_FREE = 1


class Export(View):
    """All that answers a question, in its order. There is no limit to how much.

    `search` is what is asked, `form` the end of the address. `page` and `group`, which arrange a page, change nothing.
    """

    search = ""
    form = ""

    def head(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """What a file would come with; nothing is looked for."""
        filters = asked(request, self.search)
        if not filters.is_valid():
            return refusal(request, self.search, filters)
        return self._described(StreamingHttpResponse(), filters)  # of another the length would be said: nothing

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        filters = asked(request, self.search)
        if not filters.is_valid():
            return refusal(request, self.search, filters)
        answer = answer_to(filters)
        place = Place() if answer.total > LONG else None
        if place and not place.is_held:
            return _come_back(request)
        form = FORMS[self.form]
        writer = form.writer(self.search, home(request))
        stream = Stream(writer, form.loading(self.search), each_key(answer), place)
        return self._described(StreamingHttpResponse(stream), filters)

    def _described(self, response: Any, filters: QuestionFilters) -> Any:
        name = f"{file_name(self.search, filters)}.{self.form}"
        said = {
            "Content-Type": FORMS[self.form].media_type,
            "Content-Disposition": content_disposition_header(as_attachment=True, filename=name),
            "Access-Control-Allow-Origin": "*",
            "Cross-Origin-Resource-Policy": "cross-origin",
            "X-Robots-Tag": "noindex",
        }
        for header, value in said.items():
            response.headers[header] = value
        return response


def file_name(search: str, filters: QuestionFilters) -> str:
    """What a valid question asks, and the day: communiques-calls-on-salt-2026-11-24."""
    words = question_in_words(filters) if filters.query_string(emptied=UNASKED) else ""
    question = slugify(fold(words)) or slugify(words, allow_unicode=True)
    return "-".join(part for part in (search, question[:LONGEST_NAME].strip("-"), str(localdate())) if part)


def _come_back(request: HttpRequest) -> HttpResponse:
    """503: as many long answers are being written as the server has room for."""
    response = render(request, "busy.html", status=503)
    response.headers["Retry-After"] = str(60 * MINUTES_UNTIL_A_PLACE_IS_FREE)
    return response
