"""The same question finds the same records in every outlet: page, files, feed."""

import csv
import io
import json

import bibtexparser
import feedparser
import pytest
import rispy
from lxml import etree

from tests.varied import varied

QUESTIONS = [
    "",
    "q=salt",
    "q=%22the+duke%22&language=en",
    "q=amitié&sort=oldest",
    "q=女王",
    "country=ru-r&country=str&topic=salt",
    "person=duke&kind=call&sort=oldest",
    "speaker=zenda",
    "source=gazette&source=agency",
    "since=2020&until=2021-08-25",
    "q=zebra",
    "q=-salt",
]


@pytest.fixture
def fifty(db):
    return varied()


def identifiers(addresses):
    return [address.rpartition("/")[2] for address in addresses]


def on_the_pages(client, search, question):
    found, address = [], f"/en/{search}/?{question}"
    while address:
        tree = etree.HTML(client.get(address).content.decode())
        if search == "communiques":
            found += [href.split("/")[3] for href in tree.xpath("//article[contains(@class, 'result')]//h2/a/@href")]
        else:
            found += [href.rpartition("#s-")[2] for href in tree.xpath("//main//a[contains(@href, '#s-')]/@href")]
        following = tree.xpath("//main//a[@rel='next']/@href")
        address = f"/en/{search}/{following[0]}" if following and following[0].startswith("?") else "".join(following)
    return list(dict.fromkeys(found))


def in_the_table(client, search, question):
    body = client.get(f"/en/{search}.csv?{question}").getvalue().decode("utf-8-sig")
    return [row["Identifier"] for row in csv.DictReader(io.StringIO(body, newline=""))]


def in_the_lines(client, search, question):
    body = client.get(f"/en/{search}.jsonl?{question}").getvalue().decode()
    return [json.loads(line)["id"] for line in body.splitlines()]


def in_ris(client, search, question):
    body = client.get(f"/en/{search}.ris?{question}").getvalue().decode()
    records = rispy.loads(body)
    return identifiers(url for record in records for url in record["urls"])


def in_bibtex(client, search, question):
    body = client.get(f"/en/{search}.bib?{question}").getvalue().decode()
    library = bibtexparser.parse_string(body)
    assert not library.failed_blocks
    return [entry.key.removeprefix("communiques-") for entry in library.entries]


def in_the_feed(client, search, question):
    found, address = [], f"/en/{search}.atom?{question}"
    while address:
        feed = feedparser.parse(client.get(address).content)
        assert not feed.bozo
        found += identifiers(entry.id for entry in feed.entries)
        address = next((link.href for link in feed.feed.links if link.rel == "next"), "")
        address = address.removeprefix("http://testserver")
    return found


@pytest.mark.parametrize("search", ["communiques", "statements"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_outlet_has_the_same_records(client, fifty, search, question):
    lines = in_the_lines(client, search, question)

    assert in_the_table(client, search, question) == lines
    assert in_ris(client, search, question) == lines
    assert in_bibtex(client, search, question) == lines
    assert on_the_pages(client, search, question) == lines
    assert sorted(in_the_feed(client, search, question)) == sorted(lines)
    assert bool(lines) == (question != "q=zebra") or search == "statements"
