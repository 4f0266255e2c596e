"""Signposts for programs: in the headers of pages and forms, and as a set of links."""

import pytest
from requests.utils import parse_header_links

from communiques.archive.models import Source
from communiques.formats import forms

HOME = "http://testserver"


@pytest.fixture
def account(world):
    Source.objects.update(rights_en="Free under https://rights.example/by/4.0/.")
    return world.account(encounter=world.encounter)


def links(answer):
    found = {}
    for link in parse_header_links(answer.headers["Link"]):
        found.setdefault(link["rel"], []).append(link)
    return found


def places(account):
    statement = account.statements.first()
    return {
        f"/s/{statement.public_id}": (statement.get_absolute_url(), forms.STATEMENT, "Quotation"),
        f"/c/{account.public_id}": (account.get_absolute_url(), forms.COMMUNIQUE, "Report"),
        f"/e/{account.encounter.public_id}": (account.encounter.get_absolute_url(), forms.ENCOUNTER, "Event"),
    }


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_page_says_what_it_is_about_and_where_its_forms_are(client, account, language):
    for permanent, (page, of_kind, kind) in places(account).items():
        said = links(client.get(page.replace("/en/", f"/{language}/", 1)))

        assert [link["url"] for link in said["cite-as"]] == [f"{HOME}{permanent}"]
        assert {link["url"] for link in said["type"]} == {"https://schema.org/AboutPage", f"https://schema.org/{kind}"}
        assert [link["url"] for link in said["author"]] == [f"{HOME}/en/sources/gazette/"]
        assert [link["url"] for link in said["license"]] == ["https://rights.example/by/4.0/"]
        told = {link["url"] for rel in ("describedby", "item", "linkset") for link in said.get(rel, ())}
        assert told == {f"{HOME}{permanent}.{form.suffix}" for form in of_kind}


def test_where_a_signpost_leads_stands_what_it_says(client, account):
    for page, _, _ in places(account).values():
        said = links(client.get(page))
        for link in [link for rel in ("describedby", "item", "linkset") for link in said.get(rel, ())]:
            answer = client.get(link["url"].removeprefix(HOME))
            assert answer.status_code == 200
            assert answer.headers["Content-Type"].startswith(link["type"])
            back = links(answer)
            assert [each["url"] for each in back["cite-as"]] == [each["url"] for each in said["cite-as"]]
            assert [each["url"] for each in back["linkset"]] == [each["url"] for each in said["linkset"]]


@pytest.mark.parametrize("kind", ["c", "s", "e"])
def test_the_linkset_holds_the_links_of_the_record_and_of_each_form(client, account, kind):
    record = {"c": account, "s": account.statements.first(), "e": account.encounter}[kind]
    place = f"{HOME}/{kind}/{record.public_id}"

    first, *others = client.get(f"/{kind}/{record.public_id}.linkset.json").json()["linkset"]

    assert first["anchor"] == place
    assert first["cite-as"] == [{"href": place}]
    told = {target["href"] for rel in ("describedby", "item") for target in first.get(rel, ())}
    assert told == {each["anchor"] for each in others}
    assert f"{place}.json" in told
    for each in others:
        assert each["cite-as"] == [{"href": place}]
        assert {"describes", "collection"} & set(each)


def test_text_and_tei_are_the_content_and_the_rest_describes(client, account):
    said = links(client.get(account.get_absolute_url()))

    place = f"{HOME}/c/{account.public_id}"
    assert {link["url"] for link in said["item"]} == {f"{place}.txt", f"{place}.tei.xml"}
    (tei,) = (link for link in said["item"] if link["url"].endswith(".tei.xml"))
    assert (tei["type"], tei["profile"]) == ("application/tei+xml", "http://www.tei-c.org/ns/1.0")


def test_a_tombstone_and_a_former_address_have_no_signposts(client, account):
    former = client.get(f"/en/communiques/{account.public_id}/as-it-was-called/?q=salt")
    assert (former.status_code, former.headers["Location"]) == (301, f"{account.get_absolute_url()}?q=salt")
    assert "Link" not in former.headers
    account.withdraw("Wrong.")
    account.save()
    assert "Link" not in client.get(account.get_absolute_url()).headers
