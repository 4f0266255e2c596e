"""What was found, as records with all that a result shows of them, in a constant number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch

from communiques.archive.models import Communique, CommuniqueTopic, Participation, Statement, StatementTopic

from .marking import NOTHING, Found, Marking, places
from .snippets import Fragment, Snippet, beginning, fragments, marks, snippets


@dataclass(frozen=True)
class CommuniqueHit:
    """A communiqué found, its title in fragments. An excerpt that lies in a statement comes with its speakers."""

    communique: Communique
    title: tuple[Fragment, ...] = ()
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
    """A statement found, its words in fragments: those to be read at once, and the rest of a long passage."""

    statement: Statement
    fragments: tuple[Fragment, ...]
    rest: tuple[Fragment, ...] = ()

    @property
    def is_marked_in_the_rest(self) -> bool:
        return any(fragment.marked for fragment in self.rest)


def participations(path: str = "participations") -> "Prefetch[Any]":
    """Participants with their person, country and office."""
    return Prefetch(
        path,
        Participation.objects.select_related("person", "country", "office").order_by("position", "pk"),
    )


def communique_hits(keys: Sequence[int], marking: Marking | None) -> list[CommuniqueHit]:
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
    at = places("archive_indexedcommunique", keys, marking)
    return [_communique_hit(found[key], at.get(key, NOTHING)) for key in keys if key in found]


def statement_hits(keys: Sequence[int], marking: Marking | None) -> list[StatementHit]:
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
    at = places("archive_indexedstatement", keys, marking)
    return [_statement_hit(found[key], at.get(key, NOTHING)) for key in keys if key in found]


def _communique_hit(communique: Communique, at: Found) -> CommuniqueHit:
    title, text, statements = communique.title, communique.text, list(communique.statements.all())
    return CommuniqueHit(
        communique,
        fragments(title, 0, len(title), marks(title, at.title)),
        [Excerpt(snippet, _statement_of(snippet, statements)) for snippet in snippets(text, marks(text, at.text))],
    )


def _statement_hit(statement: Statement, at: Found) -> StatementHit:
    spoken, spans = statement.words, marks(statement.words, at.text)
    cut = beginning(spoken, spans)
    return StatementHit(statement, fragments(spoken, 0, cut, spans), fragments(spoken, cut, len(spoken), spans))


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
