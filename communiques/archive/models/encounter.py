"""Contacts, each reported by one or more communiqués."""

from django.db import models
from django.db.models import Func
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords


class Encounter(models.Model):
    """A call, meeting or visit. It has no facts of its own: they are its accounts', which may differ."""

    public_id = models.CharField(
        _("identifier"), max_length=8, unique=True, editable=False, db_default=Func(function="new_public_id")
    )
    key = models.CharField(
        _("key"), max_length=120, null=True, blank=True, unique=True, help_text=_("The name files know it by, if any.")
    )
    note = models.TextField(_("note"), blank=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("encounter")
        verbose_name_plural = _("encounters")
        ordering = ["-pk"]

    def get_absolute_url(self) -> str:
        return reverse("website:encounter", args=[self.public_id])

    def get_permanent_url(self) -> str:
        """Its address for ever, without language."""
        return reverse("encounter-permanent", args=[self.public_id])

    def __str__(self) -> str:
        return self.key or self.public_id
