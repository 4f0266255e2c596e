"""People, countries, topics, sources and offices."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from communiques.archive import indexing
from communiques.archive.models import (
    Communique,
    Country,
    CountryName,
    Office,
    Person,
    PersonName,
    Source,
    SourceName,
    Topic,
    TopicName,
)

from .communique_form import language_choices
from .forms import SeveralField
from .lookup import FoundByName
from .naming import NamedForm, names_inline
from .records import ArchiveInline, RecordAdmin


class SeededAdmin(RecordAdmin):
    """Something the seeds give: what an editor has changed is never overwritten by them."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if form.changed_data or not change:
            self._save(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Rows belong to the record: whoever changes them has changed it."""
        if change and not form.changed_data and any(formset.has_changed() for formset in formsets):
            self._save(request, form.instance, form, change)
        super().save_related(request, form, formsets, change)
        self.after_saving(form)

    def _save(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj.seed = ""
        obj._change_reason = form.cleaned_data["why"]
        super().save_model(request, obj, form, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Rows that are seeded themselves (offices) lose their seed too."""
        for row in formset.save(commit=False):
            if hasattr(row, "seed"):
                row.seed = ""
            row.save()
        for row in formset.deleted_objects:
            row.delete()

    def after_saving(self, form: Any) -> None:
        """What else depends on the record."""


class NamedAdmin(FoundByName, SeededAdmin):
    """Something with names."""

    form = NamedForm
    list_per_page = 50

    def histories(self, record: Any) -> list[Any]:
        names = record.names.model
        return [record.history.all(), names.history.filter(**{f"{record._meta.model_name}_id": record.pk})]

    def choice_label(self, record: Any) -> str:
        return str(record.label)

    def after_saving(self, form: Any) -> None:
        """What the record is called now."""
        form.instance.refresh_from_db(fields=["labels"])

    def view_on_site(self, record: Any) -> str:
        return str(record.get_absolute_url())

    @admin.display(description=_("name"))
    def named_as(self, record: Any) -> str:
        return str(record.label)


class OfficeInline(ArchiveInline):
    """The offices of a person."""

    model = Office
    autocomplete_fields = ("country",)
    fieldsets = ((None, {"fields": (("title_en", "title_fr"), ("country", "since", "until", "basis"))}),)
    extra = 0


@admin.register(Person)
class PersonAdmin(NamedAdmin):
    """People with their names and offices."""

    inlines = (names_inline(PersonName), OfficeInline)
    fields = ("slug", "country", "sex", "wikidata")
    autocomplete_fields = ("country",)
    list_display = ("named_as", "country", "slug", "wikidata")
    list_select_related = ("country",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("country")

    def choice_label(self, record: Person) -> str:
        return f"{record.label} ({record.country.label})" if record.country else record.label

    def histories(self, record: Person) -> list[Any]:
        return [*super().histories(record), Office.history.filter(person_id=record.pk)]


@admin.register(Country)
class CountryAdmin(NamedAdmin):
    """Countries, territories and organisations."""

    address_name = "code"
    inlines = (names_inline(CountryName),)
    fields = ("code", "kind")
    list_display = ("named_as", "code", "kind")
    list_filter = ("kind",)


@admin.register(Topic)
class TopicAdmin(NamedAdmin):
    """The vocabulary of topics."""

    inlines = (names_inline(TopicName),)
    fields = ("slug", "parent", "position")
    autocomplete_fields = ("parent",)
    list_display = ("named_as", "parent", "slug", "position")
    list_select_related = ("parent",)

    def after_saving(self, form: Any) -> None:
        """A topic counts for the broader ones too, so that the search has to hear of a new place in the vocabulary."""
        super().after_saving(form)
        if "parent" in form.changed_data:
            indexing.refresh(_treating(_with_narrower(form.instance)))


@admin.register(Source)
class SourceAdmin(NamedAdmin):
    """Issuers."""

    inlines = (names_inline(SourceName),)
    autocomplete_fields = ("country",)
    fields = ("slug", "country", "kind", "languages", "homepage", "rights_en", "rights_fr")
    list_display = ("named_as", "country", "kind", "slug")
    list_filter = ("kind",)
    list_select_related = ("country",)

    class form(NamedForm):  # noqa: N801 (Django calls it so)
        """With languages to tick."""

        languages = SeveralField(
            label=capfirst(_("languages")),
            required=False,
            choices=language_choices,
            widget=forms.CheckboxSelectMultiple,
        )

    def after_saving(self, form: Any) -> None:
        """The country of its issuer is among the facts a communiqué is found by."""
        super().after_saving(form)
        if "country" in form.changed_data:
            indexing.refresh(form.instance.communiques.values_list("pk", flat=True))


@admin.register(Office)
class OfficeAdmin(FoundByName, SeededAdmin):
    """Offices, found by the name of who holds them."""

    search_fields = ("person__names__folded",)
    address_name = ""
    named = "person"
    autocomplete_fields = ("person", "country")
    fields = ("person", "country", "title_en", "title_fr", ("since", "until"), "basis")
    list_display = ("person", "title_en", "country", "since", "until", "basis")
    list_filter = ("basis",)
    list_select_related = ("person", "country")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("person", "country")

    def choice_label(self, record: Office) -> str:
        years = "–".join(str(date.year) if date else "" for date in (record.since, record.until))
        return f"{record.person.label}, {record.title} ({record.country.code} {years})"


def _with_narrower(topic: Topic) -> set[int]:
    """The topic and all below it."""
    found, level = {topic.pk}, {topic.pk}
    while level:
        level = set(Topic.objects.filter(parent__in=level).values_list("pk", flat=True)) - found
        found |= level
    return found


def _treating(topics: Iterable[int]) -> QuerySet:
    """The keys of the communiqués on these topics, whole or in a statement."""
    tagged = Q(topic_tags__topic__in=topics) | Q(statements__topic_tags__topic__in=topics)
    return Communique.objects.filter(tagged).order_by("pk").values_list("pk", flat=True).distinct()
