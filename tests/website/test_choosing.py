"""Choosing a speaker or a topic brings out the passages, made by the server alone."""

import html
import re

import pytest
from django.http import QueryDict

from communiques.website.choice import Choice
from communiques.website.score import Score
from communiques.website.templatetags.reading import words_of as marked_words
from communiques.website.turns import Reading

from .conftest import words_of


def opened(client, communique, query):
    return client.get(f"{communique.get_absolute_url()}?{query}")


def brought_out(page):
    return [
        html.unescape(re.sub(r"<[^>]+>", "", words))
        for words in re.findall(r'<span class="statement-place chosen"[^>]*>(.*?)</span>', page.content.decode())
    ]


def choice(communique, query):
    return Choice(Reading(communique), QueryDict(query))


SALT = "The Queen said that the <salt> & the marshes were hers."


@pytest.mark.parametrize(
    ("query", "passages", "words"),
    [
        ("by=zenda", [SALT, "She thanked the Duke.", "They agreed to speak again."], "Queen Zenda: 3 of 4 passages"),
        ("on=salt", [SALT], "Salt: 1 of 4 passages"),
        ("by=zenda&on=salt", [SALT], "Queen Zenda on Salt: 1 of 4 passages"),
        ("by=together", ["They agreed to speak again."], "Together: 1 of 4 passages"),
        ("by=zenda&on=marshes", [], "Queen Zenda on Marshes: no passage in this text"),
    ],
)
def test_the_passages_chosen_are_marked_and_counted(client, world, query, passages, words):
    page = opened(client, world.account(), query)

    assert brought_out(page) == passages
    assert words in words_of(page)


@pytest.mark.parametrize("query", ["", "by=nobody", "on=nothing", "by=", "on[]=salt"])
def test_what_the_text_does_not_know_chooses_nothing(client, world, query):
    page = opened(client, world.account(), query)

    assert page.status_code == 200
    assert brought_out(page) == []


def test_one_goes_from_passage_to_passage_and_back_to_the_whole_text(world):
    communique = world.account()
    first, second, _, last = (statement.public_id for statement in communique.statements.order_by("start"))

    chosen = choice(communique, "by=zenda")

    steps = [chosen.neighbours(passage) for passage in chosen.passages]
    assert steps == [(1, "", f"s-{second}"), (2, f"s-{first}", f"s-{last}"), (3, f"s-{second}", "")]
    assert chosen.whole == "?#in-this-text"


def test_the_paragraphs_of_the_passages_are_named_once_each(world):
    assert [place.number for place in choice(world.account(), "by=zenda").places] == [2, 4]


def test_the_text_stays_the_text_while_passages_are_brought_out(world):
    communique = world.account()
    reading = Reading(communique)
    chosen = Choice(reading, QueryDict("by=zenda"))

    shown = "".join(marked_words(part, None, chosen) for turn in reading.turns for part in turn.parts)

    assert html.unescape(re.sub(r"<[^>]+>", "", shown)) == communique.text


def test_a_reader_who_asked_for_a_topic_finds_its_passages_brought_out_and_can_put_them_back(client, world):
    communique = world.account()

    page = opened(client, communique, "topic=salt")

    assert len(brought_out(page)) == 1
    assert "Salt: 1 of 4 passages" in words_of(page)
    assert brought_out(client.get(communique.get_absolute_url() + choice(communique, "topic=salt").whole)) == []


def test_choosing_keeps_the_question_that_led_here(world):
    offer = choice(world.account(), "q=salt&on=marshes").offer_by([], "p1")
    assert offer is None

    communique = world.account()
    queen = communique.participations.first()
    chosen = choice(communique, "q=salt&on=salt")

    assert chosen.offer_by([queen.pk]).address == "?q=salt&on=salt&by=zenda#in-this-text"
    assert chosen.offer_on(world.salt).address == "?q=salt#in-this-text"
    assert chosen.offer_on(world.salt).is_made


def test_lanes_offer_to_bring_out_and_the_chosen_topic_has_its_lane_however_rare(world, monkeypatch):
    monkeypatch.setattr("communiques.website.score.MOST_TOPICS", 1)
    communique = world.account()
    reading = Reading(communique)

    topics = Score(reading, Choice(reading, QueryDict("on=marshes"))).topics

    assert [(lane.label, lane.offer.is_made) for lane in topics] == [("Marshes", True)]
    assert [lane.offer.count for lane in Score(reading, choice(communique, "")).speakers] == [3, 2, 1]


def test_all_that_the_archive_holds_of_the_choice_is_one_link_away(client, world):
    page = opened(client, world.account(), "by=zenda&on=salt").content.decode()

    assert 'href="/en/statements/?speaker=zenda&amp;topic=salt"' in page


def test_each_passage_leads_to_how_it_is_cited_and_the_text_says_how_it_is(client, world):
    communique = world.account(held_on="2021-08-25")
    keys = communique.statements.order_by("start").values_list("public_id", flat=True)

    page = client.get(communique.get_absolute_url()).content.decode()

    notes = re.findall(r'<p class="to-cite">(.*?)</p>', page, re.DOTALL)
    led = [re.findall(r'<a href="/en/statements/(\w+)/">(\w+)</a>', note) for note in notes]
    assert [key for note in led for key, _label in note] == list(keys)
    assert led[0] == [(keys[0], "Cite"), (keys[1], "2")]
    assert page.count('class="to-paste"') == 3
    assert f"http://testserver/c/{communique.public_id}." in page
