"""Narrowing the list of communiqués. Each filter costs one small query at most, whatever the size of the archive."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from communiques.archive.models import Country, Source
from communiques.archive.words import fold

from .communique_form import language_choices


class Selected(admin.SimpleListFilter):
    """A filter whose many values are chosen from one select box."""

    template = "admin/archive/select_filter.html"

    def choices(self, changelist: Any) -> Iterator[Any]:
        """What the template shows: the values, and the other parameters that must stay."""
        kept = {
            name: values for name, values in changelist.filter_params.items() if name not in (self.parameter_name, "p")
        }
        yield {
            "parameter": self.parameter_name,
            "options": [(str(key), label, str(key) == self.value()) for key, label in self.lookup_choices],
            "kept": [(name, value) for name, values in kept.items() for value in values],
        }


class PartyFilter(Selected):
    """Those in which somebody took part for a country."""

    title = _("party")
    parameter_name = "party"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        countries = ((country.code, country.label) for country in Country.objects.all())
        return sorted(countries, key=lambda choice: fold(choice[1]))

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        country = Country.objects.filter(code=self.value()).first() if self.value() else None
        if country:
            return queryset.with_country(country)
        return queryset.none() if self.value() else queryset


class SourceFilter(Selected):
    """Those of one issuer."""

    title = _("issuer")
    parameter_name = "issuer"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        sources = ((source.slug, source.label) for source in Source.objects.all())
        return sorted(sources, key=lambda choice: fold(choice[1]))

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(source__slug=self.value()) if self.value() else queryset


class LanguageFilter(Selected):
    """Those in one language."""

    title = _("language")
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return language_choices()

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(language=self.value()) if self.value() else queryset


class TextFilter(admin.SimpleListFilter):
    """Those with a text, and catalogue entries."""

    title = _("text")
    parameter_name = "text"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("held", _("held")), ("missing", _("not held"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "held":
            return queryset.filter(text_sha256__isnull=False)
        return queryset.filter(text_sha256__isnull=True) if self.value() == "missing" else queryset
