"""Participants and statements of all communiqués, for finding; they are changed in the form of their communiqué."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from communiques.archive.models import IndexedStatement, Participation, Statement
from communiques.search.matching import matching
from communiques.search.query import parse

from .lookup import FoundByName


class PartAdmin(admin.ModelAdmin):
    """A part of a communiqué: opening it opens the communiqué."""

    list_per_page = 50
    show_full_result_count = False
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> Any:
        """The communiqué's form."""
        part = self.get_object(request, object_id)
        if part is None:
            return super().change_view(request, object_id, form_url, extra_context)
        return _to_communique(part)

    @admin.display(description=_("communiqué"))
    def told_in(self, part: Any) -> str:
        address = reverse("admin:archive_communique_change", args=[part.communique_id])
        return format_html('<a href="{}">{}</a>', address, part.communique)


def _to_communique(part: Any) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:archive_communique_change", args=[part.communique_id]))


@admin.register(Statement)
class StatementAdmin(PartAdmin):
    """Statements, found by the readers' search."""

    list_display = ("__str__", "said_by", "mode", "told_in", "origin")
    list_filter = ("mode", "origin")
    search_fields = ("words",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        statements = super().get_queryset(request).select_related("communique").defer("communique__text")
        return statements.prefetch_related("speakers__person", "speakers__country").order_by("-communique", "start")

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, term: str) -> tuple[QuerySet, bool]:
        if not term.strip():
            return queryset, False
        try:
            question = matching(parse(term), "statement")
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.WARNING)
            return queryset.none(), False
        found = IndexedStatement.objects.filter(lexemes__matches=question.tsquery)
        return queryset.filter(pk__in=found.values("statement")), False

    @admin.display(description=_("speakers"))
    def said_by(self, statement: Statement) -> str:
        return ", ".join(speaker.label for speaker in statement.speakers.all())


@admin.register(Participation)
class ParticipationAdmin(FoundByName, PartAdmin):
    """Participants, found by the names of the person."""

    search_fields = ("person__names__folded",)
    address_name = ""
    named = "person"
    list_display = ("__str__", "role_as_printed", "country", "told_in", "accompanying", "origin")
    list_filter = ("accompanying", "origin")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        participations = super().get_queryset(request).select_related("communique", "person", "country")
        return participations.defer("communique__text").order_by("-communique", "position")
