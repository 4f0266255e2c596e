"""Pairs of communiqués: whether two are one text, and whether two tell of one contact."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from communiques.archive.languages import language_name
from communiques.archive.models import Communique, Doubt
from communiques.intake.differences import label

from . import review
from .review import Queue
from .review_deciding import drop, keep_both, may_drop, one_contact
from .review_excerpts import Stretch, compared
from .review_rights import Rights, asked_by

MOST = 2**63  # beyond all keys
OPENING = 700  # characters shown of the text of an account


@dataclass(frozen=True)
class Side:
    """One communiqué of a pair with what is shown of it."""

    communique: Communique
    address: str
    facts: list[tuple[Any, str, bool]]
    text: list[Stretch]
    may_drop: bool


def pair_page(site: admin.AdminSite, request: HttpRequest, key: int) -> HttpResponse:
    """Two communiqués side by side, with the decisions there are."""
    rights = asked_by(request)
    if not rights.see:
        raise PermissionDenied
    queue, doubt = _asked(key)
    if doubt is None:
        messages.info(request, _("This pair does not wait any more."))
        return HttpResponseRedirect(review.address(queue))
    if request.method == "POST":
        if not rights.change:
            raise PermissionDenied
        entered = doubt.communique.created_at
        with transaction.atomic():
            said = _decided(request, doubt, rights)
        if said:
            messages.success(request, said)
            return HttpResponseRedirect(review.next_pair(queue, entered, key))
    context = {
        **site.each_context(request),
        "title": queue.label,
        "of_texts": queue == Queue.DUPLICATES,
        "sides": _sides(queue, doubt, rights),
        "rights": rights,
        "back": review.address(queue),
    }
    return TemplateResponse(request, "admin/archive/review_pair.html", context)


def _asked(key: int) -> tuple[Queue, Doubt | None]:
    """The pair and its queue; without the pair where it was decided meanwhile."""
    codes = {str(code): queue for queue, code in review.DOUBT_OF.items()}
    known = Doubt.objects.filter(pk=key).values_list("code", flat=True).first() if key < MOST else None
    queue = codes.get(known or "", Queue.DUPLICATES)
    return queue, review.pairs(queue).filter(pk=key).first() if known in codes else None


def _decided(request: HttpRequest, doubt: Doubt, rights: Rights) -> str:
    """Do what was decided; what is said of it, or nothing where that cannot be."""
    if "apart" in request.POST:
        keep_both(doubt)
        if doubt.code == Doubt.Code.SAME_TEXT:
            return _("Both texts are kept.")
        return _("They are two contacts. To bring them together after all, choose the encounter in one of the forms.")
    if "together" in request.POST and doubt.code == Doubt.Code.SAME_CONTACT:
        encounter = one_contact(doubt)
        return _(
            "Both tell of encounter %(id)s. To undo it, empty the encounter in the form of one of them."
        ) % {"id": encounter.public_id}  # fmt: skip
    chosen = {str(one.pk): one for one in (doubt.communique, doubt.other) if one is not None}
    dropped = chosen.get(request.POST.get("drop", ""))
    if dropped is not None and rights.delete and may_drop(dropped) and doubt.code == Doubt.Code.SAME_TEXT:
        heading = dropped.heading
        drop(dropped)
        return _("“%(title)s” was deleted. The other record stays.") % {"title": heading}
    return ""


def _sides(queue: Queue, doubt: Doubt, rights: Rights) -> list[Side]:
    pair = [one for one in (doubt.communique, doubt.other) if one is not None]
    if queue == Queue.DUPLICATES:
        texts = compared(*(one.text for one in pair))
    else:
        texts = [Stretch(pair[0].text[:OPENING])], [Stretch(pair[1].text[:OPENING])]
    facts = [_facts(one) for one in pair]
    return [
        Side(
            communique=one,
            address=review.form_address(one.pk),
            facts=[(name, value, value != other) for (name, value), (_same, other) in zip(own, others, strict=True)],
            text=text,
            may_drop=rights.delete and may_drop(one),
        )
        for one, own, others, text in zip(pair, facts, reversed(facts), texts, strict=True)
    ]


def _facts(communique: Communique) -> list[tuple[Any, str]]:
    parties = communique.participations.select_related("person", "country")
    held = " – ".join(str(day) for day in (communique.held_on, communique.held_until) if day)
    named = "; ".join(f"{party.label} ({party.country.code})" for party in parties if not party.accompanying)
    shown = {
        "title": communique.title,
        "source": communique.source.label,
        "held_on": held,
        "published_on": str(communique.published_on or ""),
        "kind": str(communique.get_kind_display()),
        "place": communique.place,
        "language": language_name(communique.language),
        "status": str(communique.get_status_display()),
        "encounter": str(communique.encounter or ""),
        "source_url": communique.source_url,
    }
    rows = [(label(Communique, name), value) for name, value in shown.items()]
    return [*rows[:5], (_("parties"), named), *rows[5:]]
