"""What is held and what is missing, and the page that says how the archive is made."""

import pytest
from django.conf import settings

from communiques.search.reported import reported
from communiques.website import gaps, kept_pages
from communiques.website.tallies import coverage
from tests.factories import CommuniqueFactory, SourceFactory, indexed

from .conftest import words_of


@pytest.fixture(autouse=True)
def _nothing_kept():
    kept_pages.forget()


@pytest.fixture
def shelves(world):
    """The gazette of 2019 and 2021, a catalogue entry of 2022 known to the month; the herald of 2021 alone."""
    for day in ("2019-05-02", "2021-08-25"):
        world.account(held_on=day)
    world.account(held_on="2022-02", text="")
    herald = SourceFactory(slug="herald", names={"en": "Ducal Herald"}, country=world.ruritania)
    indexed(CommuniqueFactory(source=herald, held_on="2021-03-01", published=True))
    CommuniqueFactory(source=herald, held_on="2023-03-01")
    return world


def test_of_each_source_is_said_what_is_held_and_what_is_lacking(shelves):
    gazette, herald = coverage()

    assert (gazette.count, gazette.without_text, gazette.marked) == (3, 1, 2)
    assert (str(gazette.first), str(gazette.last)) == ("2019-05-02", "2022-02")
    assert (herald.count, herald.without_text, herald.marked) == (1, 0, 0)


def test_years_without_anything_are_told_from_years_beyond_a_source(shelves):
    columns = gaps.spans({2019: 1, 2021: 2, 2022: 1})
    gazette, herald = gaps.shelves(coverage(), columns)

    assert [(cell.count, cell.is_outside) for cell in gazette.cells] == [(1, False), (0, False), (1, False), (1, False)]
    assert [(cell.count, cell.is_outside) for cell in herald.cells] == [(0, True), (0, True), (1, False), (0, True)]


def test_countries_told_of_without_an_account_of_their_own_are_named(shelves):
    assert [(one.country.label, one.count) for one in gaps.unheard(reported())] == [("Strelsau", 3)]


def test_the_finding_counts_what_lacks_its_text_and_its_statements(shelves):
    assert gaps.finding(coverage(), 1) == (
        "4 accounts from 2 sources, which speak for 1 country, in 1 language, 2019–2022. "
        "1 account is held without its text. In 2 accounts no words are attributed to anybody."
    )
    assert gaps.finding([], 0) == "Nothing is held yet."


def test_the_page_stands_in_both_languages_and_in_an_empty_archive(client, world):
    assert "Nothing is held yet." in words_of(client.get("/en/coverage/"))
    world.account()

    assert "Gazette royale" in words_of(client.get("/fr/coverage/"))


def test_the_number_of_queries_does_not_grow(client, shelves, django_assert_max_num_queries):
    for _ in range(4):
        shelves.account()

    with django_assert_max_num_queries(10):
        client.get("/en/coverage/")


def test_about_says_whom_to_write_to(client, world, monkeypatch):
    assert "Write to the editors of this archive." in words_of(client.get("/en/about/"))
    kept_pages.forget()
    monkeypatch.setattr(settings, "CONTACT_EMAIL", "queen@zenda.example")

    assert 'href="mailto:queen@zenda.example"' in client.get("/en/about/").content.decode()


@pytest.mark.parametrize("anchor", ["coverage", "method", "attribution", "errors", "licence", "accessibility"])
def test_about_has_the_places_that_other_pages_lead_to(client, world, anchor):
    assert f'id="{anchor}"' in client.get("/fr/about/").content.decode()


def test_each_page_names_itself_in_the_other_language_with_its_question(client, world):
    page = client.get("/fr/communiques/?q=sel&sort=newest").content.decode()

    assert '<link rel="alternate" hreflang="en" href="http://testserver/en/communiques/?q=sel&amp;sort=newest">' in page
    assert '<link rel="alternate" hreflang="fr" href="http://testserver/fr/communiques/?q=sel&amp;sort=newest">' in page
