"""Feeds of questions, and of the people, topics, sources, countries and pairs that are questions of their own."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.generic import View

from communiques.formats.home import home
from communiques.formats.questions import asked, refusal
from communiques.search.filters import CommuniqueFilters, QuestionFilters

from .news import News

MINUTES_KEPT = 5
MEDIA_TYPE = "application/atom+xml; charset=utf-8"


class FeedOfQuestion(View):
    """What is new of a question to a search."""

    search = "communiques"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        filters = asked(request, self.search)
        if not filters.is_valid():
            return refusal(request, self.search, filters)
        return feed(request, self.search, filters)


class FeedOfThing(View):
    """What is new of what a page is about. `question` is the parameter that its address names are values of."""

    question = ""

    def get(self, request: HttpRequest, **address_names: str) -> HttpResponseBase:
        data = QueryDict(mutable=True)
        data.setlist(self.question, sorted({name.lower() for name in address_names.values()}))
        if "page" in request.GET:
            data["page"] = request.GET["page"]
        filters = CommuniqueFilters(data=data)
        if self.question in filters.form.errors or len(data.getlist(self.question)) < len(address_names):
            raise Http404
        if not filters.is_valid():
            return refusal(request, "communiques", filters)
        return feed(request, "communiques", filters)


def feed(request: HttpRequest, search: str, filters: QuestionFilters) -> HttpResponseBase:
    """The feed of a valid question; 304 to whoever has it as it is, before an entry is written."""
    news = News(search, filters, home(request))
    said = {
        "Content-Type": MEDIA_TYPE,
        "ETag": news.tag,
        "Last-Modified": http_date(news.changed.timestamp()),
        "Cache-Control": f"public, max-age={60 * MINUTES_KEPT}",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    if known := get_conditional_response(request, news.tag, int(news.changed.timestamp())):
        for header, value in said.items():
            known.headers[header] = value
        return known
    return HttpResponse(news.feed().written() if request.method != "HEAD" else b"", headers=said)
