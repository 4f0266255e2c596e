"""From a question to what PostgreSQL matches: a tsquery over words in every language, and names as facets."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Lookup

from communiques.archive.facets import KINDS, Family, facet, kind_facet, lexeme
from communiques.archive.indexing import title_lexeme
from communiques.archive.languages import READ_IN_QUERIES
from communiques.archive.pairs import in_use, pair
from communiques.archive.words import LONGEST_LEXEME, fold, lexemes

from .query import Query, Term, Typed
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
    """A question made ready: the tsquery, the languages it was read in, the facets that its words may mean,
    a tsquery for what has the words in its title, and, where no word must occur, one for what has any that must not.
    """

    query: Query
    tsquery: str
    languages: tuple[str, ...] = READ_IN_QUERIES
    meant: frozenset[int] = frozenset()
    in_title: str = ""
    lacking: str = ""

    @property
    def facets_lacking(self) -> tuple[int, ...]:
        """The facets that must not occur, where a question is for nothing else."""
        excluded = () if self.query.required else self.query.excluded
        typed = [one for one in excluded if isinstance(one, Typed)]
        return tuple(number for one in typed for number in one.numbers) if len(typed) == len(excluded) else ()


def matching(query: Query, target: str, languages: Collection[str] = (), *, word_for_word: bool = False) -> Matching:
    """Read a question for communiqués or statements, in the languages given or in all that are held.

    Read word for word, its words are no names: what they may be the name of is not found for it.
    """
    read_in = tuple(languages) or READ_IN_QUERIES
    meant = _Names(query, {} if word_for_word else TARGETS[target])
    groups = ["(" + " | ".join(_operand(term, read_in, meant) for term in group) + ")" for group in query.required]
    if not groups:  # the index finds what is there: what is not is taken from all that is, which is of some kind
        groups = [_any(lexeme(kind_facet(kind)) for kind in KINDS)]
    groups += [f"!({_operand(term, read_in, meant)})" for term in query.excluded]
    names = {number for term in query.terms if not term.prefix for number in meant.meant_by(term)}
    lacking = "" if query.required else " | ".join(_operand(term, read_in, meant) for term in query.excluded)
    in_title = [" | ".join(_in_title(term, read_in) for term in group) for group in query.required]
    titles = " & ".join(f"({group})" for group in in_title)
    return Matching(query, " & ".join(groups), read_in, frozenset(names), titles, lacking)


class _Names:
    """What the words of a question name."""

    def __init__(self, query: Query, families: dict[str, Family]) -> None:
        terms = [*query.terms, *(term for term in query.excluded if isinstance(term, Term))]
        words = {word for term in terms for word in term.folded.split()}
        self._families = families
        self._found = named(words) if words and families else []

    def meant_by(self, term: Term) -> list[int]:
        """The facets that the term, one word of a name or several in a row, may mean."""
        wanted = f" {term.folded} "
        return sorted({facet(self._families[kind], key) for kind, key, name in self._found if wanted in f" {name} "})


def _operand(term: Term | Typed, languages: Collection[str], names: _Names) -> str:
    """The term as a part of a tsquery: its words side by side, or a name that it means; a field is its facets."""
    if isinstance(term, Typed):
        return _any(map(lexeme, term.numbers))
    words = [stems(word, languages) for word in term.written]
    if term.prefix:
        last = _any(words.pop(), ":*")
        return f"({' <-> '.join([*map(_any, words), last])})"
    alternatives = [_side_by_side(words)]
    alternatives += [f"'{lexeme(number)}'" for number in names.meant_by(term)]
    return "(" + " | ".join(alternatives) + ")"


def _side_by_side(words: Sequence[Collection[str]]) -> str:
    """A phrase of words, each given as what it may be indexed under.

    Of two frequent words the pair itself is indexed. A longer phrase still has to be looked for in the rows, but only
    in those that have its pairs.
    """
    if len(words) == 1:
        return _any(words[0])
    frequent = in_use({stem for one in words for stem in one})
    if len(words) == 2:
        return _pair(words[0], words[1], frequent, "<->")
    phrase = " <-> ".join(map(_any, words))
    return " & ".join([f"({phrase})", *(_pair(one, two, frequent, "&") for one, two in pairwise(words))])


def in_a_row(words: Sequence[Collection[str]]) -> str:
    """A tsquery for what may have the words in a row, by the pairs that are indexed alone; empty where none is."""
    frequent = in_use({stem for one in words for stem in one})
    known = [(one, two) for one, two in pairwise(words) if frequent.intersection(one) and frequent.intersection(two)]
    return " & ".join(_pair(one, two, frequent, "&") for one, two in known)


def _pair(before: Collection[str], after: Collection[str], frequent: Collection[str], otherwise: str) -> str:
    """Two words in a row, where the pair is indexed; otherwise joined by an operator."""
    common = [[stem for stem in one if stem in frequent] for one in (before, after)]
    rare = [[stem for stem in one if stem not in frequent] for one in (before, after)]
    alternatives = [f"'{pair(*two)}'" for two in product(*common)]
    if rare[0]:
        alternatives.append(f"{_any(rare[0])} {otherwise} {_any(after)}")
    if rare[1] and common[0]:
        alternatives.append(f"{_any(common[0])} {otherwise} {_any(rare[1])}")
    return "(" + " | ".join(alternatives) + ")"


def _any(alternatives: Iterable[str], mark: str = "") -> str:
    return "(" + " | ".join(f"'{stem}'{mark}" for stem in sorted(alternatives)) + ")"


def _in_title(term: Term | Typed, languages: Collection[str]) -> str:
    """The term as a part of a tsquery for titles: its words, in no order."""
    if isinstance(term, Typed):
        return _any(map(lexeme, term.numbers))
    words = [sorted(map(title_lexeme, stems(word, languages))) for word in term.written]
    last, mark = words.pop(), ":*" if term.prefix else ""
    steps = [" | ".join(f"'{stem}'" for stem in one) for one in words]
    steps.append(" | ".join(f"'{stem}'{mark}" for stem in last))
    return "(" + " & ".join(f"({step})" for step in steps) + ")"


def stems(word: str, languages: Collection[str]) -> set[str]:
    """What a word may be indexed under in these languages; itself too, for languages without a stemmer."""
    folded = fold(word.replace(".", ""))[:LONGEST_LEXEME]
    return {folded, *(stem for language in languages for stem in lexemes(word, language))}
