"""Formulations with their wordings; and the phrases proposed as such, to be accepted or dismissed."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import ChoiceField
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from communiques.archive.models import Formulation, FormulationName, NameKind
from communiques.search.hits import statement_hits
from communiques.search.phrases import any_of, asked_for
from communiques.search.query import parse
from communiques.search.results import answer_to

from .naming import NamedForm, NameForm, NameInline
from .vocabulary import NamedAdmin

SHOWN = 20
MOST_WORDINGS = 100


class WordingForm(NameForm):
    """A wording: the preferred one of its language, or another."""

    kind = ChoiceField(
        label=capfirst(_("kind")),
        choices=[(kind.value, kind.label) for kind in (NameKind.PREFERRED, NameKind.ALIAS)],
        initial=NameKind.ALIAS,
    )

    def clean_text(self) -> str:
        """A wording that can be searched for."""
        text = str(self.cleaned_data["text"])
        parse(any_of([text]))
        return text


class WordingInline(NameInline):
    """The wordings of a formulation."""

    model = FormulationName
    form = WordingForm
    verbose_name = _("wording")
    verbose_name_plural = _("wordings")


class FormulationForm(NamedForm):
    """A formulation whose wordings make one question that the search can answer."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if wordings := wordings_in(self.data):
            try:
                parse(any_of(wordings))
            except ValidationError as error:
                self.add_error(None, error)
        return cleaned


@admin.register(Formulation)
class FormulationAdmin(NamedAdmin):
    """Formulations, each with what its wordings find before anything is saved."""

    form = FormulationForm
    inlines = (WordingInline,)
    fields = ("slug",)
    list_display = ("named_as", "slug")
    change_form_template = "admin/archive/formulation/change_form.html"

    def get_urls(self) -> list[URLPattern]:
        matches = path("matches/", self.admin_site.admin_view(self.matches_view), name="archive_formulation_matches")
        return [matches, *super().get_urls()]

    def matches_view(self, request: HttpRequest) -> HttpResponse:
        """What the wordings typed into the form find; nothing is saved."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "title": _("What these wordings find"),
            "opts": self.opts,
            "wordings": wordings_in(request.POST),
        }
        try:
            context |= _matches(context["wordings"])
        except ValidationError as error:
            context["messages_of_error"] = error.messages
        return TemplateResponse(request, "admin/archive/formulation/matches.html", context)


def wordings_in(data: Any) -> list[str]:
    """The wordings typed into the rows of a form that are not to be deleted."""
    rows = data.get("names-TOTAL_FORMS", "")
    count = min(int(rows), MOST_WORDINGS) if rows.isdecimal() and len(rows) < 5 else 0
    kept = (number for number in range(count) if not data.get(f"names-{number}-DELETE"))
    typed = (data.get(f"names-{number}-text", "").strip() for number in kept)
    return [text for text in typed if text]


def _matches(wordings: list[str]) -> dict[str, Any]:
    """How many passages any of the wordings finds and each alone, and the newest of all. Bad ones: ValidationError."""
    if not wordings:
        return {"total": 0, "counts": [], "hits": []}
    filters = asked_for(any_of(wordings))
    answer = answer_to(filters)
    hits = statement_hits(answer.keys(0, SHOWN), filters.marking)
    counts = [(wording, answer_to(asked_for(any_of([wording]))).total) for wording in dict.fromkeys(wordings)]
    return {"total": answer.total, "counts": counts, "hits": hits}
