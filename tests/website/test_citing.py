"""What an analyst takes from the statements: each passage with its line to paste, under its contact if asked."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from communiques.archive.paragraphs import paragraph_at, paragraphs
from communiques.search import results, vocabulary
from communiques.website import kept_pages
from communiques.website.reading import runs
from tests.factories import EncounterFactory, SourceFactory

from .conftest import words_of


def cited(page):
    """The statements whose pages a page leads to, as it says where to cite them."""
    return re.findall(r'<a href="/\w\w/statements/(\w+)/"[^>]*>(?:Cite|Citer)</a>', page.content.decode())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_passage_leads_to_how_it_is_cited(client, world, language):
    communique = world.account()
    statement = communique.statements.order_by("start").first()

    response = client.get(f"/{language}/statements/?q=salt")

    assert cited(response) == [statement.public_id]
    assert f'data-address="http://testserver/s/{statement.public_id}"' in response.content.decode()


@pytest.mark.parametrize("text", ["One.", "One.\nTwo.\n\nThree.", "\n \nOne.\r\nTwo.\u2028Three.\n", "a\n\n\nb\nc"])
def test_the_paragraph_cited_is_the_one_numbered_on_the_page(text):
    numbered = {(part.number, part.start) for run in runs(text, []) for part in run.parts}

    assert {(paragraph_at(text, start), start) for start, _ in paragraphs(text)} == numbered
    assert all(paragraph_at(text, end - 1) == paragraph_at(text, start) for start, end in paragraphs(text))


def test_a_passage_says_for_whom_it_was_said_to_whom_and_who_reports_it(client, world):
    herald = SourceFactory(slug="herald", names={"en": "Ducal Herald"}, country=world.strelsau)
    world.account(source=herald)

    page = words_of(client.get("/en/statements/?q=safe"))

    assert "Duke Rupert (Strelsau), to Queen Zenda (Ruritania)" in page
    assert "Reported by Ducal Herald (Strelsau): They speak, 1" in page


def test_grouped_by_contact_the_accounts_of_one_stand_together_and_can_be_compared(client, world):
    world.account(encounter=world.encounter, held_on="2021-08-25")
    world.account(held_on="2021-08-26")
    world.account(encounter=world.encounter, held_on="2021-08-27")

    response = client.get("/en/statements/?q=salt&sort=newest&group=encounter")

    contacts = [words_of(response).count(words) for words in ("compare its 2 accounts", "Ruritania–Strelsau")]
    assert contacts == [1, 2]
    assert response.content.decode().count(f"/en/encounters/{world.encounter.public_id}/") == 2
    titles = re.findall(r"They speak, \d(?=</a>)", response.content.decode())
    assert titles == ["They speak, 3", "They speak, 1", "They speak, 2"]


def test_a_contact_counts_no_account_that_readers_may_not_see(client, world):
    world.account(encounter=world.encounter)
    world.account(encounter=world.encounter, published=False)

    page = client.get("/en/statements/?group=encounter").content.decode()

    assert "compare its" not in page
    assert f"/encounters/{world.encounter.public_id}/" not in page


def test_grouping_leaves_the_pages_as_they_are(client, world):
    for _ in range(6):
        world.account(encounter=world.encounter)

    for number in (1, 2):
        one_by_one = cited(client.get(f"/en/statements/?page={number}"))
        grouped = client.get(f"/en/statements/?group=encounter&page={number}")
        assert sorted(cited(grouped)) == sorted(one_by_one)
    assert "21–24 of 24" in words_of(grouped)
    assert 'href="/en/statements/?group=encounter" rel="prev"' in grouped.content.decode()


@pytest.mark.parametrize("query", ["", "group=encounter"])
def test_the_number_of_queries_does_not_grow_with_the_passages(client, world, django_assert_num_queries, query):
    def ask():
        """At first: names, pages and answers that are held may go at any time."""
        for held in (kept_pages, vocabulary, results):
            held.forget()
        return client.get(f"/en/statements/?q=marshes&{query}")

    world.account(encounter=world.encounter)
    ask()
    with CaptureQueriesContext(connection) as few:
        ask()
    count = len(few)
    for month in range(1, 8):
        world.account(held_on=f"2020-0{month}-01", encounter=EncounterFactory())
    ask()
    with django_assert_num_queries(count):
        assert len(cited(ask())) > 7


@pytest.mark.parametrize("path", ["communiques", "statements"])
def test_the_link_to_a_question_is_the_same_however_it_was_put(client, world, path):
    world.account()

    for question in ("q=salt&topic=salt", "page=1&topic=salt&x=1&q=salt&country=", "topic=salt&q=salt&topic=salt"):
        page = client.get(f"/en/{path}/?{question}").content.decode()
        assert f'<a href="http://testserver/en/{path}/?q=salt&amp;topic=salt">Link to this question</a>' in page
