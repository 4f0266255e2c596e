"""What stands beside the form of a communiqué: its text with the findings marked, what is doubtful, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from communiques.archive.dates import PartialDate
from communiques.archive.models import Communique, Doubt, Source, Topic
from communiques.extraction import ExtractedCommunique
from communiques.extraction.sentences import sentences
from communiques.intake.gazetteer import current
from communiques.intake.incoming import Raised
from communiques.intake.pasting import Pasted, incoming
from communiques.intake.reading import Reader

from ..forms import plain_lines
from .held import HeldAlready, held_already
from .marking import Paragraph, Said, marks_of, paragraphs
from .refused import Refused, refused


@dataclass(frozen=True)
class Question:
    """A doubt to be looked at: in what words, about what, and where in the text. `key` is that of a stored one."""

    label: str
    subject: str
    start: int | None = None
    end: int | None = None
    key: int | None = None


@dataclass(frozen=True)
class Reason:
    """A finding and why it was made, in the words of the rule."""

    what: str
    value: str
    why: str


@dataclass
class Beside:
    """The text pane. `data` is what its script works with; offsets are code points of the text."""

    paragraphs: list[Paragraph]
    questions: list[Question]
    reasons: list[Reason]
    language: str
    refused: list[Refused] = field(default_factory=list)
    held: list[HeldAlready] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many things there are to look at."""
        return len(self.refused) + len(self.questions)


def beside(form: Any, participants: Any, statements: Any, found: ExtractedCommunique | None = None) -> Beside | None:
    """The pane for a form as it stands, whether sent or only opened; None without a text.

    Without what was `found` just now the text is read, for the reasons; the form may have been corrected since.
    """
    pasted = _pasted(form)
    if not pasted.text.strip():
        return None
    is_new = not form.instance.pk
    reader = Reader(current())
    found = found or reader.find(incoming(pasted), pasted.source.country.code if pasted.source else None)
    questions = list(_questions(reader.raised(found, pasted.text)) if is_new else _stored(form.instance))
    spans = sentences(pasted.text)
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    marks = marks_of(found, topics)
    return Beside(
        paragraphs(pasted.text, spans, list(_said(participants, statements, questions)), marks),
        questions,
        list(_reasons(found, topics)),
        pasted.language,
        list(refused(form, participants, statements)),
        held_already(pasted, pasted.language, found) if is_new else [],
        data={
            "text": pasted.text,
            "sentences": [[span.start, span.end] for span in spans],
            "marks": [[mark.start, mark.end, mark.kind, mark.label, mark.key] for mark in marks],
            "reasons": [[one.start, one.end, one.reason] for one in found.statements],
            "doubts": [[one.start, one.end, one.label] for one in questions if one.start is not None],
        },
    )


def _pasted(form: Any) -> Pasted:
    """Text and provenance as the form has them; what cannot be read as such is left out."""
    key = str(form["source"].value() or "")
    return Pasted(
        text=plain_lines(_typed(form["text"])),
        title=_typed(form["title"]),
        url=_typed(form["source_url"]),
        source=Source.objects.select_related("country").filter(pk=int(key)).first()
        if key.isdecimal() and len(key) < 19
        else None,
        published_on=_date(form["published_on"].value()),
        language=_typed(form["language"]),
    )


def _typed(field: Any) -> str:
    """What stands in a field, without the characters that no column can hold; the form itself refuses those."""
    return str(field.value() or "").replace("\0", "").encode(errors="ignore").decode()


def _date(value: Any) -> PartialDate | None:
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(str(value or ""))
    except ValueError:
        return None


def _stored(communique: Communique) -> Iterator[Question]:
    """The doubts that nobody has settled."""
    for doubt in Doubt.objects.open().filter(communique=communique).select_related("other"):
        subject = doubt.subject or (doubt.other.heading if doubt.other else "")
        yield Question(doubt.label, subject, doubt.start, doubt.end, doubt.pk)


def _questions(raised: Iterable[Raised]) -> Iterator[Question]:
    return (Question(Doubt(code=one.code).label, one.subject, one.start, one.end) for one in raised)


def _said(participants: Any, statements: Any, questions: list[Question]) -> Iterator[Said]:
    numbers = {key: number for number, (key, _label) in enumerate(participants.speaker_choices, start=1)}
    doubts: dict[int, list[str]] = defaultdict(list)
    for question in questions:
        if question.start is not None:
            doubts[question.start].append(question.label)
    for row, form in enumerate(statements.forms):
        start, end = _whole(form["start"].value()), _whole(form["end"].value())
        if start is None or end is None or start >= end or (statements.can_delete and form["DELETE"].value()):
            continue
        keys = [str(key) for key in form["spoken_by"].value() or []]
        speaking = tuple(numbers[key] for key in keys if key in numbers)
        yield Said(row, start, end, str(form["mode"].value()), speaking, tuple(doubts[start]))


def _whole(value: Any) -> int | None:
    written = "" if value is None else str(value)
    return int(written) if written.isdecimal() else None


def _reasons(found: ExtractedCommunique, topics: dict[str, Topic]) -> Iterator[Reason]:
    yield Reason(_("Language"), found.language.language, found.language.reason)
    yield Reason(_("Kind"), found.kind.kind, found.kind.reason)
    yield Reason(_("Held on"), str(found.held.held_on or ""), found.held.reason)
    for one in found.participants:
        yield Reason(_("Participant"), one.name, one.reason)
    for tag in found.topics:
        yield Reason(_("Topic"), topics[tag.topic].label if tag.topic in topics else tag.topic, tag.reason)
