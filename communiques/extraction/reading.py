"""Reading a text: every kind of finding in its turn."""

import re
from dataclasses import replace
from datetime import date

from .dates import held_date
from .findings import ExtractedCommunique, Participant, Span
from .gazetteer import Gazetteer
from .kinds import JOINT, kind_of
from .languages import language_of
from .lexicons import Lexicon, lexicon_of
from .mentions import Mentions, mentions_in
from .participants import Selection
from .references import References
from .sentences import sentences
from .statements import statements_in
from .subjects import topics_in
from .tagging import PERSON
from .transcripts import as_spoken

MOST_OPENINGS = 3
_DELEGATION = r"\b(?:[Dd]el[ée]ga(?:tion|ción|zione)|делегаци)|代表团"
OFTEN = 2  # how many attributions after the words make a text that runs on

# Attributions after words that are not in quotation marks.
_SAID_AFTER = {
    "fr": re.compile(r"[^\W\d_], (?:l'|lui )?(?:a-t-(?:il|elle)|s'est-(?:il|elle)) \w+"),
    "en": re.compile(r"[a-z], (?:he|she|[A-Z]\w+) (?:said|added|noted|stressed)[.,]"),
}


def read(
    text: str,
    *,
    title: str = "",
    published_on: date | None = None,
    issuer_country: str | None = None,
    gazetteer: Gazetteer,
) -> ExtractedCommunique:
    """Read one communiqué. Never fails: what cannot be told is left out or carries a doubt."""
    language = language_of(f"{title}\n{text}")
    lexicon = lexicon_of(language.language)
    spans = sentences(text)
    mentions = mentions_in(text, title, lexicon, gazetteer, published_on)
    openings = _openings(text, spans, lexicon, mentions)
    kind = kind_of(text, title, openings, lexicon)
    held = held_date(text, openings[:1] or spans[:1], lexicon, published_on)
    selection = Selection(text, title, lexicon, gazetteer, mentions, held.held_on or published_on, issuer_country)
    participants = selection.choose(openings or spans[:1], spans)
    sexes = [gazetteer.person[one.key].sex if one.key else "" for one in participants]
    references = References(participants, mentions, lexicon, issuer_country, sexes)
    found = statements_in(
        text, spans, openings, references, participants,
        joint_text=kind.kind == JOINT, runs_on=_runs_on(text, lexicon, issuer_country),
    )  # fmt: skip
    statements = tuple(as_spoken(found, text, participants))
    return ExtractedCommunique(
        language,
        kind,
        held,
        tuple(_with_forms(one, n, references) for n, one in enumerate(participants)),
        topics_in(text, title, spans, lexicon.language, participants, gazetteer),
        statements,
        tuple(one.span for one in mentions.people if one.span and not one.key),
    )


def _with_forms(participant: Participant, number: int, references: References) -> Participant:
    return replace(participant, forms=tuple(references.forms[number]))


def _openings(text: str, spans: list[Span], lexicon: Lexicon, mentions: Mentions) -> list[Span]:
    """The sentence that tells of the contact, with the two after it: the first that has a person and such words."""
    for number, span in enumerate(spans[:12]):
        words = span.of(text)[:1500]
        tagged = mentions.tagged(Span(span.start, span.start + len(words)))
        named = re.search(f"{PERSON}|{_DELEGATION}", tagged.text) or re.search(lexicon.title, words)
        if named and re.search(lexicon.contact, words) and not re.search(r"attributable|^https?:", words):
            return spans[number : number + MOST_OPENINGS]
    return spans[:MOST_OPENINGS]


def _runs_on(text: str, lexicon: Lexicon, issuer_country: str | None) -> bool:
    """Whether a speaker's words go on without being attributed again: the way of Chinese readouts in any language."""
    if lexicon.runs_on or issuer_country == "CN":
        return True
    said_after = _SAID_AFTER.get(lexicon.language)
    return said_after is not None and len(said_after.findall(text[:20000])) >= OFTEN
