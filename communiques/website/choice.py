"""What a reader has brought out in a text: the passages of a speaker, on a topic, or of a speaker on a topic."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from communiques.archive.models import Participation, Topic
from communiques.archive.paragraphs import paragraphs

from .reading import Passage
from .turns import Reading

BY, ON = "by", "on"
"""The parameters that choose. Where they are missing, the speaker and the topic asked for in the search are chosen."""

TOGETHER = "together"
_OF_QUESTION = {BY: "speaker", ON: "topic"}
_START = "in-this-text"


@dataclass(frozen=True)
class Offer:
    """A link that brings out passages, or takes the choice back where it is made. `count` is of passages."""

    address: str
    count: int
    is_made: bool


@dataclass(frozen=True)
class Place:
    """A paragraph that holds a chosen passage, and the place of the first of them in it."""

    number: int
    anchor: str


class Choice:
    """The passages chosen in a reading, and what else may be chosen. Unknown names choose nothing."""

    def __init__(self, reading: Reading, parameters: QueryDict) -> None:
        self.reading = reading
        self._parameters = parameters
        self._speakers = {p.pk: speaker_key(p) for p in reading.participations}
        self._queries: dict[tuple[tuple[str, str], ...], str] = {}  # a long text offers the same again and again
        self.by, self.on = self._given(BY, set(self._counts_by)), self._given(ON, set(self._counts_on))

    @property
    def is_made(self) -> bool:
        return bool(self.by or self.on)

    @cached_property
    def passages(self) -> list[Passage]:
        """The chosen passages in the order of the text; none where nothing is chosen."""
        if not self.is_made:
            return []
        return [
            passage
            for passage in self.reading.passages
            if (not self.by or self.by in self._keys(passage))
            and (not self.on or self.on in {topic.slug for topic in passage.topics})
        ]

    @property
    def words(self) -> str:
        """The choice in words: a speaker, a topic, or a speaker on a topic."""
        who = _("Together") if self.by == TOGETHER else ""
        who = who or next((p.label for p in self.reading.participations if self.by == speaker_key(p)), "")
        what = next((topic.label for topic in self._topics if topic.slug == self.on), "")
        return _("%(who)s on %(topics)s") % {"who": who, "topics": what} if who and what else who or what

    @property
    def whole(self) -> str:
        """The address at which nothing is chosen."""
        return self._address({BY: "", ON: ""}, _START)

    @cached_property
    def places(self) -> list[Place]:
        """The paragraphs of the chosen passages, each once."""
        starts = [start for start, _end in paragraphs(self.reading.communique.text)]
        found: dict[int, Place] = {}
        for passage in self.passages:
            number = max(1, bisect_right(starts, passage.start))
            found.setdefault(number, Place(number, place_of(passage)))
        return list(found.values())

    @property
    def searched(self) -> str:
        """The address of all that the archive holds of this choice; empty where it is no single speaker's."""
        asked = {"speaker": self.by, "topic": self.on}
        if self.by == TOGETHER or self.by in self._delegations:
            return ""
        return f"{reverse('website:statements')}?{urlencode({name: value for name, value in asked.items() if value})}"

    def holds(self, passages: Sequence[Passage]) -> bool:
        """Whether any of these is chosen."""
        return any(passage in self._numbers for passage in passages)

    def neighbours(self, passage: Passage) -> tuple[int, str, str]:
        """The number of a chosen passage from 1, and the places of the one before and the one after, if any."""
        at = self._numbers[passage]
        before = place_of(self.passages[at - 1]) if at else ""
        after = place_of(self.passages[at + 1]) if at + 1 < len(self.passages) else ""
        return at + 1, before, after

    def offer_by(self, speakers: Sequence[int], place: str = _START) -> Offer | None:
        """The link for the passages of a speaker (the key of a participation); of several, for all said in common."""
        key = TOGETHER if len(speakers) > 1 else self._speakers.get(speakers[0], "") if speakers else ""
        return self._offer(BY, key, self._counts_by.get(key, 0), place)

    def offer_on(self, topic: Topic, place: str = _START) -> Offer | None:
        """The link for the passages on a topic."""
        return self._offer(ON, topic.slug, self._counts_on.get(topic.slug, 0), place)

    def _offer(self, name: str, value: str, count: int, place: str) -> Offer | None:
        is_made = value == {BY: self.by, ON: self.on}[name]
        return Offer(self._address({name: "" if is_made else value}, place), count, is_made) if count else None

    def _address(self, choice: dict[str, str], place: str) -> str:
        """An address relative to the page, with all that its own carries."""
        key = tuple(choice.items())
        if key not in self._queries:
            self._queries[key] = self._query(choice)
        return f"?{self._queries[key]}#{place}"

    def _query(self, choice: dict[str, str]) -> str:
        query = self._parameters.copy()
        for name, value in choice.items():
            if value or _OF_QUESTION[name] in query:
                query[name] = value
            else:
                query.pop(name, None)
        return query.urlencode()

    def _given(self, name: str, known: set[str]) -> str:
        given = self._parameters.getlist(name) or self._parameters.getlist(_OF_QUESTION[name])
        return next((value for value in given if value in known), "")

    def _keys(self, passage: Passage) -> set[str]:
        keys = {self._speakers[speaker] for speaker in passage.speakers}
        return keys | {TOGETHER} if len(passage.speakers) > 1 else keys

    @property
    def _delegations(self) -> set[str]:
        return {speaker_key(p) for p in self.reading.participations if p.person is None}

    @cached_property
    def _numbers(self) -> dict[Passage, int]:
        return {passage: number for number, passage in enumerate(self.passages)}

    @cached_property
    def _topics(self) -> dict[Topic, None]:
        return dict.fromkeys(topic for passage in self.reading.passages for topic in passage.topics)

    @cached_property
    def _counts_by(self) -> dict[str, int]:
        return Counter(key for passage in self.reading.passages for key in self._keys(passage))

    @cached_property
    def _counts_on(self) -> dict[str, int]:
        return Counter(topic.slug for passage in self.reading.passages for topic in passage.topics)


def speaker_key(participation: Participation) -> str:
    """How an address names who took part: the person, or the country of a delegation."""
    return participation.person.slug if participation.person else participation.country.address_name


def place_of(passage: Passage) -> str:
    """The place of an attributed passage on its page."""
    return f"s-{passage.statement.public_id}"
