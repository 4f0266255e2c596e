"""What a file says of one communiqué, read and checked but not yet matched to anything the archive knows."""

import datetime
import hashlib
from dataclasses import dataclass
from functools import cached_property

from communiques.archive.addresses import normalised
from communiques.archive.dates import PartialDate


class RefusedError(ValueError):
    """A record that cannot be taken in; its message is the reason, for whoever runs the import."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands: its file and its line, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that was not taken in, and why."""

    origin: Origin
    reason: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.reason}"


@dataclass(frozen=True, slots=True)
class IncomingParty:
    """Somebody who took part; a name of None means a delegation nobody of which is named.

    `person` is the address name of the person, where the file knows the archive's own.
    """

    country: str
    name: str | None = None
    person: str = ""
    forms: tuple[str, ...] = ()
    role: str = ""
    accompanying: bool = False


@dataclass(frozen=True, slots=True)
class IncomingStatement:
    """A passage text[start:end] with its speakers, as places in the list of parties."""

    start: int
    end: int
    mode: str
    speakers: tuple[int, ...]
    topics: tuple[str, ...] | None = None
    extracted_topics: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Raised:
    """A doubt about a record: its code, what it is about, and its place in the text, where it has one."""

    code: str
    subject: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Incoming:
    """One published account as a file gives it.

    `issuers` are the names under which its issuer may be known, the surest first. `annotated` tells what people have
    read and labelled from what was only collected; `extracted_topics` are those of its topics that nobody has seen.
    `release` is common to the language versions of one release.
    """

    origin: Origin
    issuers: tuple[str, ...]
    url: str
    title: str
    text: str
    language: str
    published_on: PartialDate | None
    kind: str
    annotated: bool = False
    held_on: PartialDate | None = None
    held_until: PartialDate | None = None
    captured_on: datetime.date | None = None
    place: str = ""
    parties: tuple[IncomingParty, ...] = ()
    topics: tuple[str, ...] = ()
    extracted_topics: frozenset[str] = frozenset()
    statements: tuple[IncomingStatement, ...] = ()
    encounter: str = ""
    release: str = ""
    note: str = ""
    doubts: tuple[Raised, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of the verbatim text."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def address(self) -> tuple[str, str] | None:
        """The normalised address and the language: together they are of one record. None without an address."""
        key = normalised(self.url)
        return (key, self.language) if key else None
