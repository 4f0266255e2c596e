"""One issuer's account among those compared, cut into what each voice says of each topic."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from communiques.archive.models import Communique, Topic

from ..reading import Segment
from ..turns import Reading, Turn
from .lengths import Unit, length, unit_of

SHORT = {Unit.WORDS: 130, Unit.CHARACTERS: 240}
MOST_TURNS_OF_SHORT = 5

TOGETHER, IN_ONE_SENTENCE, NARRATION = "together", "in-one-sentence", "narration"
Voice = int | str
"""Whose words they are: a party, by the key of its country, or one of the three above."""


class State(StrEnum):
    """How far an account can be compared."""

    MARKED = "marked"
    UNMARKED = "unmarked"
    NOT_HELD = "not-held"


@dataclass(frozen=True)
class Piece:
    """Words of one voice, that of these parties; `passages` are the places of the passages they belong to."""

    voice: Voice
    parties: tuple[int, ...]
    length: int
    topics: frozenset[int]
    passages: tuple[int, ...]


class Column:
    """An account as it stands among others. `versions` are the same account in other languages, by the same issuer."""

    def __init__(self, reading: Reading, versions: Sequence[Communique] = ()) -> None:
        self.reading = reading
        self.communique = reading.communique
        self.versions = list(versions)

    @property
    def issuer(self) -> str:
        return self.communique.source.label

    @property
    def side(self) -> str:
        """The form of the issuer's own side; empty where it is no party."""
        return self.reading.sides.get(self.communique.source.country_id, "")

    @property
    def unit(self) -> Unit:
        return unit_of(self.communique.language)

    @cached_property
    def length(self) -> int:
        return length(self.communique.text)

    @property
    def is_short(self) -> bool:
        """Whether a screen holds all of it, so that it can stay in sight beside a longer text."""
        return self.length <= SHORT[self.unit] and len(self.reading.turns) <= MOST_TURNS_OF_SHORT

    @property
    def state(self) -> State:
        if self.communique.is_catalogue_entry:
            return State.NOT_HELD
        return State.MARKED if self.reading.is_attributed else State.UNMARKED

    @cached_property
    def pieces(self) -> list[Piece]:
        """The text in order, cut wherever the voice or the passage changes. No word is counted twice."""
        cut = ((turn, segment) for turn in self.reading.turns for part in turn.parts for segment in part.segments)
        return [piece for turn, segment in cut if (piece := self._piece(turn, segment)).length]

    @property
    def parties_heard(self) -> list[int]:
        """The parties that say something of their own, in order."""
        return list(dict.fromkeys(piece.voice for piece in self.pieces if isinstance(piece.voice, int)))

    @cached_property
    def mentioned(self) -> dict[int, Topic]:
        """The topics that the account as a whole has, by key."""
        return {topic.pk: topic for topic in self.communique.topics.all()}

    @cached_property
    def topics(self) -> dict[int, Topic]:
        """All topics of the account, those of passages first, in the order in which they come up."""
        of_passages = {topic.pk: topic for passage in self.reading.passages for topic in passage.topics}
        return {**of_passages, **self.mentioned}

    def passages_on(self, topics: Iterable[int]) -> int:
        """How many passages bear on any of these topics."""
        wanted = set(topics)
        return sum(1 for passage in self.reading.passages if wanted & {topic.pk for topic in passage.topics})

    @cached_property
    def _party_of(self) -> dict[int, int]:
        return {participation.pk: participation.country_id for participation in self.reading.participations}

    def _piece(self, turn: Turn, segment: Segment) -> Piece:
        topics = frozenset(topic.pk for passage in segment.passages for topic in passage.topics)
        places = tuple(passage.start for passage in segment.passages)
        parties = tuple(dict.fromkeys(self._party_of[key] for key in turn.speakers if key in self._party_of))
        return Piece(_voice(parties, segment), parties, length(segment.text), topics, places)


def _voice(parties: Sequence[int], segment: Segment) -> Voice:
    if not parties or not segment.passages:
        return NARRATION
    if len(parties) == 1:
        return parties[0]
    return TOGETHER if all(passage.joint for passage in segment.passages) else IN_ONE_SENTENCE
