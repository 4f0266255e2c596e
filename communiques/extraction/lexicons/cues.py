"""The shape of a language's topic cues."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """What shows a topic beyond the vocabulary's own keywords, and what does not show it though it holds a keyword.

    Cues are set apart by semicolons. A star at the end stands for any ending; a plus joins cues that must stand in one
    sentence.
    """

    language: str
    shows: dict[str, str]
    weak: str  # keywords of the vocabulary that mislead in readouts
    not_in: str  # phrases inside which no keyword counts: names of offices, of places, mere occasions
    situation: str  # what makes a participant's own country a topic: war in, the situation in
