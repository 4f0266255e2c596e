"""A catalogue entry gets the text that was pasted for it."""

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from communiques.archive import indexing
from communiques.archive.addresses import normalised
from communiques.archive.models import Communique, Status
from communiques.intake.pasting import Pasted


def entries_without_text(pasted: Pasted, language: str) -> QuerySet[Communique]:
    """The record at the address of a pasted text that has no text yet; at most one, and none without an address."""
    if not pasted.url:
        return Communique.objects.none()
    live = Communique.objects.exclude(status=Status.WITHDRAWN)
    return live.filter(source_url_key=normalised(pasted.url), language=language, text_sha256=None)


def completed(request: HttpRequest, entries: QuerySet[Communique], pasted: Pasted) -> HttpResponse:
    """Put the text into the entry, then show what is read in it otherwise than the entry has it."""
    with transaction.atomic():
        communique = entries.select_for_update().get()
        communique.text, communique.title = pasted.text, communique.title or pasted.title
        communique.published_on = communique.published_on or pasted.published_on
        communique.version += 1
        communique.save()
        indexing.refresh([communique.pk])
    return HttpResponseRedirect(reverse("admin:archive_communique_reread", args=[communique.pk]))
