"""unAPI: what Zotero finds on a page, and fetches as RIS. The specification: http://unapi.info/specs/"""

import re

import pytest
import rispy
from lxml import etree

from communiques.website.views.unapi import RIS_IS_DESCRIBED


@pytest.fixture
def account(world):
    return world.account(encounter=world.encounter)


def formats(response):
    root = etree.fromstring(response.content)
    return root.get("id"), [dict(child.attrib) for child in root]


RIS = {"name": "ris", "type": "application/x-research-info-systems", "docs": RIS_IS_DESCRIBED}


def test_without_parameters_it_says_what_there_is_of_any_record(client, db):
    response = client.get("/unapi")

    assert (response.status_code, response.headers["Content-Type"]) == (200, "application/xml")
    assert formats(response) == (None, [RIS])


def test_with_an_identifier_it_says_what_there_is_of_it(client, account):
    response = client.get("/unapi", {"id": f"/c/{account.public_id}"})

    assert response.status_code == 300
    assert formats(response) == (f"/c/{account.public_id}", [RIS])


def test_with_a_format_it_gives_the_record(client, account):
    statement = account.statements.first()

    for name in (
        f"/c/{account.public_id}",
        f"/s/{statement.public_id}",
        f"https://archive.example/c/{account.public_id}",
    ):
        response = client.get("/unapi", {"id": name, "format": "ris"})
        (entry,) = rispy.loads(response.content.decode())
        assert response.status_code == 200
        assert entry["urls"] == [f"http://testserver/{name.rpartition('.example/')[2].lstrip('/')}"]


@pytest.mark.parametrize(
    ("parameters", "status"),
    [
        ({"format": "ris"}, 400),
        ({"id": "/c/bbbbbbbb"}, 404),
        ({"id": "/c/bbbbbbbb", "format": "ris"}, 404),
        ({"id": "/e/bbbbbbbb", "format": "ris"}, 404),
        ({"id": "nothing"}, 404),
        ({"id": "/c/\x00"}, 400),
        ({"id": "<&>", "format": "<&>"}, 404),
    ],
)
def test_what_is_not_there_or_not_to_be_had_is_said(client, db, parameters, status):
    assert client.get("/unapi", parameters).status_code == status


def test_a_format_that_there_is_not_is_not_acceptable(client, account):
    assert client.get("/unapi", {"id": f"/c/{account.public_id}", "format": "mods"}).status_code == 406


def test_nothing_unpublished_leaves_it(client, world):
    draft, taken_back = world.account(published=False), world.account()
    taken_back.withdraw("The issuer took it back.")
    taken_back.save()

    for extra in ({}, {"format": "ris"}):
        assert client.get("/unapi", {"id": f"/c/{draft.public_id}", **extra}).status_code == 404
        gone = client.get("/unapi", {"id": f"/c/{taken_back.public_id}", **extra})
        assert gone.status_code == 410
        assert "They speak" not in gone.content.decode()


@pytest.mark.parametrize(
    ("address", "kind", "number"),
    [
        ("/en/communiques/", "c", 2),
        ("/en/statements/", "s", 8),
        ("/en/countries/str/", "c", 2),
        ("/en/topics/salt/", "c", 2),
        ("/en/people/duke/", "c", 2),
    ],
)
def test_a_list_names_each_of_its_records_once(client, world, address, kind, number):
    for _ in range(2):
        world.account()

    page = client.get(address).content.decode()

    named = re.findall(r'<abbr class="unapi-id" title="/(\w)/(\w+)"', page)
    assert len([name for name in named if name[0] == kind]) == number
    assert len(set(named)) == len(named)
    assert '<link rel="unapi-server" type="application/xml" title="unAPI" href="/unapi">' in page


def test_a_record_s_page_names_it_alone(client, account):
    for record, kind in ((account, "c"), (account.statements.first(), "s")):
        page = client.get(record.get_absolute_url()).content.decode()
        assert re.findall(r'class="unapi-id" title="(.*?)"', page) == [f"/{kind}/{record.public_id}"]
