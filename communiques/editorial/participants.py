"""Who took part, as rows of the communiqué's form."""

from typing import Any

from django.db.models import Max, Q
from django.forms import BaseInlineFormSet, CharField, HiddenInput, Textarea, TextInput
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from communiques.archive.models import Country, Origin, Participation, Person
from communiques.archive.words import folded_words
from communiques.intake.people import LONGEST_NAME, entered

from .desk import untouched
from .forms import CarefulForm, LinesField, filled_in
from .records import ArchiveInline


class ParticipationForm(CarefulForm):
    """One participant.

    `key` names the row within the form, so that a statement can be given a speaker who is not saved yet.
    """

    key = CharField(required=False, widget=HiddenInput(attrs={"data-key": ""}))
    forms = LinesField(
        label=capfirst(_("forms")),
        longest=200,
        required=False,
        widget=Textarea(attrs={"rows": 2, "cols": 40}),
        help_text=_("Every form by which the text calls them, one a line."),
    )
    new_name = CharField(
        label=capfirst(_("new person")),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("The full name of somebody the archive does not know yet."),
        widget=TextInput(attrs={"placeholder": " "}),
    )
    read = CharField(required=False, widget=HiddenInput)
    unremembered = ("key", "read")

    class Meta:
        model = Participation
        fields = (
            "person", "country", "name_as_printed", "role_as_printed", "office", "forms", "accompanying", "position",
        )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].required = self.fields["position"].required = False
        self.fields["position"].initial = None
        for name in ("person", "country", "office"):
            if self.instance.pk:
                self.fields[name].widget.widget.known = getattr(self.instance, name)

    def clean(self) -> dict[str, Any]:
        """A person speaks for her own country unless another is given; an office must be hers."""
        cleaned = super().clean()
        person, office = cleaned.get("person"), cleaned.get("office")
        if person:
            cleaned["new_name"] = ""
        if not cleaned.get("country") and person and person.country_id:
            cleaned["country"] = person.country
        if not cleaned.get("country") and "country" not in self.errors:
            self.add_error("country", _("Say for which country or organisation."))
        if self.instance.pk and cleaned.get("position") is None:
            cleaned["position"] = self.stored["position"]
        if office and (person is None or office.person_id != person.pk):
            self.add_error("office", _("This office is somebody else's."))
        if cleaned.get("new_name") and cleaned.get("country"):
            self._refuse_namesake(cleaned["new_name"], cleaned["country"])
        return cleaned

    def _refuse_namesake(self, name: str, country: Country) -> None:
        """Nobody is entered twice: who has this name and speaks for this country already is to be chosen."""
        namesake = Person.objects.filter(
            Q(country=country) | Q(offices__country=country), names__folded=folded_words(name)
        )
        if (known := namesake.first()) is not None:
            self.add_error("new_name", _("The archive knows %(name)s: choose that person.") % {"name": known})

    @property
    def is_untouched(self) -> bool:
        """Whether the row is still as it was read from the text."""
        carried = self["read"].value()
        return bool(carried) and carried == untouched.participant({name: self[name].value() for name in self.fields})

    @property
    def row_key(self) -> str:
        """How statements refer to this row: by its key in the database, or by its number in the form."""
        return str(self.instance.pk or self["key"].value() or _new_key(self.prefix))


def _new_key(prefix: str | None) -> str:
    return f"n{(prefix or '').rpartition('-')[2]}"


class ParticipationFormSet(BaseInlineFormSet):
    """The participants of one communiqué, each once."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["key"].initial = form.instance.pk or (f"n{index}" if index is not None else "")

    def clean(self) -> None:
        """The database's own rule, told at the row that is one too many."""
        seen = set()
        for form in filled_in(self):
            person, country = form.cleaned_data.get("person"), form.cleaned_data.get("country")
            party = (person,) if person else (country, form.cleaned_data.get("name_as_printed"))
            if party in seen:
                form.add_error("person", _("The same participant is given twice."))
            seen.add(party)

    def validate_unique(self) -> None:
        """See clean: its words are plainer."""

    @property
    def present(self) -> list[Any]:
        """The rows that are filled in and stay."""
        return filled_in(self)

    @property
    def is_untouched(self) -> bool:
        """Whether all rows are as they were read from the text."""
        rows: list[Any] = self.forms
        return all(form.is_untouched for form in rows)

    @cached_property
    def speaker_choices(self) -> list[tuple[str, str]]:
        """The rows as choices for the speakers of statements: their numbers and, where they are known, their names."""
        typed = {key for form in self.forms if (key := str(form["person"].value() or "")).isdecimal() and len(key) < 19}
        people = Person.objects.in_bulk([int(key) for key in typed]) if self.is_bound else {}
        choices = []
        rows: list[Any] = self.forms
        for number, form in enumerate(rows, start=1):
            person = people.get(_number(form["person"].value())) or form.instance.person
            name = person.label if person else form["new_name"].value() or form["name_as_printed"].value()
            if not name and form.instance.country_id:
                name = form.instance.country.label
            choices.append((form.row_key, f"{number} {name or ''}".strip()))
        return choices

    def save_rows(self) -> None:
        """Write what was changed; new rows go last unless a place was given."""
        last = self.instance.participations.aggregate(last=Max("position"))["last"]
        following = 0 if last is None else last + 1
        for participation in self.save(commit=False):
            form: Any = next(form for form in self.forms if form.instance is participation)
            if form.cleaned_data.get("position") is None and participation._state.adding:
                participation.position = following
                following += 1
            if participation.person is None and form.cleaned_data.get("new_name"):
                participation.person = entered(
                    form.cleaned_data["new_name"], participation.country, self.instance.language
                )
            if participation._state.adding and participation.office is None:
                participation.office = participation.office_held()
            participation.origin = Origin.EXTRACTED if form.is_untouched else Origin.EDITOR
            participation.save()
        for participation in self.deleted_objects:
            participation.delete()


def _number(value: Any) -> int:
    return int(value) if str(value or "").isdecimal() else 0


class ParticipationInline(ArchiveInline):
    """Participants."""

    model = Participation
    form = ParticipationForm
    formset = ParticipationFormSet
    extra = 0
    autocomplete_fields = ("person", "country", "office")
    fieldsets = (
        (None, {"fields": (
            ("person", "country"), ("new_name", "role_as_printed", "key", "read"),
        )}),
        (_("Office, forms, place"), {
            "fields": (("office", "name_as_printed"), ("forms", "accompanying", "position")), "classes": ("collapse",),
        }),
    )  # fmt: skip

    def get_queryset(self, request: Any) -> Any:
        participations = super().get_queryset(request)
        return participations.select_related("person__country", "country", "office__person", "office__country")

    def get_extra(self, request: Any, obj: Any = None, **kwargs: Any) -> int:
        """A contact has two sides."""
        asked = super().get_extra(request, obj, **kwargs)
        return asked if obj and obj.pk and obj.participations.exists() else 2
