"""The front page: what this is, and every way in."""

from collections.abc import Mapping
from heapq import nlargest
from typing import Any

from django.utils.timezone import localdate
from django.views.generic import TemplateView

from communiques.archive.facets import Family
from communiques.archive.words import fold
from communiques.search.records import newest
from communiques.search.tallying import counts
from communiques.search.vocabulary import things_by_id

from .. import matrix, now_and_before
from ..examples import examples
from ..histogram import years
from ..kept_pages import Kept
from ..tallies import Tally, most
from .page import Page

LATEST = 6
TOPICS = 10


class Home(Kept, Page, TemplateView):
    """One sentence on what this is, the search, the latest, what is talked about, who with whom, when."""

    template_name = "website/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counted = counts(Family.YEAR, Family.LANGUAGE, Family.TOPIC)
        by_year = counted[Family.YEAR]
        asked = self.request.GET
        who = matrix.matrix(asked.get("order", ""), asked.get("country", ""))
        compared = now_and_before.now_and_before(localdate())
        if compared and not compared.rows:  # no account of those two years has its topics marked
            compared = None
        return super().get_context_data(
            has_own_search=True,
            total=sum(by_year.values()),
            languages=len(counted[Family.LANGUAGE]),
            examples=list(examples()),
            years=years(by_year),
            matrix=who,
            matrix_finding=matrix.finding(who.rows),
            latest=newest(LATEST),
            compared=compared,
            topics=[] if compared else foremost_topics(counted[Family.TOPIC]),
            compared_finding=compared and now_and_before.finding(compared),
            **kwargs,
        )


def foremost_topics(counted: Mapping[int, int]) -> list[Tally]:
    """The topics that most is published on; of those with as much, in the order of their names."""
    least = min(nlargest(TOPICS, counted.values()), default=0)
    found = things_by_id([("topic", key) for key, count in counted.items() if count >= least])
    tallies = [Tally(thing.record, counted[thing.id]) for thing in found.values()]
    return most(sorted(tallies, key=lambda tally: fold(tally.label)), TOPICS)
