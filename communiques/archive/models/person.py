"""People and the offices they hold."""

from typing import Self

from django.db import models
from django.db.models import F, Func
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..dates import PartialDate, PartialDateField
from ..paths import path_to
from .country import Country
from .names import Name, Named, name_constraints, word_index


class Person(Named):
    """Someone who takes part in contacts, with names in many languages."""

    class Sex(models.TextChoices):
        FEMALE = "f", _("female")
        MALE = "m", _("male")

    slug = models.SlugField(_("address name"), max_length=120, unique=True)
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="people", verbose_name=_("country")
    )
    wikidata = models.CharField(_("Wikidata id"), max_length=12, blank=True)
    sex = models.CharField(_("sex"), max_length=1, blank=True, choices=Sex)
    history = HistoricalRecords(excluded_fields=["labels"])

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(wikidata="") | models.Q(wikidata__regex=r"^Q[1-9]\d*$"), name="person_wikidata_form"
            ),
        ]

    def get_absolute_url(self) -> str:
        return path_to("website:person", self.slug)


class PersonName(Name):
    """A name under which a person is written somewhere."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="names", verbose_name=_("person"))

    class Meta:
        verbose_name = _("name of a person")
        verbose_name_plural = _("names of people")
        indexes = [word_index("person")]
        constraints = name_constraints("person")


class OfficeQuerySet(models.QuerySet["Office"]):
    """Questions about offices."""

    def held_on(self, date: PartialDate) -> Self:
        """Those that may have been held at some time of the date."""
        began = models.Q(since_first__isnull=True) | models.Q(since_first__lte=date.last)
        not_ended = models.Q(until_last__isnull=True) | models.Q(until_last__gte=date.first)
        return self.filter(began & not_ended)


class Office(models.Model):
    """An office held by one person for a country from one date to another."""

    class Basis(models.TextChoices):
        """What the dates rest on."""

        GAZETTEER = "gazetteer", _("reference work")
        KNOWLEDGE = "knowledge", _("general knowledge, may be off by days")
        EDITOR = "editor", _("editor")

    person = models.ForeignKey(Person, models.CASCADE, related_name="offices", verbose_name=_("person"))
    country = models.ForeignKey(Country, models.PROTECT, related_name="offices", verbose_name=_("country"))
    title_en = models.CharField(_("title in English"), max_length=200)
    title_fr = models.CharField(_("title in French"), max_length=200, blank=True)
    since = PartialDateField(_("since"))
    until = PartialDateField(_("until"))
    since_first = models.GeneratedField(
        expression=Func(F("since"), function="partial_date_first"), output_field=models.DateField(), db_persist=True
    )
    until_last = models.GeneratedField(
        expression=Func(F("until"), function="partial_date_last"), output_field=models.DateField(), db_persist=True
    )
    basis = models.CharField(_("basis"), max_length=10, choices=Basis, default=Basis.EDITOR)
    seed = models.CharField(_("seed"), max_length=64, blank=True, editable=False)
    history = HistoricalRecords(excluded_fields=["since_first", "until_last"])

    objects = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["person_id", "since_first", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "country", "title_en", "since"], nulls_distinct=False, name="office_once"
            ),
            models.CheckConstraint(
                condition=models.Q(until_last__gte=F("since_first"))
                | models.Q(since__isnull=True)
                | models.Q(until__isnull=True),
                name="office_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(basis__in=["gazetteer", "knowledge", "editor"]), name="office_basis_known"
            ),
        ]

    @property
    def title(self) -> str:
        """The title in the interface's language."""
        return self.title_fr if self.title_fr and (get_language() or "en").startswith("fr") else self.title_en

    def __str__(self) -> str:
        return f"{self.person}, {self.title}"
