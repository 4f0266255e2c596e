"""Who says what, as rows of the communiqué's form: words out of the text, their speakers and topics."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from communiques.archive.models import Origin, Statement, Topic

from .autocomplete import Choices, KeysField
from .desk import untouched
from .forms import CarefulForm, SeveralField, VerbatimField, filled_in
from .participants import ParticipationFormSet
from .placing import Place, nearest, places
from .records import ArchiveInline
from .tags import retag

MOST_ROWS = 1000


class StatementForm(CarefulForm):
    """One statement. Its words are enough where they stand once in the text; else its place says which are meant."""

    words = VerbatimField(
        label=capfirst(_("words")), required=False, strip=True, widget=forms.Textarea(attrs={"rows": 5, "cols": 70})
    )
    spoken_by = SeveralField(label=capfirst(_("speakers")), required=False, widget=forms.CheckboxSelectMultiple)
    on_topics = KeysField(label=capfirst(_("topics")), required=False)
    read = forms.CharField(required=False, widget=forms.HiddenInput)
    unremembered = ("read",)

    class Meta:
        model = Statement
        fields = ("words", "mode", "start", "end")

    def __init__(self, *args: Any, text: str, speakers: Any, topics: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        if instance is not None and instance.pk:
            kwargs["initial"] = {
                "spoken_by": [str(link.participation_id) for link in instance.speaker_links.all()],
                "on_topics": [str(tag.topic_id) for tag in instance.topic_tags.all()],
                **kwargs.get("initial", {}),
            }
        super().__init__(*args, **kwargs)
        self.text = text
        fields: dict[str, Any] = self.fields
        fields["spoken_by"].choices, fields["on_topics"].choices = speakers, topics
        for name in ("start", "end"):
            fields[name].required, fields[name].help_text = False, ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors:
            try:
                place = self._place(cleaned, self.text)
            except ValidationError as error:
                self.add_error("words", error)
            else:
                cleaned |= {"start": place.start, "end": place.end}
                cleaned["words"] = self.text[place.start : place.end]
        return cleaned

    @property
    def is_untouched(self) -> bool:
        """Whether the row is still as it was read from the text."""
        names = ("start", "end", "mode", "spoken_by")
        carried = self["read"].value()
        return bool(carried) and carried == untouched.statement({name: self[name].value() or [] for name in names})

    def _place(self, cleaned: dict[str, Any], text: str) -> Place:
        """Where the statement stands: as typed, else where its words are."""
        words, start, end = cleaned["words"], cleaned["start"], cleaned["end"]
        found = places(words, text)
        if start is None or end is None:
            return self._found(words, found, start)
        only_place_touched = "words" not in self.changed_data and {"start", "end"} & set(self.changed_data)
        if not words or only_place_touched:
            if not start < end <= len(text):
                raise ValidationError(
                    _("This place is not in the text, which has %(length)d characters."), params={"length": len(text)}
                )
            return Place(start, end)
        if text[start:end] == words or Place(start, end) in found:
            return Place(start, end)
        return self._found(words, found, start)

    def _found(self, words: str, found: list[Place], start: int | None) -> Place:
        if not words:
            raise ValidationError(_("Copy the words of the statement from the text."))
        if not found and "words" not in self.changed_data:
            raise ValidationError(_("These words are not in the changed text: copy them anew, or remove this."))
        if not found:
            raise ValidationError(_("These words are not in the text: copy them from it, to the letter."))
        if len(found) > 1 and start is None:
            raise ValidationError(
                ngettext_lazy(
                    "These words stand %(n)d times in the text: copy more of it, or give the start.",
                    "These words stand %(n)d times in the text: copy more of it, or give the start.",
                    len(found),
                )
                % {"n": len(found)}
            )
        return found[0] if start is None else nearest(found, start)


class StatementFormSet(forms.BaseInlineFormSet):
    """The statements of one communiqué, in the order of the text."""

    # Set by the communiqué's admin: the rows of participants in the same form.
    participants: ParticipationFormSet
    # And the text that was sent with it, which counts also where the communiqué's own form is refused.
    sent_text = ""

    @cached_property
    def topic_choices(self) -> list[tuple[str, str]]:
        """All topics, asked for once."""
        return [(str(topic.pk), topic.label) for topic in Topic.objects.all()]

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        kwargs = super().get_form_kwargs(index)
        choices = {"speakers": self.participants.speaker_choices, "topics": self.topic_choices}
        return {**kwargs, **choices, "text": self.instance.text or self.sent_text}

    def clean(self) -> None:
        """No passage twice; everybody who speaks takes part; every statement is somebody's."""
        taking_part = {form.row_key for form in self.participants.present}
        seen = set()
        for form in self.present:
            place = (form.cleaned_data["start"], form.cleaned_data["end"])
            if place in seen:
                form.add_error("words", _("This passage is a statement already."))
            seen.add(place)
            if not form.cleaned_data["spoken_by"] and "spoken_by" not in form.errors:
                form.add_error("spoken_by", _("Say who speaks: what nobody says is narration, and no statement."))
            elif not taking_part.issuperset(form.cleaned_data["spoken_by"]):
                form.add_error("spoken_by", _("Somebody chosen here is not filled in above, or removed."))

    def validate_unique(self) -> None:
        """See clean: its words are plainer."""

    @property
    def present(self) -> list[StatementForm]:
        """The rows that are filled in and stay."""
        return filled_in(self)

    @property
    def is_untouched(self) -> bool:
        """Whether all rows are as they were read from the text."""
        rows: list[Any] = self.forms
        return all(form.is_untouched for form in rows)

    @property
    def decided(self) -> list[dict[str, int]]:
        """The places of statements that the editor has changed or removed."""
        changed = [form for form in self.rows if form.instance.pk and form.has_changed() and not form.is_untouched]
        gone = [{"start": statement.start, "end": statement.end} for statement in self.deleted_objects]
        return gone + [{"start": form.instance.start, "end": form.instance.end} for form in changed]

    def prepare(self) -> None:
        """Remove what was removed, before the text is written in which it stood."""
        self.rows, self.changed = self.present, self.save(commit=False)
        for statement in self.deleted_objects:
            statement.delete()

    def save_rows(self, participations: dict[str, Any]) -> None:
        """Write what was changed, with speakers and topics; `participations` are the participants by row key."""
        for form in self.rows:
            statement = form.instance
            touched = any(statement is row for row in self.changed)
            if touched:
                statement.origin = Origin.EXTRACTED if form.is_untouched else Origin.EDITOR
            if touched or {"start", "end"} & _moved(form):
                statement.save()
            if "spoken_by" in form.changed_data:
                _resay(statement, [participations[key] for key in form.cleaned_data["spoken_by"]])
            if "on_topics" in form.changed_data:
                retag(statement.topic_tags, form.cleaned_data["on_topics"], statement.origin)


def _moved(form: StatementForm) -> set[str]:
    return {name for name in ("start", "end") if form.stored.get(name) != getattr(form.instance, name)}


def _resay(statement: Statement, speakers: list[Any]) -> None:
    links = {link.participation_id: link for link in statement.speaker_links.all()}
    for participation in speakers:
        if links.pop(participation.pk, None) is None:
            statement.speaker_links.create(participation=participation)
    for link in links.values():
        link.delete()


class StatementInline(ArchiveInline):
    """Statements."""

    model = Statement
    form = StatementForm
    formset = StatementFormSet
    fieldsets = ((None, {"fields": ("words", "spoken_by", "on_topics", ("mode", "start", "end", "read"))}),)
    extra = 0

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).prefetch_related("speaker_links", "topic_tags").order_by("start", "end")

    def get_formset(self, request: Any, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, absolute_max=MOST_ROWS, **kwargs)
        topics = formset.form.base_fields["on_topics"]
        topics.widget = Choices(Statement._meta.get_field("topics"), self.admin_site)
        topics.widget.is_required = False
        return formset
