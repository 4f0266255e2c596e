"""What is done with the chosen communiqués: publish, withdraw, review, export."""

import json
from collections.abc import Callable, Collection, Iterator
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from communiques.archive.annotated import annotated
from communiques.archive.models import Communique

from . import status
from .autocomplete import LONGEST_NUMBER
from .refusals import refusal_of


@admin.action(description=_("Publish the chosen communiqués"), permissions=["change"])
def publish(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> None:
    """Show them to readers."""
    _take(model_admin, request, queryset, status.publish, lambda n: ngettext(
        "%(n)d communiqué was published.", "%(n)d communiqués were published.", n))  # fmt: skip


@admin.action(description=_("Send the chosen drafts to review"), permissions=["change"])
def send_to_review(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> None:
    """Hand them to whoever reviews them."""
    _take(model_admin, request, queryset, status.send_to_review, lambda n: ngettext(
        "%(n)d draft was sent to review.", "%(n)d drafts were sent to review.", n))  # fmt: skip


@admin.action(
    description=_("Return the chosen communiqués to draft (never published ones only)"), permissions=["change"]
)
def return_to_draft(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> None:
    """Take them back from review."""
    _take(model_admin, request, queryset, status.return_to_draft, lambda n: ngettext(
        "%(n)d communiqué is a draft again.", "%(n)d communiqués are drafts again.", n))  # fmt: skip


@admin.action(description=_("Withdraw the chosen communiqués…"), permissions=["change"])
def withdraw(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Ask for the reason first."""
    keys = _few(model_admin, request, queryset.filter(status.WITHDRAWABLE))
    if not keys:
        model_admin.message_user(request, _("None of the chosen communiqués is published."), messages.WARNING)
        return None
    return _reason_page(model_admin, request, keys, WithdrawalForm())


@admin.action(description=_("Export the chosen communiqués (JSON Lines)"), permissions=["view"])
def export(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> StreamingHttpResponse:
    """A file with one object a line, all that the archive holds of each."""
    keys = list(queryset.order_by("pk").values_list("pk", flat=True))
    response = StreamingHttpResponse(_lines(keys), content_type="application/jsonl; charset=utf-8")
    name = f"communiques-{timezone.now():%Y-%m-%d}.jsonl"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


class WithdrawalForm(forms.Form):
    """The reason, which readers will see."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        help_text=_("Readers see it in the place of the communiqué."),
        widget=forms.Textarea(attrs={"rows": 4, "cols": 70, "autofocus": True}),
    )


def withdrawal(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """The page that asks why, for one communiqué or several, and withdraws them."""
    if not model_admin.has_change_permission(request):
        raise PermissionDenied
    given = (request.POST if request.method == "POST" else request.GET).getlist("key")
    keys = [int(key) for key in given if key.isdecimal() and len(key) <= LONGEST_NUMBER][: status.MOST_AT_ONCE]
    form = WithdrawalForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _reason_page(model_admin, request, keys, form)
    count = status.withdraw(keys, form.cleaned_data["reason"])
    said = ngettext("%(n)d communiqué was withdrawn.", "%(n)d communiqués were withdrawn.", count) % {"n": count}
    model_admin.message_user(request, said, messages.SUCCESS)
    return HttpResponseRedirect(reverse("admin:archive_communique_changelist"))


def _reason_page(model_admin: Any, request: HttpRequest, keys: Collection[int], form: forms.Form) -> HttpResponse:
    chosen = Communique.objects.filter(status.WITHDRAWABLE, pk__in=keys).defer("text")
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Withdraw"),
        "opts": model_admin.opts,
        "chosen": chosen.prefetch_related("participations__person", "participations__country"),
        "form": form,
        "action": reverse("admin:archive_communique_withdraw"),
    }
    return TemplateResponse(request, "admin/archive/communique/withdraw.html", context)


def _take(
    model_admin: Any, request: HttpRequest, queryset: QuerySet, step: Callable[..., int], said: Callable[[int], str]
) -> None:
    """Take a step for the chosen ones and tell what came of it."""
    keys = _few(model_admin, request, queryset)
    if not keys:
        return
    try:
        count = step(keys)
    except DatabaseError as error:
        if (refusal := refusal_of(error)) is None:
            raise
        model_admin.message_user(request, refusal.message, messages.ERROR)
        return
    model_admin.message_user(request, said(count) % {"n": count}, messages.SUCCESS if count else messages.WARNING)
    if left := len(keys) - count:
        untouched = ngettext("%(n)d other was left as it is.", "%(n)d others were left as they are.", left)
        model_admin.message_user(request, untouched % {"n": left}, messages.INFO)


def _few(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> list[int]:
    """The keys of the chosen ones, as many as can be changed at once; beyond that a message, and none."""
    keys = list(queryset.order_by("pk").values_list("pk", flat=True)[: status.MOST_AT_ONCE + 1])
    if len(keys) <= status.MOST_AT_ONCE:
        return keys
    most = {"most": status.MOST_AT_ONCE}
    model_admin.message_user(request, _("At most %(most)d communiqués can be changed at once.") % most, messages.ERROR)
    return []


def _lines(keys: list[int]) -> Iterator[str]:
    for record, communique in annotated(keys):
        held = {
            "status": communique.status,
            "withdrawn_reason": communique.withdrawn_reason,
            "published_at": communique.published_at and communique.published_at.isoformat(),
            "version": communique.version,
            "note": communique.note,
            "origins": communique.origins,
        }
        yield json.dumps({**record, **held}, ensure_ascii=False) + "\n"
