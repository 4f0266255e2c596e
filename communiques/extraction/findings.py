"""What a reading finds: each finding with its place in the text, its reason, and a doubt where it may be wrong."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .doubts import Doubt


class Mode(StrEnum):
    """How a passage gives its speaker's words."""

    QUOTED = "quoted"
    REPORTED = "reported"
    JOINT = "joint"


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the text, in code points, the end exclusive: text[start:end]."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words at this place."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Finding:
    """Why something was found, in plain words, and what makes it doubtful, if anything does."""

    reason: str
    doubt: Doubt | None = None
    span: Span | None = None  # none where the title, the date of publication or the whole text decided


@dataclass(frozen=True, slots=True)
class LanguageFinding(Finding):
    """The language of the text, as an ISO 639-1 code."""

    language: str = ""


@dataclass(frozen=True, slots=True)
class KindFinding(Finding):
    """The kind of contact."""

    kind: str = "other"


@dataclass(frozen=True, slots=True)
class DateFinding(Finding):
    """When the contact was held; until, where it took several days."""

    held_on: date | None = None
    held_until: date | None = None


@dataclass(frozen=True, slots=True)
class Participant(Finding):
    """Who took part: a known person by key, an unknown one by name, or a country's side by its name.

    `forms` are the forms by which the text calls the participant.
    """

    name: str = ""
    key: str | None = None
    country: str | None = None
    role: str | None = None
    forms: tuple[str, ...] = ()
    accompanying: bool = False
    side: bool = False  # a country of which nobody is named
    apart: bool = False  # met by somebody alone, besides the others: no part of “both sides”
    offices: frozenset[str] = frozenset()  # classes of office held on that day


@dataclass(frozen=True, slots=True)
class TopicTag(Finding):
    """A topic of the vocabulary and the places of the words that show it."""

    topic: str = ""
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage of the text and the participants, by name, whose words it gives."""

    start: int
    end: int
    speakers: tuple[str, ...]
    mode: Mode
    reason: str
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class ExtractedCommunique:
    """All that was read from one text."""

    language: LanguageFinding
    kind: KindFinding
    held: DateFinding
    participants: tuple[Participant, ...] = ()
    topics: tuple[TopicTag, ...] = ()
    statements: tuple[Statement, ...] = ()
    unknown_names: tuple[Span, ...] = field(default=())

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Every doubt, in the order of the findings."""
        findings: tuple[Finding | Statement, ...] = (
            self.language, self.kind, self.held, *self.participants, *self.topics, *self.statements,
        )  # fmt: skip
        return tuple(finding.doubt for finding in findings if finding.doubt)
