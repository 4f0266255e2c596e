"""What a country said, and whose accounts have it."""

import pytest
from django.http import QueryDict

from communiques.search.filters import StatementFilters
from communiques.search.results import results
from communiques.website.reporting import Span, reporting, spans
from tests.factories import SourceFactory, TopicFactory, indexed

from .conftest import TEXT


def told(question):
    filters = StatementFilters(QueryDict(question))
    assert filters.is_valid()
    return reporting(filters, results(filters))


@pytest.fixture
def herald(world):
    return SourceFactory(slug="herald", names={"en": "Herald"}, country=world.strelsau)


def test_passages_are_counted_by_who_reports_them_and_when(world, herald):
    world.account(held_on="2021")
    world.account(held_on="2023", source=herald)

    picture = told("speaker_country=ru-r&topic=salt")

    assert picture.columns == ["2021", "2022", "2023"]
    rows = {
        row.country.label: [(cell.passages, cell.accounts, cell.told, cell.mentioning) for cell in row.cells]
        for row in picture.rows
    }
    assert rows == {
        "Ruritania": [(1, 1, 1, 1), (0, 0, 0, 0), (0, 0, 0, 0)],
        "Strelsau": [(0, 0, 0, 0), (0, 0, 0, 0), (1, 1, 1, 1)],
    }
    assert picture.finding == "The speaking country’s own accounts have 1 of the 2 passages."


def test_the_speaking_country_has_a_row_even_where_it_reports_nothing(world, herald):
    world.account(held_on="2021", source=herald)

    picture = told("speaker_country=ru-r&topic=salt")

    assert [(row.country.label, row.is_own, row.total) for row in picture.rows] == [
        ("Strelsau", False, 1),
        ("Ruritania", True, 0),
    ]
    assert picture.finding == "Of the speaking country’s own accounts none is held with its passages marked."


@pytest.mark.parametrize("question", ["topic=fishing", "q=herring"])
def test_accounts_of_its_own_that_do_not_have_it_are_silent(client, world, herald, question):
    fishing = TopicFactory(slug="fishing", names={"en": "Fishing"})
    there = world.account(held_on="2021", source=herald, text=f"{TEXT} The Queen spoke of herring.")
    queen = there.participations.get(person=world.zenda)
    world.says(there, "The Queen spoke of herring.", queen, topics=[fishing])
    indexed(there)
    own = world.account(held_on="2021-05", title="A walk by the sea")

    picture = told(f"speaker_country=ru-r&addressee=str&{question}")
    page = client.get(f"/en/statements/?speaker_country=ru-r&addressee=str&{question}").content.decode()

    assert [communique.pk for communique in picture.silences.latest] == [own.pk]
    assert picture.finding == "The speaking country’s own accounts have none of this."
    assert "Where the speaking country’s own accounts are silent" in page
    assert client.get(picture.silences.address).status_code == 200


def test_an_account_that_has_the_topic_but_no_passage_mentions_it(client, world, herald):
    world.account(held_on="2021", source=herald)
    bare = world.account(held_on="2021")
    bare.statements.all().delete()
    indexed(bare)

    own = told("speaker_country=ru-r&topic=salt").rows[-1]
    page = client.get("/en/statements/?speaker_country=ru-r&topic=salt").content.decode()

    assert [(cell.passages, cell.accounts, cell.told, cell.mentioning) for cell in own.cells] == [(0, 1, 0, 1)]
    assert "mentioned" in page


def test_what_is_not_held_is_not_silent(client, world, herald):
    world.account(held_on="2021", source=herald)
    entry = world.account(held_on="2021", text="")
    entry.topic_tags.all().delete()
    indexed(entry)

    picture = told("speaker_country=ru-r&addressee=str&topic=salt")
    page = client.get("/en/statements/?speaker_country=ru-r&addressee=str&topic=salt").content.decode()

    assert [(cell.passages, cell.accounts, cell.told) for cell in picture.rows[-1].cells] == [(0, 1, 0)]
    assert picture.silences is None
    assert "no text marked" in page
    assert "silent" not in page


def test_a_question_about_nobody_has_no_such_picture(world):
    world.account()

    assert told("topic=salt") is None
    assert told("speaker_country=ru-r") is None


def test_many_years_share_a_column():
    assert spans(2021, 2022) == [Span(2021, 2021), Span(2022, 2022)]
    assert [span.label for span in spans(2001, 2020)][-2:] == ["2015–2017", "2018–2020"]
    assert len(spans(1999, 2026)) <= 8
