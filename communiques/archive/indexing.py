"""Writing the search tables. Whoever changes a record calls refresh; nothing else writes these rows."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.apps import apps
from django.db import connection, transaction

from .changes import prune
from .facets import Family, facet, kind_facet, language_facet, lexeme, mode_facet
from .models import (
    Communique,
    CommuniqueTopic,
    IndexedCommunique,
    IndexedStatement,
    Participation,
    Statement,
    StatementSpeaker,
    StatementTopic,
    Status,
    Topic,
)
from .pairs import frequent_when_writing, pair, pairs
from .words import places, readings

# Places in a search vector: the title, then facets, then the text from a place of its own, so that a place in the
# vector is a word of the text. PostgreSQL puts them in order and keeps places to 16,383 and 256 of each lexeme; it
# refuses a vector of more than 1 MB, and a text of so many words stays well below that.
TITLE_PLACES = tuple(f"{place}A" for place in range(1, 91))
FACET_PLACE = 99
TEXT_PLACE = 100
LAST_PLACE = 16_383
MOST_PLACED = LAST_PLACE - TEXT_PLACE
MOST_WORDS = 60_000
TEXT_PLACES = tuple(str(min(TEXT_PLACE + number, LAST_PLACE)) for number in range(MOST_WORDS))

BATCH = 200


@dataclass
class _Parts:
    """What the rows of a batch are made of, by the key of their communiqué or statement."""

    participations: dict[int, list[Participation]] = field(default_factory=lambda: defaultdict(list))
    topics: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    statements: dict[int, list[Statement]] = field(default_factory=lambda: defaultdict(list))
    speakers: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    statement_topics: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    frequent: frozenset[str] = frozenset()


def refresh(communique_ids: Iterable[int]) -> int:
    """Write the search rows of these communiqués and their statements anew; the number of communiqués written."""
    written = 0
    for batch in _batches(communique_ids):
        with transaction.atomic():
            written += _refresh(batch)
    return written


def settle() -> None:
    """After many records were written: take the gathered entries into the search indexes, if this connection may.

    The tables are counted anew too, so that the database does not plan for the empty archive of a minute ago.
    """
    models = apps.get_app_config("archive").get_models()
    tables = [connection.ops.quote_name(model._meta.db_table) for model in models if not hasattr(model, "history_id")]
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tables)}")
        cursor.execute(
            "SELECT gin_clean_pending_list(oid) FROM pg_class"
            " WHERE relname IN ('indexed_communique_lexemes', 'indexed_statement_lexemes')"
            " AND pg_has_role(relowner, 'USAGE')"
        )
    prune()


def _refresh(batch: Collection[int]) -> int:
    parts, parents = _gather(batch), dict(Topic.objects.values_list("pk", "parent_id"))
    parts.frequent = frequent_when_writing()
    communiques = list(Communique.objects.filter(pk__in=batch).select_related("source").order_by("pk"))
    rows = [_communique_row(communique, parts, parents) for communique in communiques]
    statement_rows = [row for communique in communiques for row in _statement_rows(communique, parts, parents)]
    changed = ["published", "date", "lexemes", "facets"]
    IndexedCommunique.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["communique"], update_fields=changed
    )
    IndexedStatement.objects.bulk_create(
        statement_rows,
        batch_size=1000,
        update_conflicts=True,
        unique_fields=["statement"],
        update_fields=[*changed, "communique"],
    )
    return len(rows)


def _batches(keys: Iterable[int]) -> Iterator[list[int]]:
    batch: list[int] = []
    for key in keys:
        batch.append(key)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _gather(batch: Collection[int]) -> _Parts:
    parts = _Parts()
    for participation in Participation.objects.filter(communique__in=batch).order_by("position", "pk"):
        parts.participations[participation.communique_id].append(participation)
    for communique, topic in CommuniqueTopic.objects.filter(communique__in=batch).values_list("communique", "topic"):
        parts.topics[communique].add(topic)
    for statement in Statement.objects.filter(communique__in=batch).order_by("start"):
        parts.statements[statement.communique_id].append(statement)
    of_batch = {"statement__communique__in": batch}
    for key, speaker in StatementSpeaker.objects.filter(**of_batch).values_list("statement", "participation"):
        parts.speakers[key].add(speaker)
    for key, topic in StatementTopic.objects.filter(**of_batch).values_list("statement", "topic"):
        parts.statement_topics[key].add(topic)
    return parts


def _communique_row(communique: Communique, parts: _Parts, parents: Mapping[int, int | None]) -> IndexedCommunique:
    participations = parts.participations[communique.pk]
    statements = parts.statements[communique.pk]
    topics = parts.topics[communique.pk].union(*(parts.statement_topics[s.pk] for s in statements))
    speaking = set().union(*(parts.speakers[s.pk] for s in statements))
    numbers = _facets_of(communique, participations) | _topic_facets(topics, parents)
    numbers |= {facet(Family.SPEAKER, p.person_id) for p in participations if p.pk in speaking and p.person_id}
    numbers |= {facet(Family.SPEAKER_COUNTRY, p.country_id) for p in participations if p.pk in speaking}
    return IndexedCommunique(
        communique=communique,
        published=communique.status == Status.PUBLISHED,
        date=communique.date,
        lexemes=vector(communique.language, communique.title, communique.text, numbers, parts.frequent),
        facets=sorted(numbers),
    )


def _statement_rows(
    communique: Communique, parts: _Parts, parents: Mapping[int, int | None]
) -> Iterator[IndexedStatement]:
    participations = parts.participations[communique.pk]
    common = _facets_of(communique, participations)
    for statement in parts.statements[communique.pk]:
        speaking = parts.speakers[statement.pk]
        numbers = common | _topic_facets(parts.statement_topics[statement.pk], parents)
        numbers.add(mode_facet(statement.mode))
        numbers |= _speech_facets(participations, speaking)
        yield IndexedStatement(
            statement=statement,
            communique=communique,
            published=communique.status == Status.PUBLISHED,
            date=communique.date,
            lexemes=vector(communique.language, "", statement.words, numbers, parts.frequent),
            facets=sorted(numbers),
        )


def _facets_of(communique: Communique, participations: list[Participation]) -> set[int]:
    """The facets a communiqué shares with each of its statements."""
    numbers = {
        kind_facet(communique.kind),
        language_facet(communique.language),
        facet(Family.SOURCE, communique.source_id),
        facet(Family.REPORTING_COUNTRY, communique.source.country_id),
        facet(Family.YEAR, communique.date.year),
    }
    if communique.encounter_id:
        numbers.add(facet(Family.ENCOUNTER, communique.encounter_id))
    numbers |= {facet(Family.COUNTRY, p.country_id) for p in participations}
    numbers |= {facet(Family.PERSON, p.person_id) for p in participations if p.person_id}
    return numbers


def _topic_facets(topics: Iterable[int], parents: Mapping[int, int | None]) -> set[int]:
    """The topics and those above them; those at the top are a family of their own."""
    numbers = set()
    for topic in topics:
        above: int | None = topic
        while above is not None:
            broader = parents.get(above)
            numbers.add(facet(Family.TOPIC if broader else Family.BROAD_TOPIC, above))
            above = broader
    return numbers


def _speech_facets(participations: list[Participation], speaking: set[int]) -> set[int]:
    """Who speaks, and to whom: those of other countries than the speakers'."""
    numbers = set()
    heard_from = {participation.country_id for participation in participations if participation.pk in speaking}
    for participation in participations:
        if participation.pk in speaking:
            person, country = Family.SPEAKER, Family.SPEAKER_COUNTRY
        elif participation.country_id not in heard_from:
            person, country = Family.ADDRESSEE, Family.ADDRESSEE_COUNTRY
        else:
            continue
        if participation.person_id:
            numbers.add(facet(person, participation.person_id))
        numbers.add(facet(country, participation.country_id))
    return numbers


def vector(language: str, title: str, text: str, facets: Iterable[int], frequent: Collection[str]) -> str:
    """The search vector as PostgreSQL reads it: `'word':12,40 'title':1A '^title' '=300000007':99B 'two words'`."""
    in_title, in_text = readings(title, language), readings(text, language)
    written = places(in_text, TEXT_PLACES)
    for stem, at in places(in_title, TITLE_PLACES).items():
        written[stem] += at
    entries = [f"'{stem}':{','.join(at)}" for stem, at in written.items()]
    entries += map(facet_entry, facets)
    entries += [title_entry(stem) for reading in set(in_title) for stem in reading]
    neighbours = pairs(in_title[: len(TITLE_PLACES)], frequent) | pairs(in_text[:MOST_PLACED], frequent)
    entries += [f"'{pair}'" for pair in neighbours]
    return " ".join(entries)


def entry(stem: str) -> str:
    """How the entry of a lexeme in a vector begins, before its places. PostgreSQL unites the entries of one lexeme."""
    return f"'{stem}':"


def pair_entry(one: str, other: str) -> str:
    """The entry of two neighbours, which has no places."""
    return f"'{pair(one, other)}'"


def title_entry(stem: str) -> str:
    """The entry that says a word stands in the title."""
    return f"'{title_lexeme(stem)}'"


def facet_entry(number: int) -> str:
    """The entry of a facet."""
    return f"'{lexeme(number)}':{FACET_PLACE}B"


def title_lexeme(stem: str) -> str:
    """The lexeme that says a word stands in the title, as no word is written."""
    return f"^{stem}"
