"""The front page: who reports talking with whom, and what is talked about now and a year before."""

from datetime import date
from urllib.parse import urlsplit

import pytest
from django.http import QueryDict

from communiques.search.filters import CommuniqueFilters
from communiques.search.results import count
from communiques.website import kept_pages, matrix, now_and_before
from tests.factories import CommuniqueFactory, ParticipationFactory, SourceFactory, TopicFactory, indexed

from .conftest import words_of


@pytest.fixture(autouse=True)
def _nothing_kept():
    kept_pages.forget()


@pytest.fixture
def herald(world):
    return SourceFactory(slug="herald", names={"en": "Ducal Herald"}, country=world.strelsau)


@pytest.fixture
def told(world, herald):
    """The gazette tells of Strelsau three times and once of Hentzau too; the herald tells once of Ruritania."""
    for _ in range(2):
        world.account()
    with_hentzau = world.account()
    hentzau = world.person("hentzau", "Rupert Hentzau", "Rupert Hentzau", None)
    ParticipationFactory(communique=with_hentzau, person=hentzau, country__code="HEN", country__name="Hentzau")
    indexed(with_hentzau)
    world.account(source=herald)
    return world


def figures(found):
    return {row.country.label: [cell.count for cell in row.cells] for row in found.rows}


def test_a_row_is_what_one_reports_of_the_others(told):
    found = matrix.matrix()

    assert [country.label for country in found.columns] == ["Strelsau", "Ruritania", "Hentzau"]
    assert figures(found) == {"Ruritania": [3, 0, 1], "Strelsau": [0, 1, 0]}
    assert [row.total for row in found.rows] == [3, 1]


def test_each_figure_is_what_its_link_finds(told):
    cells = [cell for row in matrix.matrix().rows for cell in row.cells if cell.count]

    assert [count(CommuniqueFilters(data=QueryDict(urlsplit(cell.address).query))) for cell in cells] == [
        cell.count for cell in cells
    ]


def test_it_can_be_ordered_by_name_and_by_what_one_reports(told):
    assert [country.label for country in matrix.matrix("name").columns] == ["Hentzau", "Ruritania", "Strelsau"]
    by_strelsau = matrix.matrix(country="str")
    assert [row.country.label for row in by_strelsau.rows] == ["Strelsau", "Ruritania"]
    assert [country.label for country in by_strelsau.columns] == ["Ruritania", "Hentzau", "Strelsau"]


def test_an_order_that_is_none_is_the_usual_one(client, told):
    assert client.get("/en/?order=upside-down&country=nowhere").status_code == 200
    assert matrix.matrix("upside-down", "nowhere") == matrix.matrix()


def test_the_finding_names_the_fullest_cell_of_each(told):
    said = matrix.finding(matrix.matrix().rows)

    assert said.startswith("Most often in the accounts of each: Ruritania–Strelsau (3), Strelsau–Ruritania (1).")


def test_only_sources_held_in_both_years_are_compared(world, herald):
    for day in ("2020-03-01", "2021-03-01", "2021-04-01"):
        world.account(held_on=day)
    world.account(held_on="2021-05-01", source=herald)

    found = now_and_before.now_and_before(date(2026, 1, 1))

    assert found.sources == ["Royal Gazette"]
    assert (found.before.total, found.now.total) == (1, 2)
    assert (found.now.first, found.now.last) == (date(2020, 5, 2), date(2021, 5, 1))


def test_a_date_in_the_future_does_not_move_the_years(world):
    for day in ("2020-03-01", "2021-03-01", "2062-03-01"):
        world.account(held_on=day)

    assert now_and_before.now_and_before(date(2021, 6, 30)).now.last == date(2021, 6, 30)


def test_nothing_is_compared_where_no_source_reaches_over_both_years(world):
    assert now_and_before.now_and_before(date(2026, 1, 1)) is None
    world.account(held_on="2021-03-01")

    assert now_and_before.now_and_before(date(2026, 1, 1)) is None


def test_what_rose_and_what_fell_is_said_with_what_it_is_counted_over(world, monkeypatch):
    monkeypatch.setattr(now_and_before, "LEAST", 1)
    for topic in (world.salt, world.marshes):
        topic.parent = TopicFactory(name="Nature")
        topic.save()
    for day in ("2020-03-01", "2021-03-01"):
        world.account(held_on=day)
    indexed(CommuniqueFactory(source=world.gazette, held_on="2021-03-02", published=True))

    said = now_and_before.finding(now_and_before.now_and_before(date(2021, 6, 30)))

    assert "Salt, from 100% to 50%." in said or "Marshes, from 100% to 50%." in said
    assert "(Royal Gazette): 2 accounts, and 1 before" in said


def test_the_page_holds_all_this_in_both_languages(client, told):
    assert "Who reports talking with whom" in words_of(client.get("/en/"))
    assert "Qui rend compte" in words_of(client.get("/fr/"))


def test_where_nothing_can_be_compared_the_topics_most_is_published_on_stand(client, world):
    world.salt.parent = TopicFactory(name="Nature")
    world.salt.save()
    world.account()

    page = words_of(client.get("/en/"))

    assert "What they talk about Salt 1" in page
    assert "a year before" not in page
