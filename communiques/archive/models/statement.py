"""Statements: who says what."""

from django.db import models
from django.db.models import F, Func, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .communique import Communique, Origin
from .participation import Participation
from .topic import Topic


class StatementQuerySet(models.QuerySet["Statement"]):
    """Questions about statements."""

    def published(self) -> "StatementQuerySet":
        """Those of published communiqués."""
        return self.filter(communique__in=Communique.objects.published())


class Statement(models.Model):
    """A passage attributed to one speaker, or to several jointly.

    `words` are text[start:end], counted in code points from 0; the database refuses anything else (migration 0003).
    """

    class Mode(models.TextChoices):
        QUOTED = "quoted", _("quoted")
        REPORTED = "reported", _("reported")
        JOINT = "joint", _("joint")

    public_id = models.CharField(
        _("identifier"), max_length=8, unique=True, editable=False, db_default=Func(function="new_public_id")
    )
    communique = models.ForeignKey(Communique, models.CASCADE, related_name="statements")
    start = models.PositiveIntegerField(_("start"), help_text=_("In characters of the text, from 0."))
    end = models.PositiveIntegerField(_("end"), help_text=_("The character after the last."))
    words = models.TextField(_("words"))
    mode = models.CharField(_("mode"), max_length=8, choices=Mode, default=Mode.REPORTED)
    speakers = models.ManyToManyField(
        Participation, through="StatementSpeaker", related_name="statements", verbose_name=_("speakers")
    )
    topics = models.ManyToManyField(
        Topic, through="StatementTopic", related_name="statements", verbose_name=_("topics"), blank=True
    )
    origin = models.CharField(_("origin"), max_length=9, choices=Origin, default=Origin.EDITOR)
    history = HistoricalRecords()

    objects = StatementQuerySet.as_manager()

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        ordering = ["communique_id", "start"]
        constraints = [
            models.UniqueConstraint(fields=["communique", "start", "end"], name="statement_place_once"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="statement_starts_before_it_ends"),
            models.CheckConstraint(
                condition=Q(
                    end=F("start")
                    + Func(F("words"), function="char_length", output_field=models.PositiveIntegerField())
                ),
                name="statement_as_long_as_its_words",
            ),
            models.CheckConstraint(condition=Q(mode__in=["quoted", "reported", "joint"]), name="statement_mode_known"),
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="statement_origin_known"),
        ]

    def get_absolute_url(self) -> str:
        return reverse("website:statement", args=[self.public_id])

    def get_permanent_url(self) -> str:
        """Its address for ever, without language."""
        return reverse("statement-permanent", args=[self.public_id])

    def __str__(self) -> str:
        return self.words if len(self.words) <= 80 else f"{self.words[:79]}…"


class StatementSpeaker(models.Model):
    """Whose words a statement is; speaker and statement belong to one communiqué (migration 0003)."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="speaker_links")
    participation = models.ForeignKey(Participation, models.CASCADE, related_name="statement_links")
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        constraints = [
            models.UniqueConstraint(fields=["statement", "participation"], name="statement_speaker_once"),
        ]

    def __str__(self) -> str:
        return str(self.participation)


class StatementTopic(models.Model):
    """That a statement bears on a topic."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="topic_tags")
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="statement_tags", verbose_name=_("topic"))
    origin = models.CharField(_("origin"), max_length=9, choices=Origin, default=Origin.EDITOR)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("topic of a statement")
        verbose_name_plural = _("topics of a statement")
        constraints = [
            models.UniqueConstraint(fields=["statement", "topic"], name="statement_topic_once"),
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="statement_topic_origin_known"),
        ]

    def __str__(self) -> str:
        return str(self.topic)
