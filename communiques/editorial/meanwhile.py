"""Two editors on one record: what the other has changed meanwhile, and a form that loses nothing of either.

A form carries what it showed when it was opened (`initial-…`), so three states are known of every field: as opened, as
typed, as it is now. What only the other touched is taken over; what only this editor touched stays as typed; what both
touched stays as typed and is told of, with what is in the record now.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.formsets import INITIAL_FORM_COUNT, TOTAL_FORM_COUNT
from django.http import QueryDict
from django.utils.encoding import force_str
from django.utils.translation import gettext_lazy as _

KEY = "id"  # the field by which a row of an inline says which one it is


@dataclass(frozen=True)
class Difference:
    """A field as it is in the record now, and as this editor has typed it."""

    row: str
    label: str
    now: str
    typed: str


@dataclass
class Meanwhile:
    """What happened to a record while a form was open: its history since, and what both editors touched."""

    entries: list[Any]
    differences: list[Difference]


class Merge:
    """Builds the data of a form anew out of what was posted and what is in the record now."""

    def __init__(self, posted: QueryDict) -> None:
        self.data = posted.copy()
        self.differences: list[Difference] = []

    def form(self, bound: forms.ModelForm, current: forms.ModelForm, row: str = "") -> None:
        """Merge one form; `current` is the same form, unbound, of the record as it is."""
        for name, field in current.fields.items():
            if field.show_hidden_initial:
                self._field(bound, current, name, row)

    def _field(self, bound: forms.ModelForm, current: forms.ModelForm, name: str, row: str) -> None:
        typed, now = bound[name], current[name]
        opened = typed.field.hidden_widget().value_from_datadict(bound.data, bound.files, typed.html_initial_name)
        changed_by_other = typed.field.has_changed(now.initial, opened)
        touched = name in bound.changed_data
        if changed_by_other and not touched:
            self._put(typed.html_name, posted_value(now))
        elif changed_by_other and typed.field.has_changed(now.initial, typed.data):
            self.differences.append(
                Difference(row, force_str(typed.label), displayed(now, posted_value(now)), displayed(typed, typed.data))
            )
        self._put(typed.html_initial_name, hidden_value(now))

    def formset(self, bound: forms.BaseInlineFormSet, current: forms.BaseInlineFormSet) -> None:
        """Merge the rows of an inline.

        Rows the other has added come in; rows the other has removed go, unless they were touched: then they are new.
        """
        held = {str(form.instance.pk): form for form in current.initial_forms}
        kept, fresh = [], []
        for form in bound.forms:
            number = self.data.get(form.add_prefix(KEY), "")
            if number in held:
                kept.append(self._row(form, held.pop(number)))
            elif form.has_changed():
                fresh.append({**self._values(form), KEY: [""]})
                if number:
                    self._tell_removed(form)
        kept += [dict(_shown(form)) for form in held.values()]
        self._write(bound, [*kept, *fresh], len(kept))

    def _row(self, form: forms.ModelForm, current: forms.ModelForm) -> dict[str, list[str]]:
        self.form(form, current, row=f"{form.instance._meta.verbose_name}: {form.instance}")
        return self._values(form)

    def _values(self, form: forms.ModelForm) -> dict[str, list[str]]:
        """What is posted of a row, by the end of its names; what it showed when opened stands under `initial-…`."""
        ends = {form.add_prefix(name): name for name in form.fields}
        ends |= {form.add_initial_prefix(name): f"initial-{name}" for name in form.fields}
        return {end: self.data.getlist(name) for name, end in ends.items() if name in self.data}

    def _tell_removed(self, form: forms.ModelForm) -> None:
        label = str(form.instance._meta.verbose_name)
        shown = next((str(form[name].value()) for name in form.changed_data), "")
        self.differences.append(Difference(label, "", str(_("removed")), shown))

    def _write(self, formset: forms.BaseInlineFormSet, rows: list[dict[str, list[str]]], initial: int) -> None:
        prefix = formset.prefix
        for name in [name for name in self.data if name.startswith((f"{prefix}-", f"initial-{prefix}-"))]:
            if not name.endswith("_FORMS"):
                del self.data[name]
        for number, row in enumerate(rows):
            for end, values in row.items():
                start = "initial-" if end.startswith("initial-") else ""
                self.data.setlist(f"{start}{prefix}-{number}-{end.removeprefix('initial-')}", values)
        self.data[f"{prefix}-{TOTAL_FORM_COUNT}"] = str(len(rows))
        self.data[f"{prefix}-{INITIAL_FORM_COUNT}"] = str(initial)

    def _put(self, name: str, values: list[str]) -> None:
        if values:
            self.data.setlist(name, values)
        else:
            self.data.pop(name, None)


def posted_value(bound: forms.BoundField) -> list[str]:
    """A field as a browser would post it."""
    widget, value = bound.field.widget, bound.value()
    if isinstance(widget, forms.CheckboxInput):
        return ["on"] if value else []
    return _strings(widget.format_value(value))


def hidden_value(bound: forms.BoundField) -> list[str]:
    """A field as the hidden copy of what the form showed would post it."""
    return _strings(bound.field.hidden_widget().format_value(bound.value()))


def _strings(value: Any) -> list[str]:
    if value is None:
        return []
    return [force_str(item) for item in value] if isinstance(value, list | tuple | set) else [force_str(value)]


def _shown(form: forms.ModelForm) -> Iterator[tuple[str, list[str]]]:
    """A row of the record as it is now."""
    for name in form.fields:
        yield name, posted_value(form[name])
        if form.fields[name].show_hidden_initial:
            yield f"initial-{name}", hidden_value(form[name])
    yield KEY, [str(form.instance.pk)]


def displayed(bound: forms.BoundField, value: Any) -> str:
    """A posted value for reading: the names of choices, not their keys."""
    values = [text for text in _strings(value) if text]
    field: Any = bound.field
    choices = getattr(field, "choices", None)
    if isinstance(field, forms.ModelChoiceField):
        records: Any = field.queryset
        found = records.filter(pk__in=[text for text in values if text.isdecimal() and len(text) < 19])
        return ", ".join(str(record) for record in found)
    if choices:
        labels = {str(key): str(label) for key, label in choices}
        return ", ".join(labels.get(text, text) for text in values)
    return ", ".join(values)
