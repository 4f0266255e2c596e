"""What one sentence says of its speakers, and who is speaking as the text goes on."""

import re
from dataclasses import dataclass, field

from .doubts import Doubt
from .findings import Mode


@dataclass(slots=True)
class Verdict:
    """What one sentence says of its speakers."""

    speakers: list[int]
    mode: Mode | None  # none where the issuer speaks
    reason: str
    doubt: Doubt | None = None
    leads: list[int] = field(default_factory=list)  # of several whoever may go on, the others being answered only


@dataclass(slots=True)
class Course:
    """Who is speaking as the text goes on."""

    speakers: list[int] = field(default_factory=list)
    subject: list[int] = field(default_factory=list)
    together: list[int] = field(default_factory=list)  # those of several who last spoke with each other
    mode: Mode | None = None
    latest: str = ""  # the character of whoever was named last
    quoting: str = ""  # the marks that would close the quotation that is open
    paragraph: int = -1
    of_own: bool = False  # whether the one speaking has told what the own side does
    opened: bool = False  # whether the sentence before is the opening: a pronoun means whoever it begins with


def plain(words: str) -> str:
    """Words as a reason quotes them: each name is a dot."""
    return re.sub("[\ue000-\uf8ff]", "…", words).strip(" ,")
