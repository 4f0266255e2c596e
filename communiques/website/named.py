"""Whom or what the words of a question name, with how much is published of it: a line above the results."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from communiques.archive.words import folded_words
from communiques.search import names
from communiques.search.filters import CommuniqueFilters, QuestionFilters, StatementFilters
from communiques.search.query import Term
from communiques.search.results import count
from communiques.search.suggestions import KINDS

MOST = 3
KIND_LABELS = {"country": _("country"), "person": _("person"), "topic": _("topic"), "source": _("source")}
_SPOKEN = {"country": "speaker_country", "person": "speaker", "topic": "topic"}


@dataclass(frozen=True)
class Named:
    """A country, person, topic or source with its page, and with the questions for all accounts and passages of it."""

    kind_label: str
    label: str
    address: str
    accounts: int
    accounts_address: str
    passages: int
    passages_address: str


def named(filters: QuestionFilters) -> list[Named]:
    """What all the words of a question together are the name of; nothing where there are other words too."""
    query = filters.form.cleaned_data["q"]
    if query is None or query.excluded or any(len(group) > 1 for group in query.required):
        return []
    text = " ".join(one.text for (one,) in query.required if isinstance(one, Term) and not one.prefix)
    return described(names.current().meant_by(text, KINDS)[:MOST]) if text else []


def named_in(filters: QuestionFilters) -> list[Named]:
    """What the words of a question name, each run of them by itself."""
    query = filters.form.cleaned_data["q"]
    words = folded_words(" ".join(term.text for term in query.terms)).split() if query else []
    found: dict[tuple[str, str], names.Known] = {}
    at = 0
    while at < len(words):
        for length in range(min(5, len(words) - at), 0, -1):
            if meant := names.current().meant_by(" ".join(words[at : at + length]), KINDS):
                found |= {(known.kind, known.key): known for known in meant[:MOST]}
                at += length
                break
        else:
            at += 1
    return described(list(found.values())[: 2 * MOST])


def described(known: Sequence[names.Known]) -> list[Named]:
    """These with their addresses and numbers."""
    return [_described(one) for one in known if one.count]


def _described(known: names.Known) -> Named:
    accounts, passages = urlencode({known.kind: known.key}), urlencode({_SPOKEN.get(known.kind, "source"): known.key})
    return Named(
        kind_label=str(KIND_LABELS[known.kind]),
        label=known.label,
        address=reverse(f"website:{known.kind}", args=[known.key]),
        accounts=count(CommuniqueFilters(data=QueryDict(accounts))),
        accounts_address=f"{reverse('website:communiques')}?{accounts}",
        passages=count(StatementFilters(data=QueryDict(passages))),
        passages_address=f"{reverse('website:statements')}?{passages}",
    )
