"""The names of all that is published of: countries, people, topics and sources, in every language, found as one types.

They are held in memory, so that a suggestion costs no query. What only drafts name is not among them.
"""

import json
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nsmallest

from django.db import connection
from django.utils.translation import get_language

from communiques.archive.facets import Family, facet
from communiques.archive.words import folded_words, words

from .columns import current as columns
from .kept import Kept

SECONDS = 30
MOST_NAMES = 400_000

_COUNTED = (
    Family.COUNTRY, Family.REPORTING_COUNTRY, Family.PERSON, Family.TOPIC, Family.BROAD_TOPIC, Family.SOURCE
)  # fmt: skip
_NAMES = """
    SELECT 'country', t.id, lower(code), labels, false, n.text, n.folded, n.language
        FROM archive_country t JOIN archive_countryname n ON n.country_id = t.id WHERE {proper}
    UNION ALL SELECT 'person', t.id, slug, labels, false, n.text, n.folded, n.language
        FROM archive_person t JOIN archive_personname n ON n.person_id = t.id WHERE {proper}
    UNION ALL SELECT 'topic', t.id, slug, labels, parent_id IS NULL, n.text, n.folded, n.language
        FROM archive_topic t JOIN archive_topicname n ON n.topic_id = t.id WHERE {proper}
    UNION ALL SELECT 'source', t.id, slug, labels, false, n.text, n.folded, n.language
        FROM archive_source t JOIN archive_sourcename n ON n.source_id = t.id WHERE {proper}
""".format(proper="n.kind IN ('preferred', 'alias') AND n.folded <> ''")


@dataclass(frozen=True)
class Known:
    """A country, person, topic or source of which `count` communiqués are published; `key` is its address name."""

    kind: str
    id: int
    key: str
    labels: Mapping[str, str] = field(repr=False, compare=False)
    broad: bool
    count: int

    @property
    def label(self) -> str:
        """Its name in the interface's language, else in English, else any."""
        return self.labels.get(self.language_of_label) or self.key

    @property
    def language_of_label(self) -> str:
        """The language its label is in; empty where it has none."""
        for language in ((get_language() or "en")[:2], "en"):
            if language in self.labels:
                return language
        return next(iter(self.labels), "")


@dataclass(frozen=True)
class Name:
    """One name of something: as written, folded, in which language (empty: in any)."""

    text: str
    folded: str
    language: str
    place: int


class Names:
    """What is known by which names. The most published come first in `known`, and in every answer."""

    def __init__(self, known: Sequence[Known], names: Iterable[Name]) -> None:
        self.known = known
        self._names = list(names)
        starts = sorted(
            (name.folded[at:], number, at)
            for number, name in enumerate(self._names)
            for at in _word_starts(name.folded)
        )
        self._of = array("I", [number for _, number, _ in starts])
        self._at = array("I", [at for _, _, at in starts])

    def beginning_with(self, folded: str, kinds: Collection[str], most: int) -> list[tuple[Known, Name]]:
        """Those with a word in one of their names from which on the name begins so; each with the name that does.

        What a reader of one script sees as a foreign word, such as a topic's Spanish name in English, comes behind.
        """
        found: dict[int, Name] = {}
        for name in self._from(folded):
            if self.known[name.place].kind in kinds:
                held = found.get(name.place)
                found[name.place] = name if held is None else min(held, name, key=self._foreignness)
        reader = (get_language() or "en")[:2] if folded.isascii() else ""
        foreign = {place for place, name in found.items() if reader and self._is_foreign(name, reader, folded)}
        first = nsmallest(most, found, key=lambda place: (place in foreign, place))
        return [(self.known[place], found[place]) for place in first]

    def meant_by(self, text: str, kinds: Collection[str]) -> list[Known]:
        """Whom a text names: those whose whole name it is, else those in whose name its words stand side by side."""
        folded = folded_words(text)
        if not folded:
            return []
        whole, part = set[int](), set[int]()
        for name in self._from(folded):
            if self.known[name.place].kind not in kinds:
                continue
            if name.folded == folded:
                whole.add(name.place)
            elif f" {folded} " in f" {name.folded} ":
                part.add(name.place)
        return [self.known[place] for place in sorted(whole or part)]

    def of(self, kind: str, key: str) -> Known | None:
        """The one with this address name."""
        return self._by_key.get((kind, key))

    @cached_property
    def words(self) -> dict[str, int]:
        """Every word of every name, folded, with how much is published of the most published that has it."""
        found: dict[str, int] = {}
        for name in self._names:
            for word in name.folded.split():
                found[word] = max(found.get(word, 0), self.known[name.place].count)
        return found

    @cached_property
    def forms(self) -> dict[str, str]:
        """The words of `words` as they are written, one way of several."""
        return {
            word.folded: name.text[word.start : word.end] for name in reversed(self._names) for word in words(name.text)
        }

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], Known]:
        return {(known.kind, known.key): known for known in self.known}

    def _from(self, folded: str) -> Iterator[Name]:
        """The names that begin so, from one of their words on."""
        places = range(len(self._of))
        first = bisect_left(places, folded, key=self._start)
        last = bisect_right(places, folded, first, key=lambda place: self._start(place)[: len(folded)])
        return (self._names[self._of[place]] for place in range(first, last))

    def _start(self, place: int) -> str:
        return self._names[self._of[place]].folded[self._at[place] :]

    def _is_foreign(self, name: Name, reader: str, beginning: str) -> bool:
        if self.known[name.place].kind == "person" or name.language == reader:
            return False
        return bool(name.language) or not name.folded.startswith(beginning)

    def _foreignness(self, name: Name) -> tuple[bool, bool, int]:
        """Of the names that fit, the label is shown rather than another, then one in the reader's language."""
        known = self.known[name.place]
        return (name.text != known.label, name.language != (get_language() or "en")[:2], len(name.text))


def current() -> Names:
    """The names as they are, or were less than `SECONDS` ago."""
    return _kept.get()


def forget() -> None:
    """Read the names anew when next they are asked for."""
    _kept.forget()


def published_counts() -> dict[int, int]:
    """For each facet that names something, the number of published communiqués."""
    if state := columns.current():
        counts = Counter[int]()
        for shown in state.shown:
            counts.update(shown.counts("communique", None))
        return counts
    span = facet(Family.COUNTRY, 0)
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT number, count(*) FROM archive_indexedcommunique, unnest(facets) AS number
               WHERE published AND number / %s = ANY(%s) GROUP BY number""",
            [span, [int(family) for family in _COUNTED]],
        )
        return dict(cursor.fetchall())


def _read() -> Names:
    counts = published_counts()
    with connection.cursor() as cursor:
        cursor.execute(f"{_NAMES} LIMIT {MOST_NAMES}")
        rows = cursor.fetchall()
    found: dict[tuple[str, int], Known] = {}
    written: list[tuple[tuple[str, int], str, str, str]] = []
    for kind, key, address_name, labels, broad, text, folded, language in rows:
        taking_part, *reporting = (counts.get(facet(family, key), 0) for family in _families(kind, broad))
        if taking_part or any(reporting):
            if (kind, key) not in found:
                found[kind, key] = Known(kind, key, address_name, json.loads(labels), broad, taking_part)
            written.append(((kind, key), text, folded, language))
    known = sorted(found.values(), key=lambda one: (-one.count, one.kind, one.key))
    places = {(one.kind, one.id): place for place, one in enumerate(known)}
    return Names(known, [Name(text, folded, language, places[owner]) for owner, text, folded, language in written])


def _families(kind: str, broad: bool) -> tuple[Family, ...]:
    """What counts it: taking part or being treated of; for a country, reporting makes it known too."""
    if kind == "country":
        return Family.COUNTRY, Family.REPORTING_COUNTRY
    return (Family.BROAD_TOPIC if broad else Family[kind.upper()],)


def _word_starts(folded: str) -> Iterator[int]:
    """Where the words of a folded name begin."""
    yield 0
    for at, character in enumerate(folded):
        if character == " ":
            yield at + 1


_kept = Kept(_read, SECONDS, version=columns.known_version)
