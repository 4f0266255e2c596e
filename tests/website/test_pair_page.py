"""Two countries: their contacts, each counted once, who told of them, on what, and the last words."""

import re
from datetime import date

import pytest

from communiques.archive.dates import PartialDate
from communiques.archive.models import Participation
from communiques.website import pair_contacts
from communiques.website.between import Between
from communiques.website.pair_findings import days_since
from tests.factories import (
    CommuniqueFactory,
    EncounterFactory,
    ParticipationFactory,
    SourceFactory,
    indexed,
)

from .conftest import words_of


@pytest.fixture
def herald(world):
    """A source of the other side."""
    return SourceFactory(slug="herald", names={"en": "Ducal Herald", "fr": "Héraut ducal"}, country=world.strelsau)


def between(world):
    return Between(world.ruritania, world.strelsau)


def test_a_contact_of_several_accounts_is_counted_once(world):
    encounter = EncounterFactory()
    world.account(encounter=encounter)
    world.account(encounter=encounter)
    world.account(held_on="2022-01-01", kind="meeting")

    found = between(world)

    assert [(contact.kind, len(contact.accounts)) for contact in found.contacts] == [("call", 2), ("meeting", 1)]
    assert found.finding == "2 contacts from August 2021 to January 2022: 1 call and 1 meeting."


def test_who_tells_of_a_contact_is_told_by_the_sources_of_its_accounts(world, herald):
    encounter = EncounterFactory()
    world.account(encounter=encounter)
    world.account(encounter=encounter, source=herald)
    world.account(held_on="2022-01-01", source=herald)
    world.account(held_on="2023-01-01", source=SourceFactory())

    found = between(world)

    assert [contact.side for contact in found.contacts] == ["together", "two", "narration"]
    assert (found.facts.by_one, found.facts.by_other, found.facts.by_both) == (1, 2, 1)
    assert "Both sides tell of one." in found.finding


def test_an_account_that_names_one_party_alone_still_tells_of_the_contact(world, herald):
    encounter = EncounterFactory()
    world.account(encounter=encounter)
    alone = CommuniqueFactory(published=True, encounter=encounter, source=herald)
    ParticipationFactory(communique=alone, person=world.duke)
    indexed(alone)

    assert [contact.side for contact in between(world).contacts] == ["together"]


def test_drafts_tell_of_nothing(world, herald):
    encounter = EncounterFactory()
    world.account(encounter=encounter)
    world.account(encounter=encounter, source=herald, published=False)

    assert [contact.side for contact in between(world).contacts] == ["one"]


def test_a_contact_leads_to_its_accounts_side_by_side_or_to_the_one_there_is(world):
    encounter = EncounterFactory()
    alone = world.account(held_on="2020-01-01")
    world.account(encounter=encounter)
    world.account(encounter=encounter)

    assert [contact.address for contact in between(world).contacts] == [
        f"/c/{alone.public_id}",
        f"/e/{encounter.public_id}",
    ]


def test_days_are_counted_from_a_day_that_is_known_and_past():
    today = date(2026, 1, 10)

    assert days_since(PartialDate(2026, 1, 1), today) == 9
    assert days_since(PartialDate(2026, 1), today) is None
    assert days_since(PartialDate(2026, 2, 1), today) is None


def test_the_two_who_met_most_often_are_named_with_the_search_for_both(world):
    world.account()
    world.account(held_on="2022-01-01")

    couple = between(world).people.couple

    assert (couple.names, couple.count) == ("Queen Zenda–Duke Rupert", 2)
    assert couple.address.endswith("?person=zenda&person=duke")


def test_members_of_a_delegation_are_not_those_who_meet(world):
    account = world.account()
    world.account(held_on="2022-01-01")
    Participation.objects.filter(communique=account, person=world.duke).update(accompanying=True)

    people = between(world).people

    assert [(bar.label, bar.count) for bar in people.of_other] == [("Duke Rupert", 1)]
    assert people.couple is None


def test_where_accounts_are_too_many_to_be_joined_they_are_counted_themselves(client, world, monkeypatch):
    monkeypatch.setattr("communiques.website.between.MOST_JOINED", 1)
    world.account()
    world.account(held_on="2022-01-01")

    page = words_of(client.get("/en/countries/ru-r/str/"))

    assert pair_contacts.MOST_JOINED > 1
    assert "2 accounts from August 2021 to January 2022." in page
    assert "Bars count accounts." in page


def test_a_line_says_when_each_source_is_held_and_a_note_which_side_has_none(client, world):
    world.account()
    CommuniqueFactory(published=True, held_on="2021-12-05", source=world.gazette)

    page = words_of(client.get("/en/countries/ru-r/str/"))

    assert "Royal Gazette 1 (Royal Gazette) held from August 2021 to August 2021" in page
    assert "No source of Strelsau is held: what it tells itself is missing here." in page


def test_a_pause_on_the_shelf_breaks_its_line(world):
    world.account(held_on="2020-01-05")
    world.account(held_on="2020-02-05")
    world.account(held_on="2021-06-05")

    (line,) = between(world).lines

    assert [(str(stretch.first), str(stretch.last)) for stretch in line.stretches] == [
        ("2020-01", "2020-02"),
        ("2021-06", "2021-06"),
    ]


def test_a_side_whose_own_accounts_end_long_before_the_last_word_is_named(world, herald):
    world.account(held_on="2020-01-05", source=herald)
    world.account(held_on="2021-06-05")

    assert between(world).latest_words_finding == (
        "Strelsau: its own accounts are held to January 2020; later words are as others report them."
    )


def test_words_that_both_sides_say_are_the_latest_word_of_neither(world):
    account = world.account()
    queen, duke = account.participations.all()
    world.says(account, "They agreed to speak", queen, duke, topics=[world.salt])
    indexed(account)

    words = {word.topic.slug: word for word in between(world).latest_words.words}

    assert words["salt"].of_one.words.startswith("The Queen said")
    assert words["salt"].of_other is None


def test_every_mark_and_figure_leads_somewhere(client, world):
    world.account()
    world.account(held_on="2022-01-01", kind="meeting")

    page = client.get("/en/countries/ru-r/str/").content.decode()

    timeline = page[page.index('<table class="timeline">') : page.index('class="latest-words"')]
    addresses = {address.replace("&amp;", "&") for address in re.findall(r'href="([^"]+)"', timeline)}
    assert addresses
    for address in addresses:
        assert client.get(address).status_code in (200, 303), address


def test_two_countries_nothing_is_published_of_have_a_page_that_says_so(client, world):
    assert "Nothing is published of it yet." in words_of(client.get("/en/countries/ru-r/str/"))


def test_contacts_in_which_others_took_part_are_told_from_those_of_the_two_alone(world):
    world.account(held_on="2020-01-01")
    wide = world.account(held_on="2021-01-01")
    ParticipationFactory(communique=wide)
    indexed(wide)

    found = between(world)

    assert [contact.with_others for contact in found.contacts] == [False, True]
    assert "In one, others took part too." in found.finding


def test_where_bars_are_drawn_no_form_of_marks_is_explained(client, world, monkeypatch):
    monkeypatch.setattr("communiques.website.contact_timeline.HIGHEST", 1)
    world.account(held_on="2021-03-01")
    world.account(held_on="2021-03-09")

    page = words_of(client.get("/en/countries/ru-r/str/"))

    assert "2 contacts, in March 2021: 2 calls." in page
    assert "Bars count accounts." in page
    assert "One mark, one contact" not in page
    assert between(world).forms == set()
