"""Choosing a record by typing: the suggestions, and the fields that show what was chosen."""

from collections.abc import Sequence
from typing import Any

from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.db.models import Model

from .forms import SeveralField

LONGEST_NUMBER = 18  # digits that surely fit a key of the database


class AutocompleteView(AutocompleteJsonView):
    """Suggestions by the label their admin gives them."""

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        return {"id": str(getattr(obj, to_field_name)), "text": choice_label(self.admin_site, obj)}


def choice_label(site: Any, record: Model) -> str:
    """What a record is called where it is one choice among many."""
    model_admin = site.get_model_admin(type(record))
    return model_admin.choice_label(record) if hasattr(model_admin, "choice_label") else str(record)


class Choice(AutocompleteSelect):
    """A record chosen by typing. What the form knows already is not asked for again."""

    known: Model | None = None

    def optgroups(self, name: str, value: Sequence[str], attrs: Any = None) -> list[Any]:
        """The chosen record alone; the others come as one types."""
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        for key in value:
            if (record := self._record(str(key))) is not None:
                label = choice_label(self.admin_site, record)
                options.append(self.create_option(name, str(record.pk), label, True, len(options)))
        return [(None, options, 0)]

    def _record(self, key: str) -> Model | None:
        if self.known is not None and str(self.known.pk) == key:
            return self.known
        if not key.isdecimal() or len(key) > LONGEST_NUMBER:
            return None
        model_admin = self.admin_site.get_model_admin(self.field.remote_field.model)
        request: Any = None
        return model_admin.get_queryset(request).filter(pk=key).first()


class Choices(AutocompleteSelectMultiple):
    """Several records chosen by typing, out of choices that are known."""

    def optgroups(self, name: str, value: Sequence[str], attrs: Any = None) -> list[Any]:
        """The chosen ones alone."""
        chosen = {str(key) for key in value}
        found = [(key, label) for key, label in self.choices if str(key) in chosen]
        return [(None, [self.create_option(name, str(key), label, True, n) for n, (key, label) in enumerate(found)], 0)]


class KeysField(SeveralField):
    """The keys of several records. The form sets `choices`, so that a page of many such fields asks for them once."""

    def clean(self, value: Any) -> list[int]:
        return [int(key) for key in super().clean(value)]
