"""Direct quotations: where they begin and end, and whose they are."""

import re

from .findings import Mode
from .verdicts import Course, Verdict

SHORTEST = 30  # characters; a word or two in quotation marks are no quotation
_MARK = re.compile('["“”«»„]')
_OPENS = re.compile(r'(?<=[ (])"(?=\w)')  # a straight mark that opens a quotation, within another one
_ENDS_SPEECH = re.compile(r'(?<=\w[,!?])"(?= )')  # one that ends words, whether or not their beginning is marked
_CLOSED_BY = {'"': '"', "“": '”"', "«": "»", "„": '“”"'}


def without_quotations(words: str, course: Course) -> tuple[str, bool]:
    """The sentence without what it quotes, and whether it quotes; the course remembers a quotation left open.

    Only what stands outside tells who speaks: in a quotation “we” and “they” are the speaker's own.
    """
    closing, since, done, within = course.quoting, 0, 0, 0
    outside: list[str] = []
    quotes = bool(closing)
    for match in _MARK.finditer(words):
        # A quotation may end with another mark than its own, unless one with that mark began within it.
        odd = closing == "»" and match[0] == "”" and "“" not in words[since : match.start()]
        if closing and match[0] == '"' and _OPENS.match(words, match.start()):
            within += 1
        elif closing and match[0] in closing and within:
            within -= 1
        elif closing and (odd or match[0] in closing):
            if match.start() - since >= SHORTEST or not since:
                outside.append(words[done:since])
                done, quotes = match.start(), True
            closing = ""
        elif not closing and _ENDS_SPEECH.match(words, match.start()) and not quotes:
            done, quotes = match.start(), True
        elif not closing and match[0] in _CLOSED_BY:
            closing, since = _CLOSED_BY[match[0]], match.end()
    course.quoting = closing
    if closing:
        return "".join([*outside, words[done:since]]), True
    return "".join([*outside, words[done:]]), quotes


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


class Awaiting:
    """Sentences of a quotation whose speaker is told only at its end."""

    def __init__(self) -> None:
        self._verdicts: list[Verdict] = []

    def told(self, verdict: Verdict, *, goes_on: bool, speaker_told: bool) -> None:
        """Take the next sentence; a speaker told in one that goes on is that of those before."""
        if not goes_on:
            self._verdicts = []
        if not speaker_told:
            self._verdicts.append(verdict)
            return
        for earlier in self._verdicts:
            earlier.speakers, earlier.mode, earlier.doubt = verdict.speakers, verdict.mode, verdict.doubt
            earlier.reason = f"a quotation; at its end, {verdict.reason}"
        self._verdicts = []
