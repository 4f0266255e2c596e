"""A communiqué reached from a search: its words marked, counted, one leading to the next, and a way back."""

import html
import re

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from communiques.website.asked import Matches, asked
from communiques.website.templatetags.reading import words_of as marked_words
from communiques.website.turns import Reading

from .conftest import words_of

BOUND = "The marshes, she said, were hers. The salt of the marshes"


def opened(client, communique, question):
    return client.get(f"{communique.get_absolute_url()}?{question}").content.decode()


def test_the_words_are_marked_counted_and_numbered_in_the_order_of_the_text(client, world):
    communique = world.account()

    page = opened(client, communique, "q=marshes")

    assert re.findall(r'<mark id="(m\d)">(\w+)</mark>', page) == [("m1", "marshes"), ("m2", "marshes")]
    assert re.search(r"<b>2</b> matches in the text\s*· <a href=\"#m1\">", page)


def test_each_match_leads_to_the_next_to_the_one_before_and_back(client, world):
    page = opened(client, world.account(), "q=queen+thanked&since=2021")

    steps = re.findall(r'aria-label="(\d of \d)">(.*?)</span>', page)
    back = "/en/communiques/?q=queen+thanked&amp;since=2021"
    assert [(place, re.findall('href="([^"]*)"', links)) for place, links in steps] == [
        ("1 of 3", ["#m2", back]),
        ("2 of 3", ["#m3", "#m1", back]),
        ("3 of 3", ["#m2", back]),
    ]


@pytest.mark.parametrize("question", ["q=marshes+salt+thanked", "q=%22marshes+were%22", "q=hers+she+4", "q=a%26b"])
def test_the_text_with_its_matches_is_the_text_letter_by_letter(world, question):
    communique = world.account()
    matches = Matches(communique, asked(QueryDict(question)))

    parts = [part for turn in Reading(communique).turns for part in turn.parts]

    shown = "".join(marked_words(part, matches) for part in parts)
    assert html.unescape(re.sub(r"</?(span|mark|a)\b[^>]*>", "", shown)) == communique.text


def test_a_match_that_goes_on_in_another_statement_is_one_match(client, world):
    communique = world.account()

    page = opened(client, communique, 'q="were hers. She"')

    assert "<b>1</b> match in the text" in page
    assert re.findall(r"<mark[^>]*>([^<]*)</mark>", page) == ["were hers.", " ", "She"]
    assert re.findall(r'<mark id="m\d+"', page) == ['<mark id="m1"']


def test_the_places_of_statements_stay_with_words_marked_in_them(client, world):
    communique = world.account()

    page = opened(client, communique, "q=thanked")

    anchors = [f"s-{statement.public_id}" for statement in communique.statements.order_by("start")]
    assert re.findall(r'id="(s-\w+)"', page) == anchors


def test_the_title_is_marked_too(client, world):
    page = opened(client, world.account(title="Of salt & pearls"), "q=pearls")

    assert "Of salt &amp; <mark>pearls</mark></h1>" in page
    assert "The words do not stand in the text" in page


def test_the_way_back_is_the_question_as_it_was_asked(client, world):
    communique = world.account()

    page = opened(client, communique, "q=salt&speaker_country=ru-r&page=2&in=statements")

    assert 'href="/en/statements/?q=salt&amp;page=2&amp;speaker_country=ru-r"' in page
    assert "Back to the results: Ruritania on “salt”" in words_of(
        client.get(f"{communique.get_absolute_url()}?q=salt&speaker_country=ru-r&in=statements")
    )


@pytest.mark.parametrize("path", ["communiques", "statements"])
def test_following_a_result_and_the_way_back_leads_to_the_same_question(client, world, path):
    world.account()
    question = f"/en/{path}/?q=marshes&topic=marshes"
    results = client.get(question).content.decode()

    (address,) = set(re.findall(r'href="(/en/communiques/\w{8}/[^"]*)"', results))
    page = client.get(html.unescape(address).partition("#")[0]).content.decode()

    assert html.unescape(re.search(r'class="came-from".*?href="([^"]*)"', page, re.DOTALL)[1]) == question


@pytest.mark.parametrize(
    "question",
    ["", "q=%22unbalanced", "q=%20", "since=soon", "country=atlantis", "page=2", "in=statements", "x=1"],
)
def test_a_question_that_cannot_be_understood_leaves_the_page_as_it_is(client, world, question):
    communique = world.account()

    response = client.get(f"{communique.get_absolute_url()}?{question}")

    assert response.status_code == 200
    assert "came-from" not in response.content.decode()
    assert "<mark" not in response.content.decode()


def test_the_canonical_address_is_without_the_question(client, world):
    communique = world.account()

    page = opened(client, communique, "q=salt")

    assert f'<link rel="canonical" href="http://testserver{communique.get_absolute_url()}">' in page


def test_a_question_costs_the_page_four_queries_at_most(client, world):
    communique = world.account(encounter=world.encounter)
    plain, asked_for = CaptureQueriesContext(connection), CaptureQueriesContext(connection)
    opened(client, communique, "")

    with plain:
        opened(client, communique, "")
    with asked_for:
        opened(client, communique, "q=marshes+queen+zenda&topic=salt&country=str&person=duke&source=gazette")

    assert len(asked_for) <= len(plain) + 4
