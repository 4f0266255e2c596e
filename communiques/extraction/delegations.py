"""Who else was there: members of delegations."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from .allegiance import Allegiance
from .findings import Participant, Span
from .lexicons import Lexicon
from .roles import words_told
from .screening import Screened, screened
from .tagging import PERSON, index_of

LONGEST_READ = 1500  # characters of a sentence that are looked at


@lru_cache
def _attendance(lexicon: Lexicon) -> Screened:
    return screened(lexicon.attendance, lexicon)


def attending(
    text: str, sentences: list[Span], lexicon: Lexicon, allegiance: Allegiance, countries: Collection[str | None]
) -> Iterator[tuple[int, Participant]]:
    """The known people, by number, of sentences that say who attended; only those of the countries taking part."""
    for sentence in sentences:
        words = sentence.of(text)[:LONGEST_READ]
        if not (attended := _attendance(lexicon).search(words)):
            continue
        passage = allegiance.mentions.tagged(Span(sentence.start, sentence.start + len(words)))
        if words_told(lexicon).search(passage.text, 0, attended.start()):
            continue
        for match in re.finditer(PERSON, passage.text):
            someone = allegiance.mentions.people[index_of(match[0])]
            country, why = allegiance.by_office(someone.key)
            if someone.key and country in countries:
                yield index_of(match[0]), Participant(
                    f"named among those present; {why}", None, passage.span(match.start(), match.end()),
                    name=someone.name, key=someone.key, country=country, forms=tuple(someone.forms),
                    accompanying=True,
                )  # fmt: skip
