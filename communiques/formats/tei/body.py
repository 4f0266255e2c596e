"""The body: paragraphs, and in them each statement as `said`.

Statements may overlap and reach over paragraphs, which elements cannot: such a statement is cut into several `said`,
tied by `@next` and `@prev` (TEI P5, 20.3), whose contents joined are its words.
"""

from collections.abc import Mapping
from itertools import pairwise, takewhile
from xml.etree.ElementTree import Element

from communiques.archive.models import Communique, Statement
from communiques.archive.paragraphs import paragraphs

from .elements import add, allowed, element

_DIRECT = {Statement.Mode.QUOTED: "true", Statement.Mode.REPORTED: "false", Statement.Mode.JOINT: "unknown"}


def body(record: Communique, numbers: Mapping[int, int], home: str) -> Element:
    """The body; the text in it is the verbatim text, with white space as it stands."""
    return _Body(record, numbers, home).made


class _Body:
    """`numbers` are those of the participants by their keys."""

    def __init__(self, record: Communique, numbers: Mapping[int, int], home: str) -> None:
        self.text, self.numbers, self.home = record.text, numbers, home
        # The longer first where two begin together, so that it holds the shorter.
        self.statements = sorted(record.statements.all(), key=lambda s: (s.start, -s.end))
        self.pieces: dict[int, list[Element]] = {}
        self.made = element("body", space="preserve")
        for number, (start, end) in enumerate(paragraphs(self.text) or [(0, len(self.text))], start=1):
            self._fill(add(self.made, "p", id=f"p{number}", n=number), start, end)
        self._tie()

    def _fill(self, paragraph: Element, start: int, end: int) -> None:
        here = [s for s in self.statements if s.start < end and s.end > start]
        edges = {start, end, *(max(s.start, start) for s in here), *(min(s.end, end) for s in here)}
        open_here: list[tuple[Statement, Element]] = []
        for first, last in pairwise(sorted(edges)):
            covering = [s for s in here if s.start <= first and s.end >= last]
            held = zip((statement for statement, _ in open_here), covering, strict=False)
            kept = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], held))
            del open_here[kept:]
            for statement in covering[kept:]:
                parent = open_here[-1][1] if open_here else paragraph
                open_here.append((statement, self._said(parent, statement)))
            _append_text(open_here[-1][1] if open_here else paragraph, self.text[first:last])

    def _said(self, parent: Element, statement: Statement) -> Element:
        pieces = self.pieces.setdefault(statement.pk, [])
        number = f"-{len(pieces) + 1}" if pieces else ""
        pieces.append(
            add(
                parent,
                "said",
                id=f"s-{statement.public_id}{number}",
                who=" ".join(f"#participant-{self.numbers[speaker.pk]}" for speaker in statement.speakers.all()),
                direct=_DIRECT[Statement.Mode(statement.mode)],
                ana=" ".join(f"#topic-{tag.topic.slug}" for tag in statement.topic_tags.all()),
                corresp=f"{self.home}{statement.get_permanent_url()}",
            )
        )
        return pieces[-1]

    def _tie(self) -> None:
        for pieces in self.pieces.values():
            for one, following in pairwise(pieces):
                one.set("next", f"#{_id(following)}")
                following.set("prev", f"#{_id(one)}")


def _id(piece: Element) -> str:
    return next(value for name, value in piece.items() if name.endswith("}id"))


def _append_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + allowed(text)
    else:
        parent.text = (parent.text or "") + allowed(text)
