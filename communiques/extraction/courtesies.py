"""Whoever was called upon besides: courtesy visits that a later sentence tells of."""

import re
from collections.abc import Collection, Iterator
from datetime import date

from .allegiance import Allegiance
from .doubts import Doubt
from .findings import Participant, Span
from .tagging import PERSON, index_of

LATEST = 14  # sentences in which a courtesy visit is looked for
LONGEST_READ = 1500  # characters of a sentence that are looked at
LONGEST_TITLE = 160  # characters between the visit and the name of whoever was visited

_WHOM = rf"(?P<whom>[^.;]{{0,{LONGEST_TITLE}}}?{PERSON}(?: and (?:to )?[^.;,]{{0,80}}?{PERSON})?)"
_NOW = r"(?:also|then|later|subsequently|afterwards|afterward|finally|thereafter)"
_PAID = re.compile(
    rf"\bcourtesy (?:visits?|calls?) (?:to|on|upon) {_WHOM}"
    rf"|\b(?:was|were) {_NOW} received by {_WHOM.replace('<whom>', '<host>')}"
    rf"|\b{_NOW} paid (?:a|an) (?:\w+ )?(?:visit|call) (?:to|on) {_WHOM.replace('<whom>', '<called>')}"
    rf"|\bpaid {_WHOM.replace('<whom>', '<paid>')}, a courtesy (?:visit|call)\b"
)
# A visit at another time is not this one.
_OTHER_TIME = re.compile(r"\b(?:will|would|[Ll]ast|[Nn]ext|[Pp]revious|[Rr]ecent|[Ee]arlier|planned)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def called_upon(
    text: str, sentences: list[Span], allegiance: Allegiance, countries: Collection[str | None]
) -> Iterator[tuple[int, Participant]]:
    """The people of the countries taking part who were paid a courtesy visit, by number."""
    for sentence in sentences[:LATEST]:
        words = sentence.of(text)[:LONGEST_READ]
        if not re.search(r"\b(?:courtesy|received by|paid an? )", words) or _is_of_other_time(words, allegiance.day):
            continue
        passage = allegiance.mentions.tagged(Span(sentence.start, sentence.start + len(words)))
        for match in _PAID.finditer(passage.text):
            group = match.lastgroup or "whom"
            previous = match.start(group)
            for named in re.finditer(PERSON, match[group]):
                place = match.start(group) + named.start()
                number, someone = index_of(named[0]), allegiance.mentions.people[index_of(named[0])]
                role, printed = allegiance.role(passage, previous, place, text)
                country, why = allegiance.by_office(someone.key, printed) if someone.key else (printed, "printed")
                previous = place + 1
                if country in countries:
                    yield number, Participant(
                        f"paid a courtesy visit; {why}", None if someone.key else Doubt.UNKNOWN_NAME,
                        passage.span(place, place + 1), name=someone.name, key=someone.key, country=country, role=role,
                        forms=tuple(someone.forms), accompanying=True,
                    )  # fmt: skip


def _is_of_other_time(words: str, day: date | None) -> bool:
    years = set(_YEAR.findall(words))
    return bool(_OTHER_TIME.search(words) or (day and years - {str(day.year)}))
