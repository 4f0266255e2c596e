"""The turns of a communiqué as its page shows them: who speaks, on which side, what, on which topics."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from communiques.archive.models import Communique, Participation, Statement
from communiques.formats.names import joined

from .reading import Part, Passage, Run, runs, spoken_length
from .sides import side_of, sides


@dataclass
class Turn:
    """A run of the text with what stands beside it. `again` says that the same voice was heard before."""

    speakers: tuple[int, ...]
    name: str
    beside: str
    side: str
    parts: list[Part]
    length: int
    again: bool = False

    @property
    def place(self) -> str:
        """The place on the page of the paragraph in which it begins."""
        return self.parts[0].place


class Reading:
    """A communiqué cut for reading. Needs its participations, statements, their speakers and topics prefetched.

    `known_sides` gives parties (by country key) forms fixed elsewhere, as when several accounts stand side by side.
    """

    def __init__(self, communique: Communique, known_sides: dict[int, str] | None = None) -> None:
        self.communique = communique
        self.participations: list[Participation] = list(communique.participations.all())
        self.sides = known_sides or sides(participation.country_id for participation in self.leading)
        self._by_key = {participation.pk: participation for participation in self.participations}

    @property
    def leading(self) -> list[Participation]:
        """Those who lead a side; all, where nobody does."""
        return [p for p in self.participations if not p.accompanying] or self.participations

    @cached_property
    def statements(self) -> list[Statement]:
        return list(self.communique.statements.all())

    @property
    def is_attributed(self) -> bool:
        """Whether anybody has marked who says what."""
        return bool(self.statements)

    @cached_property
    def passages(self) -> list[Passage]:
        return [self._passage(statement) for statement in self.statements]

    @cached_property
    def turns(self) -> list[Turn]:
        """The turns of the text in order."""
        heard: set[tuple[int, ...]] = set()
        found = []
        for run in runs(self.communique.text, self.passages):
            turn = self._turn(run)
            turn.again = bool(run.speakers) and run.speakers in heard
            heard.add(run.speakers)
            found.append(turn)
        return found

    @property
    def length(self) -> int:
        return sum(turn.length for turn in self.turns)

    def side_of(self, speakers: Sequence[int]) -> str:
        """The form of the words of these speakers, given by the keys of their participations."""
        return side_of((self._by_key[key].country_id for key in speakers if key in self._by_key), self.sides)

    def _passage(self, statement: Statement) -> Passage:
        keys = {link.participation_id for link in statement.speaker_links.all()}
        speakers = tuple(participation.pk for participation in self.participations if participation.pk in keys)
        joint = statement.mode == Statement.Mode.JOINT
        return Passage(statement.start, statement.end, speakers, joint, tuple(statement.topics.all()), statement)

    def _turn(self, run: Run) -> Turn:
        speaking = [self._by_key[key] for key in run.speakers if key in self._by_key]
        side, length = self.side_of(run.speakers), spoken_length(run)
        if not speaking:
            return Turn((), self.communique.source.label, _("narration"), side, run.parts, length)
        if len(speaking) == 1:
            only = speaking[0]
            beside = only.country.label if only.country.label != only.label else ""
            return Turn(run.speakers, only.label, beside, side, run.parts, length)
        everybody = {participation.pk for participation in self.leading} <= set(run.speakers)
        if run.joint and everybody:
            name = _("Both sides") if len(self.sides) == 2 else _("All sides")
            return Turn(run.speakers, name, _("in common"), side, run.parts, length)
        beside = _("in common") if run.joint else _("in one sentence")
        names = joined([participation.label for participation in speaking])
        return Turn(run.speakers, names, beside, side, run.parts, length)
