"""Feeds, as feedparser reads them."""

import hashlib
from base64 import urlsafe_b64encode
from datetime import timedelta

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import etree

from communiques.archive import indexing
from communiques.archive.models import Communique
from communiques.feeds import news
from tests.factories import indexed
from tests.varied import NUMBER, UNPUBLISHED, WITHDRAWN

HOME = "http://testserver"
NAMES = {"a": "http://www.w3.org/2005/Atom", "at": "http://purl.org/atompub/tombstones/1.0"}
ADDRESSES = [
    "/en/communiques.atom", "/fr/communiques.atom?q=salt", "/en/statements.atom", "/fr/statements.atom?q=salt",
    "/en/people/zenda.atom", "/fr/topics/salt.atom", "/en/sources/gazette.atom", "/fr/countries/str.atom",
    "/en/countries/ru-r/str.atom",
]  # fmt: skip


def read(response):
    """The feed as a reader has it, which found nothing wrong with it."""
    assert response.status_code == 200
    feed = feedparser.parse(response.content, response_headers={"content-type": response.headers["Content-Type"]})
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def entry_of(feed, record):
    (entry,) = [entry for entry in feed.entries if entry.id == f"{HOME}{record.get_permanent_url()}"]
    return entry


@pytest.fixture
def all_on_one_page(monkeypatch):
    monkeypatch.setattr(news, "PAGE_SIZE", 200)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_feed_is_read_without_complaint(client, fifty, address):
    feed = read(client.get(address))

    assert feed.version == "atom10"
    assert feed.entries
    assert feed.feed.language == address[1:3]
    spoken = {entry.title_detail.language for entry in feed.entries}
    assert spoken == {"en"} if "q=salt" in address else len(spoken) > 2


def test_an_entry_says_what_the_account_is(client, fifty, all_on_one_page):
    fifty[1].refresh_from_db()

    entry = entry_of(read(client.get("/en/communiques.atom?q=salt")), fifty[1])

    assert entry.title == f"Call, Ruritania–Strelsau, August 2021: {fifty[1].title}"
    assert entry.author == "Presidency of Strelsau, Office {A & B}"
    assert entry.link == f"{HOME}{fifty[1].get_absolute_url()}"
    assert [link.href for link in entry.links if link.rel == "via"] == [fifty[1].source_url]
    assert [(tag.term, tag.label) for tag in entry.tags] == [("salt", "Salt & spices")]
    assert entry.published == fifty[1].published_at.isoformat()
    assert entry.updated == fifty[1].changed_at.isoformat()
    assert entry.title_detail.language == entry.summary_detail.language == "en"
    assert "that salt &amp; marshes were {hers}." in entry.summary
    digest = urlsafe_b64encode(hashlib.sha256(fifty[1].text.encode()).digest()).decode().rstrip("=")
    assert entry.dc_identifier == f"ni:///sha-256;{digest}"


def test_what_was_found_is_marked_in_the_passage(client, fifty):
    response = client.get("/en/communiques.atom?q=marshes")

    assert b"&lt;mark&gt;marshes&lt;/mark&gt;" in response.content


def test_an_entry_of_a_statement_says_whose_words_it_is(client, fifty, all_on_one_page):
    statement = fifty[0].statements.order_by("start").last()

    entry = entry_of(read(client.get("/en/statements.atom")), statement)

    assert entry.title == f"Duke Rupert (Strelsau), reported, 25 August 2021: {fifty[0].title}"
    assert entry.author == "Royal Gazette"
    assert "The Duke disagreed." in entry.summary
    assert entry.link == f"{HOME}/s/{statement.public_id}"


def test_a_feed_is_named_for_its_question(client, fifty):
    feed = read(client.get("/fr/communiques.atom?country=str&topic=salt&sort=oldest"))

    assert feed.feed.title == "Strelsau, sur Sel et épices – Communiqués"
    assert feed.feed.link == f"{HOME}/fr/communiques/?country=str&topic=salt"
    assert feed.feed.id == f"{HOME}/fr/communiques.atom?country=str&topic=salt"
    assert [link.href for link in feed.feed.links if link.rel == "self"] == [feed.feed.id]


@pytest.mark.parametrize(
    ("address", "question"),
    [
        ("people/zenda", "person=zenda"), ("topics/salt", "topic=salt"), ("sources/gazette", "source=gazette"),
        ("countries/str", "country=str"), ("countries/str/ru-r", "country=ru-r&country=str"),
        ("countries/ru-r/str", "country=ru-r&country=str"),
    ],
)  # fmt: skip
def test_the_feed_of_a_thing_is_that_of_its_question(client, fifty, address, question):
    feed = client.get(f"/en/{address}.atom")

    assert feed.content == client.get(f"/en/communiques.atom?{question}").content


@pytest.mark.parametrize(
    "address",
    ["people/nobody", "topics/nothing", "sources/x%00", "countries/nowhere", "countries/str/str", "countries/str/xx"],
)
def test_what_is_not_there_has_no_feed(client, fifty, address):
    assert client.get(f"/en/{address}.atom").status_code in {400, 404}


@pytest.mark.parametrize(
    "address", ["communiques.atom?since=soon", "statements.atom?page=x", "people/zenda.atom?page=0"]
)
def test_what_cannot_be_understood_is_refused_in_words(client, fifty, address):
    response = client.get(f"/en/{address}")

    assert response.status_code == 400
    assert "This question could not be understood" in response.content.decode()


def test_what_came_last_into_the_archive_comes_first_whatever_its_date(client, fifty):
    old = fifty[3]
    Communique.objects.filter(pk=old.pk).update(published_at=timezone.now())

    feed = read(client.get("/en/communiques.atom?sort=newest"))

    assert feed.entries[0].id.endswith(old.public_id)
    times = [entry.published for entry in feed.entries]
    assert times == sorted(times, reverse=True)


@pytest.mark.parametrize("search", ["communiques", "statements"])
def test_the_order_is_the_same_where_there_is_too_much_to_be_sorted(client, fifty, search, monkeypatch):
    for number, one in enumerate(fifty):
        Communique.objects.filter(pk=one.pk).update(published_at=timezone.now() - timedelta(days=number % 7))
    sorted_at_once = client.get(f"/en/{search}.atom?country=str&page=2").content

    monkeypatch.setattr("communiques.search.whole_answers.MOST_SORTED", 5)
    monkeypatch.setattr("communiques.search.whole_answers.CHUNK", 7)

    assert client.get(f"/en/{search}.atom?country=str&page=2").content == sorted_at_once


def test_pages_lead_from_the_first_to_the_last_and_hold_all_once(client, fifty, monkeypatch):
    monkeypatch.setattr(news, "PAGE_SIZE", 10)
    address, seen, pages = "/en/communiques.atom", [], []
    while address:
        feed = read(client.get(address))
        links = {link.rel: link.href for link in feed.feed.links}
        seen += [entry.id for entry in feed.entries]
        pages.append(links)
        address = links.get("next", "").removeprefix(HOME)

    assert len(seen) == len(set(seen)) == NUMBER - len(UNPUBLISHED) - len(WITHDRAWN)
    assert len(pages) == 5
    assert {links["first"] for links in pages} == {f"{HOME}/en/communiques.atom"}
    assert {links["last"] for links in pages} == {f"{HOME}/en/communiques.atom?page=5"}
    assert [links.get("previous") for links in pages[1:]] == [links["self"] for links in pages[:-1]]
    assert {read(client.get(links["self"].removeprefix(HOME))).feed.id for links in pages} == {pages[0]["self"]}


def tombstones(response):
    root = etree.fromstring(response.content)
    return {
        one.get("ref"): (one.get("when"), one.findtext("at:comment", namespaces=NAMES))
        for one in root.findall("at:deleted-entry", NAMES)
    }


def test_what_was_withdrawn_is_told_with_the_reason(client, fifty):
    fifty[7].refresh_from_db()

    told = tombstones(client.get("/en/communiques.atom"))

    assert {ref.rpartition("/")[2] for ref in told} == {fifty[number].public_id for number in WITHDRAWN}
    assert told[f"{HOME}/c/{fifty[7].public_id}"] == (fifty[7].withdrawn_at.isoformat(), "It was never said.")
    passages = {f"{HOME}/s/{one.public_id}" for number in WITHDRAWN for one in fifty[number].statements.all()}
    assert tombstones(client.get("/en/statements.atom")).keys() == passages


def test_a_question_tells_nothing_of_what_withdrawn_texts_say(client, fifty):
    asked = [tombstones(client.get(f"/en/communiques.atom?q={words}")) for words in ("marshes", "zebra")]

    assert asked[0] == asked[1] != {}


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_unpublished_is_in_a_feed(client, fifty, address, all_on_one_page):
    Communique.objects.update(note="between ourselves")

    body = client.get(address).content.decode()

    assert not [number for number in UNPUBLISHED if fifty[number].public_id in body]
    assert not [number for number in WITHDRAWN if f"({number})" in body]
    assert "between ourselves" not in body


def test_whoever_has_it_as_it_is_gets_nothing_again(client, fifty):
    first = client.get("/en/communiques.atom?q=salt")
    by_tag = client.get("/en/communiques.atom?q=salt", headers={"if-none-match": first.headers["ETag"]})
    by_time = client.get("/en/communiques.atom?q=salt", headers={"if-modified-since": first.headers["Last-Modified"]})

    assert (by_tag.status_code, by_time.status_code) == (304, 304)
    assert by_tag.content == b""
    assert by_tag.headers["ETag"] == first.headers["ETag"]
    assert by_tag.headers["Cache-Control"] == first.headers["Cache-Control"] == "public, max-age=300"
    assert first.headers["Access-Control-Allow-Origin"] == "*"


def test_whatever_is_news_is_sent(client, fifty):
    def tag():
        return client.get("/en/communiques.atom?topic=salt").headers["ETag"]

    tags = [tag()]
    fifty[1].title = "Another title"
    fifty[1].save()
    tags.append(tag())
    fifty[8].publish()
    fifty[8].save()
    indexed(fifty[8])
    tags.append(tag())
    fifty[1].withdraw("An error.")
    fifty[1].save()
    indexing.refresh([fifty[1].pk])
    tags.append(tag())

    assert len(set(tags)) == 4
    assert client.get("/fr/communiques.atom?topic=salt").headers["ETag"] not in tags


def test_not_modified_takes_fewer_queries_and_entries_as_many_for_one_as_for_many(client, fifty):
    def queries(address, **headers):
        with CaptureQueriesContext(connection) as taken:
            client.get(address, headers=headers)
        return len(taken)

    tag = client.get("/en/statements.atom").headers["ETag"]
    many, none = queries("/en/statements.atom"), queries("/en/statements.atom", **{"if-none-match": tag})
    one = queries(f"/en/statements.atom?encounter={fifty[1].encounter.public_id}&speaker=duke&language=en")

    assert none < many <= one
    assert many < 20


def test_a_question_that_finds_nothing_has_a_feed_that_waits(client, fifty):
    feed = read(client.get("/en/communiques.atom?q=zebra"))

    assert feed.entries == []
    assert feed.feed.title == "“zebra” – Communiqués"


@pytest.mark.parametrize("character", ["%01", "%0B", "%EF%BF%BE", "%F4%8F%BF%BE"])
def test_a_character_that_xml_has_no_place_for_is_no_hindrance(client, fifty, character):
    read(client.get(f"/en/communiques.atom?q=salt{character}marsh"))


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("/en/communiques/?q=salt&sort=oldest", "/en/communiques.atom?q=salt"),
        ("/fr/communiques/?q=zebra", "/fr/communiques.atom?q=zebra"),
        ("/fr/statements/?speaker=zenda&group=encounter", "/fr/statements.atom?speaker=zenda"),
        ("/en/people/zenda/", "/en/people/zenda.atom"), ("/fr/topics/salt/", "/fr/topics/salt.atom"),
        ("/en/sources/gazette/", "/en/sources/gazette.atom"), ("/en/countries/str/", "/en/countries/str.atom"),
        ("/en/countries/ru-r/str/", "/en/countries/ru-r/str.atom"),
    ],
)  # fmt: skip
def test_pages_lead_to_their_feeds_in_the_head_and_in_words(client, fifty, page, feed):
    tree = etree.HTML(client.get(page).content.decode())

    assert tree.xpath("//head/link[@type='application/atom+xml']/@href") == [feed]
    assert tree.xpath("//main//p[@class='alert']/a[@type='application/atom+xml']/@href") == [feed]
    read(client.get(feed))


def test_a_page_of_results_leads_to_all_of_it_as_files(client, fifty):
    tree = etree.HTML(client.get("/en/communiques/?q=salt&sort=oldest&page=2").content.decode())

    files = tree.xpath("//ul[@class='take-away']//a[@rel='nofollow']/@href")
    assert files == [f"/en/communiques.{form}?q=salt&sort=oldest" for form in ("csv", "jsonl", "ris", "bib")]
    assert all(client.head(address).status_code == 200 for address in files)
    assert reverse("exports:communiques-ris") == "/en/communiques.ris"
