"""The archive as harvesters see it: by Sickle over HTTP, and by the schema of the protocol."""

import gzip
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from lxml import etree
from sickle import Sickle
from sickle.iterator import OAIResponseIterator

from communiques.archive.models import Communique, Topic
from communiques.feeds.oai import listing
from communiques.feeds.oai.resumption import Resumption
from tests.factories import CommuniqueFactory, TopicFactory, indexed
from tests.varied import NUMBER, UNPUBLISHED, WITHDRAWN, varied

SCHEMAS = Path(__file__).parents[1] / "schemas" / "oai"
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
OAI = "{http://www.openarchives.org/OAI/2.0/}"
ITEMS = NUMBER - len(UNPUBLISHED)
LISTED = "verb=ListRecords&metadataPrefix=oai_dc"
SECOND = timedelta(seconds=1)
BEGAN = datetime(2023, 5, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def schema():
    return etree.XMLSchema(etree.parse(SCHEMAS / "answer.xsd"))


@pytest.fixture
def ask(client, schema):
    """Asks `/oai` and returns the answer's root, which the schema of the protocol allows."""

    def answer(query, **headers):
        response = client.get("/oai", QUERY_STRING=query, **headers)
        assert response.status_code == 200
        assert response.headers["Content-Type"] == "text/xml; charset=utf-8"
        root = etree.fromstring(response.content)
        schema.assertValid(root)
        return root

    return answer


@pytest.fixture
def short_pages(monkeypatch):
    monkeypatch.setattr(listing, "PAGE", 10)


@pytest.fixture
def one(db):
    return indexed(CommuniqueFactory(published=True))


def made_in_turn(communiques):
    """Each changed a second after the one before, but every fifth at the same moment as that."""
    for number, communique in enumerate(communiques):
        changed_at = BEGAN + SECOND * (number - number % 5 // 4)
        Communique.objects.filter(pk=communique.pk).update(changed_at=changed_at)
    return communiques


def texts(root, name):
    return [found.text for found in root.iter(f"{OAI}{name}")]


def public_ids(root):
    return [identifier.rsplit(":", 1)[1] for identifier in texts(root, "identifier")]


def code(root):
    (error,) = root.iter(f"{OAI}error")
    assert error.text
    return error.get("code")


def items(fifty):
    return [communique for number, communique in enumerate(fifty) if number not in UNPUBLISHED]


def test_sickle_harvests_all_by_every_verb(transactional_db, live_server, short_pages):
    fifty = made_in_turn(varied())
    sickle = Sickle(f"{live_server.url}/oai")

    described = sickle.Identify()
    headers = list(sickle.ListIdentifiers(metadataPrefix="oai_dc"))
    records = list(sickle.ListRecords(metadataPrefix="oai_dc"))
    pages = list(Sickle(sickle.endpoint, iterator=OAIResponseIterator).ListRecords(metadataPrefix="oai_dc"))
    again = list(Sickle(sickle.endpoint, http_method="POST").ListRecords(metadataPrefix="oai_dc"))
    deleted = {header.identifier for header in headers if header.deleted}
    one = sickle.GetRecord(identifier=headers[0].identifier, metadataPrefix="oai_dc")

    expected = [f"oai:localhost:{each.public_id}" for each in items(fifty)]
    assert (described.protocolVersion, described.deletedRecord) == ("2.0", "persistent")
    assert described.earliestDatestamp == "2023-05-01T12:00:00Z" == headers[0].datestamp
    assert [header.identifier for header in headers] == expected
    assert [record.header.identifier for record in records] == expected
    assert [record.header.identifier for record in again] == expected
    assert len(pages) == 5
    assert deleted == {f"oai:localhost:{fifty[number].public_id}" for number in WITHDRAWN}
    assert one.metadata["title"] == [fifty[0].title]
    assert one.metadata["identifier"] == [f"{live_server.url}/c/{fifty[0].public_id}"]
    assert next(each.metadataPrefix for each in sickle.ListMetadataFormats()) == "oai_dc"
    assert {"country.ru-r", "language.zh", "kind.call", "source.gazette", "topic.salt"} <= {
        each.setSpec for each in sickle.ListSets()
    }


def test_sickle_harvests_a_set_and_what_changed_since(transactional_db, live_server, short_pages):
    fifty = made_in_turn(varied())
    sickle = Sickle(f"{live_server.url}/oai")

    russian = list(sickle.ListRecords(metadataPrefix="oai_dc", set="language.ru"))
    late = list(sickle.ListIdentifiers(metadataPrefix="oai_dc", **{"from": "2023-05-01T12:00:40Z"}))

    assert {record.metadata["language"][0] for record in russian if not record.deleted} == {"ru"}
    assert len(russian) == sum(each.language == "ru" for each in items(fifty))
    expected = [each.public_id for number, each in enumerate(fifty) if number >= 40 and number not in UNPUBLISHED]
    assert [header.identifier.rsplit(":", 1)[1] for header in late] == expected


@pytest.mark.parametrize(
    "query",
    ["verb=Identify", "verb=ListSets", "verb=ListMetadataFormats", LISTED, f"{LISTED}&set=kind.call"],
)
def test_every_answer_is_as_the_schema_has_it(fifty, ask, query):
    assert code_of_error(ask(query)) is None


def code_of_error(root):
    return next((error.get("code") for error in root.iter(f"{OAI}error")), None)


def test_a_list_goes_on_until_an_empty_token_and_counts_itself(fifty, ask, short_pages):
    made_in_turn(fifty)
    found, cursors, root = [], [], ask(LISTED)
    while True:
        found += public_ids(root)
        (token,) = root.iter(f"{OAI}resumptionToken")
        assert token.get("completeListSize") == str(ITEMS)
        cursors.append(int(token.get("cursor")))
        if not token.text:
            break
        root = ask(f"verb=ListRecords&resumptionToken={token.text}")

    assert found == [each.public_id for each in items(fifty)]
    assert cursors == [0, 10, 20, 30, 40]


def test_a_record_that_changes_during_a_harvest_is_not_lost_nor_is_another(fifty, ask, short_pages):
    made_in_turn(fifty)
    first = ask(LISTED)
    changed = items(fifty)[12]
    changed.title = "Told otherwise"
    changed.save()
    found, root = public_ids(first), first
    while token := texts(root, "resumptionToken")[0]:
        root = ask(f"verb=ListRecords&resumptionToken={token}")
        found += public_ids(root)

    assert sorted(found) == sorted(each.public_id for each in items(fifty))
    assert found[-1] == changed.public_id


def test_a_list_that_fits_one_answer_has_no_token(fifty, ask):
    assert not texts(ask(LISTED), "resumptionToken")


def test_what_is_withdrawn_stays_as_deleted_and_says_nothing_else(fifty, ask):
    withdrawn = fifty[min(WITHDRAWN)]

    root = ask(f"verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:testserver:{withdrawn.public_id}")

    (header,) = root.iter(f"{OAI}header")
    assert header.get("status") == "deleted"
    assert not list(root.iter(f"{OAI}metadata"))
    assert withdrawn.title not in etree.tostring(root, encoding="unicode")
    formats = ask(f"verb=ListMetadataFormats&identifier=oai:testserver:{withdrawn.public_id}")
    assert code(formats) == "noMetadataFormats"


def test_a_record_in_tei_is_that_of_its_own_address_and_its_identifiers_are_unique(fifty, ask, client):
    root = ask("verb=ListRecords&metadataPrefix=tei")

    documents = list(root.iter(f"{TEI}TEI"))
    names = [each.get(XML_ID) for each in root.iter() if each.get(XML_ID)]
    pointed = [word for each in root.iter(f"{TEI}said") for word in each.get("who").split()]
    published = [each.public_id for each in items(fifty) if each.status == "published"]
    alone = [etree.fromstring(client.get(f"/c/{public_id}.tei.xml").content) for public_id in published]
    judge = etree.RelaxNG(etree.fromstring(gzip.decompress((SCHEMAS.parent / "tei_all.rng.gz").read_bytes())))
    assert [body(each) for each in documents] == [body(each) for each in alone]
    assert len(names) == len(set(names))
    assert pointed
    assert {word.removeprefix("#") for word in pointed} <= set(names)
    for document in documents:
        judge.assertValid(etree.ElementTree(etree.fromstring(etree.tostring(document))))


def body(document):
    return "".join(document.find(f".//{TEI}body").itertext())


def test_what_was_never_published_is_not_there(fifty, ask):
    ids = [fifty[number].public_id for number in UNPUBLISHED]

    assert not set(ids) & set(public_ids(ask(LISTED)))
    for public_id in ids:
        root = ask(f"verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:testserver:{public_id}")
        assert code(root) == "idDoesNotExist"


def test_a_private_note_is_in_no_answer(fifty, ask):
    Communique.objects.update(note="Not to be told.")

    assert "Not to be told" not in etree.tostring(ask(LISTED), encoding="unicode")


def test_until_takes_in_the_whole_of_its_second_and_of_its_day(fifty, ask):
    made_in_turn(fifty)
    Communique.objects.filter(pk=fifty[0].pk).update(changed_at=BEGAN + timedelta(milliseconds=900))

    for until in ("2023-05-01T12:00:00Z", "2023-05-01"):
        assert fifty[0].public_id in public_ids(ask(f"{LISTED}&until={until}"))
    assert code(ask(f"{LISTED}&until=2023-04-30")) == "noRecordsMatch"
    assert code(ask(f"{LISTED}&until=2023-05-01T11:59:59Z")) == "noRecordsMatch"


def test_the_set_of_a_broader_topic_holds_what_is_on_those_below_it(fifty, ask):
    minerals = TopicFactory(slug="minerals", names={"en": "Minerals"})
    Topic.objects.filter(slug="salt").update(parent=minerals)
    indexed(*fifty)

    assert set(public_ids(ask(f"{LISTED}&set=topic.salt"))) == set(public_ids(ask(f"{LISTED}&set=topic.minerals")))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "badVerb"),
        ("verb=", "badVerb"),
        ("verb=Steal", "badVerb"),
        ("verb=identify", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=Identify&set=kind.call", "badArgument"),
        ("verb=ListRecords", "badArgument"),
        ("verb=ListRecords&metadataPrefix=", "badArgument"),
        ("verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
        ("verb=GetRecord&identifier=oai:testserver:bcdfghjk", "badArgument"),
        (f"{LISTED}&metadataPrefix=oai_dc", "badArgument"),
        (f"{LISTED}&colour=red", "badArgument"),
        (f"{LISTED}&from=soon", "badArgument"),
        (f"{LISTED}&from=2021-02-30", "badArgument"),
        (f"{LISTED}&from=2021", "badArgument"),
        (f"{LISTED}&from=2021-02-01T00:00Z", "badArgument"),
        (f"{LISTED}&from=2021-02-01T00:00:00", "badArgument"),
        (f"{LISTED}&from=2021-02-01T25:00:00Z", "badArgument"),
        (f"{LISTED}&from=0000-01-01", "badArgument"),
        (f"{LISTED}&from={'9' * 5000}", "badArgument"),
        (f"{LISTED}&from=2021-02-01&until=2021-02-01T00:00:00Z", "badArgument"),
        (f"{LISTED}&from=2022-02-01&until=2021-02-01", "badArgument"),
        (f"{LISTED}&from=2099-01-01", "noRecordsMatch"),
        (f"{LISTED}&until=0001-01-01", "noRecordsMatch"),
        (f"{LISTED}&set=language.xx", "noRecordsMatch"),
        (f"{LISTED}&set=nothing", "noRecordsMatch"),
        (f"{LISTED}&set=country.{'9' * 3000}", "noRecordsMatch"),
        (f"{LISTED}&resumptionToken=abc", "badArgument"),
        ("verb=ListRecords&resumptionToken=abc", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=%FF", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=%F0%9F%95%8A", "badResumptionToken"),
        ("verb=ListSets&resumptionToken=abc", "badResumptionToken"),
        ("verb=ListRecords&metadataPrefix=marcxml", "cannotDisseminateFormat"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:testserver:bcdfghjk", "idDoesNotExist"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=%1B", "idDoesNotExist"),
        ("verb=ListMetadataFormats&identifier=oai:elsewhere.example:bcdfghjk", "idDoesNotExist"),
    ],
)
def test_what_is_wrong_is_said_by_the_code_of_the_protocol(one, ask, query, expected):
    root = ask(query)

    assert code(root) == expected
    (request,) = root.iter(f"{OAI}request")
    assert bool(request.attrib) == (expected not in ("badVerb", "badArgument"))


def test_an_empty_archive_has_no_sets(db, ask):
    assert code(ask("verb=ListSets")) == "noSetHierarchy"
    assert code(ask(LISTED)) == "noRecordsMatch"
    assert code_of_error(ask("verb=Identify")) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"verb": "ListIdentifiers"},
        {"prefix": "marcxml"},
        {"since": "soon"},
        {"microseconds": 2**80},
        {"microseconds": 2**61},
        {"key": -1},
        {"key": "1"},
        {"set": None},
    ],
)
def test_a_token_that_was_never_given_is_refused(one, ask, changed):
    parts = {"verb": "ListRecords", "prefix": "oai_dc", "set": "", "since": "", "until": ""}
    numbers = {"microseconds": 0, "key": 0, "given": 0, "total": 0}

    token = Resumption(**{**parts, **numbers, **changed}).token()

    assert code(ask(f"verb=ListRecords&resumptionToken={token}")) in (
        "badResumptionToken",
        "badArgument",
        "cannotDisseminateFormat",
    )


def test_by_post_only_the_body_is_read(fifty, client):
    posted = client.post("/oai?verb=ListSets", {"verb": "Identify"})

    assert b"<Identify>" in posted.content
    assert b"badVerb" in client.post("/oai?verb=Identify", {}).content
    assert b"badVerb" in client.post("/oai", {"verb": "\0"}).content
    assert client.put("/oai").status_code == 405


def test_identifiers_begin_with_the_public_address(fifty, ask, settings):
    settings.PUBLIC_ADDRESS, settings.CONTACT_EMAIL = "https://archive.example", "post@archive.example"

    root, described = ask(LISTED), ask("verb=Identify")

    assert all(each.startswith("oai:archive.example:") for each in texts(root, "identifier"))
    assert texts(described, "baseURL") == ["https://archive.example/oai"]
    assert texts(described, "adminEmail") == ["post@archive.example"]
    assert b"repositoryIdentifier>archive.example<" in etree.tostring(described)


def test_answers_are_compressed_where_the_harvester_takes_it(fifty, client):
    response = client.get("/oai", QUERY_STRING=LISTED, headers={"accept-encoding": "gzip"})

    assert response.headers["Content-Encoding"] == "gzip"


def test_a_long_list_takes_as_many_queries_as_a_short_one(fifty, client, django_assert_max_num_queries):
    for query in (f"{LISTED}&set=language.zh", LISTED):
        with django_assert_max_num_queries(10):
            client.get("/oai", QUERY_STRING=query)
