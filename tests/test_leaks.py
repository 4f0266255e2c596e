"""What is not published is nowhere: with drafts planted, every page is, to the byte, what it was without them."""

import re
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from django.conf import settings

from communiques.archive.models import Communique, Status
from tests.factories import (
    CommuniqueFactory,
    EncounterFactory,
    ParticipationFactory,
    PersonFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
    indexed,
)

pytestmark = pytest.mark.django_db

MOST_PAGES = 600
NONSENSE = "zyxquorp"
SEARCHES = [
    f"/{language}/{of}/?q={word}"
    for language in ("en", "fr")
    for of in ("communiques", "statements")
    for word in (NONSENSE, f"{NONSENSE}*", "salt", f"salt+-{NONSENSE}", f"%22{NONSENSE}%22")
]
# Of what was withdrawn a feed tells that it is, and when; and an answer, when it was given.
TELLING = re.compile(rb"<at:deleted-entry.*?</at:deleted-entry>|<(updated|responseDate)>[^<]*</", re.DOTALL)
UNSEEN = ({}, {"in_review": True}, {"withdrawn": True})


@pytest.fixture
def parties():
    """Two leaders, a source, a topic and an encounter, of which something is published."""
    source, topic, encounter = SourceFactory(), TopicFactory(parent=TopicFactory()), EncounterFactory()
    people = [PersonFactory(), PersonFactory()]
    parties = {"source": source, "topic": topic, "encounter": encounter, "people": people}
    for number in range(3):
        _account(parties, f"The first praised the salt, for the {number}th time.", published=True)
    return parties


def _account(parties, text, **kwargs):
    """An account of the encounter in which the first of the parties says the text."""
    communique = CommuniqueFactory(text=text, source=parties["source"], encounter=parties["encounter"], **kwargs)
    first, _ = [ParticipationFactory(communique=communique, person=person) for person in parties["people"]]
    StatementFactory(communique=communique, words=text, speakers=[first], topics=[parties["topic"]])
    communique.topic_tags.create(topic=parties["topic"])
    return indexed(communique)


def crawl(client, *starts):
    """Every page that can be reached by links, by its address. From a question no further question is asked."""
    pages, waiting = {}, list(starts)
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        response = client.get(address)
        body = b"".join(response) if response.streaming else response.content
        body = TELLING.sub(b"", body)
        pages[address] = (response.status_code, response.get("Location", ""), body)
        assert len(pages) < MOST_PAGES, "the hall is larger than the test thought"
        if response.get("Content-Type", "").startswith("text/html"):
            waiting += _links(address, body.decode())
        if response.get("Location"):
            waiting.append(response["Location"])
    return pages


def _links(address, page):
    for link in re.findall(r'(?:href|src)="([^"#]+)', page):
        there = urlsplit(urljoin(address, unescape(link)))
        outside = there.netloc and there.netloc != "testserver"
        further = there.query and "?" in address
        if not outside and not further and not there.path.startswith((settings.STATIC_URL, "/admin/")):
            yield there.path + (f"?{there.query}" if there.query else "")


def test_every_page_is_the_same_with_unpublished_records_and_without(client, parties):
    starts = ["/", "/en/", "/fr/", *SEARCHES]
    before = crawl(client, *starts)
    hidden = [
        _account(
            parties,
            f"The first praised {NONSENSE} salt, {number}.",
            title=f"Title of {NONSENSE}",
            place=f"{NONSENSE} palace",
            note=f"Private {NONSENSE}",
            held_on="2019-05-05",
            language="de",
            kind="visit",
            **status,
        )
        for number, status in enumerate(UNSEEN)
    ]

    after = crawl(client, *starts)

    assert sum(
        f"/communiques/{shown.public_id}/" in page for shown in Communique.objects.published() for page in before
    )
    assert [address for address in before if before[address] != after.get(address)] == []
    assert set(after) == set(before)
    assert not any(unseen.public_id in address for address in after for unseen in hidden)


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW])
def test_the_addresses_of_a_draft_are_those_of_nothing(client, parties, status):
    hidden = _account(parties, f"The first praised {NONSENSE}.", status=status)
    statement = hidden.statements.get()
    nothing = "bcdfghj8" if hidden.public_id != "bcdfghj8" else "bcdfghk2"

    for pattern in ("/c/{}", "/en/communiques/{}/", "/fr/communiques/{}/any/"):
        response = client.get(pattern.format(hidden.public_id), follow=True)
        assert response.status_code == 404
        assert NONSENSE not in response.content.decode()
    response = client.get(f"/s/{statement.public_id}", follow=True)
    assert response.status_code == 404
    assert client.get(f"/c/{nothing}").status_code == 404


def test_a_withdrawn_communique_says_why_and_shows_nothing_else(client, parties):
    gone = _account(parties, f"The first praised {NONSENSE}.", title=f"On {NONSENSE}", withdrawn=True)

    for address in (f"/c/{gone.public_id}", f"/en/communiques/{gone.public_id}/"):
        response = client.get(address, follow=True)
        assert response.status_code == 410
        assert gone.withdrawn_reason in response.content.decode()
        assert NONSENSE not in response.content.decode()
