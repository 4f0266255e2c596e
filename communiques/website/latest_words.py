"""The latest word of each side of a pair of countries on each of their topics."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Prefetch

from communiques.archive.models import Communique, Country, Participation, Statement, StatementTopic, Topic

MOST_TOPICS = 6


@dataclass(frozen=True)
class LatestWord:
    """A topic with the last passage of each side on it; None is silence in what is held."""

    topic: Topic
    of_one: Statement | None
    of_other: Statement | None


def latest_words(one: Country, other: Country) -> list[LatestWord]:
    """For the topics these two speak of most, the latest passage of each alone. A constant number of queries."""
    passages = Statement.objects.filter(communique__in=Communique.objects.published().between(one, other))
    passages = passages.exclude(mode=Statement.Mode.JOINT).filter(
        speaker_links__participation__country__in=[one, other]
    )
    topics = [
        row["topic"]
        for row in StatementTopic.objects.filter(statement__in=passages)
        .values("topic")
        .annotate(count=Count("statement", distinct=True))
        .order_by("-count", "topic")[:MOST_TOPICS]
    ]
    last = passages.filter(topics__in=topics).order_by(
        "topics", "speaker_links__participation__country", "-communique__date", "-communique", "start"
    )
    last = last.distinct("topics", "speaker_links__participation__country")
    found = {
        (topic, country): statement
        for topic, country, statement in last.values_list("topics", "speaker_links__participation__country", "pk")
    }
    statements = _shown(found.values())
    names = Topic.objects.in_bulk(topics)
    return [
        LatestWord(
            names[topic], statements.get(found.get((topic, one.pk), 0)), statements.get(found.get((topic, other.pk), 0))
        )
        for topic in topics
    ]


def _shown(keys: Iterable[int]) -> dict[int, Statement]:
    speakers = Prefetch("speakers", Participation.objects.select_related("person", "country", "office"))
    wanted = Statement.objects.filter(pk__in=keys).select_related("communique__source").prefetch_related(speakers)
    return {statement.pk: statement for statement in wanted}
