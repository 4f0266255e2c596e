"""The latest word of each side of a pair of countries on each of their topics."""

from collections import Counter
from dataclasses import dataclass

from communiques.archive.facets import Family, parted
from communiques.archive.models import Country, Statement, Topic
from communiques.search.filters import StatementFilters
from communiques.search.records import statements
from communiques.search.results import answer_to

from .belongings import as_asked

MOST_TOPICS = 6
_TOPICS = (Family.TOPIC, Family.BROAD_TOPIC)
_OF_ONE_SIDE = [str(mode) for mode in Statement.Mode if mode != Statement.Mode.JOINT]


@dataclass(frozen=True)
class LatestWord:
    """A topic with the last passage of each side on it; None is silence in what is held."""

    topic: Topic
    of_one: Statement | None
    of_other: Statement | None


def latest_words(one: Country, other: Country) -> list[LatestWord]:
    """For the topics these two speak of most, the latest passage of each alone. A constant number of queries."""
    topics = _most_spoken_of(one, other)
    keys = [[_latest(side, other_side, topic) for topic in topics] for side, other_side in ((one, other), (other, one))]
    passages = statements([key for side in keys for key in side if key])
    return [
        LatestWord(topic, passages.get(of_one or 0), passages.get(of_other or 0))
        for topic, of_one, of_other in zip(topics, *keys, strict=True)
    ]


def _most_spoken_of(one: Country, other: Country) -> list[Topic]:
    """The topics of most of their passages. One that is wider than another in the list would say the same again."""
    spoken: Counter[int] = Counter()
    for side, other_side in ((one, other), (other, one)):
        for number, count in answer_to(_said(side, other_side)).counts.items():
            family, key = parted(number)
            if family in _TOPICS:
                spoken[key] += count
    topics = Topic.objects.in_bulk(spoken)
    ranked = [topics[key] for key in sorted(spoken, key=lambda key: (-spoken[key], key)) if key in topics]
    wider = {topic.parent_id for topic in ranked}
    return [topic for topic in ranked if topic.pk not in wider][:MOST_TOPICS]


def _latest(side: Country, other: Country, topic: Topic) -> int | None:
    return next(iter(answer_to(_said(side, other, topic=topic.slug)).keys(0, 1)), None)


def _said(side: Country, other: Country, **question: str | list[str]) -> StatementFilters:
    """What one said where both took part."""
    return as_asked(
        StatementFilters,
        {
            "country": [side.address_name, other.address_name],
            "speaker_country": side.address_name,
            "mode": _OF_ONE_SIDE,
            **question,
        },
    )
