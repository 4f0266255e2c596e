"""Proposing formulations: phrases that recur across the accounts of one issuer far more than with others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import connection, transaction

from communiques.archive.models import FormulationName, ProposedFormulation
from communiques.archive.words import folded_words

from .name_words import name_words
from .recurring import Recurring, Text, apart, recurring

FEWEST = 12
MOST_OF_A_SOURCE = 40

_LANGUAGES = """
    SELECT c.language FROM archive_communique c JOIN archive_statement s ON s.communique_id = c.id
    WHERE c.status = 'published' GROUP BY c.language ORDER BY c.language
"""
_WORDS = """
    SELECT c.id, c.source_id, s.words FROM archive_statement s JOIN archive_communique c ON c.id = s.communique_id
    WHERE c.status = 'published' AND c.language = %s ORDER BY c.id, s.start
"""


@dataclass(frozen=True)
class Proposal:
    """A phrase with the key of the source it is typical of."""

    language: str
    source: int
    phrase: Recurring


def proposals(fewest: int = FEWEST) -> Iterator[Proposal]:
    """The phrases of every language that at least so many accounts of a source have, each source's weightiest first."""
    for language in _languages():
        texts = _texts(language)
        given: dict[int, int] = {}
        for phrase in apart(recurring(texts, name_words(), fewest)):
            given[phrase.group] = given.get(phrase.group, 0) + 1
            if given[phrase.group] <= MOST_OF_A_SOURCE:
                yield Proposal(language, phrase.group, phrase)


def replace(found: Iterable[Proposal]) -> int:
    """Write these in the place of the proposals that wait; how many there are now.

    What is a wording of a formulation already, or was decided before, is left out.
    """
    known = {(name.language, name.folded) for name in FormulationName.objects.only("language", "folded")}
    with transaction.atomic():
        ProposedFormulation.objects.filter(decision=ProposedFormulation.Decision.WAITING).delete()
        decided = set(ProposedFormulation.objects.values_list("language", "text", "source"))
        rows = [
            _row(one)
            for one in found
            if (one.language, one.phrase.text, one.source) not in decided
            and (one.language, folded_words(one.phrase.text)) not in known
        ]
        ProposedFormulation.objects.bulk_create(rows, 1000)
    return len(rows)


def _row(one: Proposal) -> ProposedFormulation:
    phrase = one.phrase
    return ProposedFormulation(
        language=one.language,
        text=phrase.text[:300],
        source_id=one.source,
        accounts=phrase.within,
        accounts_in_all=phrase.within_all,
        elsewhere=phrase.elsewhere,
        elsewhere_in_all=phrase.elsewhere_all,
        score=phrase.weight,
    )


def _languages() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(_LANGUAGES)
        return [language for (language,) in cursor.fetchall()]


def _texts(language: str) -> list[Text]:
    with connection.cursor() as cursor:
        cursor.execute(_WORDS, [language])
        return [Text(*row) for row in cursor.fetchall()]
