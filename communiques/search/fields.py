"""The filters of a question: each is form field, validation and query at once."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from communiques.archive.dates import PartialDate, PartialDateFormField
from communiques.archive.facets import Family, lexeme

from .matching import Matching
from .query import parse

MOST_VALUES = 20


class QuestionField(forms.CharField):
    """The words of a question, read into a Query; nothing typed is None."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return parse(text) if text else None

    def run_validators(self, value: Any) -> None:
        super().run_validators("" if value is None else value.text)


class KeysField(forms.Field):
    """Several address names (`country=cn&country=ru`), each once, in small letters."""

    widget = forms.SelectMultiple
    default_error_messages = {
        "too_many": _("At most %(most)d values can be chosen at once."),
    }

    def to_python(self, value: Any) -> list[str]:
        keys = list(dict.fromkeys(key.strip().lower() for key in value or [] if key.strip()))
        if len(keys) > MOST_VALUES:
            raise ValidationError(self.error_messages["too_many"], code="too_many", params={"most": MOST_VALUES})
        for key in keys:
            if not key.isprintable():  # neither NUL nor a lone surrogate reaches the database
                raise self.unknown(key)
        return keys

    @staticmethod
    def unknown(value: str) -> ValidationError:
        """The error for an address name nothing has."""
        return ValidationError(
            _("“%(value)s” is not known here."),
            code="unknown",
            params={"value": value[:60].encode("utf-8", "replace").decode().replace("\0", "")},
        )


class FacetFilter(django_filters.Filter):
    """Values of one facet. Where it narrows, all must hold (both took part); else any (in French or in Russian)."""

    field_class = KeysField

    def __init__(self, *families: Family, narrows: bool, label: Any, facet_label: Any = "", **kwargs: Any) -> None:
        super().__init__(label=label, **kwargs)
        self.families = families
        self.narrows = narrows
        self.facet_label = facet_label or label

    def filter(self, qs: QuerySet[Any], value: Iterable[int] | None) -> QuerySet[Any]:
        """The rows with these facet numbers."""
        operands = [f"'{lexeme(number)}'" for number in value or ()]
        if not operands:
            return qs
        return qs.filter(lexemes__matches=(" & " if self.narrows else " | ").join(operands))


class QuestionFilter(django_filters.Filter):
    """The words."""

    field_class = QuestionField

    def filter(self, qs: QuerySet[Any], value: Matching | None) -> QuerySet[Any]:
        return qs.filter(lexemes__matches=value.tsquery) if value else qs


class DateFilter(django_filters.Filter):
    """A bound of the date: `since` takes the first day of what is given, `until` its last."""

    field_class = PartialDateFormField

    def filter(self, qs: QuerySet[Any], value: PartialDate | None) -> QuerySet[Any]:
        if value is None:
            return qs
        return qs.filter(date__lte=value.last) if self.lookup_expr == "lte" else qs.filter(date__gte=value.first)


class ShapeFilter(django_filters.Filter):
    """A parameter that shapes the page and leaves the records alone (sort, page)."""

    def filter(self, qs: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return qs
