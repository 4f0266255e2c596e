"""Topics: a vocabulary of two levels."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..paths import path_to
from .names import Name, Named, name_constraints, word_index


class Topic(Named):
    """An entry of the vocabulary (COVID-19 vaccines, Afghanistan, Taiwan…), under a broader one or at the top."""

    slug = models.SlugField(_("address name"), max_length=60, unique=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("broader topic")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    history = HistoricalRecords(excluded_fields=["labels"])

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["position", "slug"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="topic_not_its_own_parent"),
        ]

    def get_absolute_url(self) -> str:
        return path_to("website:topic", self.slug)


class TopicName(Name):
    """A label of a topic, or a keyword that shows it is spoken of."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="names", verbose_name=_("topic"))

    class Meta:
        verbose_name = _("name of a topic")
        verbose_name_plural = _("names of topics")
        indexes = [word_index("topic")]
        constraints = name_constraints("topic")
