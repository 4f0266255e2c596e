"""The front page: what this is, and every way in."""

from typing import Any

from django.views.generic import TemplateView

from communiques.archive.facets import Family
from communiques.archive.models import Communique, Topic

from ..examples import examples
from ..histogram import years
from ..matrix import matrix
from ..tallies import counts, most, tallied
from .communique import with_parties
from .page import Page

LATEST = 8
TOPICS = 14


class Home(Page, TemplateView):
    """One sentence on what this is, the search, when, who with whom, the latest, what is talked about."""

    template_name = "website/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counted = counts(Family.YEAR, Family.TOPIC, Family.LANGUAGE)
        by_year = counted[Family.YEAR]
        topics = Topic.objects.filter(children__isnull=True)
        return super().get_context_data(
            has_own_search=True,
            total=sum(by_year.values()),
            languages=len(counted[Family.LANGUAGE]),
            examples=list(examples()),
            years=years(by_year),
            matrix=matrix(),
            latest=with_parties(Communique.objects.published().newest_first())[:LATEST],
            topics=most(tallied(topics, counted[Family.TOPIC]), TOPICS),
            **kwargs,
        )
