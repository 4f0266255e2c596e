"""The communiqués: their list and their form, in the order an editor reads them."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.translation import gettext_lazy as _

from communiques.archive.languages import language_name
from communiques.archive.models import (
    Communique,
    CommuniqueTopic,
    Participation,
    Statement,
    StatementSpeaker,
    StatementTopic,
    Status,
)

from . import actions, saving
from .asking import asked
from .autocomplete import Choices, KeysField
from .communique_form import CommuniqueForm
from .desk.beside import beside
from .desk.pasting import next_paste, paste
from .filters import LanguageFilter, PartyFilter, SourceFilter, TextFilter
from .forms import plain_lines
from .participants import ParticipationInline
from .records import RecordAdmin
from .statements import StatementInline

PARTIES = ("participations__person", "participations__country")


@admin.register(Communique)
class CommuniqueAdmin(RecordAdmin):
    """One published account, its participants, its statements and its topics."""

    form = CommuniqueForm
    inlines = (ParticipationInline, StatementInline)
    autocomplete_fields = ("source", "encounter")
    readonly_fields = ("public_id", "shown_status", "published_at", "changed_at", "fingerprint")
    fieldsets = (
        (None, {"fields": ("title", "text", "language")}),
        (_("Source"), {"fields": ("source", "source_url", ("published_on", "captured_on"))}),
        (_("Contact"), {"fields": ("kind", ("held_on", "held_until"), "place", "encounter")}),
        (_("Topics"), {"fields": ("on_topics",), "classes": ("after-rows",)}),
        (_("Status"), {"fields": ("shown_status", "note"), "classes": ("after-rows",)}),
        (
            _("Record"),
            {
                "fields": (("public_id", "published_at", "changed_at"), "fingerprint"),
                "classes": ("after-rows", "collapse"),
            },
        ),
    )
    change_form_template = "admin/archive/communique/change_form.html"
    list_display = ("headed", "shown_date", "kind", "parties", "issuer", "shown_language", "status")
    list_filter = ("status", "kind", PartyFilter, SourceFilter, LanguageFilter, TextFilter)
    list_select_related = ("source",)
    list_per_page = 50
    date_hierarchy = "date"
    search_fields = ("title",)
    search_help_text = _("Words as readers search them; an identifier; an address at the source.")
    actions = (actions.publish, actions.withdraw, actions.send_to_review, actions.return_to_draft, actions.export)

    # The list

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """In lists, everything a row shows and no text."""
        communiques = super().get_queryset(request)
        if getattr(getattr(request, "resolver_match", None), "url_name", "") == "archive_communique_changelist":
            return communiques.defer("text", "note").prefetch_related(*PARTIES)
        return communiques

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, term: str) -> tuple[QuerySet, bool]:
        """By the readers' index, an identifier or an address."""
        if not term.strip():
            return queryset, False
        try:
            return asked(queryset, term), False
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.WARNING)
            return queryset.none(), False

    @admin.display(description=_("communiqué"))
    def headed(self, communique: Communique) -> str:
        return communique.heading

    @admin.display(description=_("date"), ordering="date")
    def shown_date(self, communique: Communique) -> str:
        return str(communique.day)

    @admin.display(description=_("parties"))
    def parties(self, communique: Communique) -> str:
        return ", ".join(dict.fromkeys(party.country.code for party in communique.leading_participations()))

    @admin.display(description=_("issuer"))
    def issuer(self, communique: Communique) -> str:
        return communique.source.label

    @admin.display(description=_("language"), ordering="language")
    def shown_language(self, communique: Communique) -> str:
        return language_name(communique.language)

    # The form

    @admin.display(description=_("status"))
    def shown_status(self, communique: Communique) -> str:
        label = str(Status(communique.status).label)
        return f"{label}: {communique.withdrawn_reason}" if communique.withdrawn_reason else label

    @admin.display(description=_("fingerprint"))
    def fingerprint(self, communique: Communique) -> str:
        return communique.text_sha256 or ""

    def version_of(self, record: Communique) -> str:
        return str(record.version)

    def written_at(self, record: Communique, version: str) -> Any:
        written = record.history.filter(version=version).order_by("history_date")
        return written.values_list("history_date", flat=True).last()

    def histories(self, record: Communique) -> list[Any]:
        said = Statement.history.filter(communique_id=record.pk).values("id")
        return [
            record.history.defer("note"),
            *(part.history.filter(communique_id=record.pk) for part in (Participation, Statement, CommuniqueTopic)),
            *(part.history.filter(statement_id__in=said) for part in (StatementSpeaker, StatementTopic)),
        ]

    def view_on_site(self, communique: Communique) -> str | None:
        """The reader's page, where there is one."""
        return communique.get_absolute_url() if communique.status == Status.PUBLISHED else None

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        form.proposed = getattr(request, "proposal", None) is not None
        if "on_topics" in form.base_fields:
            topics = form.base_fields["on_topics"]
            widget = Choices(Communique._meta.get_field("topics"), self.admin_site)
            form.base_fields["on_topics"] = KeysField(
                label=topics.label, required=False, help_text=topics.help_text, widget=widget
            )
        return form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Where the text stands beside the form, the field in which it can be changed is folded up."""
        sets = super().get_fieldsets(request, obj)
        text = request.POST.get("text", obj.text if obj else "")
        if not text.strip():
            return sets
        (_first, first), *others = sets
        head = (None, {**first, "fields": ("title", ("language", "kind"), ("held_on", "held_until"), "place")})
        source = (_("Source"), {"fields": ("source", "source_url", ("published_on", "captured_on"), "encounter")})
        return [head, source, (_("Text"), {"fields": ("text",), "classes": ("collapse",)}), *others[2:]]

    def _create_formsets(self, request: HttpRequest, obj: Any, change: bool) -> Any:
        """Statements are said by rows of participants, so their formset is given that of the participants."""
        formsets, inlines = super()._create_formsets(request, obj, change)  # type: ignore[misc]
        if len(formsets) == len(self.inlines):
            formsets[1].participants = formsets[0]
            formsets[1].sent_text = plain_lines(request.POST.get("text", ""))
        return formsets, inlines

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        communique = kwargs.get("obj")
        may_step = self.has_change_permission(request, communique) and not context["is_popup"]
        context["steps"] = saving.steps_open_to(communique) if may_step else []
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        if may_step and len(formsets) == len(self.inlines):
            proposal = getattr(request, "proposal", None)
            context["beside"] = beside(
                context["adminform"].form, formsets[0], formsets[1], proposal.found if proposal else None
            )
            context["proposed"] = proposal is not None
            if communique is None and request.POST.get("read"):
                context |= {"pasted": True, "show_save_and_add_another": False}
                context["title"] = _("A communiqué to look over")
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """See save_related: the text and the places of its statements are written together."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        participants, statements = formsets
        step = next((step for step in saving.STEPS if step in request.POST), "")
        saving.write(form, participants, statements, step)

    def response_post_save_add(self, request: HttpRequest, obj: Communique) -> HttpResponseRedirect:
        """The list; after a text that was pasted, the page on which the next one is."""
        if request.POST.get("read"):
            return HttpResponseRedirect(next_paste(obj.source))
        return super().response_post_save_add(request, obj)

    def response_change(self, request: HttpRequest, obj: Communique) -> HttpResponse:
        if "_withdraw" in request.POST:
            return HttpResponseRedirect(f"../../withdraw/?key={obj.pk}")
        return super().response_change(request, obj)

    # Withdrawing and deleting

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(lambda request: actions.withdrawal(self, request))
        pasting = self.admin_site.admin_view(lambda request: paste(self, request))
        return [
            path("withdraw/", view, name="archive_communique_withdraw"),
            path("paste/", pasting, name="archive_communique_paste"),
            *super().get_urls(),
        ]

    def has_delete_permission(self, request: HttpRequest, obj: Communique | None = None) -> bool:
        """What readers have seen is withdrawn, not deleted."""
        return super().has_delete_permission(request, obj) and (obj is None or obj.published_at is None)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """The parts of a communiqué go with it, whoever may not delete them alone."""
        to_delete, count, _needed, protected = super().get_deleted_objects(objs, request)
        return to_delete, count, set(), protected
