"""What the admin of every record has in common: history, two editors at once, refusals in words, choosing by typing."""

import copy
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import BaseModelAdmin, IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, models, transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from communiques.archive.models import Communique

from . import history, review
from .autocomplete import LONGEST_NUMBER, Choice
from .forms import CarefulForm, RecordForm
from .meanwhile import Meanwhile, Merge
from .refusals import refusal_of

MORE_ROWS = ("1", "2", "3", "4", "5")


class ByTyping(BaseModelAdmin):
    """For admins and inlines: records are chosen by typing; addresses are https unless they say otherwise."""

    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", Choice(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """A record chosen here can be changed or added in a window of its own; it is not deleted from here."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = field.widget.can_view_related = False
        return field


class ArchiveInline(ByTyping, admin.StackedInline):
    """Rows of a record's form."""

    form = CarefulForm

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Empty rows: as many as the inline has, or as are asked for where no script adds them."""
        asked = request.GET.get("rows", "")
        return int(asked) if asked in MORE_ROWS else self.extra


class RecordAdmin(ByTyping, admin.ModelAdmin):
    """The admin of a record whose history is kept."""

    form = RecordForm
    object_history_template = "admin/archive/history.html"
    change_form_template = "admin/archive/change_form.html"
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER  # each would be one more count over the whole list
    save_on_top = False

    def choice_label(self, record: Any) -> str:
        """What the record is called among others to choose from."""
        return str(record)

    def version_of(self, record: Any) -> str:
        """What changes whenever the record or one of its parts does."""
        return str(record.history.values_list("history_id", flat=True).first() or "")

    def written_at(self, record: Any, version: str) -> Any:
        """When a version was written; None for one that is not in the history."""
        return record.history.filter(history_id=version).values_list("history_date", flat=True).first()

    def histories(self, record: Any) -> list[Any]:
        """The history of the record and those of its parts."""
        return [record.history.all()]

    def rows_of(self, request: HttpRequest, record: Any) -> list[Any]:
        """The formsets of a record's parts."""
        formsets, _inlines = self._create_formsets(request, record, change=True)  # type: ignore[attr-defined]
        return list(formsets)

    # Opening and saving

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The record; whoever comes to save it waits for whoever is saving it."""
        record = super().get_object(request, object_id, from_field)
        saves = request.method == "POST" and not getattr(request, "refusal", None)
        if record is not None and saves and self.has_change_permission(request, record):
            record = self.get_queryset(request).select_for_update(of=("self",)).filter(pk=record.pk).first()
        return record

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.version_shown = self.version_of(obj) if obj else ""
        form.refusal = getattr(request, "refusal", None)
        form.overtaken = getattr(request, "meanwhile", None) is not None
        return form

    def changeform_view(
        self, request: Any, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The form; where the database refuses what it brings, the form again with everything typed and the reason."""
        try:
            return self._guarded(request, object_id, form_url, extra_context)
        except DatabaseError as error:
            request.refusal = refusal_of(error)
            if request.method != "POST" or request.refusal is None:
                raise
            return self._guarded(request, object_id, form_url, extra_context)

    def response_post_save_change(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        """The list; or, of a record that was opened from a queue of the review, the next of that queue."""
        following = review.next_record(request, obj) if isinstance(obj, Communique) else None
        return HttpResponseRedirect(following) if following else super().response_post_save_change(request, obj)

    def _guarded(self, request: Any, object_id: str | None, form_url: str, extra: Any) -> HttpResponse:
        if request.method != "POST" or object_id is None:
            return super().changeform_view(request, object_id, form_url, extra)
        with transaction.atomic():
            request.meanwhile = self._meanwhile(request, self.get_object(request, unquote(object_id)))
            context = {"meanwhile": request.meanwhile, **(extra or {})}
            return super().changeform_view(request, object_id, form_url, context)

    def _meanwhile(self, request: Any, record: Any) -> Meanwhile | None:
        """What another editor did since the form was opened; then what was posted is merged with it."""
        if record is None or request.POST.get("version", "") == self.version_of(record):
            return None
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        calm = copy.copy(request)
        calm.method = "GET"
        form_class = self.get_form(request, record, change=True)
        merge = Merge(request.POST)
        merge.form(form_class(request.POST, instance=copy.copy(record)), form_class(instance=record))
        bound, current = self.rows_of(request, record), self.rows_of(calm, record)
        for mine, theirs in zip(bound, current, strict=True):
            merge.formset(mine, theirs)
        entries = self._entries_since(record, request.POST.get("version", ""))
        merge.data["version"] = self.version_of(record)
        request.POST = merge.data
        return Meanwhile(entries, merge.differences)

    def _entries_since(self, record: Any, version: str) -> list[history.Entry]:
        """The acts since the version a form showed; where that is not known, the last one."""
        since = self.written_at(record, version) if version.isdecimal() and len(version) <= LONGEST_NUMBER else None
        found = history.entries(self.histories(record), since)
        return found if since else found[:1]

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """As Django's; a number beyond all numbers is a wrong parameter like others."""
        try:
            return super().get_changelist_instance(request)
        except OverflowError as error:
            raise IncorrectLookupParameters from error

    # History

    def history_view(self, request: Any, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Who changed what, when and why: the record and its parts in one list."""
        record = self.get_object(request, unquote(object_id))
        if record is None:
            raise Http404
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %(record)s") % {"record": record},
            "entries": history.entries(self.histories(record)),
            "object": record,
            "opts": self.opts,
            **(extra_context or {}),
        }
        return TemplateResponse(request, self.object_history_template, context)

    # Deleting

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """As Django's; what the database refuses at the last moment is told."""
        try:
            return super().delete_view(request, object_id, extra_context)
        except DatabaseError as error:
            if (refusal := refusal_of(error)) is None:
                raise
            self.message_user(request, refusal.message, messages.ERROR)
            return HttpResponseRedirect("../change/")

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions: dict[str, Any] = super().get_actions(request)
        if "delete_selected" in actions:
            actions["delete_selected"] = (delete_chosen, *actions["delete_selected"][1:])
        return actions

    def response_action(self, request: Any, queryset: QuerySet, *args: Any) -> HttpResponse | None:
        """As Django's; a key that is none is left out."""
        data = request.POST.copy()
        keys = [key for key in data.getlist(ACTION_CHECKBOX_NAME) if key.isdecimal() and len(key) <= LONGEST_NUMBER]
        data.setlist(ACTION_CHECKBOX_NAME, keys)
        request.POST = data
        return super().response_action(request, queryset, *args)


def delete_chosen(model_admin: RecordAdmin, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Delete the chosen records after a question; what cannot be deleted is told, and then nothing is."""
    try:
        with transaction.atomic():
            return delete_selected(model_admin, request, queryset)
    except DatabaseError as error:
        if (refusal := refusal_of(error)) is None:
            raise
        model_admin.message_user(request, refusal.message, messages.ERROR)
    return None
