"""Names as rows of the form of who bears them, and the address name made of one."""

from typing import Any

from django import forms
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext_lazy as _

from communiques.archive.models import NameKind
from communiques.archive.words import fold

from .communique_form import language_choices
from .forms import CarefulForm, RecordForm
from .records import ArchiveInline


class NameForm(CarefulForm):
    """A name, its language by its name in the interface's language."""

    language = forms.ChoiceField(
        label=capfirst(_("language")), required=False, choices=lambda: [("", _("any")), *language_choices()]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self._parents_to_come():  # a record that is only now entered: its first name is what it is called
            self.fields["kind"].initial = NameKind.PREFERRED


class NameInline(ArchiveInline):
    """The names of a record."""

    form = NameForm
    fieldsets = ((None, {"fields": (("text", "language", "kind"),)}),)
    ordering = ("-kind", "language", "text")
    verbose_name = _("name")

    def get_extra(self, request: Any, obj: Any = None, **kwargs: Any) -> int:
        return 0 if obj else 1


def names_inline(names: type) -> type[NameInline]:
    """The names of one kind of record."""
    return type(f"{names.__name__}Inline", (NameInline,), {"model": names})


class NamedForm(RecordForm):
    """A record with names; without an address name it gets one, made of its first name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].help_text = _("Made of the name when left empty.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "slug" in self.fields and not cleaned.get("slug") and "slug" not in self.errors:
            cleaned["slug"] = self.stored.get("slug") or self._free_slug()
            if not cleaned["slug"]:
                self.add_error("slug", _("Give an address name, or a name in Latin letters to make one of."))
        return cleaned

    def _free_slug(self) -> str:
        model = self._meta.model
        longest = model._meta.get_field("slug").max_length - 4
        base = next(filter(None, (slugify(fold(name))[:longest].strip("-") for name in self._names())), "")
        taken = set(model.objects.filter(slug__startswith=base).values_list("slug", flat=True))
        numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
        return next(slug for slug in (base, *numbered) if slug not in taken) if base else ""

    def _names(self) -> list[str]:
        rows = self.data.get("names-TOTAL_FORMS", "")
        count = min(int(rows), 100) if rows.isdecimal() and len(rows) < 5 else 0
        return [self.data.get(f"names-{number}-text", "") for number in range(count)]
