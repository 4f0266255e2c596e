"""The newest record of an answer for each of several facets."""

import pytest
from django.http import QueryDict

from communiques.archive.facets import Family, facet
from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.latest_of_each import latest_of_each
from communiques.search.sql import AnswerBySql

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["arrays", "sql"])
def _counted(request, monkeypatch):
    """Both while the arrays are there and while they are being made."""
    if request.param == "sql":
        monkeypatch.setattr("communiques.search.latest_of_each.answer_to", AnswerBySql)


def asked(kind, question=""):
    filters = kind(QueryDict(question))
    assert filters.is_valid()
    return filters


@pytest.mark.usefixtures("_counted")
def test_each_topic_has_its_newest_passage(hall):
    hall.account("Salt matters.", said=[(hall.zenda, "Salt matters.", [hall.salt])], held_on="2020-01-01")
    newest = hall.account("Salt is dear.", said=[(hall.zenda, "Salt is dear.", [hall.salt])], held_on="2021-01-01")
    older = hall.account("Trade grows.", said=[(hall.zenda, "Trade grows.", [hall.trade])], held_on="2019-01-01")
    numbers = [facet(Family.TOPIC, topic.pk) for topic in (hall.salt, hall.trade)]

    assert latest_of_each(asked(StatementFilters), numbers) == {
        numbers[0]: newest.statements.get().pk,
        numbers[1]: older.statements.get().pk,
    }


@pytest.mark.usefixtures("_counted")
def test_what_is_to_be_left_out_is_not_the_newest(hall):
    alone = hall.account("Salt matters.", said=[(hall.zenda, "Salt matters.", [hall.salt])], held_on="2020-01-01")
    hall.account("Salt is dear.", said=[(hall.michael, "Salt is dear.", [hall.salt])], held_on="2021-01-01")
    number = facet(Family.TOPIC, hall.salt.pk)

    found = latest_of_each(asked(StatementFilters), [number], but=[facet(Family.SPEAKER_COUNTRY, hall.strelsau.pk)])

    assert found == {number: alone.statements.get().pk}


@pytest.mark.usefixtures("_counted")
def test_only_what_answers_the_question_is_looked_at(hall):
    call = hall.account("They spoke.", held_on="2020-01-01")
    hall.account("They met.", held_on="2021-01-01", kind="meeting")
    number = facet(Family.COUNTRY, hall.strelsau.pk)

    assert latest_of_each(asked(CommuniqueFilters, "kind=call"), [number, number + 1_000]) == {number: call.pk}


def test_a_facet_that_is_asked_of_the_database_is_refused(hall):
    with pytest.raises(ValueError, match="not kept"):
        latest_of_each(asked(CommuniqueFilters), [facet(Family.YEAR, 2021)])
