"""Forms that write only what was changed in them, and know what they showed when they were opened."""

from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.formsets import DELETION_FIELD_NAME
from django.utils.translation import gettext_lazy as _

from .refusals import REFUSALS, Refusal


def plain_lines(text: str) -> str:
    """The text as it was before a browser sent it: lines end in LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


class VerbatimField(forms.CharField):
    """A text kept to the letter: spaces stay, and the line ends browsers write do not count."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"strip": False, "widget": forms.Textarea, **kwargs})

    def to_python(self, value: Any) -> str:
        return plain_lines(super().to_python(value) or "")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(plain_lines(initial or ""), plain_lines(data or ""))


class RememberedKeys(forms.MultipleHiddenInput):
    """What a field of several values showed. That it showed none is remembered too."""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        return super().get_context(name, value or [""], attrs)

    def format_value(self, value: Any) -> Any:
        return value or [""]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return [key for key in super().value_from_datadict(data, files, name) or [] if key]


class SeveralField(forms.MultipleChoiceField):
    """Several values out of some."""

    hidden_widget = RememberedKeys


class LinesField(forms.CharField):
    """A list of short texts, one a line."""

    widget = forms.Textarea

    def __init__(self, longest: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.longest = longest

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        lines = value if isinstance(value, list) else str(value or "").splitlines()
        return [line.strip() for line in lines if line.strip()]

    def run_validators(self, value: Any) -> None:
        super().run_validators("\n".join(value))
        if any(len(line) > self.longest for line in value):
            raise ValidationError(_("A line has %(longest)d characters at most."), params={"longest": self.longest})

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial) != self.to_python(data)


class CarefulForm(forms.ModelForm):
    """A row of the archive.

    Each field carries what it showed, so that what was touched is told from what somebody else changed meanwhile. A
    field nobody touched keeps what is stored, to the letter.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stored = dict(self.initial)
        for name, field in self.fields.items():
            field.show_hidden_initial = name not in self.unremembered

    unremembered: tuple[str, ...] = ()

    @cached_property
    def changed_data(self) -> list[str]:
        return [name for name in super().changed_data if name not in self.unremembered]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.instance.pk:
            untouched = cleaned.keys() - set(self.changed_data)
            cleaned |= {name: self.stored[name] for name in untouched if name in self.stored and self._is_plain(name)}
        return cleaned

    def _is_plain(self, name: str) -> bool:
        fields = {field.name: field for field in self._meta.model._meta.concrete_fields}
        return name in fields and not fields[name].is_relation

    def _post_clean(self) -> None:
        """As Django's, but for the rules of the database: Django names them and leaves some out."""
        self.instance.validate_constraints = lambda exclude=None: None
        try:
            super()._post_clean()  # type: ignore[misc]
        finally:
            del self.instance.validate_constraints
        self.validate_constraints()

    def validate_constraints(self) -> None:
        """Ask the database's own rules, each answered in words and at its field; untouched rows keep them."""
        if self.instance.pk and not self.changed_data:
            return
        excluded = set(self.errors) | self._parents_to_come()
        for model, constraints in self.instance.get_constraints():
            for constraint in constraints:
                try:
                    constraint.validate(model, self.instance, exclude=excluded)
                except ValidationError as error:
                    self.refuse(REFUSALS.get(constraint.name) or Refusal(None, error))

    def _parents_to_come(self) -> set[str]:
        """The foreign key by which a row belongs to a record that is not saved yet: no rule over it can be asked."""
        relations = [field for field in self._meta.model._meta.concrete_fields if field.is_relation]
        return {f.name for f in relations if f.name not in self.fields and getattr(self.instance, f.attname) is None}

    def refuse(self, refusal: Refusal) -> None:
        """Put a refusal at its field, or above the form where the field is not in it."""
        self.add_error(refusal.field if refusal.field in self.fields else None, refusal.message)


class RecordForm(CarefulForm):
    """The form of a whole record: which version it shows, and why it is changed."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)
    why = forms.CharField(
        label=_("Why this change"),
        required=False,
        max_length=100,
        help_text=_("For the history; may stay empty."),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    unremembered: tuple[str, ...] = ("version", "why")

    # Set by the admin for one request: the version shown, what the database refused, whether somebody else was faster.
    version_shown = ""
    refusal: Refusal | None = None
    overtaken = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.version_shown

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.refusal:
            self.refuse(self.refusal)
        if self.overtaken:
            self.add_error(None, _("This was not saved yet: somebody else has changed the record. See above."))
        return cleaned


def filled_in(formset: forms.BaseModelFormSet) -> list[Any]:
    """The valid rows of an inline that hold something and stay."""
    rows = [form for form in formset.forms if form.is_valid() and not form.cleaned_data.get(DELETION_FIELD_NAME)]
    return [form for form in rows if form.instance.pk or form.has_changed()]
