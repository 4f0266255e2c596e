"""One record: what it says, what is left of it, and what is said where there is none."""

import json

import pytest

from communiques.formats.loading import communiques
from communiques.formats.plain_json import communique as as_every_outlet
from tests.factories import OfficeFactory
from tests.varied import UNPUBLISHED, WITHDRAWN


def test_a_communique_is_what_every_outlet_writes_with_links(fifty, asked):
    (record,) = communiques([fifty[1].pk])

    given = asked(f"communiques/{record.public_id.upper()}")
    links = given.pop("links")

    assert given == json.loads(as_every_outlet(record, "http://testserver"))
    assert links["api"] == f"http://testserver/api/v1/communiques/{record.public_id}"
    assert links["html"]["fr"] == f"http://testserver/fr/communiques/{record.public_id}/{record.slug}/"


def test_a_statement_leads_to_its_communique(fifty, asked):
    statement = fifty[0].statements.order_by("start").first()

    given = asked(f"statements/{statement.public_id}")

    assert given["words"] == statement.words
    assert given["links"]["communique"].endswith(f"/api/v1/communiques/{fifty[0].public_id}")


def test_an_encounter_has_its_published_accounts(fifty, asked):
    encounter = fifty[6].encounter  # of its three accounts one is withdrawn, one not published

    given = asked(f"encounters/{encounter.public_id}")

    assert [account["id"] for account in given["accounts"]] == [fifty[6].public_id]


def test_a_person_has_every_name_and_office(fifty, asked):
    queen = fifty[0].participations.first().person
    queen.names.create(language="en", text="Her Majesty", kind="alias")
    OfficeFactory(person=queen, title_en="Queen", title_fr="Reine", since="1999")

    given = asked("people/zenda")

    assert given["names"] == {"en": "Queen Zenda", "fr": "Reine Zenda", "zh": "曾达女王"}
    assert given["other_names"] == [{"text": "Her Majesty", "language": "en", "kind": "alias"}]
    assert given["offices"][0]["title"] == {"en": "Queen", "fr": "Reine"}
    assert given["offices"][0]["since"] == "1999"
    assert given["communiques"] == len(fifty) - len(WITHDRAWN | UNPUBLISHED)
    assert given["links"]["html"]["en"] == "http://testserver/en/people/zenda/"


def test_things_are_found_by_any_of_their_names(fifty, asked):
    for address, name, found in (
        ("people", "reine", ["zenda"]),
        ("countries", "ruritanie", ["RU-R"]),
        ("sources", "Агентство", ["agency"]),
        ("topics", "MARAIS", ["marshes"]),
        ("topics", "!", []),
    ):
        results = asked(address, q=name)["results"]
        assert [one.get("slug", one.get("code")) for one in results] == found


def test_what_nothing_published_tells_of_is_not_among_people(fifty, asked):
    stranger = OfficeFactory().person

    assert stranger.slug not in {one["slug"] for one in asked("people")["results"]}
    assert stranger.slug not in {one["person"]["slug"] for one in asked("offices")["results"]}
    asked(f"people/{stranger.slug}", 404)


def test_a_withdrawn_record_leaves_its_reason(fifty, asked):
    withdrawn = fifty[min(WITHDRAWN)]
    for address in (f"communiques/{withdrawn.public_id}", f"statements/{withdrawn.statements.first().public_id}"):
        given = asked(address, 410)

        assert given["reason"] == "It was never said."
        assert given["status"] == 410
        assert given["withdrawn_at"].endswith("Z")
        assert withdrawn.text not in json.dumps(given)


def test_a_draft_is_not_told_from_nothing_and_a_mistyped_identifier_is(fifty, asked):
    draft = asked(f"communiques/{fifty[min(UNPUBLISHED)].public_id}", 404)
    nothing = asked("communiques/bbbbbbbb", 404)
    mistyped = asked("communiques/bbbbbbbc", 404)

    assert draft == nothing
    assert "no identifier" in mistyped["detail"]


def test_only_the_fields_asked_for_are_given(fifty, asked):
    given = asked(f"communiques/{fifty[1].public_id}", fields="title,id")

    assert set(given) == {"id", "title"}


@pytest.mark.parametrize("fields", ["note", "id,", "id,nothing", "id title"])
def test_an_unknown_field_is_refused_with_those_that_are_known(fifty, asked, fields):
    (error,) = asked("communiques", 400, fields=fields)["errors"]["fields"]

    assert "id, url, version, title" in error
