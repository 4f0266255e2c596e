"""Encounters: which communiqués are accounts of one contact."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from communiques.archive import indexing
from communiques.archive.dates import PartialDate
from communiques.archive.models import Communique, Encounter, Origin, Status

from .asking import found_by_words
from .records import RecordAdmin


def _accounts() -> Prefetch:
    parties = ("participations__person", "participations__country")
    return Prefetch("accounts", Communique.objects.order_by("pk").defer("text").prefetch_related(*parties))


@admin.register(Encounter)
class EncounterAdmin(RecordAdmin):
    """Contacts; their accounts are joined to them in the forms of the communiqués."""

    fields = ("key", "note", "told_by")
    readonly_fields = ("told_by",)
    list_display = ("choice_label", "key", "public_id", "told")
    search_fields = ("key",)
    search_help_text = _("Words of its accounts; a date; its identifier or key.")
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related(_accounts())

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, term: str) -> tuple[QuerySet, bool]:
        term = term.strip()
        if not term:
            return queryset, False
        known = Q(key__iexact=term[:120]) | Q(public_id=term.lower()[:8])
        try:
            accounts = Communique.objects.filter(_dated(term) or Q(pk__in=found_by_words(term)))
        except ValidationError:
            return queryset.filter(known), False
        return queryset.filter(known | Q(pk__in=accounts.exclude(encounter=None).values("encounter"))), False

    @admin.display(description=_("encounter"))
    def choice_label(self, record: Encounter) -> str:
        """Its day, kind and parties, by its first account."""
        accounts = record.accounts.all()
        if not accounts:
            return str(record)
        first = accounts[0]
        parties = " – ".join(party.label for party in first.leading_participations())
        return f"{first.day}, {first.get_kind_display()}: {parties} ({record.public_id})"

    @admin.display(description=_("accounts"))
    def told(self, record: Encounter) -> int:
        return len(record.accounts.all())

    @admin.display(description=_("accounts"))
    def told_by(self, record: Encounter) -> str:
        if not record.pk:
            return ""
        rows = ((reverse("admin:archive_communique_change", args=[a.pk]), a.heading) for a in record.accounts.all())
        return format_html_join(mark_safe("<br>"), '<a href="{}">{}</a>', rows)

    def view_on_site(self, record: Encounter) -> str | None:
        """The reader's page, where there is one."""
        shown = any(account.status == Status.PUBLISHED for account in record.accounts.all())
        return record.get_absolute_url() if shown else None

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj._change_reason = form.cleaned_data["why"]
        super().save_model(request, obj, form, change)

    def delete_model(self, request: HttpRequest, obj: Encounter) -> None:
        self.delete_queryset(request, Encounter.objects.filter(pk=obj.pk))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Their accounts stay, without them."""
        accounts = Communique.objects.filter(encounter__in=queryset.values("pk"))
        changed = list(accounts.order_by("pk").select_for_update(of=("self",)))
        for account in changed:
            account.encounter = None
            account.origins = {**account.origins, "encounter": str(Origin.EDITOR)}
            account.version += 1
            account.save(update_fields=["encounter", "origins", "version", "changed_at"])
        super().delete_queryset(request, queryset)
        indexing.refresh([account.pk for account in changed])


def _dated(term: str) -> Q | None:
    """The accounts of a day, month or year."""
    try:
        date = PartialDate.parse(term)
    except ValueError:
        return None
    return Q(date__range=(date.first, date.last))
