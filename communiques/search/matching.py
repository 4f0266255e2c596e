"""From a question to what PostgreSQL matches: a tsquery over words in every language, and names as facets."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Lookup

from communiques.archive.facets import Family, facet, lexeme
from communiques.archive.languages import READ_IN_QUERIES
from communiques.archive.words import fold, lexemes

from .query import Query, Term
from .vocabulary import named

TARGETS = {
    "communique": {
        "person": Family.PERSON,
        "country": Family.COUNTRY,
        "topic": Family.TOPIC,
        "broad topic": Family.BROAD_TOPIC,
        "source": Family.SOURCE,
    },
    "statement": {
        "person": Family.SPEAKER,
        "country": Family.SPEAKER_COUNTRY,
        "topic": Family.TOPIC,
        "broad topic": Family.BROAD_TOPIC,
        "source": Family.SOURCE,
    },
}
"""Which facet a name typed among the words means, in a communiqué and in a statement."""


@SearchVectorField.register_lookup
class Matches(Lookup):
    """`lexemes__matches=tsquery`: the text of a tsquery, as PostgreSQL writes them."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        lhs, lhs_params = self.process_lhs(compiler, connection)
        return f"{lhs} @@ %s::tsquery", (*lhs_params, self.rhs)


@dataclass(frozen=True)
class Matching:
    """A question made ready: the tsquery, the languages it was read in, and the facets that its words may mean."""

    query: Query
    tsquery: str
    languages: tuple[str, ...] = READ_IN_QUERIES
    meant: frozenset[int] = frozenset()


def matching(query: Query, target: str, languages: Collection[str] = ()) -> Matching:
    """Read a question for communiqués or statements, in the languages given or in all that are held."""
    read_in = tuple(languages) or READ_IN_QUERIES
    meant = _Names(query, TARGETS[target])
    groups = ["(" + " | ".join(_operand(term, read_in, meant) for term in group) + ")" for group in query.required]
    groups += [f"!({_operand(term, read_in, meant)})" for term in query.excluded]
    names = {number for term in query.terms if not term.prefix for number in meant.meant_by(term)}
    return Matching(query, " & ".join(groups), read_in, frozenset(names))


class _Names:
    """What the words of a question name."""

    def __init__(self, query: Query, families: dict[str, Family]) -> None:
        terms = [*query.terms, *query.excluded]
        words = {word for term in terms for word in term.folded.split()}
        self._families = families
        self._found = named(words) if words else []

    def meant_by(self, term: Term) -> list[int]:
        """The facets that the term, one word of a name or several in a row, may mean."""
        wanted = f" {term.folded} "
        return sorted({facet(self._families[kind], key) for kind, key, name in self._found if wanted in f" {name} "})


def _operand(term: Term, languages: Collection[str], names: _Names) -> str:
    """The term as a part of a tsquery: its words side by side, or a name that it means."""
    last = len(term.words) - 1
    steps = []
    for position, word in enumerate(term.written):
        mark = ":*" if term.prefix and position == last else ""
        steps.append("(" + " | ".join(f"'{stem}'{mark}" for stem in sorted(stems(word, languages))) + ")")
    alternatives = [" <-> ".join(steps)]
    if not term.prefix:
        alternatives += [f"'{lexeme(number)}'" for number in names.meant_by(term)]
    return "(" + " | ".join(alternatives) + ")"


def stems(word: str, languages: Collection[str]) -> set[str]:
    """What a word may be indexed under in these languages; itself too, for languages without a stemmer."""
    return {fold(word.replace(".", "")), *(stem for language in languages for stem in lexemes(word, language))}
