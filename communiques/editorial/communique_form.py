"""The form of a communiqué."""

import hashlib
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from communiques.archive.addresses import normalised
from communiques.archive.languages import CODES, language_name
from communiques.archive.models import Communique, Status, Topic
from communiques.archive.words import fold

from .autocomplete import KeysField
from .forms import RecordForm, VerbatimField
from .refusals import TAKEN_ADDRESS, TAKEN_TEXT

# The facts that extraction may derive from a text, so that it is remembered when an editor has decided one.
DERIVED = ("language", "kind", "held_on", "held_until", "place", "encounter")


def language_choices() -> list[tuple[str, str]]:
    """The languages texts may be in, by their names in the interface's language."""
    return sorted(((code, language_name(code)) for code in CODES), key=lambda choice: fold(choice[1]))


class CommuniqueForm(RecordForm):
    """Title, text and facts; the topics too. Participants and statements are rows of their own."""

    text = VerbatimField(
        label=capfirst(_("text")),
        required=False,
        help_text=_("Verbatim. Empty when the text is not held."),
        widget=forms.Textarea(attrs={"rows": 20, "class": "vLargeTextField"}),
    )
    language = forms.ChoiceField(
        label=capfirst(_("language")), choices=lambda: [("", "---------"), *language_choices()]
    )
    on_topics = KeysField(
        label=capfirst(_("topics")), required=False, help_text=_("Of the communiqué as a whole; type a few letters.")
    )

    read = forms.CharField(required=False, widget=forms.HiddenInput)
    unremembered = (*RecordForm.unremembered, "read")

    # Set by the desk: what the form holds was read from a text that was pasted, and is only shown.
    proposed = False

    class Meta:
        model = Communique
        fields = (
            "title", "text", "language", "source", "source_url", "published_on", "captured_on", "kind", "held_on",
            "held_until", "place", "encounter", "note",
        )  # fmt: skip
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        if instance is not None and instance.pk:
            tags = [str(key) for key in instance.topic_tags.values_list("topic", flat=True)]
            kwargs["initial"] = {"on_topics": tags, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        if "on_topics" in self.fields:
            topics: Any = self.fields["on_topics"]
            topics.choices = [(str(topic.pk), topic.label) for topic in Topic.objects.all()]

    def clean_source_url(self) -> str:
        """An address that can be one."""
        address = str(self.cleaned_data["source_url"])
        try:
            normalised(address)
        except ValueError as error:
            raise ValidationError(_("This is no address.")) from error
        return address

    def clean(self) -> dict[str, Any]:
        """No text and no address twice, with the way to the record that has it."""
        cleaned = super().clean()
        if self.proposed:
            self.add_error(None, ValidationError(_("Nothing is saved yet."), code="proposed"))
        others = Communique.objects.exclude(pk=self.instance.pk).exclude(status=Status.WITHDRAWN)
        if "text" in self.changed_data and cleaned.get("text"):
            self._refuse_second("text", TAKEN_TEXT, others.filter(text_sha256=_fingerprint(cleaned["text"])))
        if cleaned.get("source_url"):
            address = others.filter(source_url_key=normalised(cleaned["source_url"]), language=cleaned.get("language"))
            self._refuse_second("source_url", TAKEN_ADDRESS, address)
        return cleaned

    def validate_constraints(self) -> None:
        """The database's rules; of the two that clean has asked already it knows nothing."""
        self.instance.source_url_key = ""
        super().validate_constraints()

    def _refuse_second(self, field: str, message: Any, others: Any) -> None:
        if (other := others.defer("text").first()) is not None:
            address = reverse("admin:archive_communique_change", args=[other.pk])
            self.add_error(field, format_html('{} <a href="{}">{}</a>', message, address, other))


def _fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
