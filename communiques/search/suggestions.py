"""What a reader who is typing may want to ask: names, words and pairs of words that published records have.

The last words typed are completed, and what stands before them stays in the question: `taiwan put` becomes the word
Taiwan with the person Vladimir Putin. Nothing is asked of the database.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from communiques.archive.words import folded_words

from . import names, wordlist
from .fieldnames import field_named
from .fields import FacetFilter
from .filters import QuestionFilters
from .vocabulary import TABLE_OF

MOST = 10
MOST_NAMES = 7
LONGEST_NAME = 5  # of so many words at most is a name that is completed

_PARAMETERS = {
    "communique": {"country": "country", "person": "person", "topic": "topic", "source": "source"},
    "statement": {"country": "speaker_country", "person": "speaker", "topic": "topic", "source": "source"},
}
KINDS = tuple(_PARAMETERS["communique"])


@dataclass(frozen=True)
class Suggestion:
    """A way to go on: what it is called, in which language (empty: unknown), of which kind, and the question it makes.

    `label` is what a thing is called in the reader's language where `text` is another of its names. `count` is the
    number of communiqués of it, for a thing.
    """

    text: str
    language: str
    kind: str
    query: str
    label: str = ""
    count: int | None = None


def suggestions(filters: QuestionFilters) -> list[Suggestion]:
    """Ten suggestions at most for the question typed so far, names first, of each kind the most published first."""
    before, typed = _parted(filters.data.get("q", ""))
    found = list(_things(filters, before, typed))
    room = MOST - min(len(found), MOST_NAMES)
    written = [] if filters.data.get("q", "").endswith(":") else list(_written(filters, before, typed, room))
    return [*found[: MOST - len(written)], *written]


def _parted(text: str) -> tuple[str, list[str]]:
    """What stays as it is, and the words that may be the beginning of a name or phrase."""
    kept, quote, open_phrase = text.rpartition('"') if text.count('"') % 2 else ("", "", text)
    words = open_phrase.split()
    if not quote and text.count('"'):  # a phrase that is complete is no beginning
        closed = max(place for place, word in enumerate(words) if '"' in word) + 1
        kept, words = " ".join(words[:closed]), words[closed:]
    stays, typed = words[:-LONGEST_NAME], words[-LONGEST_NAME:]
    return " ".join([*([kept.strip()] if kept.strip() else []), *stays]), typed


def _things(filters: QuestionFilters, before: str, typed: Sequence[str]) -> Iterator[Suggestion]:
    """Those whose names the last words begin: as many of these words as make the beginning of one."""
    for first, word in enumerate(typed):
        name, kinds, beginning = _wanted(filters, word, typed[first + 1 :])
        if not kinds:
            continue
        found = [one for one in names.current().beginning_with(beginning, kinds, MOST + 5) if one[0].count]
        if found:
            stays = " ".join(filter(None, [before, *typed[:first]]))
            for known, name_ in found[:MOST]:
                parameter = name or _PARAMETERS[filters.target][known.kind]
                if known.key not in filters.data.getlist(parameter):
                    yield _thing(filters, known, name_, parameter, stays)
            return


def _wanted(filters: QuestionFilters, word: str, more: Sequence[str]) -> tuple[str | None, Sequence[str], str]:
    """The parameter a thing is wanted for, if one is typed (`speaker:put`), of which kinds, and how its name begins."""
    field, colon, value = word.partition(":")
    name = field_named(field) if colon else None
    filter_ = filters.filters.get(name) if name else None
    if isinstance(filter_, FacetFilter):
        kinds = tuple({TABLE_OF[family] for family in filter_.families if family in TABLE_OF})
        return name, kinds, folded_words(" ".join([value, *more]))
    beginning = folded_words(" ".join([word, *more]))
    return None, KINDS if beginning and not word.startswith("-") else (), beginning


def _thing(filters: QuestionFilters, known: names.Known, name: names.Name, parameter: str, stays: str) -> Suggestion:
    query = filters.query_string(adding=(parameter, known.key), **_words(stays))
    is_label = name.text == known.label
    return Suggestion(
        text=name.text,
        language=known.language_of_label if is_label else name.language,
        kind=known.kind,
        query=query,
        label="" if is_label else known.label,
        count=known.count,
    )


def _words(text: str) -> dict[str, Any]:
    """How a question is changed so that these are its words."""
    return {"setting": {"q": text}} if text else {"emptied": ("q",)}


def _written(filters: QuestionFilters, before: str, typed: Sequence[str], most: int) -> Iterator[Suggestion]:
    """Pairs of words that the last two words begin, or the last; then words."""
    if not typed or ":" in typed[-1] or typed[-1].startswith("-"):
        return
    known, found = wordlist.current(), list[tuple[str, str, Sequence[str]]]()
    for length in (2, 1):
        beginning = folded_words(" ".join(typed[-length:]))
        if len(typed) >= length and len(beginning) > 1:
            found += [("phrase", text, typed[:-length]) for text in known.pairs_beginning_with(beginning, most // 2)]
    beginning = folded_words(typed[-1])
    if len(beginning) > 1:
        found += [("word", text, typed[:-1]) for text in known.words_beginning_with(beginning, most)]
    for kind, text, stays in found[:most]:
        piece = f'"{text}"' if kind == "phrase" else text
        words = " ".join(filter(None, [before, *stays, piece]))
        yield Suggestion(text, "", kind, filters.query_string(setting={"q": words}))
