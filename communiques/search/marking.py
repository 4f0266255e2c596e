"""What is marked in what was found: the words of the question, and the names, in every script, of what they mean.

A Chinese text is found by “Taiwan” because it is about Taiwan; what is marked in it is 台湾. The search vector keeps
the place of every word, so nothing of a text is stemmed again to find them.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import connection

from communiques.archive.facets import parted
from communiques.archive.indexing import FACET_PLACE, LAST_PLACE, TEXT_PLACE
from communiques.archive.languages import READ_IN_QUERIES
from communiques.archive.words import words

from .matching import Matching, stems
from .vocabulary import TABLE_OF, names_of

Span = tuple[int, int]

# A word that may mean more things than this (a first name) is marked as it was typed alone.
MOST_MEANT = 30


@dataclass(frozen=True)
class Step:
    """One word: the stems it may be indexed under, or may begin with."""

    stems: frozenset[str]
    is_beginning: bool = False

    def places(self, vector: Mapping[str, Sequence[int]]) -> set[int]:
        """Where it stands, given the places of each lexeme."""
        if self.is_beginning:
            lexemes = [lexeme for lexeme in vector if lexeme.startswith(tuple(self.stems))]
        else:
            lexemes = [lexeme for lexeme in self.stems if lexeme in vector]
        return {place for lexeme in lexemes for place in vector[lexeme]}


@dataclass(frozen=True)
class Marking:
    """What is marked: phrases, each the words that must stand side by side."""

    phrases: tuple[tuple[Step, ...], ...]

    def lexemes(self, *, beginnings: bool) -> list[str]:
        """The lexemes whose places are wanted, or how they may begin."""
        steps = {step for phrase in self.phrases for step in phrase if step.is_beginning == beginnings}
        return sorted({stem for step in steps for stem in step.stems})

    def spans(self, vector: Mapping[str, Sequence[int]]) -> list[Span]:
        """Where phrases stand, given the places of each lexeme. Those that overlap are one."""
        found: list[Span] = []
        for start, end in sorted({span for phrase in self.phrases for span in _standing(phrase, vector)}):
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found


@dataclass(frozen=True)
class Found:
    """What is to be marked in one row, as spans of the words of its title and of its text."""

    title: list[Span] = field(default_factory=list)
    text: list[Span] = field(default_factory=list)


NOTHING = Found()


def marking(matching: Matching | None, topics: Collection[int]) -> Marking | None:
    """What the words of a question and its chosen topics (by facet number) mark; None where nothing is to be marked."""
    phrases: dict[tuple[Step, ...], None] = {}
    meant = set(topics)
    if matching:
        for term in matching.query.terms:
            phrases[_phrase(term.written, matching.languages, is_beginning=term.prefix)] = None
        meant.update(matching.meant if len(matching.meant) <= MOST_MEANT else ())
    for language, name in names_of([(TABLE_OF[family], key) for family, key in map(parted, sorted(meant))]):
        written = [name[word.start : word.end] for word in words(name)]
        phrases[_phrase(written, (language,) if language else READ_IN_QUERIES)] = None
    phrases.pop((), None)
    return Marking(tuple(phrases)) if phrases else None


def places(table: str, keys: Collection[int], marking: Marking | None) -> dict[int, Found]:
    """What is marked in each row of a search table, in one query. PostgreSQL keeps 256 places of a word in a text."""
    if not keys or marking is None:
        return {}
    owner = "communique_id" if table == "archive_indexedcommunique" else "statement_id"
    vectors: dict[int, dict[str, list[int]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT i.{owner}, word.lexeme, word.positions FROM {table} i, unnest(i.lexemes) AS word
                WHERE i.{owner} = ANY(%s) AND (word.lexeme = ANY(%s) OR word.lexeme ^@ ANY(%s))""",
            [list(keys), marking.lexemes(beginnings=False), marking.lexemes(beginnings=True)],
        )
        for key, lexeme, positions in cursor.fetchall():
            vectors.setdefault(key, {})[lexeme] = positions or []
    return {key: _found(marking.spans(vector)) for key, vector in vectors.items()}


def _phrase(written: Sequence[str], languages: Collection[str], *, is_beginning: bool = False) -> tuple[Step, ...]:
    last = len(written) - 1
    return tuple(
        Step(frozenset(stems(word, languages)), is_beginning and position == last)
        for position, word in enumerate(written)
    )


def _standing(phrase: Sequence[Step], vector: Mapping[str, Sequence[int]]) -> Iterator[Span]:
    """Where the words of a phrase stand one behind the other."""
    starts = phrase[0].places(vector)
    for distance, step in enumerate(phrase[1:], start=1):
        if not starts:
            return
        starts &= {place - distance for place in step.places(vector)}
    yield from ((start, start + len(phrase)) for start in starts)


def _found(spans: Sequence[Span]) -> Found:
    """Spans of the vector as spans of title and text. The last place is left out: it stands for all words beyond it."""
    return Found(
        title=[(start - 1, end - 1) for start, end in spans if end <= FACET_PLACE],
        text=[
            (start - TEXT_PLACE, end - TEXT_PLACE) for start, end in spans if start >= TEXT_PLACE and end <= LAST_PLACE
        ],
    )
