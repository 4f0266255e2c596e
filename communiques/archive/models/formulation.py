"""Formulations: the set phrases of diplomacy, and the phrases proposed as such."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..languages import CODES, language_name
from ..paths import path_to
from .names import Name, Named, name_constraints
from .source import Source


class Formulation(Named):
    """A set phrase that is used again and again, word for word (territorial integrity…).

    Its names are its wordings: the preferred one of each language, and others as aliases. Where it stands is never
    stored: the search finds it.
    """

    slug = models.SlugField(_("address name"), max_length=60, unique=True)
    history = HistoricalRecords(excluded_fields=["labels"])

    class Meta:
        verbose_name = _("formulation")
        verbose_name_plural = _("formulations")
        ordering = ["slug"]

    def get_absolute_url(self) -> str:
        return path_to("website:formulation", self.slug)


class FormulationName(Name):
    """A wording of a formulation in one language."""

    formulation = models.ForeignKey(Formulation, models.CASCADE, related_name="names", verbose_name=_("formulation"))

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        constraints = [
            *name_constraints("formulation"),
            # A wording is put between quotation marks when it is searched for.
            models.CheckConstraint(
                condition=~models.Q(text__regex='["“”„«»＂]'), name="formulation_name_without_quotation_marks"
            ),
        ]


class ProposedFormulation(models.Model):
    """A phrase that recurs in the accounts of one issuer far more than elsewhere, for an editor to accept or dismiss.

    `accounts` of `accounts_in_all` of the issuer have it, and `elsewhere` of `elsewhere_in_all` of the others in its
    language. Written by `manage.py propose_formulations`; what was decided is not proposed again.
    """

    class Decision(models.TextChoices):
        WAITING = "waiting", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        DISMISSED = "dismissed", _("dismissed")

    language = models.CharField(
        _("language"), max_length=3, choices=[(code, language_name(code, "en")) for code in CODES]
    )
    text = models.CharField(_("phrase"), max_length=300)
    source = models.ForeignKey(Source, models.CASCADE, related_name="+", verbose_name=_("source"))
    accounts = models.PositiveIntegerField(_("accounts of the source"))
    accounts_in_all = models.PositiveIntegerField(_("accounts of the source in all"))
    elsewhere = models.PositiveIntegerField(_("accounts of others"))
    elsewhere_in_all = models.PositiveIntegerField(_("accounts of others in all"))
    score = models.FloatField(_("weight"))
    decision = models.CharField(_("decision"), max_length=9, choices=Decision, default=Decision.WAITING)
    formulation = models.ForeignKey(
        Formulation, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("formulation")
    )

    class Meta:
        verbose_name = _("proposed formulation")
        verbose_name_plural = _("proposed formulations")
        ordering = ["-score", "text"]
        constraints = [
            models.UniqueConstraint(fields=["language", "text", "source"], name="proposed_formulation_once"),
            models.CheckConstraint(
                condition=models.Q(decision__in=["waiting", "accepted", "dismissed"]),
                name="proposed_formulation_decision_known",
            ),
        ]

    def __str__(self) -> str:
        return self.text
