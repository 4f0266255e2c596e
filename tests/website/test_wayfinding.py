"""What programs ask of any site: sitemaps, robots.txt, OpenSearch, security.txt."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest
from lxml import etree

from communiques.website import sitemaps
from tests.factories import CommuniqueFactory

SCHEMAS = Path(__file__).parents[1] / "schemas" / "sitemaps"
S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
X = "{http://www.w3.org/1999/xhtml}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def read(client, path, schema):
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/xml; charset=utf-8"
    root = etree.fromstring(response.getvalue())
    etree.XMLSchema(etree.parse(SCHEMAS / schema)).assertValid(root)
    return root


def locations(root):
    return [found.text for found in root.iter(f"{S}loc")]


def every_page(client):
    """What all sitemaps name, from the index on."""
    files = locations(read(client, "/sitemap.xml", "siteindex.xsd"))
    return [read(client, each.removeprefix("http://testserver"), "all.xsd") for each in files]


def test_sitemaps_name_every_page_in_both_languages_and_each_answers(client, world):
    one, other = world.account(encounter=world.encounter), world.account(encounter=world.encounter, title="盐")

    roots = every_page(client)
    named = [place for root in roots for place in locations(root)]

    for communique in (one, other):
        path = communique.get_absolute_url().removeprefix("/en")
        assert {f"http://testserver/en{path}", f"http://testserver/fr{path}"} <= set(named)
        for statement in communique.statements.all():
            assert f"http://testserver/fr/statements/{statement.public_id}/" in named
    assert f"http://testserver/en/encounters/{world.encounter.public_id}/" in named
    assert len(named) == len(set(named))
    for place in named:
        assert client.get(place.removeprefix("http://testserver")).status_code == 200, place
    for root in roots:
        for url in root.iter(f"{S}url"):
            alternates = {link.get("hreflang"): link.get("href") for link in url.iter(f"{X}link")}
            assert alternates.keys() == {"en", "fr"}
            assert url.find(f"{S}loc").text in alternates.values()


def test_a_sitemap_says_when_a_communique_changed(client, world):
    communique = world.account()

    dates = {found.text for root in every_page(client) for found in root.iter(f"{S}lastmod")}

    assert dates == {communique.changed_at.isoformat(timespec="seconds")}


def test_what_is_not_published_is_in_no_sitemap(client, world):
    world.account()
    hidden = [world.account(published=False), world.account(published=False, withdrawn=True)]

    named = "".join(place for root in every_page(client) for place in locations(root))

    assert not any(communique.public_id in named for communique in hidden)


def test_a_long_list_is_parted_and_loses_none(client, db, monkeypatch, django_assert_max_num_queries):
    monkeypatch.setattr(sitemaps, "A_FILE", 2)
    made = [CommuniqueFactory(published=True) for _ in range(5)]

    found = []
    for number in (1, 2, 3):
        with django_assert_max_num_queries(4):
            found += locations(read(client, f"/sitemap-communiques-{number}.xml", "all.xsd"))

    assert [each for each in found if "/en/" in each] == [
        f"http://testserver{each.get_absolute_url()}" for each in made
    ]
    assert client.get("/sitemap-communiques-4.xml").status_code == 404


@pytest.mark.parametrize("name", ["communiques-0", f"communiques-{'9' * 500}", "drafts-1", "pages-2", "communiques-x"])
def test_a_sitemap_that_is_not_is_not_found(client, db, name):
    assert client.get(f"/sitemap-{name}.xml").status_code == 404


def test_robots_may_visit_all_but_what_has_no_end(client, settings, world):
    settings.PUBLIC_ADDRESS = "https://archive.example"
    said = client.get("/robots.txt").content.decode()
    rules = RobotFileParser()
    rules.parse(said.splitlines())

    assert rules.site_maps() == ["https://archive.example/sitemap.xml"]
    for path in ("/en/", world.account().get_absolute_url(), "/en/communiques/?q=salt", "/oai?verb=Identify"):
        assert rules.can_fetch("a robot", path)
    disallowed = {line.partition(": ")[2] for line in said.splitlines() if line.startswith("Disallow")}
    assert disallowed == {"/admin/", "/*/suggest/", "/*/communiques/?*&", "/*/statements/?*&"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_browsers_are_told_how_to_search_in_the_readers_language(client, world, language):
    page = client.get(f"/{language}/").content.decode()
    assert f'href="/opensearch.{language}.xml"' in page

    response = client.get(f"/opensearch.{language}.xml")

    root = etree.fromstring(response.content)
    templates = {url.get("type"): url.get("template") for url in root.iter(f"{OPENSEARCH}Url")}
    html = templates["text/html"].replace("{searchTerms}", "salt").removeprefix("http://testserver")
    typed = (
        templates["application/x-suggestions+json"].replace("{searchTerms}", "zen").removeprefix("http://testserver")
    )
    assert response.headers["Content-Type"] == "application/opensearchdescription+xml; charset=utf-8"
    assert len(root.find(f"{OPENSEARCH}ShortName").text) <= 16
    assert root.find(f"{OPENSEARCH}Language").text == language
    assert html == f"/{language}/communiques/?q=salt"
    assert client.get(html).status_code == 200
    assert json.loads(client.get(typed).content)[0] == "zen"


def test_the_bare_description_of_the_search_is_in_the_readers_language(client, db):
    response = client.get("/opensearch.xml", headers={"accept-language": "fr"})

    assert b"<Language>fr</Language>" in response.content
    assert "Accept-Language" in response.headers["Vary"]


def test_whom_to_tell_of_a_hole_is_said_where_somebody_is_named(client, settings):
    assert client.get("/.well-known/security.txt").status_code == 404

    settings.CONTACT_EMAIL = "post@archive.example"
    response = client.get("/.well-known/security.txt")

    said = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert said["Contact"] == "mailto:post@archive.example"
    assert said["Canonical"] == "http://testserver/.well-known/security.txt"
    left = datetime.fromisoformat(said["Expires"]) - datetime.now(UTC)
    assert timedelta(days=29) < left <= timedelta(days=30)


def test_the_icon_is_found_under_its_old_name(client):
    assert client.get("/favicon.ico").headers["Location"].endswith("favicon.svg")
