"""What one person speaks about: topics over the years, and the latest passage on each of those most spoken of."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse

from communiques.archive.facets import Family, facet, parted
from communiques.archive.models import Person, Statement, Topic
from communiques.search.filters import StatementFilters
from communiques.search.latest_of_each import latest_of_each
from communiques.search.records import statements
from communiques.search.results import answer_to

from .belongings import as_asked
from .topic_strip import Strip, topic_strip

MOST_TOPICS, MOST_TRIED = 6, 9
_TOPICS = (Family.TOPIC, Family.BROAD_TOPIC)


@dataclass(frozen=True)
class LatestOn:
    """The latest passage on a topic, one of `count`, and where all are found."""

    topic: Topic
    statement: Statement
    count: int
    address: str


class WordsOfPerson:
    """The statements of a person, alone or with others. `span` is from when to when there are accounts."""

    def __init__(self, person: Person, span: tuple[date, date]) -> None:
        self.filters = as_asked(StatementFilters, {"speaker": person.slug})
        self.span = span
        self.address = f"{reverse('website:statements')}?{self.filters.query_string()}"
        answer = answer_to(self.filters)
        self.total = answer.total
        self.counts = Counter({parted(n)[1]: found for n, found in answer.counts.items() if parted(n)[0] in _TOPICS})

    @cached_property
    def strip(self) -> Strip | None:
        """On what, over the years, in passages."""
        return topic_strip(self.filters, *self.span)

    @cached_property
    def latest(self) -> list[LatestOn]:
        """The latest passage on each of the topics most spoken of; a passage is shown once."""
        topics = self._topics()
        newest = latest_of_each(self.filters, [_number(topic) for topic in topics])
        passages = statements(set(newest.values()))
        found: dict[int, LatestOn] = {}
        for topic in topics:
            key = newest.get(_number(topic), 0)
            if key in passages and key not in found:
                address = f"{self.address}&topic={topic.slug}"
                found[key] = LatestOn(topic, passages[key], self.counts[topic.pk], address)
        return list(found.values())[:MOST_TOPICS]

    def _topics(self) -> list[Topic]:
        """Those most spoken of. One that is wider than another would say the same again and is left out."""
        topics = Topic.objects.in_bulk(self.counts)
        wider = {topic.parent_id for topic in topics.values()}
        ranked = sorted(topics.values(), key=lambda topic: (-self.counts[topic.pk], topic.pk))
        return [topic for topic in ranked if topic.pk not in wider][:MOST_TRIED]


def _number(topic: Topic) -> int:
    return facet(Family.TOPIC if topic.parent_id else Family.BROAD_TOPIC, topic.pk)
