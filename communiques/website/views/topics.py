"""Topics: the vocabulary, and one entry of it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView, TemplateView

from communiques.archive.facets import Family
from communiques.archive.models import Topic
from communiques.search.tallying import counts

from ..belongings import accounts, passages
from ..kept_pages import Kept
from ..shares import shares, shares_finding
from ..tallies import Tally
from ..topic_picture import last_words, speaking
from ..topic_words import topic_words
from .page import Page


@dataclass(frozen=True)
class Branch:
    """A broad topic with the narrower ones under it."""

    broad: Tally
    narrower: list[Tally]


class TopicsPage(Kept, Page, TemplateView):
    """The vocabulary in its two levels, each with how much is published of it."""

    template_name = "website/topics.html"
    section = "topics"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(branches=self.branches(), **kwargs)

    def branches(self) -> list[Branch]:
        families = counts(Family.TOPIC, Family.BROAD_TOPIC)
        counted = families[Family.TOPIC] | families[Family.BROAD_TOPIC]
        topics = [Tally(topic, counted.get(topic.pk, 0)) for topic in Topic.objects.all()]
        return [
            Branch(broad, [tally for tally in topics if tally.thing.parent_id == broad.thing.pk])
            for broad in topics
            if broad.thing.parent_id is None
        ]


class TopicPage(Kept, Page, DetailView):
    """A topic: who speaks of it, when, in which words."""

    template_name = "website/topic.html"
    context_object_name = "topic"
    section = "topics"
    queryset = Topic.objects.select_related("parent").prefetch_related("children")

    def trail(self) -> list[tuple[str, str]]:
        trail = [(_("Topics"), reverse("website:topics"))]
        if self.object.parent:
            trail.append((self.object.parent.label, self.object.parent.get_absolute_url()))
        return trail

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        topic, said = self.object, passages(topic=self.object.slug)
        own = accounts(topic=topic.slug)
        first, last = own.first_year or 0, own.last_year or 0
        found = shares({"topic": topic.slug}, first, last) if first else []
        return super().get_context_data(
            accounts=own,
            said=said,
            shares=found,
            shares_finding=shares_finding(found),
            speaking=speaking(topic, first, last) if said.total else None,
            last_words=last_words(topic),
            words=topic_words(topic),
            **kwargs,
        )
