"""How far an opening tells who took part."""

import re

from .lexicons import Lexicon
from .roles import SIDES_LISTED, sides_titled
from .tagging import PERSON

# What makes a genitive that of somebody who took part: P's call with Q.
_OF_CONTACT = re.compile(
    r"'s (?:[\w-]+ ){0,4}?(?:calls?|meetings?|conversation|talks|visit|trip|travel|engagements?|stay|discussions?"
    r"|participation|roundtable|arrival|reception|bilateral|statement|invitation|initiative|request|remarks|appointment"
    r"|counterpart)\b"
)
# The other side as a group: with a delegation of labour leaders.
_GROUP = re.compile(
    r"\bwith (?!(?:\w+ )?(?:media|press|journalists))(?:[^,.;]{0,60} )?"
    r"(?:delegation|group|representatives|leaders|officials|members|families|counterparts)\b"
)
# An earlier contact that is told about: briefed them on his call with P.
_EARLIER_CONTACT = re.compile(
    r"\b(?:on|about|of|following|after) (?:his|her|their) (?:[\w-]+ ){0,3}"
    r"(?:calls?|meetings?|conversations?|talks|summit|visit)(?: [\w-]+){0,2} (?:with|to)"
    r"(?: [\w-]+| [\ue100-\ue27f]){0,4} $"
)
_MATTER = re.compile(
    r"'s (?:victory|death|war|plan|proposal|government|regime|aggression)"
    r"|(?:主席|总统|总理|国王|总书记)?的?(?:特使|特别代表|代表)|(?:的|共同|联合)?邀请"
)


def end_of_telling(words: str, lexicon: Lexicon) -> int:
    """Where tagged words stop telling who took part: never before two people, or a person and a title or group."""
    first = re.search(PERSON, words)
    for match in re.compile(lexicon.cut).finditer(words, first.end() if first else 0):
        before = words[: match.start()]
        sides = len(re.findall(PERSON, before)) + len(sides_titled(before, lexicon))
        sides += 2 * bool(SIDES_LISTED.match(before))
        if sides + bool(_GROUP.search(before)) >= 2:
            return match.start()
    return len(words)


def is_of_another_matter(words: str, match: re.Match[str]) -> bool:
    """Whether a name in the genitive is not that of somebody who took part: P's plan, and not P's call with Q."""
    if _MATTER.match(words, match.end()) or _EARLIER_CONTACT.search(words, max(0, match.start() - 120), match.start()):
        return True
    return words.startswith("'s ", match.end()) and not _OF_CONTACT.match(words, match.end())
