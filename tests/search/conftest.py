"""A small hall of records about countries that never were, to ask questions of."""

import pytest
from django.http import QueryDict

from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.results import results
from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    ParticipationFactory,
    PersonFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
    indexed,
)


class Hall:
    """Two countries and their leaders, and what was said between them."""

    def __init__(self):
        self.ruritania = CountryFactory(code="RT", names={"en": "Ruritania", "fr": "Ruritanie", "zh": "卢里塔尼亚"})
        self.strelsau = CountryFactory(code="ST", names={"en": "United Strelsau", "fr": "Strelsau-Uni"})
        self.zenda = PersonFactory(
            slug="queen-zenda",
            country=self.ruritania,
            names={"en": "Flavia Zenda", "ru": "Флавия Зенда", "zh": "曾达"},
            aliases=["Zenda"],
        )
        self.michael = PersonFactory(slug="duke-michael", country=self.strelsau, name="Michael Elphberg")
        self.nature = TopicFactory(slug="nature", name="Nature")
        self.salt = TopicFactory(
            slug="salt", parent=self.nature, names={"en": "Salt marshes", "fr": "Marais salants", "zh": "盐沼"}
        )
        self.trade = TopicFactory(slug="trade", parent=self.nature, names={"en": "Trade", "fr": "Commerce"})
        self.gazette = SourceFactory(slug="gazette", name="Royal Gazette", country=self.ruritania)
        self.herald = SourceFactory(slug="herald", name="Ducal Herald", country=self.strelsau)

    def account(self, text, *, said=(), source=None, **kwargs):
        """A published account of a contact of the two; `said` are (speaker, words, topics)."""
        communique = CommuniqueFactory(**{"published": True, "text": text, "source": source or self.gazette, **kwargs})
        taking_part = {
            person: ParticipationFactory(communique=communique, person=person) for person in (self.zenda, self.michael)
        }
        for speaker, words, topics in said:
            StatementFactory(communique=communique, words=words, speakers=[taking_part[speaker]], topics=topics)
        return indexed(communique)


@pytest.fixture
def hall(db):
    return Hall()


def _ask(filter_set, question):
    filters = filter_set(QueryDict(question))
    assert filters.is_valid(), filters.form.errors
    return results(filters)


@pytest.fixture
def ask(db):
    """Ask communiqués with a query string; the results."""
    return lambda question="": _ask(CommuniqueFilters, question)


@pytest.fixture
def ask_statements(db):
    """Ask statements with a query string; the results."""
    return lambda question="": _ask(StatementFilters, question)
