"""An encounter: the accounts of one contact side by side."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from communiques.archive.models import Communique, Encounter, Topic

from ..errors import check_identifier
from ..sides import sides
from ..turns import Reading, joined
from .communique import PARTICIPATIONS, STATEMENTS
from .page import Page


@dataclass(frozen=True)
class Cell:
    """What one account has on one topic: how many passages, a mention, silence; or nothing can be said of it yet."""

    passages: int
    is_mentioned: bool
    is_known: bool


class EncounterPage(Page, DetailView):
    """Every published account of a contact, and on which topics each speaks and is silent."""

    template_name = "website/encounter.html"
    context_object_name = "encounter"
    section = "communiques"

    def get_object(self, queryset: QuerySet[Encounter] | None = None) -> Encounter:
        encounter = Encounter.objects.filter(public_id=check_identifier(self.kwargs["public_id"])).first()
        if encounter is None:
            raise Http404
        self.object = encounter
        if not self.accounts:
            raise Http404
        return encounter

    @cached_property
    def accounts(self) -> list[Communique]:
        """The accounts, those with a text first, then by when they were published."""
        found = self.object.accounts.published().select_related("source__country")
        found = found.prefetch_related(PARTICIPATIONS, STATEMENTS, "topics").order_by("date", "pk")
        return sorted(found, key=lambda account: account.is_catalogue_entry)

    @cached_property
    def readings(self) -> list[Reading]:
        """The accounts cut for reading, each party in the same form throughout."""
        leading = [participation for account in self.accounts for participation in account.leading_participations()]
        forms = sides(participation.country_id for participation in leading)
        return [Reading(account, forms) for account in self.accounts]

    def trail(self) -> list[tuple[str, str]]:
        return [(_("Communiqués"), reverse("website:communiques"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        first = self.readings[0]
        return super().get_context_data(
            readings=self.readings,
            heading=joined([p.label for p in first.leading]) or first.communique.heading,
            grid=self.grid(),
            kinds=dict.fromkeys(account.get_kind_display() for account in self.accounts),
            days=dict.fromkeys(account.held_on or account.published_on for account in self.accounts),
            **kwargs,
        )

    def grid(self) -> list[tuple[Topic, list[Cell]]]:
        """For each topic of any account, what each account has on it; shared topics first."""
        topics: dict[Topic, int] = {}
        for reading in self.readings:
            for topic in _topics_of(reading):
                topics[topic] = topics.get(topic, 0) + 1
        ordered = sorted(topics, key=lambda topic: -topics[topic])
        return [(topic, [_cell(reading, topic) for reading in self.readings]) for topic in ordered]


def _topics_of(reading: Reading) -> dict[Topic, None]:
    of_passages = [topic for passage in reading.passages for topic in passage.topics]
    return dict.fromkeys([*of_passages, *reading.communique.topics.all()])


def _cell(reading: Reading, topic: Topic) -> Cell:
    return Cell(
        passages=sum(topic in passage.topics for passage in reading.passages),
        is_mentioned=topic in reading.communique.topics.all(),
        is_known=bool(_topics_of(reading)),
    )
