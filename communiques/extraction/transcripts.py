"""Transcripts: who speaks is printed in capitals before the words, and all that follows is verbatim."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .findings import Mode, Participant, Statement
from .folding import folded

FEWEST_TURNS = 3
"""So many lines begin with a name in capitals where a text is a transcript: of two speakers at least, one of whom comes
again and one of whom takes part or asks. The headings of a list (TRADE: …) do none of this."""

_LABEL = re.compile(r"^[ \t]*(?P<name>[^\W\d_][^\n:]{1,59}?)(?: ?\([^()\n]{1,80}\))?: +(?=\S)", re.MULTILINE)
_ASKING = {"QUESTION", "Q", "MODERATOR", "OPERATOR", "ВОПРОС"}
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|[Nn]ous|[Nn]otre|[Nn]os|[Мм]ы|[Нн]аш\w*)\b|我们")


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said from one name to the next. `speaker` is a participant, or none where somebody else speaks."""

    label: int  # where the name begins
    start: int  # where the words begin
    speaker: Participant | None
    is_known: bool  # whether the name tells who it is: THE PRESIDENT does not


def turns(text: str, participants: Iterable[Participant]) -> list[Turn]:
    """The turns of a transcript in order; none where the text is no transcript."""
    found = [match for match in _LABEL.finditer(text) if match["name"].isupper()]
    names = Counter(match["name"] for match in found)
    if len(found) < FEWEST_TURNS or not 2 <= len(names) < len(found):
        return []
    taking_part = list(participants)
    speakers = {name: _bearer(name, taking_part) for name in names}
    if not any(speakers.values()) and not _ASKING & names.keys():
        return []
    return [
        Turn(match.start(), match.end(), speakers[match["name"]], not match["name"].startswith("THE "))
        for match in found
    ]


def _bearer(name: str, participants: list[Participant]) -> Participant | None:
    """The one participant who bears the last word of a name in capitals."""
    surname = folded(name).split()[-1]
    bearers = [one for one in participants if not one.side and surname in folded(one.name).split()]
    return bearers[0] if len(bearers) == 1 else None


def as_spoken(statements: Iterable[Statement], text: str, participants: tuple[Participant, ...]) -> Iterator[Statement]:
    """The statements, each given to whoever's turn it is. A reporter's question or a host's word is no participant's.

    Elsewhere *we* is everybody's where several take part, and the speaker's own where there is one.
    """
    order = turns(text, participants)
    begun = [turn.label for turn in order]
    for statement in statements:
        at = bisect_right(begun, statement.start) - 1
        if at >= 0 and order[at].is_known:
            yield from _in_turn(statement, order[at])
        elif _is_of_one(statement, text, participants):
            yield replace(statement, mode=Mode.QUOTED, reason=f"one speaker's “we”: {statement.reason}")
        else:
            yield statement


def _in_turn(statement: Statement, turn: Turn) -> Iterator[Statement]:
    start = max(statement.start, turn.start)
    if turn.speaker and start < statement.end:
        yield replace(
            statement, start=start, speakers=(turn.speaker.name,), mode=Mode.QUOTED, reason="a turn of a transcript"
        )


def _is_of_one(statement: Statement, text: str, participants: tuple[Participant, ...]) -> bool:
    if statement.mode != Mode.JOINT or len(statement.speakers) > 1 or len(participants) > 1:
        return False
    return bool(_WE.search(text[statement.start : statement.end]))
