"""Finding people, countries, topics and sources by any of their names, without accents, as one types."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from communiques.archive.words import folded_words

LONGEST_TERM = 300
MOST_WORDS = 12


class FoundByName(admin.ModelAdmin):
    """For the admin of something with names: its search box and its suggestions.

    `named` leads from the record to what has the names, where that is not the record itself. `address_name` is what
    stands for it in addresses and may be typed as well.
    """

    search_fields = ("names__folded",)
    address_name = "slug"
    named = ""

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, term: str) -> tuple[QuerySet, bool]:
        """Those with a name in which each word typed begins a word; in suggestions, whole names go first."""
        term = term.strip()[:LONGEST_TERM]
        if not term:
            return queryset, False
        words = folded_words(term).split()[:MOST_WORDS]
        names = self._names(queryset.model)
        exact = Q(**{f"{self.address_name}__iexact": term}) if self.address_name else Q(pk=None)
        found = queryset.filter(Exists(names.filter(_begun(words))) | exact if words else exact)
        if getattr(request.resolver_match, "url_name", "") == "autocomplete":
            whole = Exists(names.filter(folded=" ".join(words))) | exact
            found = found.alias(whole=whole).order_by("-whole", *queryset.model._meta.ordering)
        return found, False

    def _names(self, model: Any) -> QuerySet:
        named = model._meta.get_field(self.named).related_model if self.named else model
        relation = named._meta.get_field("names")
        owner = OuterRef(f"{self.named}_id" if self.named else "pk")
        return relation.related_model.objects.filter(**{relation.field.name: owner})


def _begun(words: list[str]) -> Q:
    begun = Q()
    for word in words:
        begun &= Q(folded__startswith=word) | Q(folded__contains=f" {word}")
    return begun
