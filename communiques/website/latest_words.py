"""The latest word of each side of a pair of countries on each of their topics, and what is held of each side."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communiques.archive.dates import PartialDate
from communiques.archive.facets import Family, facet, parted
from communiques.archive.models import Country, Statement, Topic
from communiques.search.filters import StatementFilters
from communiques.search.latest_of_each import latest_of_each
from communiques.search.records import statements
from communiques.search.results import answer_to

from .belongings import as_asked

MOST_TOPICS, MOST_TRIED = 6, 9
_TOPICS = (Family.TOPIC, Family.BROAD_TOPIC)
_OF_ONE_SIDE = [str(mode) for mode in Statement.Mode if mode != Statement.Mode.JOINT]


@dataclass(frozen=True)
class LatestWord:
    """A topic with the last passage of each side on it; None is silence in what is held."""

    topic: Topic
    of_one: Statement | None
    of_other: Statement | None


@dataclass(frozen=True)
class Held:
    """What is held of one side's words where both took part: how many passages, from when to when."""

    country: Country
    count: int
    first: PartialDate | None = None
    last: PartialDate | None = None


@dataclass(frozen=True)
class LatestWords:
    """The picture: the topics with the words, and what is held of each side."""

    words: list[LatestWord]
    of_one: Held
    of_other: Held


class _Side:
    """What one says where both took part, the other not speaking with it."""

    def __init__(self, country: Country, other: Country) -> None:
        question: dict[str, str | list[str]] = {
            "country": [country.address_name, other.address_name],
            "speaker_country": country.address_name,
            "mode": _OF_ONE_SIDE,
        }
        self.country = country
        self.said = as_asked(StatementFilters, question)
        self.oldest_first = as_asked(StatementFilters, {**question, "sort": "oldest"})
        self.together = [facet(Family.SPEAKER_COUNTRY, other.pk)]

    def counts(self) -> Counter[int]:
        """How many passages bear on each topic, by its facet."""
        counts = answer_to(self.said).counts
        return Counter({number: count for number, count in counts.items() if parted(number)[0] in _TOPICS})

    def latest(self, topics: Iterable[Topic]) -> dict[int, int]:
        """The key of the latest passage on each topic it speaks of, by the topic's key."""
        numbers = [facet(_family(topic), topic.pk) for topic in topics]
        found = latest_of_each(self.said, numbers, but=self.together)
        return {parted(number)[1]: key for number, key in found.items()}

    def ends(self) -> tuple[int, list[int]]:
        """How many passages there are, with the keys of the first and the last."""
        answer = answer_to(self.said)
        return answer.total, [*answer_to(self.oldest_first).keys(0, 1), *answer.keys(0, 1)]


def latest_words(one: Country, other: Country) -> LatestWords:
    """For the topics these two speak of most, the latest passage of each alone. A constant number of queries."""
    sides = _Side(one, other), _Side(other, one)
    topics = _most_spoken_of(sides)
    latest = [side.latest(topics) for side in sides]
    ends = [side.ends() for side in sides]
    passages = statements({key for found in latest for key in found.values()} | {key for _, end in ends for key in end})
    words = [LatestWord(topic, *(passages.get(found.get(topic.pk, 0)) for found in latest)) for topic in topics]
    held = [
        Held(side.country, count, *(PartialDate.of(passages[key].communique.date) for key in keys if key in passages))
        for side, (count, keys) in zip(sides, ends, strict=True)
    ]
    return LatestWords(_said_once(words)[:MOST_TOPICS], *held)


def _said_once(words: Sequence[LatestWord]) -> list[LatestWord]:
    """Those that show a passage that none after them shows: topics spoken of less say more exactly on what it is."""
    shown: set[Statement | None] = {None}
    kept = []
    for word in reversed(words):
        passages = {word.of_one, word.of_other}
        if passages - shown:
            kept.append(word)
            shown |= passages
    return kept[::-1]


def _most_spoken_of(sides: Sequence[_Side]) -> list[Topic]:
    """The topics of most of their passages. One that is wider than another in the list would say the same again."""
    spoken: Counter[int] = Counter()
    for side in sides:
        spoken.update({parted(number)[1]: count for number, count in side.counts().items()})
    topics = Topic.objects.in_bulk(spoken)
    ranked = [topics[key] for key in sorted(spoken, key=lambda key: (-spoken[key], key)) if key in topics]
    wider = {topic.parent_id for topic in ranked}
    return [topic for topic in ranked if topic.pk not in wider][:MOST_TRIED]


def _family(topic: Topic) -> Family:
    return Family.TOPIC if topic.parent_id else Family.BROAD_TOPIC
