"""What pages say to programs: JSON-LD as extruct and pyld read it, in the words of schema.org; where pages stand."""

import json
import re
from pathlib import Path

import extruct
import pytest
from pyld import jsonld

from communiques.archive.models import Formulation, NameKind
from tests.audit.page_types import asked
from tests.audit.records import records

SCHEMAS = Path(__file__).parents[1] / "schemas" / "schema_org"
VOCABULARY = {
    name: set(properties) for name, properties in json.loads((SCHEMAS / "vocabulary.json").read_text()).items()
}
CONTEXT = json.loads((SCHEMAS / "context.json").read_text())
# Pages that are known under the address of what they show.
LED_ELSEWHERE = {"beside"}
ENDING = "They </script><script>alert(1)</script><!-- speak & agree"


def vendored(url, _options):
    assert url == "https://schema.org"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}


def check(written):
    """Every node is of types of schema.org, and has properties that these have; JSON-LD keeps every word of it."""
    expanded = jsonld.expand(written, {"documentLoader": vendored})
    assert expanded
    nodes = list(all_nodes({**written, "@context": None}))
    for node in nodes:
        types = node.get("@type", [])
        properties = set().union(*(VOCABULARY[name] for name in ([types] if isinstance(types, str) else types)))
        wrong = {name for name in node if not name.startswith("@") and name != "query-input"} - properties
        assert not types or not wrong, (types, wrong)
    return nodes


def all_nodes(value):
    if isinstance(value, dict):
        if value.keys() - {"@context", "@graph"}:
            yield value
        for inner in value.values():
            yield from all_nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from all_nodes(inner)


def described(client, path):
    """The nodes that extruct finds on a page."""
    page = client.get(path).content.decode()
    (block,) = extruct.extract(page, f"http://testserver{path}", syntaxes=["json-ld"])["json-ld"]
    check(block)
    return block["@graph"]


def heads(page, tag, *names):
    found = re.findall(rf"<{tag} [^>]*>", page)
    return [
        tuple(re.search(rf'{name}="([^"]*)"', each)[1] for name in names)
        for each in found
        if all(f"{name}=" in each for name in names)
    ]


@pytest.fixture
def pages(world):
    world.account(encounter=world.encounter)
    world.account(encounter=world.encounter, language="fr")
    Formulation.objects.create(slug="salt-for-all").names.create(language="en", text="salt", kind=NameKind.PREFERRED)
    shown = [page for page in asked(records()) if page.status == 200 and "country=" not in page.path]
    return [page for page in shown if "topic=" not in page.path]


def test_every_page_is_described_in_the_vocabulary_of_schema_org(client, pages):
    for page in pages:
        first, *others = described(client, page.path)
        assert first.get("name"), page.path
        assert first["url"].startswith("http://testserver/"), page.path
        assert {each["@type"] for each in others} <= {"BreadcrumbList"}, page.path
    assert len({page.type for page in pages}) > 20


def test_every_page_says_its_own_address_and_that_in_each_language(client, pages, settings):
    settings.PUBLIC_ADDRESS = "https://archive.example"
    for page in pages:
        answer = client.get(page.path).content.decode()
        (canonical,) = [href for rel, href in heads(answer, "link", "rel", "href") if rel == "canonical"]
        alternates = dict(heads(answer, "link", "hreflang", "href"))
        rest = page.path.removeprefix(f"/{page.language}")
        assert alternates.keys() == {"en", "fr", "x-default"}, page.path
        assert all(each.startswith("https://archive.example/") for each in (canonical, *alternates.values()))
        if page.type not in LED_ELSEWHERE:
            assert canonical == alternates[page.language].replace("&amp;", "&") or "?" in canonical
            assert page.type in ("communiques", "statements") or canonical == f"https://archive.example{page.path}"
        assert alternates["x-default"] == (alternates["en"] if rest != "/" else "https://archive.example/")


def test_a_query_that_only_chooses_is_no_address_of_its_own(client, world):
    communique = world.account()

    page = client.get(f"{communique.get_absolute_url()}?on=salt").content.decode()

    assert f'rel="canonical" href="http://testserver{communique.get_absolute_url()}"' in page
    asked = client.get("/en/statements/?q=salt").content.decode()
    assert 'rel="canonical" href="http://testserver/en/statements/?q=salt"' in asked


def test_a_communique_is_a_report_about_its_contact(client, world):
    communique = world.account(encounter=world.encounter, place="Zenda")
    french = world.account(encounter=world.encounter, language="fr")

    report = described(client, communique.get_absolute_url())[0]

    home = "http://testserver"
    event = report["about"][0]
    assert report["@type"] == ["Report", "ArchiveComponent"]
    assert report["@id"] == f"{home}/c/{communique.public_id}"
    assert (event["@id"], event["startDate"]) == (f"{home}/e/{world.encounter.public_id}", "2021-08-25")
    assert [each["name"] for each in event["attendee"]] == ["Queen Zenda", "Duke Rupert"]
    assert event["attendee"][0]["jobTitle"] == "Queen of Ruritania"
    assert [each["name"] for each in report["about"][1:]] == ["Salt"]
    assert report["workTranslation"] == [{"@id": f"{home}/c/{french.public_id}"}]
    assert report["isBasedOn"] == communique.source_url
    assert len(report["hasPart"]) == communique.statements.count()
    assert report["hasPart"][0]["spokenByCharacter"] == [{"@id": f"{home}/en/people/zenda/#it"}]


def test_no_text_can_end_the_block_it_stands_in(client, world):
    communique = world.account(title=ENDING)

    page = client.get(communique.get_absolute_url()).content.decode()

    block = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(block)["@graph"][0]["name"] == ENDING
    assert not set("<>&") & set(block)


def test_a_long_text_names_some_passages_and_its_own_form_all(client, world, monkeypatch):
    monkeypatch.setattr("communiques.website.structured_data.MOST_PARTS", 2)
    communique = world.account()

    on_page = described(client, communique.get_absolute_url())[0]["hasPart"]
    alone = client.get(f"/c/{communique.public_id}.jsonld").json()

    assert len(on_page) == 2
    check(alone)
    assert [part["text"] for part in alone["hasPart"]] == [each.words for each in communique.statements.all()]


def test_the_form_of_a_statement_and_of_an_encounter(client, world):
    communique = world.account(encounter=world.encounter)
    passage = communique.statements.first()

    quoted = client.get(f"/s/{passage.public_id}.jsonld").json()
    contact = client.get(f"/e/{world.encounter.public_id}.jsonld").json()

    check(quoted)
    check(contact)
    assert (quoted["@type"], quoted["text"]) == ("Quotation", passage.words)
    assert quoted["spokenByCharacter"][0]["name"] == "Queen Zenda"
    assert quoted["isPartOf"]["@id"] == f"http://testserver/c/{communique.public_id}"
    assert (contact["@type"], contact["startDate"]) == ("Event", "2021-08-25")
    assert [each["@id"] for each in contact["subjectOf"]] == [f"http://testserver/c/{communique.public_id}"]


def test_an_error_describes_nothing(client, world):
    withdrawn = world.account(published=False, withdrawn=True)

    for path in ("/en/nowhere/", "/en/communiques/?since=soon", withdrawn.get_absolute_url()):
        assert b"ld+json" not in client.get(path).content


def test_nothing_unpublished_is_described(client, world):
    world.account(encounter=world.encounter)
    draft = world.account(encounter=world.encounter, published=False, title="Not to be told")

    contact = client.get(f"/e/{world.encounter.public_id}.jsonld").content.decode()

    assert draft.public_id not in contact
    assert "Not to be told" not in contact


def test_the_front_page_says_how_to_search(client, world):
    world.account()

    site = described(client, "/fr/")[0]

    assert site["@type"] == "WebSite"
    assert site["potentialAction"]["target"]["urlTemplate"] == "http://testserver/fr/communiques/?q={q}"
    assert site["potentialAction"]["query-input"] == "required name=q"


def test_every_page_says_how_it_is_shown_where_it_is_shared(client, pages):
    for page in pages:
        answer = client.get(page.path).content.decode()
        said = dict(heads(answer, "meta", "property", "content"))
        (canonical,) = [href for rel, href in heads(answer, "link", "rel", "href") if rel == "canonical"]
        assert said["og:title"].strip(), page.path
        assert said["og:site_name"] == "Communiqués"
        assert said["og:locale"] == {"en": "en_GB", "fr": "fr_FR"}[page.language]
        assert page.type == "beside" or said["og:url"] == canonical
