"""Issuers of communiqués."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..paths import path_to
from .country import Country
from .names import Name, Named, name_constraints, word_index


class Source(Named):
    """An issuer: Xinhua, the Kremlin, the White House…"""

    class Kind(models.TextChoices):
        GOVERNMENT = "government", _("government")
        STATE_MEDIA = "state_media", _("state media")
        ORGANISATION = "organisation", _("organisation")

    slug = models.SlugField(_("address name"), max_length=60, unique=True)
    country = models.ForeignKey(Country, models.PROTECT, related_name="sources", verbose_name=_("country"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.GOVERNMENT)
    languages = ArrayField(models.CharField(max_length=3), default=list, blank=True, verbose_name=_("languages"))
    homepage = models.URLField(_("web site"), blank=True)
    rights_en = models.TextField(_("rights, in English"), blank=True)
    rights_fr = models.TextField(_("rights, in French"), blank=True)
    history = HistoricalRecords(excluded_fields=["labels"])

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["government", "state_media", "organisation"]), name="source_kind_known"
            ),
        ]

    @property
    def rights(self) -> str:
        """What may be done with its texts, in the interface's language."""
        return self.rights_fr if self.rights_fr and (get_language() or "en").startswith("fr") else self.rights_en

    def get_absolute_url(self) -> str:
        return path_to("website:source", self.slug)


class SourceName(Name):
    """A name of an issuer, or a form under which files call it."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="names", verbose_name=_("source"))

    class Meta:
        verbose_name = _("name of a source")
        verbose_name_plural = _("names of sources")
        indexes = [word_index("source")]
        constraints = name_constraints("source")
