"""The things questions are about (countries, people, topics, sources, encounters), found by address name or by name."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from time import monotonic
from typing import Any, ClassVar, TypeVar

from django.db import connection
from django.db.models import Model
from django.utils.translation import get_language

from communiques.archive.facets import Family, facet, parted
from communiques.archive.models import Country, Person, Source, Topic

from .columns.current import known_version

Record = TypeVar("Record", bound=Model)

TABLE_OF = {
    Family.COUNTRY: "country",
    Family.SPEAKER_COUNTRY: "country",
    Family.ADDRESSEE_COUNTRY: "country",
    Family.REPORTING_COUNTRY: "country",
    Family.PERSON: "person",
    Family.SPEAKER: "person",
    Family.ADDRESSEE: "person",
    Family.TOPIC: "topic",
    Family.BROAD_TOPIC: "topic",
    Family.SOURCE: "source",
    Family.ENCOUNTER: "encounter",
}

# Names are held in memory for so many seconds, and so many of them: a name that is not held is always asked for.
KEPT = 5.0
MOST_KEPT = 50_000

# For each kind: what is read of a row, the column with its address name, the table.
_ROWS = {
    "country": ("lower(code), false, labels", "lower(code)", "archive_country"),
    "person": ("slug, false, labels", "slug", "archive_person"),
    "topic": ("slug, parent_id IS NULL, labels", "slug", "archive_topic"),
    "source": ("slug, false, labels", "slug", "archive_source"),
    "encounter": ("public_id, false, '{}'", "public_id", "archive_encounter"),
}


@dataclass(frozen=True)
class Thing:
    """A country, person, topic, source or encounter: `key` is its address name, `broad` a topic at the top."""

    kind: str
    id: int
    key: str
    broad: bool
    labels: Mapping[str, str] = field(hash=False)

    @property
    def label(self) -> str:
        """Its name in the reader's language, else in English, else any, as `Named.label` has it."""
        names, language = self.labels, (get_language() or "en")[:2]
        return names.get(language) or names.get("en") or next(iter(names.values()), self.key)

    @cached_property
    def record(self) -> Any:
        """The country, person, topic or source itself with its names alone. Many read it at once: nobody changes it."""
        model, address_name = _RECORDS[self.kind]
        key = self.key.upper() if model is Country else self.key
        return loaded(model, {"id": self.id, address_name: key, "labels": self.labels})


_RECORDS: dict[str, tuple[type[Model], str]] = {
    "country": (Country, "code"),
    "person": (Person, "slug"),
    "topic": (Topic, "slug"),
    "source": (Source, "slug"),
}


class _Memory:
    """The things asked for in the last seconds."""

    current: ClassVar["_Memory"]

    def __init__(self) -> None:
        self.began = monotonic()
        self.version = known_version()
        self.by_id: dict[tuple[str, int], Thing] = {}
        self.by_key: dict[tuple[str, str], Thing] = {}

    @property
    def is_stale(self) -> bool:
        return self.version != known_version() or monotonic() - self.began > KEPT or len(self.by_id) > MOST_KEPT

    def keep(self, things: Iterable[Thing]) -> None:
        for thing in things:
            self.by_id[thing.kind, thing.id] = self.by_key[thing.kind, thing.key] = thing


_Memory.current = _Memory()


def forget() -> None:
    """Ask for every name anew: names have changed. Whoever is at work goes on with those of before."""
    _Memory.current = _Memory()


def _kept() -> _Memory:
    if _Memory.current.is_stale:
        forget()
    return _Memory.current


def loaded(model: type[Record], values: Mapping[str, Any]) -> Record:
    """The record with these columns, as if it had been read; other columns are read when they are asked for."""
    names = [column.attname for column in model._meta.concrete_fields if column.attname in values]
    return model.from_db(connection.alias, names, [values[name] for name in names])


def things_by_key(keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], Thing]:
    """The things with these (kind, key), in one query at most; what is unknown is left out."""
    memory = _kept()
    if missing := [pair for pair in keys if pair not in memory.by_key]:
        memory.keep(_things(missing, by_key=True))
    return {pair: memory.by_key[pair] for pair in keys if pair in memory.by_key}


def things_by_id(ids: Collection[tuple[str, int]]) -> dict[tuple[str, int], Thing]:
    """The things with these (kind, id), in one query at most; what is unknown is left out."""
    memory = _kept()
    if missing := [pair for pair in ids if pair not in memory.by_id]:
        memory.keep(_things(missing, by_key=False))
    return {pair: memory.by_id[pair] for pair in ids if pair in memory.by_id}


def things_by_number(numbers: Iterable[int]) -> dict[int, Thing]:
    """The things that facet numbers stand for, in one query at most."""
    wanted = {number: (TABLE_OF[family], value) for number in numbers for family, value in [parted(number)]}
    found = things_by_id(set(wanted.values()))
    return {number: found[pair] for number, pair in wanted.items() if pair in found}


def number_of(family: Family, thing: Thing) -> int:
    """The facet number of a thing in a family. Topics at the top have a family of their own."""
    return facet(Family.BROAD_TOPIC if family is Family.TOPIC and thing.broad else family, thing.id)


def named(words: Collection[str]) -> list[tuple[str, int, str]]:
    """Whom these folded words may mean, as (kind, id, folded name), in one query.

    A person is meant by any word of a name; a country, topic or source by the whole of one, else “united” would mean
    three countries.
    """
    if not words:
        return []
    some, whole = "string_to_array(folded, ' ') && %s::text[]", "string_to_array(folded, ' ') <@ %s::text[]"
    proper = "kind IN ('preferred', 'alias') AND folded <> ''"
    query = f"""
        SELECT 'person', person_id, folded FROM archive_personname WHERE {proper} AND {some}
        UNION SELECT 'country', country_id, folded FROM archive_countryname WHERE {proper} AND {whole}
        UNION SELECT CASE WHEN parent_id IS NULL THEN 'broad topic' ELSE 'topic' END, topic_id, folded
              FROM archive_topicname n JOIN archive_topic t ON t.id = n.topic_id WHERE {proper} AND {whole}
        UNION SELECT 'source', source_id, folded FROM archive_sourcename WHERE {proper} AND {whole}
    """
    with connection.cursor() as cursor:
        cursor.execute(query, [list(words)] * 4)
        return [(kind, key, folded) for kind, key, folded in cursor.fetchall()]


def names_of(things: Collection[tuple[str, int]]) -> list[tuple[str, str]]:
    """How these things, given as (kind, id), are written: their names with the language of each, in one query.

    The keywords of a topic are among them: they show where it is spoken of.
    """
    if not things:
        return []
    proper = "kind IN ('preferred', 'alias')"
    query = f"""
        SELECT language, text FROM archive_personname WHERE person_id = ANY(%s) AND {proper}
        UNION SELECT language, text FROM archive_countryname WHERE country_id = ANY(%s) AND {proper}
        UNION SELECT language, text FROM archive_sourcename WHERE source_id = ANY(%s) AND {proper}
        UNION SELECT language, text FROM archive_topicname WHERE topic_id = ANY(%s)
    """
    kinds = ("person", "country", "source", "topic")
    with connection.cursor() as cursor:
        cursor.execute(query, [[key for kind, key in things if kind == wanted] for wanted in kinds])
        return [(language, text) for language, text in cursor.fetchall()]


def _things(pairs: Iterable[tuple[str, Any]], *, by_key: bool) -> list[Thing]:
    """Each kind is looked up in its own table: in all as one PostgreSQL would read every row to find a few."""
    wanted: dict[str, list[Any]] = {}
    for kind, value in pairs:
        wanted.setdefault(kind, []).append(value)
    query = " UNION ALL ".join(
        f"SELECT '{kind}', id, {columns} FROM {table} WHERE {key if by_key else 'id'} = ANY(%s)"
        for kind, (columns, key, table) in _ROWS.items()
        if kind in wanted
    )
    with connection.cursor() as cursor:
        cursor.execute(query, [sorted(wanted[kind]) for kind in _ROWS if kind in wanted])
        return [Thing(kind, id_, key, broad, json.loads(labels)) for kind, id_, key, broad, labels in cursor.fetchall()]
