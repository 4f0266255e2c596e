"""“In this text”: who speaks how much and on what, drawn along the length of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.models import Topic
from communiques.archive.paragraphs import paragraphs
from communiques.formats.names import joined

from .choice import Choice, Offer
from .sides import ALL, TOGETHER
from .turns import Reading

MOST_TOPICS = 12
MOST_NAMED = 6
NARROWEST_TICK = 2.4
MOST_SLICES = 40
FINEST = 400
"""So many stretches of a lane are told apart; of more, those closer than this part of the text are one bar."""


@dataclass(frozen=True)
class Bar:
    """A stretch of the text; place and width are percentages as SVG takes them."""

    x: str
    width: str
    side: str


@dataclass
class Lane:
    """One speaker or topic. `share` is of the text's length for a speaker; `count` of passages for a topic.

    `stretches` are of the text, with their side; `bars` draw them. `offer` brings its passages out.
    """

    label: str
    side: str = ""
    share: float = 0.0
    topic: Topic | None = None
    count: int = 0
    stretches: list[tuple[int, int, str]] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    offer: Offer | None = None

    @property
    def sides(self) -> list[str]:
        """The forms of its bars, each once, in order."""
        return list(dict.fromkeys(bar.side for bar in self.bars))


@dataclass(frozen=True)
class Tick:
    """A paragraph's number over the lanes."""

    x: str
    number: int


@dataclass(frozen=True)
class Finding:
    """The topics that one side alone speaks of."""

    name: str
    side: str
    topics: str


class Score:
    """The picture of one reading. With a choice, lanes offer to bring their passages out."""

    def __init__(self, reading: Reading, choice: Choice | None = None) -> None:
        self.reading = reading
        self.choice = choice
        self.text = reading.communique.text

    @property
    def speakers(self) -> list[Lane]:
        """A lane for each who speaks alone, in the order of the participants, then one for words in common."""
        lanes = {p.pk: Lane(p.label, self.reading.side_of([p.pk])) for p in self.reading.participations}
        together = Lane(_("Together"), TOGETHER if len(self.reading.sides) == 2 else ALL)
        for turn in self.reading.turns:
            if turn.speakers:
                lane = lanes[turn.speakers[0]] if len(turn.speakers) == 1 else together
                lane.offer = self.choice.offer_by(turn.speakers) if self.choice else None
                lane.share += turn.length / self.reading.length
                lane.stretches += [(part.start, part.end, turn.side) for part in turn.parts]
        return [self._drawn(lane) for lane in [*lanes.values(), together] if lane.stretches]

    @property
    def topics(self) -> list[Lane]:
        """A lane for each topic of the passages, the most frequent, in the order in which they come up."""
        lanes: dict[Topic, Lane] = {}
        for passage in self.reading.passages:
            for topic in passage.topics:
                lane = lanes.setdefault(topic, Lane(topic.label, topic=topic))
                lane.count += 1
                lane.stretches.append((passage.start, passage.end, self.reading.side_of(passage.speakers)))
        shown = self._most(lanes)
        if self.choice:
            for topic, lane in shown.items():
                lane.offer = self.choice.offer_on(topic)
        return [self._drawn(lane) for lane in shown.values()]

    def _most(self, lanes: dict[Topic, Lane]) -> dict[Topic, Lane]:
        """The lanes there is room for: the most frequent, and the chosen one in any case."""
        chosen = self.choice.on if self.choice else ""
        most = sorted(lanes, key=lambda topic: (topic.slug != chosen, -lanes[topic].count))[:MOST_TOPICS]
        return {topic: lane for topic, lane in lanes.items() if topic in most}

    @property
    def ticks(self) -> list[Tick]:
        """The numbers of the paragraphs where there is room for them."""
        ticks, last = [], -NARROWEST_TICK
        for number, (start, end) in enumerate(paragraphs(self.text), start=1):
            middle = 50 * (start + end) / len(self.text)
            if middle - last >= NARROWEST_TICK:
                ticks.append(Tick(f"{middle:.2f}%", number))
                last = middle
        return ticks

    @property
    def findings(self) -> list[Finding]:
        """Where there are two sides: the topics that only one of them speaks of."""
        by_side: dict[str, dict[Topic, None]] = {}
        for passage in self.reading.passages:
            by_side.setdefault(self.reading.side_of(passage.speakers), {}).update(dict.fromkeys(passage.topics))
        sides = [side for side in by_side if side not in ("", TOGETHER, ALL)]
        if len(sides) != 2:
            return []
        names = {lane.side: lane.label for lane in reversed(self.speakers)}
        alone = {side: _only_in(by_side, side) for side in sides}
        return [Finding(names[side], side, _named(topics)) for side, topics in alone.items() if topics]

    def _drawn(self, lane: Lane) -> Lane:
        """The lane with its bars."""
        room = len(self.text) / FINEST if len(lane.stretches) > MOST_SLICES else -1
        lane.bars = [self._bar(*stretch) for stretch in _joined(lane.stretches, room)]
        return lane

    def _bar(self, start: int, end: int, side: str) -> Bar:
        length = len(self.text)
        return Bar(f"{100 * start / length:.2f}%", f"{100 * (end - start) / length:.2f}%", side or "narration")


def _joined(stretches: Sequence[tuple[int, int, str]], room: float) -> list[tuple[int, int, str]]:
    """Stretches in order, those of one side with no more than this between them being one."""
    found: list[tuple[int, int, str]] = []
    for start, end, side in stretches:
        if found and found[-1][2] == side and start - found[-1][1] <= room:
            found[-1] = (found[-1][0], max(end, found[-1][1]), side)
        else:
            found.append((start, end, side))
    return found


def _only_in(by_side: dict[str, dict[Topic, None]], side: str) -> list[Topic]:
    others = {topic for other, topics in by_side.items() if other != side for topic in topics}
    return [topic for topic in by_side[side] if topic not in others]


def _named(topics: Sequence[Topic]) -> str:
    labels = [topic.label for topic in topics]
    rest = len(labels) - MOST_NAMED
    if rest > 1:
        labels[MOST_NAMED:] = [ngettext("%(count)d more", "%(count)d more", rest) % {"count": rest}]
    return joined(labels)
