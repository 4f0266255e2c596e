"""Direct quotations: where they begin and end, and whose they are."""

import re

from .findings import Mode
from .verdicts import Course, Verdict

SHORTEST = 30  # characters; a word or two in quotation marks are no quotation
_MARKS = re.compile('["“”«»„]')
_CLOSED_BY = {'"': '"', "“": '”"', "«": "»", "„": '“”"'}


def is_quoting(words: str, course: Course) -> bool:
    """Whether the sentence holds a direct quotation, or is part of one; the course remembers one left open."""
    closing, longest, since = course.quoting, 0, 0
    through = bool(closing)
    for mark in _MARKS.finditer(words):
        if closing and mark[0] in closing:
            longest, closing = max(longest, mark.start() - since), ""
        elif not closing and mark[0] in _CLOSED_BY:
            closing, since = _CLOSED_BY[mark[0]], mark.start()
    course.quoting = closing
    return through or bool(closing) or longest >= SHORTEST


def begins_quotation(words: str) -> bool:
    """Whether the sentence is a quotation from its beginning, or from a colon on."""
    return words.lstrip()[:1] in _CLOSED_BY or bool(re.search(r": ?[\"“«„]", words))


def quoted(verdict: Verdict, course: Course, *, whole: bool) -> Verdict:
    """A quotation is its speaker's; one within a sentence that nobody says is a name or a title."""
    if verdict.mode and len(verdict.speakers) == 1:
        return Verdict(verdict.speakers, Mode.QUOTED, f"a quotation; {verdict.reason}", verdict.doubt)
    if verdict.mode == Mode.JOINT:
        return verdict
    speakers = course.speakers if len(course.speakers) == 1 else course.subject
    if speakers and whole:
        return Verdict(speakers, Mode.QUOTED, "a quotation that goes on with the speaker before")
    return verdict
