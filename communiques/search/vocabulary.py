"""The things questions are about (countries, people, topics, sources, encounters), found by address name or by name."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils.translation import get_language

from communiques.archive.facets import Family, facet, parted

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

_THINGS = """
    SELECT 'country' AS kind, id, lower(code) AS key, labels, false AS broad FROM archive_country
    UNION ALL SELECT 'person', id, slug, labels, false FROM archive_person
    UNION ALL SELECT 'topic', id, slug, labels, parent_id IS NULL FROM archive_topic
    UNION ALL SELECT 'source', id, slug, labels, false FROM archive_source
    UNION ALL SELECT 'encounter', id, public_id, '{}', false FROM archive_encounter
"""


@dataclass(frozen=True)
class Thing:
    """A country, person, topic, source or encounter: `key` is its address name, `broad` a topic at the top."""

    kind: str
    id: int
    key: str
    broad: bool
    label: str


def things_by_key(keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], Thing]:
    """The things with these (kind, key), in one query; what is unknown is left out."""
    if not keys:
        return {}
    found = _things("(kind, key) IN (SELECT * FROM unnest(%s::text[], %s::text[]))", _columns(keys))
    return {(thing.kind, thing.key): thing for thing in found}


def things_by_number(numbers: Iterable[int]) -> dict[int, Thing]:
    """The things that facet numbers stand for, in one query."""
    wanted = {number: (TABLE_OF[family], value) for number in numbers for family, value in [parted(number)]}
    if not wanted:
        return {}
    found = _things("(kind, id) IN (SELECT * FROM unnest(%s::text[], %s::bigint[]))", _columns(set(wanted.values())))
    by_id = {(thing.kind, thing.id): thing for thing in found}
    return {number: by_id[pair] for number, pair in wanted.items() if pair in by_id}


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


def _columns(pairs: Collection[tuple[str, Any]]) -> list[list[Any]]:
    ordered = sorted(pairs)
    return [[kind for kind, _ in ordered], [value for _, value in ordered]]


def _things(condition: str, params: list[Any]) -> list[Thing]:
    language = (get_language() or "en")[:2]
    query = f"""
        SELECT kind, id, key, broad,
               coalesce(labels->>%s, labels->>'en', (SELECT min(value) FROM jsonb_each_text(labels)), key)
        FROM ({_THINGS}) AS things WHERE {condition}
    """
    with connection.cursor() as cursor:
        cursor.execute(query, [language, *params])
        return [Thing(*row) for row in cursor.fetchall()]
