"""The front page: what this is, and every way in."""

from collections.abc import Mapping
from heapq import nlargest
from typing import Any

from django.views.generic import TemplateView

from communiques.archive.facets import Family
from communiques.archive.words import fold
from communiques.search.records import newest
from communiques.search.tallying import counts
from communiques.search.vocabulary import things_by_id

from ..examples import examples
from ..histogram import years
from ..kept_pages import Kept
from ..matrix import matrix
from ..tallies import Tally, most
from .page import Page

LATEST = 8
TOPICS = 14


class Home(Kept, Page, TemplateView):
    """One sentence on what this is, the search, when, who with whom, the latest, what is talked about."""

    template_name = "website/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counted = counts(Family.YEAR, Family.TOPIC, Family.LANGUAGE)
        by_year = counted[Family.YEAR]
        return super().get_context_data(
            has_own_search=True,
            total=sum(by_year.values()),
            languages=len(counted[Family.LANGUAGE]),
            examples=list(examples()),
            years=years(by_year),
            matrix=matrix(),
            latest=newest(LATEST),
            topics=foremost_topics(counted[Family.TOPIC]),
            **kwargs,
        )


def foremost_topics(counted: Mapping[int, int]) -> list[Tally]:
    """The topics that most is published on; of those with as much, in the order of their names."""
    least = min(nlargest(TOPICS, counted.values()), default=0)
    found = things_by_id([("topic", key) for key, count in counted.items() if count >= least])
    tallies = [Tally(thing.record, counted[thing.id]) for thing in found.values()]
    return most(sorted(tallies, key=lambda tally: fold(tally.label)), TOPICS)
