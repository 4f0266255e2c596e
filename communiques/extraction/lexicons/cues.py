"""The shape of a language's topic cues."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """What shows a topic beyond the vocabulary's own keywords, and what does not show it though it holds a keyword.

    Cues are set apart by semicolons. A star at the end stands for any ending, one in front
    for any beginning, as compounds have; a plus joins cues that must stand in one
    sentence, a tilde cues that must also stand near each other, two tildes close; an upright stroke parts words that
    serve alike. A mark of exclamation in front: shows the situation in a participant's own country by itself. A question
    mark in front: leaves a doubt where nothing else shows the topic.
    """

    language: str
    shows: dict[str, str]
    weak: str  # keywords of the vocabulary that mislead in readouts
    not_in: str  # phrases inside which no keyword counts: names of offices, of places, mere occasions
    situation: str  # what makes a participant's own country a topic: war in, the situation in
    never: dict[str, str] = field(default_factory=dict)  # topic -> phrases inside which its own keywords do not count
    background: str = ""  # cues of an earlier contact told as background: in their sentence no keyword counts
    apart: tuple[str, ...] = ()  # patterns of passages inside which no keyword counts, over the text itself
