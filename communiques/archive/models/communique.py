"""Communiqués: one published account each."""

from typing import Any, Self

from django.db import models
from django.db.models import BooleanField, F, Func, Q, Value
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..addresses import normalised
from ..dates import PartialDate, PartialDateField
from ..languages import CODES, language_name
from ..words import fold
from .country import Country
from .encounter import Encounter
from .source import Source
from .topic import Topic


class Origin(models.TextChoices):
    """Where a derived fact comes from. An editor's word outranks extraction and survives a re-run."""

    EXTRACTED = "extracted", _("extracted")
    EDITOR = "editor", _("editor")


class Kind(models.TextChoices):
    """What sort of contact, as this account has it."""

    CALL = "call", _("call")
    VIDEO_CALL = "video_call", _("video call")
    MEETING = "meeting", _("meeting")
    VISIT = "visit", _("visit")
    SUMMIT = "summit", _("summit")
    LETTER = "letter", _("letter")
    JOINT_STATEMENT = "joint_statement", _("joint statement")
    OTHER = "other", _("other")


class Status(models.TextChoices):
    """The life of a record. Nothing that was published vanishes: it is withdrawn, with a reason."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class AddressKeyField(models.CharField):
    """The source address in its normalised form, kept beside it so that the database can refuse a second record."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.update(max_length=1000, blank=True, editable=False)
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        key = normalised(model_instance.source_url)  # type: ignore[attr-defined]
        setattr(model_instance, self.attname, key)
        return key


class CommuniqueQuerySet(models.QuerySet["Communique"]):
    """Questions about communiqués."""

    def published(self) -> Self:
        """Those readers may see. Every outlet begins here."""
        return self.filter(status=Status.PUBLISHED)

    def with_country(self, country: Country) -> Self:
        """Those in which somebody took part for the country."""
        return self.filter(pk__in=country.participations.values("communique"))

    def between(self, one: Country, other: Country) -> Self:
        """Those in which both countries took part."""
        return self.with_country(one).with_country(other)

    def newest_first(self) -> Self:
        """By the day of the contact, else of publication."""
        return self.order_by("-date", "-pk")


class Communique(models.Model):
    """One published account of a contact: its verbatim text, and what is known of it.

    A record may hold no text (rights, or not found yet): then it is a catalogue entry with a link to the source.
    """

    public_id = models.CharField(
        _("identifier"), max_length=8, unique=True, editable=False, db_default=Func(function="new_public_id")
    )
    title = models.CharField(
        _("title"), max_length=500, blank=True, help_text=_("As published, in the text's language.")
    )
    text = models.TextField(_("text"), blank=True, help_text=_("Verbatim. Empty when the text is not held."))
    text_sha256 = models.GeneratedField(
        verbose_name=_("fingerprint"),
        expression=Func(F("text"), function="text_sha256"),
        output_field=models.CharField(max_length=64, null=True),
        db_persist=True,
    )
    language = models.CharField(
        _("language"), max_length=3, choices=[(code, language_name(code, "en")) for code in CODES]
    )
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, default=Kind.OTHER)
    held_on = PartialDateField(_("held on"), help_text=_("The contact: 2021, 2021-08 or 2021-08-25."))
    held_until = PartialDateField(_("held until"), help_text=_("Its last day, when it lasted several."))
    published_on = PartialDateField(_("published on"), help_text=_("The text."))
    place = models.CharField(_("place"), max_length=200, blank=True)
    source = models.ForeignKey(Source, models.PROTECT, related_name="communiques", verbose_name=_("issuer"))
    source_url = models.URLField(_("address at the source"), max_length=1000, blank=True)
    source_url_key = AddressKeyField(_("normalised address"))
    captured_on = models.DateField(_("captured on"), null=True, blank=True)
    encounter = models.ForeignKey(
        Encounter, models.SET_NULL, null=True, blank=True, related_name="accounts", verbose_name=_("encounter")
    )
    topics = models.ManyToManyField(Topic, through="CommuniqueTopic", related_name="communiques")
    origins = models.JSONField(
        _("origins"),
        default=dict,
        blank=True,
        editable=False,
        help_text=_("For each derived field (language, kind, held_on, place, encounter) its origin."),
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    withdrawn_reason = models.TextField(_("reason of the withdrawal"), blank=True)
    note = models.TextField(_("private note"), blank=True, help_text=_("For editors; never shown to readers."))
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    created_at = models.DateTimeField(_("entered"), auto_now_add=True)
    changed_at = models.DateTimeField(_("last changed"), auto_now=True)
    published_at = models.DateTimeField(_("published in the archive"), null=True, blank=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True, editable=False)

    held_first = models.GeneratedField(
        expression=Func(F("held_on"), function="partial_date_first"), output_field=models.DateField(), db_persist=True
    )
    date = models.GeneratedField(
        verbose_name=_("date"),
        expression=Func(
            Func(F("held_on"), F("published_on"), function="COALESCE", output_field=models.TextField()),
            function="partial_date_first",
        ),
        output_field=models.DateField(),
        db_persist=True,
    )
    history = HistoricalRecords(excluded_fields=["text_sha256", "held_first", "date"])

    objects = CommuniqueQuerySet.as_manager()

    class Meta:
        verbose_name = _("communiqué")
        verbose_name_plural = _("communiqués")
        ordering = ["-date", "-pk"]
        indexes = [
            models.Index(fields=["-date", "-id"], name="communique_by_date"),
            models.Index(fields=["status", "changed_at"], name="communique_by_status"),
            models.Index(
                fields=["changed_at", "id"], condition=Q(published_at__isnull=False), name="communique_by_change"
            ),
            models.Index(
                fields=["-published_at", "-id"], condition=Q(status=Status.PUBLISHED), name="communique_by_publication"
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="communique_status_known"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="communique_kind_known"),
            models.CheckConstraint(condition=Q(language__regex=r"^[a-z]{2,3}$"), name="communique_language_code"),
            models.CheckConstraint(condition=~Q(title="") | Q(text=""), name="communique_text_has_title"),
            models.CheckConstraint(
                condition=Q(held_on__isnull=False) | Q(published_on__isnull=False), name="communique_has_a_date"
            ),
            models.CheckConstraint(
                condition=Q(held_until__isnull=True)
                | Q(
                    held_first__lte=Func(F("held_until"), function="partial_date_last", output_field=models.DateField())
                ),
                name="communique_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(held_until__isnull=True) | Q(held_on__isnull=False), name="communique_end_has_a_beginning"
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.WITHDRAWN) | (~Q(withdrawn_reason="") & Q(withdrawn_at__isnull=False)),
                name="communique_withdrawn_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.PUBLISHED) | Q(published_at__isnull=False),
                name="communique_published_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Func(
                    F("origins"),
                    Value('$.* ? (@ != "extracted" && @ != "editor")'),
                    function="jsonb_path_exists",
                    template="%(function)s(%(expressions)s::jsonpath)",
                    output_field=BooleanField(),
                ),
                name="communique_origins_known",
            ),
            models.UniqueConstraint(
                fields=["text_sha256"], condition=~Q(status=Status.WITHDRAWN), name="communique_text_once"
            ),
            models.UniqueConstraint(
                fields=["source_url_key", "language"],
                condition=~Q(source_url_key="") & ~Q(status=Status.WITHDRAWN),
                name="communique_address_once",
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.get_kind_display()} {self.day} ({self.public_id})"

    @property
    def day(self) -> PartialDate | None:
        """The day of the contact, else of publication; what is kept has one of them."""
        return self.held_on or self.published_on

    @property
    def kind_label(self) -> str:
        """Its kind in the reader's language: `get_kind_display` goes through all kinds to find it."""
        return str(Kind(self.kind).label)

    @property
    def heading(self) -> str:
        """Its title, or for a catalogue entry the parties, in the reader's language."""
        if self.title:
            return self.title
        parties = [participation.label for participation in self.leading_participations()]
        return " – ".join(parties) or str(self.get_kind_display()).capitalize()

    @property
    def slug(self) -> str:
        """The readable end of its address; made of its facts where the title gives no Latin letters."""
        if of_title := slugify(fold(self.title))[:80].strip("-"):
            return f"{of_title}-" if of_title == "history" else of_title  # where the history of a record stands
        countries = dict.fromkeys(p.country.code for p in self.participations.all() if not p.accompanying)
        return slugify("-".join([*countries, str(self.day)]))

    @property
    def is_catalogue_entry(self) -> bool:
        """Whether no text is held."""
        return not self.text

    def leading_participations(self) -> list[Any]:
        """Those who took part, without the members of delegations, in order."""
        return [p for p in self.participations.all() if not p.accompanying]

    def get_absolute_url(self) -> str:
        return reverse("website:communique", args=[self.public_id, self.slug])

    def get_permanent_url(self) -> str:
        """Its address for ever, without language."""
        return reverse("communique-permanent", args=[self.public_id])

    @property
    def is_unseen(self) -> bool:
        """Whether it was published as it was read from its text, and no editor has looked at it since."""
        return self.origins.get("published") == Origin.EXTRACTED

    def publish(self, *, unseen: bool = False) -> None:
        """Mark as published, from now if it never was. The caller saves and refreshes the index."""
        self.origins = {**self._origins_of_facts(), **({"published": str(Origin.EXTRACTED)} if unseen else {})}
        self.status = Status.PUBLISHED
        self.published_at = self.published_at or timezone.now()
        self.withdrawn_at, self.withdrawn_reason = None, ""

    def hold_back(self) -> None:
        """Send to review what was to be published and no reader has seen. The caller saves and refreshes the index."""
        self.status, self.published_at, self.origins = Status.IN_REVIEW, None, self._origins_of_facts()

    def _origins_of_facts(self) -> dict[str, str]:
        return {name: origin for name, origin in self.origins.items() if name != "published"}

    def withdraw(self, reason: str) -> None:
        """Mark as withdrawn; an empty reason is a ValueError. The caller saves and refreshes the index."""
        if not reason.strip():
            raise ValueError("A withdrawal needs its reason.")
        self.status, self.withdrawn_at, self.withdrawn_reason = Status.WITHDRAWN, timezone.now(), reason.strip()


class CommuniqueTopic(models.Model):
    """That a communiqué says something on a topic."""

    communique = models.ForeignKey(Communique, models.CASCADE, related_name="topic_tags")
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="communique_tags", verbose_name=_("topic"))
    origin = models.CharField(_("origin"), max_length=9, choices=Origin, default=Origin.EDITOR)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("topic of a communiqué")
        verbose_name_plural = _("topics of a communiqué")
        constraints = [
            models.UniqueConstraint(fields=["communique", "topic"], name="communique_topic_once"),
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="communique_topic_origin_known"),
        ]

    def __str__(self) -> str:
        return str(self.topic)
