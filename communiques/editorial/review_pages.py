"""The page of the review: one queue of what waits, with the counts of all."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from communiques.archive.models import Communique, Country, Doubt

from . import review, review_names, review_pairs, review_rereading
from .review import Queue
from .review_excerpts import excerpt
from .review_rights import asked_by

ROWS = 50


def urls(site: admin.AdminSite) -> list[URLPattern]:
    """The pages of the review and of reading again."""

    def page(view: Callable[..., HttpResponse]) -> Any:
        return site.admin_view(lambda request, **given: view(site, request, **given))

    return [
        path("review/", page(queue_page), name="review"),
        path("review/name/", page(review_names.name_page), name="review_name"),
        path("review/pair/<int:key>/", page(review_pairs.pair_page), name="review_pair"),
        path(
            "archive/communique/<int:key>/reread/",
            page(review_rereading.reread_page),
            name="archive_communique_reread",
        ),
    ]


def queue_page(site: admin.AdminSite, request: HttpRequest) -> HttpResponse:
    """One queue, oldest first, with the counts of all."""
    rights = asked_by(request)
    if not rights.see:
        raise PermissionDenied
    queue, doubt = review.queue_of(request.GET.get("queue", "")), request.GET.get("doubt", "")
    doubt = doubt if doubt in Doubt.Code.values else ""
    counts = review.counts()
    context = {
        **site.each_context(request),
        "title": _("Review"),
        "tabs": [(each, review.address(each), counts[each], each == queue) for each in Queue],
        "queue": queue.value,
        "doubt": doubt,
        **(_records(request, queue, doubt) if queue in review.STATUS_OF else _questions(request, queue)),
    }
    return TemplateResponse(request, "admin/archive/review.html", context)


def _page(request: HttpRequest, found: QuerySet) -> Page:
    """A page of a queue; a number that is none is the first, one beyond all the last."""
    return Paginator(found, ROWS).get_page(request.GET.get("p", "1")[:9])


def _records(request: HttpRequest, queue: Queue, doubt: str) -> dict[str, Any]:
    parties = ("participations__person", "participations__country")
    found = review.records(queue, doubt).defer("text", "note").prefetch_related(*parties)
    page = _page(request, found)
    doubts: dict[int, list[Doubt]] = {communique.pk: [] for communique in page}
    for one in Doubt.objects.open().filter(communique__in=list(doubts)):
        doubts[one.communique_id].append(one)
    rows = [(one, review.record_address(one.pk, queue, doubt), _countries(one), doubts[one.pk]) for one in page]
    kinds = [(code, label, count, code == doubt) for code, label, count in review.kinds_of_doubt(queue)]
    return {"page": page, "rows": rows, "kinds": kinds, "all_address": review.address(queue)}


def _countries(communique: Communique) -> str:
    return ", ".join(dict.fromkeys(party.country.code for party in communique.leading_participations()))


def _questions(request: HttpRequest, queue: Queue) -> dict[str, Any]:
    if queue == Queue.NAMES:
        page = _page(request, review.names())
        countries = Country.objects.in_bulk({row["country"] for row in page if row["country"]})
        examples = Doubt.objects.select_related("communique").in_bulk([row["first"] for row in page])
        shown = [(row, countries.get(row["country"]), examples[row["first"]]) for row in page]
        names = [
            (row, review.name_address(row), country, excerpt(doubt.communique.text, doubt))
            for row, country, doubt in shown
        ]
        return {"page": page, "names": names}
    page = _page(request, review.pairs(queue).defer("communique__text", "other__text"))
    return {"page": page, "pairs": [(doubt, review.pair_address(doubt)) for doubt in page]}
