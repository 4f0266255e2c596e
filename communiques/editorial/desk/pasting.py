"""The page on which a text is pasted."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from communiques.archive.addresses import normalised
from communiques.archive.dates import PartialDateFormField
from communiques.archive.models import Communique, Source
from communiques.archive.words import fold
from communiques.intake.gazetteer import current
from communiques.intake.pasting import Pasted, completed, incoming
from communiques.intake.reading import Reader

from ..autocomplete import LONGEST_NUMBER
from ..communique_form import language_choices
from ..forms import VerbatimField
from .completing import completed as given_its_text
from .completing import entries_without_text
from .proposal import Proposal

LONGEST_TEXT = 1_000_000  # characters, as much as the search takes in


class PasteForm(forms.Form):
    """A text and what is known of it. Only the text has to be given."""

    text = VerbatimField(
        label=capfirst(_("text")),
        max_length=LONGEST_TEXT,
        help_text=_("All of it. A heading in the first line becomes the title."),
        widget=forms.Textarea(attrs={"rows": 18, "class": "vLargeTextField", "autofocus": True}),
    )
    source_url = forms.URLField(
        label=capfirst(_("address at the source")), required=False, max_length=1000, assume_scheme="https"
    )
    source = forms.ModelChoiceField(
        Source.objects.all(), label=capfirst(_("issuer")), required=False, empty_label=_("by the address or the text")
    )
    published_on = PartialDateFormField(
        label=capfirst(_("published on")), required=False, help_text=_("2021-08-25; when empty, by the address.")
    )
    title = forms.CharField(
        label=capfirst(_("title")), required=False, max_length=500, help_text=_("When empty, the first line.")
    )
    language = forms.ChoiceField(
        label=capfirst(_("language")), required=False, choices=lambda: [("", _("by the text")), *language_choices()]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sources: Any = self.fields["source"]
        sources.label_from_instance = lambda source: source.label
        sources.choices = [("", sources.empty_label), *_by_label(sources.queryset)]

    def clean_text(self) -> str:
        """Something to read."""
        text = str(self.cleaned_data["text"])
        if not text.strip():
            raise ValidationError(_("Paste the text of the communiqué here."))
        return text

    def clean_source_url(self) -> str:
        """An address that can be one."""
        address = str(self.cleaned_data["source_url"])
        try:
            normalised(address)
        except ValueError as error:
            raise ValidationError(_("This is no address.")) from error
        return address

    def pasted(self) -> Pasted:
        """What was given, with every guess."""
        given = self.cleaned_data
        return completed(
            Pasted(
                given["text"], given["title"], given["source_url"], given["source"], given["published_on"],
                given["language"],
            )
        )  # fmt: skip


def _by_label(sources: Any) -> list[tuple[str, str]]:
    return sorted(((str(source.pk), source.label) for source in sources), key=lambda choice: fold(choice[1]))


def paste(model_admin: Any, request: Any) -> HttpResponse:
    """Ask for a text; then show the form of a new communiqué, filled in with what the text says. Nothing is saved."""
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
    form = PasteForm(request.POST if request.method == "POST" else None, initial={"source": _kept(request)})
    if not form.is_valid():
        return _page(model_admin, request, form)
    pasted = form.pasted()
    record = incoming(pasted)
    reader = Reader(current())
    found = reader.find(record, pasted.source.country.code if pasted.source else None)
    entries = entries_without_text(pasted, pasted.language or found.language.language)
    if (entry := entries.first()) and model_admin.has_change_permission(request, entry):
        if "complete" in request.POST:
            return given_its_text(request, entries, pasted)
        return _page(model_admin, request, form, entry)
    if not (pasted.published_on or found.held.held_on):
        form.add_error("published_on", _("No date is in the text or in its address: give the day it was published."))
        return _page(model_admin, request, form)
    proposal = Proposal(reader.told(record, found), pasted, found)
    request.proposal = proposal
    request.POST = _sent(proposal, request.POST)
    return model_admin.changeform_view(request, None, reverse("admin:archive_communique_add"))


def next_paste(source: Source) -> str:
    """The page on which the next text is pasted, for an editor who has many of one issuer."""
    return f"{reverse('admin:archive_communique_paste')}?{urlencode({'source': source.pk})}"


def _kept(request: HttpRequest) -> str:
    """The issuer of the text before, where it was kept."""
    key = request.GET.get("source", "")
    return key if key.isdecimal() and len(key) <= LONGEST_NUMBER else ""


def _sent(proposal: Proposal, posted: QueryDict) -> QueryDict:
    data = proposal.form_data()
    data["csrfmiddlewaretoken"] = posted.get("csrfmiddlewaretoken", "")
    return data


def _page(model_admin: Any, request: HttpRequest, form: PasteForm, entry: Communique | None = None) -> HttpResponse:
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Paste a communiqué"),
        "opts": model_admin.opts,
        "form": form,
        "entry": entry,
    }
    return TemplateResponse(request, "admin/archive/communique/paste.html", context)
