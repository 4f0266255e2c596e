"""What was found, as records with all that a result shows of them, in a constant number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from communiques.archive.models import Communique, Statement

from .marking import NOTHING, Found, Marking, Span, places
from .records import communiques, statements, statements_at
from .snippets import Fragment, Snippet, beginning, fragments, marks, snippets

_COMMUNIQUES, _STATEMENTS = "archive_indexedcommunique", "archive_indexedstatement"


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


def communique_hits(keys: Sequence[int], marking: Marking | None) -> list[CommuniqueHit]:
    """The communiqués with these keys, in their order."""
    found = communiques(keys)
    at = places(_COMMUNIQUES, keys, marking)
    shown = {key: snippets(one.text, marks(one.text, at.get(key, NOTHING).text)) for key, one in found.items()}
    told = statements_at([(found[key], snippet.place) for key, some in shown.items() for snippet in some])
    return [
        CommuniqueHit(
            found[key],
            _marked_title(found[key].title, at.get(key, NOTHING)),
            [Excerpt(snippet, told.get((key, snippet.place))) for snippet in shown[key]],
        )
        for key in keys
        if key in found
    ]


def statement_hits(keys: Sequence[int], marking: Marking | None) -> list[StatementHit]:
    """The statements with these keys, in their order."""
    found = statements(keys)
    at = places(_STATEMENTS, keys, marking)
    return [_statement_hit(found[key], at.get(key, NOTHING)) for key in keys if key in found]


def marks_in(communique: Communique, marking: Marking | None) -> tuple[list[Span], list[Span]]:
    """The characters to be marked in the title and in the text of one communiqué."""
    at = places(_COMMUNIQUES, [communique.pk], marking).get(communique.pk, NOTHING)
    return marks(communique.title, at.title), marks(communique.text, at.text)


def _marked_title(title: str, at: Found) -> tuple[Fragment, ...]:
    return fragments(title, 0, len(title), marks(title, at.title))


def _statement_hit(statement: Statement, at: Found) -> StatementHit:
    spoken, spans = statement.words, marks(statement.words, at.text)
    cut = beginning(spoken, spans)
    return StatementHit(statement, fragments(spoken, 0, cut, spans), fragments(spoken, cut, len(spoken), spans))
