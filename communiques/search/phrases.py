"""Set phrases: questions for words that stand side by side, and for nothing that they may be the name of."""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from .filters import CommuniqueFilters, QuestionFilters, StatementFilters
from .matching import Matching, matching
from .query import Query, parse

_MARKS = '"“”„«»＂'
_HAS_MARK = re.compile(f"[{_MARKS}]")


class _WordForWord(QuestionFilters):
    """Words are words: “one-China policy” finds the phrase, and not what is said on the topic of that name."""

    @property
    def matching(self) -> Matching | None:
        query = self.form.cleaned_data["q"]
        if query is not None and self._matching is None:
            self._matching = matching(query, self.target, word_for_word=True)
        return self._matching


class PhraseStatements(_WordForWord, StatementFilters):
    """Statements in which a phrase stands."""


class PhraseCommuniques(_WordForWord, CommuniqueFilters):
    """Communiqués in whose title or text a phrase stands."""


def is_phrase(query: Query | None) -> bool:
    """Whether a question asks for one set phrase, or for one of several, and for nothing else."""
    if query is None or query.excluded or query.typed or len(query.required) != 1:
        return False
    return all(term.quoted for term in query.terms)


def phrase(text: str) -> Query:
    """A set phrase as typed: words without quotation marks are one. A ValidationError says what is wrong."""
    if not text.strip():
        raise ValidationError(_("Type the words of a phrase."), code="no_phrase")
    query = parse(text if _HAS_MARK.search(text) else any_of([text]))
    if not is_phrase(query):
        raise ValidationError(
            _(
                "Only a phrase can be followed over time: words between quotation marks, "
                "or several such phrases joined by “or”."
            ),
            code="not_a_phrase",
        )
    return query


def any_of(wordings: Iterable[str]) -> str:
    """The question for any of these wordings, as a reader would type it."""
    plain = (" ".join(_HAS_MARK.sub(" ", wording).split()) for wording in wordings)
    return " or ".join(f'"{wording}"' for wording in dict.fromkeys(plain))


def asked_for(words: str, **narrowed: str) -> PhraseStatements:
    """The question for a phrase, newest first, perhaps narrowed by other parameters. Bad words: ValidationError."""
    asked = QueryDict(mutable=True)
    asked.update({"q": words, "sort": "newest", **narrowed})
    filters = PhraseStatements(data=asked)
    if not filters.is_valid():
        raise ValidationError([str(message) for some in filters.form.errors.values() for message in some])
    return filters
