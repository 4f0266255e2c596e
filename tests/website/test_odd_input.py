"""Whatever is asked of the pages, the answer is a page: found, not found, or not understood, and never a failure."""

from urllib.parse import quote

import pytest

from communiques.website.errors import server_error

from .odd import VALUES

PLACES = (
    "/c/{}", "/s/{}", "/e/{}", "/en/communiques/{}/", "/en/communiques/bbbbbbbb/{}/", "/en/encounters/{}/",
    "/fr/countries/{}/", "/en/countries/ru-r/{}/", "/en/people/{}/", "/en/topics/{}/", "/fr/sources/{}/",
    "/en/formulations/{}/", "/en/formulations/phrase/?q={}", "/fr/formulations/phrase/?q=%22salt%22&side={}", "/x{}/",
)  # fmt: skip


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_odd_addresses_get_a_page(client, world, value):
    for place in PLACES:
        response = client.get(place.format(quote(value, safe="")), follow=True)
        assert response.status_code in {200, 400, 404}, place


def test_half_a_surrogate_pair_in_an_address_gets_a_page(client, world):
    assert client.get("/en/people/%ED%A0%80/").status_code in {400, 404}


def test_the_page_for_failures_asks_nothing_of_the_database(client, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        response = server_error(None)

    assert response.status_code == 500
    page = response.content.decode()
    assert "Something failed here" in page
    assert "Une erreur s’est produite" in page


@pytest.mark.parametrize(
    ("language", "heading"), [("en", "could not be understood"), ("fr", "n’a pas pu être comprise")]
)
def test_the_page_for_what_is_not_understood_is_in_the_reader_s_language(client, language, heading):
    response = client.get(f"/{language}/communiques/", {"q": "\0"})

    assert response.status_code == 400
    assert heading in response.content.decode()
