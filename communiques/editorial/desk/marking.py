"""The text beside the form: its passages in order, each with whose it is, and the words that were found in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from communiques.archive.models import Topic
from communiques.extraction import ExtractedCommunique, Span


@dataclass(frozen=True)
class Mark:
    """Words in which something was found: a name, a date, the evidence of a topic, whose key in the database it has."""

    start: int
    end: int
    kind: str
    label: str
    key: int | None = None


@dataclass(frozen=True)
class Said:
    """A statement as the form has it: its row, its place, its mode, and the numbers of who speaks (from 1)."""

    row: int
    start: int
    end: int
    mode: str
    speakers: tuple[int, ...]
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Piece:
    """Words without or with one mark."""

    text: str
    kind: str = ""
    label: str = ""


@dataclass
class Passage:
    """A sentence of the issuer, or a statement."""

    start: int
    end: int
    said: Said | None
    pieces: list[Piece] = field(default_factory=list)


@dataclass
class Paragraph:
    """Passages in one line of the text."""

    passages: list[Passage] = field(default_factory=list)


def paragraphs(
    text: str, sentences: Sequence[Span], statements: Iterable[Said], marks: Sequence[Mark]
) -> list[Paragraph]:
    """The whole text, cut at sentences and at statements. A statement that overlaps one before it is not shown here."""
    found: list[Paragraph] = [Paragraph()]
    previous = 0
    for passage in _passages(text, sentences, sorted(statements, key=lambda said: (said.start, -said.end))):
        if "\n" in text[previous : passage.start] and found[-1].passages:
            found.append(Paragraph())
        passage.pieces = list(_pieces(text, passage.start, passage.end, marks))
        found[-1].passages.append(passage)
        previous = passage.end
    return found


def _passages(text: str, sentences: Sequence[Span], statements: Iterable[Said]) -> Iterator[Passage]:
    cursor = 0
    for said in statements:
        if said.start < cursor or said.end > len(text):
            continue
        yield from _own(text, sentences, cursor, said.start)
        yield Passage(said.start, said.end, said)
        cursor = said.end
    yield from _own(text, sentences, cursor, len(text))


def _own(text: str, sentences: Sequence[Span], start: int, end: int) -> Iterator[Passage]:
    """The issuer's own words between two statements, sentence by sentence."""
    for span in sentences:
        first, last = max(span.start, start), min(span.end, end)
        if first < last and text[first:last].strip():
            yield Passage(first, last, None)


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Where marks overlap, the first is shown."""
    cursor = start
    for mark in marks:
        if mark.start < cursor or mark.end > end:
            continue
        if cursor < mark.start:
            yield Piece(text[cursor : mark.start])
        yield Piece(text[mark.start : mark.end], mark.kind, mark.label)
        cursor = mark.end
    if cursor < end:
        yield Piece(text[cursor:end])


def marks_of(found: ExtractedCommunique, topics: Mapping[str, Topic]) -> list[Mark]:
    """The words by which participants, the date and topics were found, in order. `topics` are those known, by slug."""
    marks = [Mark(one.span.start, one.span.end, "name", one.name) for one in found.participants if one.span]
    if day := found.held.span:
        marks.append(Mark(day.start, day.end, "date", str(found.held.held_on or "")))
    marks += [
        Mark(span.start, span.end, "topic", topic.label, topic.pk)
        for tag in found.topics
        if (topic := topics.get(tag.topic))
        for span in tag.evidence
    ]
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))
