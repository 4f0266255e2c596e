"""What an editor should look at twice before a record is published."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .communique import Communique


class DoubtQuerySet(models.QuerySet["Doubt"]):
    """Questions about doubts."""

    def open(self) -> Self:
        """Those nobody has settled."""
        return self.filter(settled_at=None)

    def settle(self) -> int:
        """Mark the open ones as settled now; how many were open."""
        return self.open().update(settled_at=timezone.now())


class Doubt(models.Model):
    """One thing of a record that may be wrong, in the words of `code`, about `subject`.

    `start` and `end` are its place in the text, where it has one. `other` is the communiqué that may be the same or
    tell of the same contact. A settled doubt stays, so that reading the text again does not raise it again.
    """

    class Code(models.TextChoices):
        """The kinds of doubt. Those of reading a text are called as `communiques.extraction.Doubt` calls them."""

        LANGUAGE = "language", _("too few words to tell the language")
        NEIGHBOUR_LANGUAGE = "neighbour_language", _("the letters look like another language's")
        NO_KIND = "no_kind", _("no word tells the kind of contact")
        NO_DATE = "no_date", _("no date was found, and none of publication is known")
        FAR_DATE = "far_date", _("the date is far from that of publication")
        UNKNOWN_NAME = "unknown_name", _("this name is not known")
        SHARED_NAME = "shared_name", _("several people have this name")
        NO_COUNTRY = "no_country", _("for whom this person speaks is not known")
        OFFICE_ALONE = "office_alone", _("named by office alone")
        NO_PERSON = "no_person", _("no person is named for this side")
        ONE_SIDE = "one_side", _("only one side was found")
        SEVERAL = "several", _("several people of this side took part: see who speaks")
        PRONOUN = "pronoun", _("a pronoun: see whom it means")
        GOES_ON = "goes_on", _("no speaker of its own: see whether it goes on")
        IMPERSONAL = "impersonal", _("said impersonally: see whose position it is")
        WEAK_WORD = "weak_word", _("only one weak word shows this topic")
        SAME_TEXT = "same_text", _("nearly the same text is held")
        SAME_CONTACT = "same_contact", _("may tell of the same contact")

    communique = models.ForeignKey(Communique, models.CASCADE, related_name="doubts")
    code = models.CharField(_("doubt"), max_length=32)
    subject = models.CharField(_("about"), max_length=300, blank=True)
    start = models.PositiveIntegerField(_("start"), null=True, blank=True)
    end = models.PositiveIntegerField(_("end"), null=True, blank=True)
    other = models.ForeignKey(
        Communique, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("other communiqué")
    )
    raised_at = models.DateTimeField(_("raised"), auto_now_add=True)
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)

    objects = DoubtQuerySet.as_manager()

    class Meta:
        verbose_name = _("doubt")
        verbose_name_plural = _("doubts")
        ordering = ["communique_id", "start", "pk"]
        indexes = [models.Index(fields=["code"], condition=Q(settled_at=None), name="doubt_open_by_code")]
        constraints = [
            models.UniqueConstraint(
                "communique", "code", "subject", Coalesce("start", -1), Coalesce("other", -1), name="doubt_once"
            ),
            models.CheckConstraint(condition=Q(start=None, end=None) | Q(start__lt=F("end")), name="doubt_place"),
            models.CheckConstraint(condition=~Q(other=F("communique")), name="doubt_other_is_another"),
        ]

    @property
    def label(self) -> str:
        """What is doubtful, in plain words of the interface's language."""
        return str(self.Code(self.code).label) if self.code in self.Code.values else self.code

    def __str__(self) -> str:
        return f"{self.label}: {self.subject}" if self.subject else self.label
