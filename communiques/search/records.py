"""Records with all that a result shows of them: themselves in one query each, the names they bear from memory."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Model

from communiques.archive.models import Communique, IndexedCommunique, Office, Participation, Statement

from .vocabulary import Thing, loaded, things_by_id

_COMMUNIQUES = """
    SELECT id, public_id, title, text, language, kind, status, held_on, held_until, published_on, date, source_id,
        source_url, encounter_id,
        (SELECT coalesce(json_agg(json_build_object(
                'id', p.id, 'communique_id', p.communique_id, 'position', p.position, 'person_id', p.person_id,
                'country_id', p.country_id, 'name_as_printed', p.name_as_printed, 'role_as_printed', p.role_as_printed,
                'accompanying', p.accompanying, 'office_id', p.office_id, 'title_en', o.title_en, 'title_fr', o.title_fr
            ) ORDER BY p.position, p.id), '[]')
            FROM archive_participation p LEFT JOIN archive_office o ON o.id = p.office_id
            WHERE p.communique_id = c.id) AS taking_part,
        ARRAY(SELECT topic_id FROM archive_communiquetopic t WHERE t.communique_id = c.id ORDER BY t.id) AS tagged,
        (SELECT count(*) FROM archive_statement s WHERE s.communique_id = c.id) AS statement_count,
        (SELECT country_id FROM archive_source s WHERE s.id = c.source_id) AS reporting_country_id
    FROM archive_communique c WHERE id = ANY(%s)
"""
_STATEMENTS = """
    SELECT id, public_id, communique_id, start, "end", words, mode,
        ARRAY(SELECT participation_id FROM archive_statementspeaker WHERE statement_id = s.id) AS speaking,
        ARRAY(SELECT topic_id FROM archive_statementtopic t WHERE t.statement_id = s.id ORDER BY t.id) AS tagged
    FROM archive_statement s WHERE id = ANY(%s)
"""
_STATEMENTS_AT = """
    SELECT s.id, s.public_id, s.communique_id, s.start, s."end", at.place,
        ARRAY(SELECT participation_id FROM archive_statementspeaker WHERE statement_id = s.id) AS speaking
    FROM unnest(%s::bigint[], %s::int[]) AS at (communique_id, place)
        JOIN archive_statement s ON s.communique_id = at.communique_id AND s.start <= at.place AND s."end" > at.place
    ORDER BY s.start DESC
"""

Things = Mapping[tuple[str, int], Thing]


def communiques(keys: Collection[int]) -> dict[int, Communique]:
    """The communiqués with these keys: with source, participations and topics (`tagged`).

    What they have beyond their model: `statement_count`, and the source's country as `reporting_country`.
    """
    found: list[Any] = list(Communique.objects.raw(_COMMUNIQUES, [list(keys)]))
    things = things_by_id({pair for communique in found for pair in _named_in(communique)})
    for communique in found:
        _hold(communique, "source", things.get(("source", communique.source_id)))
        _hold(communique, "reporting_country", things.get(("country", communique.reporting_country_id)))
        _complete(
            communique,
            participations=[_participation(part, communique, things) for part in communique.taking_part],
        )
        communique.tagged = _topics(communique.tagged, things)
    return {communique.pk: communique for communique in found}


def newest(number: int) -> list[Communique]:
    """The last communiqués that readers may see, as `communiques` gives them, the newest first."""
    rows = IndexedCommunique.objects.published().order_by("-date", "-pk")
    keys = list(rows.values_list("pk", flat=True)[:number])
    found = communiques(keys)
    return [found[key] for key in keys if key in found]


def statements(keys: Collection[int]) -> dict[int, Statement]:
    """The statements with these keys: with speakers, topics (`tagged`) and their communiqué."""
    found: list[Any] = list(Statement.objects.raw(_STATEMENTS, [list(keys)]))
    whole = communiques({statement.communique_id for statement in found})
    things = things_by_id({("topic", topic) for statement in found for topic in statement.tagged})
    for statement in found:
        _speak(statement, whole[statement.communique_id])
        statement.tagged = _topics(statement.tagged, things)
    return {statement.pk: statement for statement in found}


def statements_at(places: Collection[tuple[Communique, int]]) -> dict[tuple[int, int], Statement]:
    """The statement, with its speakers, that each of these places in texts lies in, by the communiqué's key and place.

    A place that lies in none is left out; of several the first is taken.
    """
    whole = {communique.pk: communique for communique, _ in places}
    keys, at = [communique.pk for communique, _ in places], [place for _, place in places]
    found: dict[tuple[int, int], Statement] = {}
    speaking: Iterable[Any] = Statement.objects.raw(_STATEMENTS_AT, [keys, at])
    for statement in speaking:
        _speak(statement, whole[statement.communique_id])
        found[statement.communique_id, statement.place] = statement
    return found


def _named_in(communique: Any) -> Iterable[tuple[str, int]]:
    yield "source", communique.source_id
    yield "country", communique.reporting_country_id
    for part in communique.taking_part:
        yield "country", part["country_id"]
        if part["person_id"]:
            yield "person", part["person_id"]
    for topic in communique.tagged:
        yield "topic", topic


def _participation(values: dict[str, Any], communique: Communique, things: Things) -> Participation:
    participation = loaded(Participation, values)
    participation.communique = communique
    _hold(participation, "country", things.get(("country", values["country_id"])))
    if values["person_id"]:
        _hold(participation, "person", things.get(("person", values["person_id"])))
    if values["office_id"]:
        participation.office = loaded(Office, {**values, "id": values["office_id"]})
    return participation


def _speak(statement: Any, communique: Communique) -> None:
    statement.communique = communique
    taking_part = communique.participations.all()
    _complete(statement, speakers=[part for part in taking_part if part.pk in statement.speaking])


def _topics(keys: Iterable[int], things: Things) -> list[Any]:
    return [things["topic", key].record for key in keys if ("topic", key) in things]


def _hold(record: Model, name: str, thing: Thing | None) -> None:
    """Set what a record refers to. What is gone meanwhile is left to be asked for."""
    if thing:
        setattr(record, name, thing.record)


def _complete(record: Any, **related: list[Any]) -> None:
    """Give a record what `prefetch_related` would, one query and one object for each relation and record."""
    record._prefetched_objects_cache = {**getattr(record, "_prefetched_objects_cache", {}), **related}
