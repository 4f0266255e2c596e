"""What was found, as records with all that a result shows of them, in a constant number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch

from communiques.archive.models import Communique, CommuniqueTopic, Participation, Statement, StatementTopic

from .matching import Matching
from .snippets import Fragment, Snippet, fragments, marks, places, snippets


@dataclass(frozen=True)
class CommuniqueHit:
    """A communiqué found. An excerpt that lies in a statement comes with its speakers."""

    communique: Communique
    excerpts: list["Excerpt"] = field(default_factory=list)


@dataclass(frozen=True)
class Excerpt:
    """A snippet of the text, and the statement it is of, if any."""

    snippet: Snippet
    statement: Statement | None

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        return self.snippet.fragments


@dataclass(frozen=True)
class StatementHit:
    """A statement found, its words in fragments."""

    statement: Statement
    fragments: tuple[Fragment, ...]


def participations(path: str = "participations") -> "Prefetch[Any]":
    """Participants with their person, country and office."""
    return Prefetch(
        path,
        Participation.objects.select_related("person", "country", "office").order_by("position", "pk"),
    )


def communique_hits(keys: Sequence[int], matching: Matching | None) -> list[CommuniqueHit]:
    """The communiqués with these keys, in their order."""
    found = (
        Communique.objects.filter(pk__in=keys)
        .select_related("source")
        .prefetch_related(
            participations(),
            Prefetch("topic_tags", CommuniqueTopic.objects.select_related("topic").order_by("pk")),
            Prefetch("statements", Statement.objects.order_by("start").prefetch_related("speakers__person")),
        )
        .in_bulk()
    )
    at = places("archive_indexedcommunique", keys, matching) if matching and keys else {}
    return [CommuniqueHit(found[key], _excerpts(found[key], at.get(key, []))) for key in keys if key in found]


def statement_hits(keys: Sequence[int], matching: Matching | None) -> list[StatementHit]:
    """The statements with these keys, in their order."""
    found = (
        Statement.objects.filter(pk__in=keys)
        .select_related("communique__source")
        .prefetch_related(
            "speakers__person",
            "speakers__country",
            "speakers__office",
            Prefetch("topic_tags", StatementTopic.objects.select_related("topic").order_by("pk")),
            participations("communique__participations"),
        )
        .in_bulk()
    )
    at = places("archive_indexedstatement", keys, matching) if matching and keys else {}
    hits = []
    for key in keys:
        if statement := found.get(key):
            spans = marks(statement.words, at.get(key, []))
            hits.append(StatementHit(statement, fragments(statement.words, 0, len(statement.words), spans)))
    return hits


def _excerpts(communique: Communique, at: list[int]) -> list[Excerpt]:
    statements = list(communique.statements.all())
    return [
        Excerpt(snippet, _statement_of(snippet, statements))
        for snippet in snippets(communique.text, marks(communique.text, at))
    ]


def _statement_of(snippet: Snippet, statements: list[Statement]) -> Statement | None:
    """The statement that the first mark of the snippet lies in, or its beginning where nothing is marked."""
    place = snippet.start
    for fragment in snippet.fragments:
        if fragment.marked:
            break
        place += len(fragment.text)
    else:
        place = snippet.start
    return next((statement for statement in statements if statement.start <= place < statement.end), None)
