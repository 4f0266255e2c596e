"""The forms of a record: at the suffix of its permanent address, or by what a program says it accepts."""

import json

import pytest

from communiques.archive.models import Encounter
from communiques.formats import forms

KINDS = {"c": forms.COMMUNIQUE, "s": forms.STATEMENT, "e": forms.ENCOUNTER}
EVERY_FORM = [(kind, form.suffix) for kind, of_kind in KINDS.items() for form in of_kind]
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.fixture
def account(world):
    return world.account(encounter=world.encounter)


def identifier(account, kind):
    record = {"c": account, "s": account.statements.first(), "e": account.encounter}[kind]
    return record.public_id


def withdraw(account):
    account.withdraw("The issuer took it back.")
    account.save()


def test_no_two_forms_of_a_kind_have_one_suffix():
    for of_kind in KINDS.values():
        suffixes = [form.suffix for form in of_kind]
        assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize(("kind", "suffix"), EVERY_FORM)
def test_every_form_answers_programs_anywhere(client, account, kind, suffix):
    address = f"/{kind}/{identifier(account, kind)}.{suffix}"

    answer, head = client.get(address), client.head(address)

    assert answer.status_code == head.status_code == 200
    form = forms.by_suffix(KINDS[kind], suffix)
    assert answer.headers["Content-Type"].startswith(form.media_type)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Content-Disposition"] == f'inline; filename="{identifier(account, kind)}.{suffix}"'
    assert answer.content
    assert not head.content
    assert head.headers["ETag"] == answer.headers["ETag"]


@pytest.mark.parametrize(("kind", "suffix"), EVERY_FORM)
def test_a_form_is_the_same_in_every_language_of_the_reader(client, account, kind, suffix):
    address = f"/{kind}/{identifier(account, kind)}.{suffix}"

    english, french = (client.get(address, headers={"accept-language": language}) for language in ("en", "fr"))

    assert english.content == french.content


@pytest.mark.parametrize(("kind", "suffix"), EVERY_FORM)
def test_what_a_program_has_already_is_not_sent_again(client, account, kind, suffix):
    address = f"/{kind}/{identifier(account, kind)}.{suffix}"
    first = client.get(address)

    for condition in (
        {"if-none-match": first.headers["ETag"]},
        {"if-modified-since": first.headers["Last-Modified"]},
    ):
        again = client.get(address, headers=condition)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert client.get(address, headers={"if-none-match": '"of another text"'}).status_code == 200


@pytest.mark.parametrize(("kind", "suffix"), EVERY_FORM)
def test_in_every_form_a_mistyped_identifier_is_told_from_an_unknown_one(client, db, kind, suffix):
    unknown, mistyped = client.get(f"/{kind}/bbbbbbbb.{suffix}"), client.get(f"/{kind}/bbbbbbbc.{suffix}")

    for answer, title in ((unknown, "Nothing here"), (mistyped, "Mistyped identifier")):
        assert answer.status_code == 404
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.json()["title"] == title


@pytest.mark.parametrize(("kind", "suffix"), EVERY_FORM)
def test_what_is_not_published_is_the_same_as_nothing_in_every_form(client, world, kind, suffix):
    draft = world.account(published=False, encounter=world.encounter)

    hidden = client.get(f"/{kind}/{identifier(draft, kind)}.{suffix}")

    assert hidden.status_code == 404
    assert hidden.content == client.get(f"/{kind}/bbbbbbbb.{suffix}").content


@pytest.mark.parametrize(("kind", "suffix"), [each for each in EVERY_FORM if each[0] != "e"])
def test_the_withdrawn_leave_their_reason_in_every_form(client, account, kind, suffix):
    withdraw(account)

    answer = client.get(f"/{kind}/{identifier(account, kind)}.{suffix}")

    assert answer.status_code == 410
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    left = answer.json()
    assert (left["id"], left["status"]) == (identifier(account, kind), "withdrawn")
    assert left["reason"] == "The issuer took it back."
    assert left["withdrawn_at"].endswith("Z")
    assert set(left) == {"id", "status", "reason", "withdrawn_at"}


@pytest.mark.parametrize("kind", KINDS)
def test_browsers_get_the_page_and_programs_the_form_they_prefer(client, account, kind):
    address = f"/{kind}/{identifier(account, kind)}"

    def led(accept):
        answer = client.get(address, headers={"accept": accept})
        assert {"Accept", "Accept-Language"} <= set(answer.headers["Vary"].split(", "))
        return answer.status_code, answer.headers["Location"]

    for accept in (BROWSER, "*/*", "text/html", "text/*, */*;q=0.1"):
        assert led(accept)[1].startswith("/en/")
    for form in KINDS[kind]:
        status, place = led(f"{form.media_type}, text/html;q=0.5")
        assert status == 303
        first = next(each for each in KINDS[kind] if each.media_type == form.media_type)
        assert place == f"{address}.{first.suffix}"


def test_another_site_may_follow_the_way_to_a_form(client, account):
    """Each step of the way must say so (Fetch standard, 4.4), or a script there gets nothing."""
    for address, accept in ((f"/c/{account.public_id}", "application/json"), ("/c/bbbbbbbb", "application/json")):
        assert client.get(address, headers={"accept": accept}).headers["Access-Control-Allow-Origin"] == "*"


def test_where_nothing_fits_the_forms_are_listed(client, account):
    answer = client.get(f"/c/{account.public_id}", headers={"accept": "image/png"})

    assert answer.status_code == 406
    listed = {form["type"]: form["href"] for form in answer.json()["forms"]}
    assert listed["application/json"] == f"http://testserver/c/{account.public_id}.json"
    assert "text/html" in listed


def test_an_unknown_suffix_is_told_with_the_forms_that_there_are(client, account):
    answer = client.get(f"/c/{account.public_id}.exe")

    assert answer.status_code == 404
    assert f"http://testserver/c/{account.public_id}.json" in {form["href"] for form in answer.json()["forms"]}


def test_a_program_is_told_of_the_missing_as_programs_are(client, account):
    withdraw(account)
    wanted = {"accept": "application/json"}

    assert client.get("/c/bbbbbbbc", headers=wanted).json()["title"] == "Mistyped identifier"
    assert client.get(f"/c/{account.public_id}", headers=wanted).json()["status"] == "withdrawn"


def test_capitals_make_no_difference_to_forms(client, account):
    assert client.get(f"/c/{account.public_id.upper()}.JSON").status_code == 200


def test_the_json_of_an_encounter_names_what_is_published_of_it(client, world, account):
    world.account(encounter=world.encounter, published=False)

    written = json.loads(client.get(f"/e/{account.encounter.public_id}.json").content)

    assert written["url"] == f"http://testserver/e/{account.encounter.public_id}"
    assert [each["id"] for each in written["accounts"]] == [account.public_id]


def test_the_text_is_verbatim_and_nothing_else(client, account):
    assert client.get(f"/c/{account.public_id}.txt").content.decode() == account.text
    statement = account.statements.first()
    assert client.get(f"/s/{statement.public_id}.txt").content.decode() == statement.words


def test_no_private_note_leaves_in_any_form(client, account):
    account.note = "PRIVATE-NOTE"
    account.save()
    Encounter.objects.update(note="PRIVATE-NOTE")

    for kind, suffix in EVERY_FORM:
        assert b"PRIVATE-NOTE" not in client.get(f"/{kind}/{identifier(account, kind)}.{suffix}").content
