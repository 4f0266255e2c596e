"""Whose words a sentence gives that tells of those who heard them, or whose point they answer."""

import re

from .references import References
from .tagging import PARTICIPANT, SIDE, SUBJECT

_ONE = f"(?:{PARTICIPANT}|{SIDE})"
# P was informed of; P has been assured that.
_HEARD = re.compile(
    rf"^(?:[^,{SUBJECT[1:-1]}]{{0,60}}, )?(?P<hearer>{_ONE}) (?:was|were|has been|have been) (?:also |then |\w+ly )?"
    r"(?:informed|briefed|told|assured|reassured|reminded|notified|apprised|urged|warned|encouraged|asked|updated)\b"
    r" (?!by\b)"
)
# Responding to the concerns of P, Q said; Q gave an answer to the question put by P.
_POINT = (
    r"(?:concerns?|questions?|appeals?|remarks?|requests?|proposals?|comments?|calls?|statements?|arguments?|words|thanks"
    r"|gratitude|mention|views?|congratulations|invitation|criticism|offer|wish(?:es)?)"
)
_ANSWERED = re.compile(
    r"\b(?:[Rr]espond(?:ing|ed)|[Rr]epl(?:ying|ied)|[Rr]eacting|(?:[Ii]n )?(?:response|reply|answer))"
    rf" to (?:(?:the|an?) )?(?:(?P<whose>{_ONE})'s? (?:[\w-]+ ){{0,2}}{_POINT}"
    rf"|(?:[\w-]+ ){{0,2}}{_POINT} (?:[\w-]+ ){{0,3}}?(?:by|of|from) (?P<by>{_ONE}))"
)


def told_to(words: str, references: References) -> tuple[list[int], str]:
    """Who speaks where a sentence tells only who was informed: those of the other side; and the words that show it."""
    match = _HEARD.match(words)
    if not match:
        return [], ""
    side = references.countrymen(references.speakers(match["hearer"]))
    others = [number for number in references.leading if number not in side]
    return (others, match[0]) if side else ([], "")


def answered(words: str, references: References) -> list[int]:
    """Those whose point somebody's words answer."""
    match = _ANSWERED.search(words)
    return references.speakers(match["whose"] or match["by"]) if match else []
