"""The page on which an editor reads a record again and chooses what to take."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.models import Communique
from communiques.intake.differences import Difference
from communiques.intake.rereading import Rereader, apply

from .review import form_address
from .review_pairs import MOST
from .review_rights import asked_by


def reread_page(site: admin.AdminSite, request: HttpRequest, key: int) -> HttpResponse:
    """What is read otherwise than the record holds; what is ticked is taken, and then the form opens."""
    if not asked_by(request).change:
        raise PermissionDenied
    with transaction.atomic():
        communique = _record(key, locked=request.method == "POST")
        found = Rereader().differences(communique)
        if request.method == "POST":
            _take(request, communique, found)
            return HttpResponseRedirect(form_address(communique.pk))
    context = {
        **site.each_context(request),
        "title": _("Read again"),
        "communique": communique,
        "opts": Communique._meta,
        "form_address": form_address(communique.pk),
        "differences": found,
        "takeable": any(not difference.stands for difference in found),
    }
    return TemplateResponse(request, "admin/archive/communique/reread.html", context)


def _record(key: int, *, locked: bool) -> Communique:
    records = Communique.objects.select_for_update(of=("self",)) if locked else Communique.objects.all()
    communique = records.filter(pk=key).first() if key < MOST else None
    if communique is None:
        raise Http404
    return communique


def _take(request: HttpRequest, communique: Communique, found: list[Difference]) -> None:
    """Take what was ticked, and say what became of it."""
    ticked = set(request.POST.getlist("take"))
    taken = apply(communique, [difference for difference in found if difference.key in ticked])
    said = ngettext("%(n)d difference was taken.", "%(n)d differences were taken.", len(taken)) % {"n": len(taken)}
    messages.success(request, said)
    if left := len(ticked) - len(taken):
        untaken = ngettext(
            "%(n)d could not be taken: it needs another that was not ticked, or the record has changed meanwhile.",
            "%(n)d could not be taken: they need others that were not ticked, or the record has changed meanwhile.",
            left,
        )
        messages.warning(request, untaken % {"n": left})
