"""Parties to contacts: states, territories and international organisations."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..paths import path_to
from .names import Name, Named, name_constraints, word_index


class Country(Named):
    """A state, territory or international organisation that is party to contacts (CN, EU, UN, NATO…)."""

    class Kind(models.TextChoices):
        """A neutral rule, not an opinion: a country is a member or observer of the United Nations."""

        COUNTRY = "country", _("country")
        TERRITORY = "territory", _("territory")
        ORGANISATION = "organisation", _("organisation")

    code = models.CharField(
        _("code"), max_length=12, unique=True, help_text=_("ISO 3166-1 alpha-2, or an organisation's abbreviation.")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.COUNTRY)
    history = HistoricalRecords(excluded_fields=["labels"])

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[A-Z][A-Z0-9-]+$"), name="country_code_upper_case"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=["country", "territory", "organisation"]), name="country_kind_known"
            ),
        ]

    @property
    def address_name(self) -> str:
        return self.code.lower()

    def get_absolute_url(self) -> str:
        return path_to("website:country", self.address_name)


class CountryName(Name):
    """A name of a country: its own, a demonym, or a metonym (a capital that speaks for it)."""

    country = models.ForeignKey(Country, models.CASCADE, related_name="names", verbose_name=_("country"))

    class Meta:
        verbose_name = _("name of a country")
        verbose_name_plural = _("names of countries")
        indexes = [word_index("country")]
        constraints = name_constraints("country")
