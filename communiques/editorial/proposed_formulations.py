"""Phrases that the archive proposes as formulations: an editor reads where they stand, accepts or dismisses them."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from communiques.archive.models import Formulation, NameKind, ProposedFormulation
from communiques.archive.words import fold
from communiques.search.phrases import any_of

LONGEST_SLUG = 56


@admin.action(description=_("Accept the chosen phrases as formulations"), permissions=["change"])
def accept(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Make an entry of each; a single one is opened, for its wordings in other languages."""
    with transaction.atomic():
        waiting = queryset.exclude(decision=ProposedFormulation.Decision.ACCEPTED).select_for_update(of=("self",))
        made = [_accepted(proposed) for proposed in waiting]
    model_admin.message_user(
        request,
        ngettext("%(n)d formulation was made.", "%(n)d formulations were made.", len(made)) % {"n": len(made)},
        messages.SUCCESS if made else messages.WARNING,
    )
    if len(made) == 1:
        return HttpResponseRedirect(reverse("admin:archive_formulation_change", args=[made[0].pk]))
    return None


@admin.action(description=_("Dismiss the chosen phrases"), permissions=["change"])
def dismiss(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> None:
    """They are not proposed again."""
    waiting = queryset.filter(decision=ProposedFormulation.Decision.WAITING)
    count = waiting.update(decision=ProposedFormulation.Decision.DISMISSED)
    model_admin.message_user(
        request, ngettext("%(n)d phrase was dismissed.", "%(n)d phrases were dismissed.", count) % {"n": count}
    )


@admin.register(ProposedFormulation)
class ProposedFormulationAdmin(admin.ModelAdmin):
    """The proposals, those with the most weight first."""

    list_display = ("phrase", "language", "source", "at_source", "at_others", "weight", "decision")
    list_display_links = None
    list_filter = ("decision", "language", "source")
    list_select_related = ("source",)
    list_per_page = 50
    search_fields = ("text",)
    show_full_result_count = False
    actions = (accept, dismiss)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may enter formulations decides; a proposal itself is not changed by hand."""
        return obj is None and request.user.has_perm("archive.add_formulation")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request) or super().has_view_permission(request, obj)

    @admin.display(description=_("phrase"), ordering="text")
    def phrase(self, proposed: ProposedFormulation) -> str:
        """The phrase, which leads to where it stands."""
        address = f"{reverse('website:phrase')}?{urlencode({'q': any_of([proposed.text])})}"
        return format_html('<a href="{}" lang="{}">{}</a>', address, proposed.language, proposed.text)

    @admin.display(description=_("at the source"), ordering="accounts")
    def at_source(self, proposed: ProposedFormulation) -> str:
        return _of(proposed.accounts, proposed.accounts_in_all)

    @admin.display(description=_("elsewhere"), ordering="elsewhere")
    def at_others(self, proposed: ProposedFormulation) -> str:
        return _of(proposed.elsewhere, proposed.elsewhere_in_all)

    @admin.display(description=_("weight"), ordering="score")
    def weight(self, proposed: ProposedFormulation) -> int:
        return round(proposed.score)


def _of(part: int, whole: int) -> str:
    return _("%(part)s of %(whole)s") % {"part": part, "whole": whole}


def _accepted(proposed: ProposedFormulation) -> Any:
    """The entry of a proposal, with the phrase as its first wording."""
    formulation: Any = Formulation(slug=_free_slug(proposed))
    formulation._change_reason = "accepted proposal"
    formulation.save()
    formulation.names.create(language=proposed.language, text=proposed.text, kind=NameKind.PREFERRED)
    proposed.decision, proposed.formulation = ProposedFormulation.Decision.ACCEPTED, formulation
    proposed.save(update_fields=["decision", "formulation"])
    return formulation


def _free_slug(proposed: ProposedFormulation) -> str:
    """An address name made of the phrase; where it is not in Latin letters, of its language and number."""
    base = slugify(fold(proposed.text))[:LONGEST_SLUG].strip("-") or f"{proposed.language}-{proposed.pk}"
    taken = set(Formulation.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for slug in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if slug not in taken)
