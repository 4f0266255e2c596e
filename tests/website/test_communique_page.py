"""The reading page."""

import html
import re

import pytest

from communiques.archive import indexing
from communiques.website.templatetags.reading import words_of as marked_words
from communiques.website.turns import Reading
from tests.factories import CommuniqueFactory, ParticipationFactory, indexed

from .conftest import words_of


def opened(client, communique, language="en"):
    path = communique.get_absolute_url().replace("/en/", f"/{language}/", 1)
    return client.get(path)


def test_a_reader_sees_who_says_what(client, world):
    communique = world.account()

    page = words_of(opened(client, communique))

    assert re.search(r"Queen Zenda Ruritania 2 The Queen said that .* She thanked the Duke\.", page)
    assert re.search(r"Duke Rupert Strelsau 3 The Duke stressed", page)
    assert re.search(r"Both sides in common 4 They agreed", page)


def test_the_text_on_the_page_is_the_text_letter_by_letter(world):
    communique = world.account()

    parts = [part for turn in Reading(communique).turns for part in turn.parts]

    shown = "".join(marked_words(part) for part in parts)
    assert html.unescape(re.sub(r"</?span[^>]*>", "", shown)) == communique.text


def test_each_paragraph_and_each_statement_has_its_permanent_place(client, world):
    communique = world.account()

    page = opened(client, communique).content.decode()

    assert re.findall(r'id="p(\d)"', page) == re.findall(r'href="#p(\d)"', page) == ["1", "2", "3", "4", "5"]
    anchors = [f"s-{statement.public_id}" for statement in communique.statements.order_by("start")]
    assert re.findall(r'id="(s-\w+)"', page) == anchors


def test_markup_in_a_text_is_shown_not_obeyed(client, world):
    page = opened(client, world.account()).content.decode()

    assert "&lt;salt&gt; &amp; the marshes" in page
    assert "<salt>" not in page


def test_the_facts_are_those_of_the_record_in_the_reader_s_language(client, world):
    communique = world.account(held_on="2021-08", place="Zenda Castle")

    page = words_of(opened(client, communique, "fr"))

    for fact in (
        "août 2021",
        "connue au mois près",
        "Zenda Castle",
        "Reine Zenda",
        "Gazette royale",
        communique.text_sha256,
    ):
        assert fact in page


def test_a_catalogue_entry_says_that_its_text_is_not_held_and_where_to_read_it(client, world):
    entry = world.account(text="", source_url="https://gazette.example/elsewhere")

    response = opened(client, entry)

    assert "The archive does not hold this text." in words_of(response)
    assert 'href="https://gazette.example/elsewhere"' in response.content.decode()


def test_a_text_nobody_has_attributed_says_so_and_is_nobody_s_narration(client, db):
    communique = indexed(CommuniqueFactory(published=True))

    page = words_of(opened(client, communique))

    assert "Who says what in this text has not been marked yet." in page
    assert "narration" not in page


def test_the_other_accounts_of_the_contact_are_named_and_drafts_are_not(client, world):
    communique = world.account(encounter=world.encounter)
    other = world.account(encounter=world.encounter, language="fr")
    draft = world.account(encounter=world.encounter, published=False)

    page = words_of(opened(client, communique))

    assert other.title in page
    assert draft.title not in page


def test_the_contacts_before_and_after_between_the_same_parties_are_named(client, world):
    before, communique, after = (world.account(held_on=f"2021-0{month}-01") for month in (1, 2, 3))
    world.account(held_on="2021-09-01")

    page = words_of(opened(client, communique))

    around = page[page.index("before and after") :]
    assert around.index(before.title) < around.index(after.title)


@pytest.mark.parametrize("slug", ["wrong", None])
def test_a_wrong_slug_leads_to_the_right_one_for_good(client, world, slug):
    communique = world.account()
    wrong = f"/en/communiques/{communique.public_id}/" + (f"{slug}/" if slug else "")

    response = client.get(f"{wrong}?q=salt")

    assert response.status_code == 301
    assert response.headers["Location"] == f"{communique.get_absolute_url()}?q=salt"


def test_a_withdrawn_communique_leaves_its_reason(client, world):
    communique = world.account()
    address = communique.get_absolute_url()
    communique.withdraw("The issuer took it back.")
    communique.save()
    indexing.refresh([communique.pk])

    response = client.get(address)

    assert response.status_code == 410
    assert "The issuer took it back." in words_of(response)
    assert communique.title not in words_of(response)


def test_a_draft_is_the_same_404_as_nothing(client, world):
    draft = world.account(published=False)
    nothing = client.get("/en/communiques/bbbbbbbb/anything/")

    response = client.get(f"/en/communiques/{draft.public_id}/anything/")

    assert response.status_code == nothing.status_code == 404
    assert response.content == nothing.content.replace(b"bbbbbbbb", draft.public_id.encode())


def test_a_mistyped_identifier_is_told_from_an_unknown_one(client, db):
    assert "mistyped" in words_of(client.get("/en/communiques/bbbbbbbc/x/"))
    assert "nothing at this address" in words_of(client.get("/en/communiques/bbbbbbbb/x/"))


def test_it_asks_the_database_as_often_for_a_long_communique_as_for_a_short(
    client, world, django_assert_max_num_queries
):
    communique = world.account(encounter=world.encounter)
    for month in range(1, 7):
        world.account(encounter=world.encounter, held_on=f"2021-0{month}-01")
        world.account(held_on=f"2022-0{month}-01")
    for _ in range(5):
        ParticipationFactory(communique=communique)
    address = communique.get_absolute_url()

    with django_assert_max_num_queries(19):
        client.get(address)
