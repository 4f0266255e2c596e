"""What a reader is told where a question has no answer, or where its words are a name."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from communiques.search import wordlist
from tests.factories import indexed

from .conftest import words_of


@pytest.fixture
def archive(world):
    world.account(kind="call")
    world.account(kind="call")
    wordlist.gathered()
    return world


def test_each_part_of_a_question_without_answer_is_left_out_in_turn(client, archive):
    page = words_of(client.get("/en/communiques/?q=marshes+nowhere&kind=call&country=str"))

    assert "without “marshes nowhere”: 2" in page
    assert "without “nowhere”: 2" in page
    assert "without “marshes”" not in page
    assert "without Call" not in page


def test_another_spelling_is_offered_with_what_it_finds(client, archive):
    response = client.get("/en/communiques/?q=marhses&kind=call")

    assert "Did you mean “marshes”? 2 answers" in words_of(response)
    assert 'href="/en/communiques/?q=marshes&amp;kind=call"' in response.content.decode()


def test_a_spelling_that_finds_nothing_with_the_other_filters_is_not_offered(client, archive):
    assert "Did you mean" not in words_of(client.get("/en/communiques/?q=marhses&kind=visit"))


def test_whom_the_words_name_is_told_where_nothing_is_found(client, archive):
    page = words_of(client.get("/fr/communiques/?q=zenda+introuvable"))

    assert "Ce que ses mots désignent Reine Zenda personne 2 comptes rendus 6 passages" in page


def test_whom_the_words_name_is_told_above_the_results(client, archive):
    response = client.get("/en/communiques/?q=zenda")

    assert "Queen Zenda person 2 accounts 6 passages" in words_of(response)
    assert 'href="/en/statements/?speaker=zenda"' in response.content.decode()
    assert "6 passages" not in words_of(client.get("/en/communiques/?q=zenda+salt"))


def test_a_typed_field_leads_to_the_one_address_of_its_question(client, archive):
    response = client.get("/en/communiques/?q=salt+person:zenda&page=2&kind=call")

    assert response.status_code == 302
    assert response.url == "/en/communiques/?q=salt&person=zenda&kind=call"


def test_what_is_excluded_stands_in_words_and_can_be_removed(client, archive):
    response = client.get("/en/communiques/?q=salt+-topic:marshes")

    assert "“salt”, not Marshes" in words_of(response)
    assert 'href="/en/communiques/?q=salt">remove' in response.content.decode()


def test_an_ambiguous_name_gives_the_choices_as_links(client, archive):
    dowager = archive.person("dowager", "Dowager Queen", "Reine mère", archive.strelsau)
    communique = archive.account()
    communique.participations.create(person=dowager, country=dowager.country, position=7)
    indexed(communique)

    response = client.get("/en/communiques/?q=person:queen+salt&kind=call")

    assert response.status_code == 400
    page = response.content.decode()
    assert 'href="/en/communiques/?q=person%3Adowager+salt&amp;kind=call"' in page
    assert 'value="person:queen salt"' in page
    assert '<input type="hidden" name="kind" value="call">' in page


def test_suggestions_come_in_the_form_browsers_know(client, archive):
    response = client.get("/fr/suggest/?q=marshes+zend&on=statements&kind=call")

    typed, texts, descriptions, addresses, more = json.loads(response.content)
    assert response.headers["Content-Type"] == "application/x-suggestions+json"
    assert (typed, texts[0], descriptions[0]) == ("marshes zend", "Reine Zenda", "personne, 2 comptes rendus")
    assert parse_qs(urlsplit(addresses[0]).query) == {"q": ["marshes"], "speaker": ["zenda"], "kind": ["call"]}
    assert (more["kinds"][0], more["languages"][0]) == ("person", "fr")
    assert len(texts) == len(descriptions) == len(addresses) == len(more["kinds"]) == len(more["languages"])


@pytest.mark.parametrize(
    "query", ["", "q=", "q=%20", "q=%22", "on=nothing&q=ze", "q=ze&kind=duel&page=x", "q=" + "x" * 600]
)
def test_the_suggestions_answer_anything(client, archive, query):
    assert client.get(f"/en/suggest/?{query}").status_code == 200


def test_a_date_among_the_words_is_offered_as_a_date_where_that_finds_more(client, world):
    world.account(held_on="2021-08-25")

    response = client.get("/en/communiques/?q=marshes+August+2021")

    assert "Search with “August 2021” as the date 1 answer" in words_of(response)
    assert 'href="/en/communiques/?q=marshes&amp;since=2021-08&amp;until=2021-08"' in response.content.decode()
    assert "as the date" not in words_of(client.get("/en/communiques/?q=marshes+August+2020"))
    assert "as the date" not in words_of(client.get("/en/communiques/?q=marshes+August+2021&since=2021"))


def test_a_kind_among_the_words_is_offered_where_nothing_is_found(client, archive):
    response = client.get("/fr/communiques/?q=marshes+entretien+téléphonique")

    assert "Chercher avec « entretien téléphonique » comme type 2 réponses" in words_of(response).replace("\xa0", " ")
    assert 'href="/fr/communiques/?q=marshes&amp;kind=call"' in response.content.decode()


def test_a_date_and_a_kind_are_offered_together_where_neither_alone_finds_anything(client, world):
    world.account(held_on="2021-08-25", kind="visit")

    page = words_of(client.get("/en/communiques/?q=marshes+visit+2021"))

    assert "Search with “2021” as the date, “visit” as the kind 1 answer" in page
