"""Records with all that is written of them, in the same number of queries however many there are."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce

from communiques.archive.models import Communique, CommuniqueTopic, Participation, Statement, StatementTopic

Record = TypeVar("Record", Communique, Statement)
Each = TypeVar("Each")

BATCH = 200
"""So many records are in memory at once while many are written."""

_PARTICIPATIONS = Participation.objects.select_related("person", "country", "office__country").order_by(
    "position", "pk"
)


def communiques(keys: Sequence[int]) -> list[Communique]:
    """The published communiqués with these keys, in their order, complete with their statements.

    What is not published is left out, whoever asks. Six queries.
    """
    rows = Communique.objects.published().select_related("source__country", "encounter").defer("note")
    statements = _with_speakers_and_topics(Statement.objects.order_by("start", "pk"))
    return _in_order(
        rows.prefetch_related(
            Prefetch("participations", _PARTICIPATIONS),
            Prefetch("topic_tags", CommuniqueTopic.objects.select_related("topic").order_by("pk")),
            Prefetch("statements", statements),
        ),
        keys,
    )


def accounts(keys: Sequence[int]) -> list[Any]:
    """The published communiqués with these keys, in their order, without their statements: these are counted.

    `number_of_statements` is what they have beyond their model. Three queries, however long the texts.
    """
    own = Statement.objects.filter(communique=OuterRef("pk")).order_by().values("communique")
    counted = Coalesce(Subquery(own.annotate(number=Count("pk")).values("number")), 0)
    rows = Communique.objects.published().select_related("source__country", "encounter").defer("note")
    return _in_order(
        rows.annotate(number_of_statements=counted).prefetch_related(
            Prefetch("participations", _PARTICIPATIONS),
            Prefetch("topic_tags", CommuniqueTopic.objects.select_related("topic").order_by("pk")),
        ),
        keys,
    )


def statements(keys: Sequence[int]) -> list[Statement]:
    """The statements with these keys of published communiqués, in their order, each with its communiqué.

    The communiqué comes with its source, participants and topics, without its other statements. Six queries.
    """
    whole = Communique.objects.select_related("source__country", "encounter").defer("note")
    accounts = whole.prefetch_related(
        Prefetch("participations", _PARTICIPATIONS),
        Prefetch("topic_tags", CommuniqueTopic.objects.select_related("topic").order_by("pk")),
    )
    rows = _with_speakers_and_topics(Statement.objects.published())
    return _in_order(rows.prefetch_related(Prefetch("communique", accounts)), keys)


def in_batches(keys: Iterable[Each], size: int = BATCH) -> Iterator[list[Each]]:
    """The keys (or lines), `size` at a time: what is streamed is never in memory as a whole."""
    remaining = iter(keys)
    while batch := list(islice(remaining, size)):
        yield batch


def each_communique(keys: Iterable[int]) -> Iterator[Communique]:
    """Each of the published communiqués with these keys, in their order, complete."""
    for batch in in_batches(keys):
        yield from communiques(batch)


def each_statement(keys: Iterable[int]) -> Iterator[Statement]:
    """Each of the published statements with these keys, in their order, with its communiqué."""
    for batch in in_batches(keys):
        yield from statements(batch)


def _with_speakers_and_topics(rows: QuerySet[Statement]) -> QuerySet[Statement]:
    return rows.prefetch_related(
        Prefetch("speakers", _PARTICIPATIONS),
        Prefetch("topic_tags", StatementTopic.objects.select_related("topic").order_by("pk")),
    )


def _in_order(rows: QuerySet[Record], keys: Sequence[int]) -> list[Record]:
    found = {row.pk: row for row in rows.filter(pk__in=keys)}
    return [found[key] for key in keys if key in found]
