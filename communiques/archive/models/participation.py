"""Taking part in a contact."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .communique import Communique, Origin
from .country import Country
from .person import Office, Person


class Participation(models.Model):
    """A person, or a delegation of a country, taking part, with the office as printed."""

    communique = models.ForeignKey(Communique, models.CASCADE, related_name="participations")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("person"),
        help_text=_("Empty for a delegation nobody of which is named."),
    )
    country = models.ForeignKey(
        Country, models.PROTECT, related_name="participations", verbose_name=_("country spoken for")
    )
    name_as_printed = models.CharField(_("name as printed"), max_length=200, blank=True)
    role_as_printed = models.CharField(_("office as printed"), max_length=300, blank=True)
    forms = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        verbose_name=_("forms"),
        help_text=_("Every form by which the text calls them, separated by commas."),
    )
    office = models.ForeignKey(
        Office, models.SET_NULL, null=True, blank=True, related_name="participations", verbose_name=_("office")
    )
    accompanying = models.BooleanField(
        _("accompanying"), default=False, help_text=_("A member of a delegation who does not lead it.")
    )
    origin = models.CharField(_("origin"), max_length=9, choices=Origin, default=Origin.EDITOR)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["communique_id", "position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["communique", "person"], name="participation_once"),
            models.UniqueConstraint(
                fields=["communique", "country", "name_as_printed"],
                condition=Q(person__isnull=True),
                name="participation_delegation_once",
            ),
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="participation_origin_known"),
        ]

    @property
    def label(self) -> str:
        """The person's name in the interface's language, else the delegation as printed, else its country."""
        if self.person:
            return self.person.label
        return self.name_as_printed or self.country.label

    @property
    def role(self) -> str:
        """The office as printed, else the office known to have been held, in the interface's language."""
        return self.role_as_printed or (self.office.title if self.office else "")

    def office_held(self) -> Office | None:
        """The office the person held that day for that country, if it was only one."""
        date = self.communique.day
        if self.person is None or date is None:
            return None
        held = Office.objects.filter(person=self.person, country=self.country).held_on(date)[:2]
        return held[0] if len(held) == 1 else None

    def __str__(self) -> str:
        return self.label
