"""Addresses that are cited: language-neutral, never changed."""

import pytest

from communiques.archive import indexing

from .conftest import words_of


def led(client, address, language="en"):
    response = client.get(address, headers={"accept-language": language})
    return response.status_code, response.headers.get("Location")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_communique_is_found_in_the_reader_s_language(client, world, language):
    communique = world.account()

    status, place = led(client, f"/c/{communique.public_id}", language)

    assert status == 303
    assert place == communique.get_absolute_url().replace("/en/", f"/{language}/", 1)


def test_a_statement_leads_to_its_page(client, world):
    communique = world.account()
    statement = communique.statements.first()

    status, place = led(client, f"/s/{statement.public_id}")

    assert (status, place) == (303, f"/en/statements/{statement.public_id}/")


def test_an_encounter_is_found(client, world):
    world.account(encounter=world.encounter)

    assert led(client, f"/e/{world.encounter.public_id}") == (303, world.encounter.get_absolute_url())


def test_capitals_make_no_difference(client, world):
    communique = world.account()

    assert led(client, f"/c/{communique.public_id.upper()}")[0] == 303


@pytest.mark.parametrize("kind", ["c", "s", "e"])
def test_a_mistyped_identifier_is_told_from_an_unknown_one(client, db, kind):
    unknown, mistyped = client.get(f"/{kind}/bbbbbbbb"), client.get(f"/{kind}/bbbbbbbc")

    assert unknown.status_code == mistyped.status_code == 404
    assert "nothing at this address" in words_of(unknown)
    assert "mistyped" in words_of(mistyped)


def test_what_is_not_published_is_the_same_as_nothing(client, world):
    draft = world.account(published=False, encounter=world.encounter)
    nothing = client.get("/c/bbbbbbbb").content

    for kind, hidden in (("c", draft), ("s", draft.statements.first()), ("e", world.encounter)):
        response = client.get(f"/{kind}/{hidden.public_id}")
        assert response.status_code == 404
        assert response.content == nothing


def test_the_withdrawn_leave_their_reason(client, world):
    communique = world.account()
    communique.withdraw("The issuer took it back.")
    communique.save()
    indexing.refresh([communique.pk])

    for address in (f"/c/{communique.public_id}", f"/s/{communique.statements.first().public_id}"):
        response = client.get(address)
        assert response.status_code == 410
        assert "The issuer took it back." in words_of(response)
