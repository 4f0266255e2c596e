"""Reading what a reader typed: words, "phrases", -exclusions, alternatives with `or`, and beginnings of words*.

All terms must occur; `or` (or `ou`) joins its two neighbours into alternatives. Everything else in the text is words.
"""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from communiques.archive.words import Word, folded_words, words

from .stopwords import STOP_WORDS

MOST_CHARACTERS = 500
MOST_TERMS = 32

_TOKEN = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
_ALTERNATIVE = {"or", "ou", "|"}
_CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "＂": '"', "\u3000": " "})


@dataclass(frozen=True)
class Term:
    """A word, or several that stand side by side."""

    text: str
    words: tuple[Word, ...]
    prefix: bool = False

    @property
    def written(self) -> tuple[str, ...]:
        """The word of the text behind each of its words, as typed."""
        return tuple(self.text[word.start : word.end] for word in self.words)

    @property
    def folded(self) -> str:
        """Its folded words joined by spaces; Chinese stays in one piece, as in names."""
        return folded_words(self.text)


@dataclass(frozen=True)
class Query:
    """What must occur, each a group of alternatives, and what must not."""

    text: str
    required: tuple[tuple[Term, ...], ...]
    excluded: tuple[Term, ...]

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every term that may occur in what is found."""
        return tuple(term for group in self.required for term in group)


def parse(text: str) -> Query:
    """Read a question. A ValidationError says what is wrong with it, in words for the reader."""
    _check(text)
    groups: list[list[Term]] = []
    excluded: list[Term] = []
    joining = False
    for token in _TOKEN.finditer(text.translate(_CURLY)):
        if (token["word"] or "").casefold() in _ALTERNATIVE and not token["minus"]:
            joining = bool(groups)
            continue
        term = _term(token)
        if term is None:
            continue
        if token["minus"]:
            excluded.append(term)
        elif joining:
            groups[-1].append(term)
        else:
            groups.append([term])
        joining = False
    if len(excluded) + sum(map(len, groups)) > MOST_TERMS:
        raise ValidationError(
            _("A question may have %(most)d words at most."), code="too_many_terms", params={"most": MOST_TERMS}
        )
    required = _without_stop_words([tuple(group) for group in groups])
    if not required and not excluded:
        raise ValidationError(_("There is no word in it to search for."), code="no_word")
    return Query(text, tuple(required), tuple(excluded))


def _check(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise ValidationError(
            _("A question may be %(most)d characters long at most."),
            code="too_long",
            params={"most": MOST_CHARACTERS},
        )
    if text.translate(_CURLY).count('"') % 2:
        raise ValidationError(
            _("A quotation mark has no partner: a phrase stands between two of them."), code="unbalanced_quote"
        )


def _term(token: re.Match[str]) -> Term | None:
    """The term of a token, if there is a word in it. A word cut in pieces by its hyphens is a phrase."""
    if token["phrase"] is not None:
        text, prefix = token["phrase"], False
    else:
        text, prefix = token["word"].rstrip("*"), token["word"].endswith("*")
    found = list(words(text))
    if token["phrase"] is None:
        while len(found) > 1 and found[0].folded in STOP_WORDS:
            found.pop(0)
        while len(found) > 1 and found[-1].folded in STOP_WORDS:
            found.pop()
    return Term(text, tuple(found), prefix) if found else None


def _without_stop_words(groups: list[tuple[Term, ...]]) -> list[tuple[Term, ...]]:
    """Words that every text has say nothing, unless they are all that was asked."""
    telling = [group for group in groups if not all(_is_stop_word(term) for term in group)]
    return telling or groups


def _is_stop_word(term: Term) -> bool:
    return len(term.words) == 1 and not term.prefix and term.words[0].folded in STOP_WORDS
