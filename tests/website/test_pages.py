"""Every page: it opens in both languages, and asks the database as often for much as for little."""

import re

import pytest
from django.utils import translation

from tests.factories import CommuniqueFactory, ParticipationFactory, indexed

from .conftest import words_of

PAGES = {
    "/": 14,
    "/communiques/": 15,
    "/communiques/?q=salt&country=str&person=zenda&topic=salt&kind=call&language=en&source=gazette&since=2021": 15,
    "/communiques/?q=nothing-like-it&country=str&kind=call": 15,
    "/statements/": 15,
    "/statements/?q=marshes&speaker_country=ru-r&addressee=str&reported_by=gazette&topic=salt&mode=reported": 15,
    "/encounters/": 6,
    "/countries/": 2,
    "/countries/ru-r/": 14,
    "/countries/ru-r/str/": 16,
    "/people/": 3,
    "/people/?letter=Q&country=ru-r": 3,
    "/people/zenda/": 21,
    "/topics/": 2,
    "/topics/salt/": 22,
    "/calendar/": 8,
    "/calendar/2021/": 8,
    "/calendar/2021/08/": 8,
    "/calendar/2021/08/25/": 8,
    "/coverage/": 8,
    "/sources/": 3,
    "/sources/gazette/": 11,
    "/formulations/": 2,
    "/formulations/phrase/?q=%22the+marshes%22": 30,
    "/data/": 0,
    "/about/": 5,
}


@pytest.fixture
def small(world):
    """An archive of two accounts."""
    world.account()
    world.account(text="")
    return world


@pytest.fixture
def grown(small):
    """The same, grown."""
    for month in range(1, 10):
        account = small.account(held_on=f"2020-0{month}-15", encounter=small.encounter)
        ParticipationFactory(communique=account)
        indexed(account)
        indexed(CommuniqueFactory(published=True, held_on=f"2019-0{month}-15"))
    return small


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_opens_in_both_languages(client, small, path, language):
    response = client.get(f"/{language}{path}")

    assert response.status_code == 200
    text = response.content.decode()
    assert f'<html lang="{language}">' in text
    assert len(re.findall(r"<h1[ >]", text)) == 1


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_more_of_a_larger_archive(client, grown, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(PAGES[path]):
        response = client.get(f"/en{path}")

    assert response.status_code == 200


def test_an_encounter_asks_as_often_for_many_accounts_as_for_one(client, grown, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        response = client.get(grown.encounter.get_absolute_url())

    assert words_of(response).count("They agreed to speak again.") == 2
    assert "9 accounts" in words_of(response)


def test_no_page_has_two_places_of_one_name(client, grown):
    for path in [*PAGES, grown.encounter.get_absolute_url().removeprefix("/en")]:
        text = client.get(f"/en{path}").content.decode()
        places = re.findall(r'\sid="([^"]+)"', text)
        assert len(places) == len(set(places)), path


def test_no_page_carries_script_or_style_of_its_own(client, grown):
    for path in PAGES:
        text = client.get(f"/en{path}").content.decode()
        assert not re.search(
            r"<script(?! type=\"(module\" src=\"|application/ld\+json\">))|<style|\sstyle=|\son\w+=", text
        ), path


def test_readers_are_given_no_cookie(client, grown):
    for path in PAGES:
        assert not client.get(f"/en{path}").cookies, path


def test_the_language_switch_stays_on_the_record_and_the_question(client, small):
    page = client.get("/en/communiques/?q=salt&country=str").content.decode()

    assert 'href="/fr/communiques/?q=salt&amp;country=str"' in page


def test_the_language_switch_of_a_record_leads_to_the_same_record(client, world):
    communique = world.account()

    page = client.get(communique.get_absolute_url()).content.decode()

    with translation.override("fr"):
        assert f'href="{communique.get_absolute_url()}"' in page


def test_a_bare_address_leads_to_the_reader_s_language(client):
    response = client.get("/", headers={"accept-language": "fr-CA,fr;q=0.9"})

    assert (response.status_code, response.headers["Location"]) == (303, "/fr/")


def test_the_front_page_of_an_empty_archive_is_a_page(client, db):
    response = client.get("/en/")

    assert response.status_code == 200
    assert "What leaders say they said to each other" in words_of(response)


def test_two_countries_have_one_address_whichever_is_named_first(client, small):
    response = client.get("/en/countries/str/ru-r/")

    assert (response.status_code, response.headers["Location"]) == (301, "/en/countries/ru-r/str/")


@pytest.mark.parametrize(
    "path",
    ["/countries/xx/", "/countries/ru-r/xx/", "/countries/str/str/", "/people/nobody/", "/topics/no/", "/sources/no/"],
)
def test_what_nobody_knows_is_a_404(client, small, path):
    response = client.get(f"/en{path}")

    assert response.status_code == 404
    assert "There is nothing at this address" in words_of(response)


def test_a_pair_shows_the_latest_word_of_each_side_and_the_silence_of_the_other(client, small):
    page = words_of(client.get("/en/countries/ru-r/str/"))

    assert "Salt The Queen said that" in page.replace("&lt;", "<").replace("&amp;", "&")
    assert "Silent: the one passage of Strelsau held, 25 August 2021, is on other matters." in page


def test_people_are_narrowed_by_initial_and_country(client, small):
    by_letter = words_of(client.get("/en/people/?letter=d"))
    by_country = words_of(client.get("/en/people/?country=ru-r"))

    assert "Duke Rupert" in by_letter
    assert "Queen Zenda" not in by_letter
    assert "People: Ruritania" in by_country
    assert "Duke Rupert" not in by_country


def test_a_list_of_people_that_cannot_be_paged_as_asked_says_so(client, small):
    response = client.get("/en/people/?page=first")

    assert response.status_code == 400
    assert "Queen Zenda" in words_of(response)
