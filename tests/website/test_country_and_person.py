"""A country and a person: with whom, who speaks, offices known and offices printed, the latest word on each topic."""

from datetime import date

from communiques.archive.models import Office, Participation
from communiques.website.counterparts import countries_met, people_met
from communiques.website.offices import office_timeline, offices_now, printed_offices
from communiques.website.story import Story
from communiques.website.words_of_person import WordsOfPerson
from tests.factories import CommuniqueFactory, OfficeFactory, ParticipationFactory, indexed

from .conftest import words_of

TODAY = date(2026, 1, 10)


def test_counterparts_stand_in_order_with_the_last_contact_of_each(world):
    world.account(held_on="2021-01-01")
    last = world.account(held_on="2022-01-01")
    other = world.account(held_on="2023-01-01")
    Participation.objects.filter(communique=other, person=world.duke).delete()
    stranger = ParticipationFactory(communique=other)
    indexed(other)

    found = countries_met(Story({"country": "ru-r"}, [world.ruritania]), world.ruritania)

    assert [(one.label, one.count, one.last.pk) for one in found] == [
        ("Strelsau", 2, last.pk),
        (stranger.country.label, 1, other.pk),
    ]
    assert found[0].page == "/en/countries/ru-r/str/"
    assert found[0].address == "/en/communiques/?country=ru-r&country=str"


def test_people_of_one_s_own_country_are_no_counterparts(world):
    account = world.account()
    minister = world.person("minister", "Rudolf Rassendyll", "Rudolf Rassendyll", world.ruritania)
    ParticipationFactory(communique=account, person=minister)
    indexed(account)

    found = people_met(Story({"person": "zenda"}, [world.ruritania]), world.zenda)

    assert [one.label for one in found] == ["Duke Rupert"]


def test_the_office_held_now_is_named_and_else_the_last_with_its_end(world):
    OfficeFactory(person=world.zenda, title_en="Princess", since="2000", until="2010-05-01")
    OfficeFactory(person=world.zenda, title_en="Queen", since="2010-05-01")
    OfficeFactory(person=world.duke, title_en="Duke", until="2020-02-01")

    found = offices_now([world.zenda.pk, world.duke.pk], TODAY)

    assert found == {world.zenda.pk: "Queen", world.duke.pk: "Duke, to 1 February 2020"}


def test_the_office_held_for_another_party_says_which(world):
    OfficeFactory(person=world.zenda, country=world.strelsau, title_en="Regent")

    assert offices_now([world.zenda.pk], TODAY) == {world.zenda.pk: "Regent, Strelsau"}


def test_offices_are_drawn_from_their_beginning_and_open_where_no_end_is_known(world):
    OfficeFactory(person=world.zenda, title_en="Princess", since="2016", until="2019-12-31")
    OfficeFactory(person=world.zenda, title_en="Queen", since="2020-01-01")
    OfficeFactory(person=world.zenda, title_en="Keeper")

    drawn = office_timeline(Office.objects.filter(person=world.zenda), TODAY)

    assert [(held.office.title, held.x, held.is_open) for held in drawn.held] == [
        ("Princess", "0.00%", False),
        ("Queen", "36.36%", True),
    ]
    assert [office.title for office in drawn.undated] == ["Keeper"]


def test_without_a_known_beginning_no_office_is_drawn(world):
    OfficeFactory(person=world.zenda)

    assert office_timeline(Office.objects.filter(person=world.zenda), TODAY) is None


def test_offices_as_printed_stand_in_order_of_their_years_whatever_their_capitals(world):
    accounts = [world.account(held_on=f"{year}-01-01") for year in (2020, 2021, 2023)]
    for account, role in zip(accounts, ["queen of Ruritania", "Queen of Ruritania", "Regent"], strict=True):
        account.participations.filter(person=world.zenda).update(role_as_printed=role)

    found = printed_offices(world.zenda.pk, [account.pk for account in accounts])

    assert [(one.text.lower(), one.years, one.times, one.source_label) for one in found] == [
        ("queen of ruritania", "2020–2021", 2, "Royal Gazette"),
        ("regent", "2023", 1, "Royal Gazette"),
    ]


def test_each_topic_of_a_person_has_the_latest_passage_and_a_passage_stands_once(world):
    world.account(held_on="2020-01-01")
    account = world.account(held_on="2021-01-01")
    account.statements.get(words__startswith="The Queen said").topic_tags.create(topic=world.marshes)
    indexed(account)

    words = WordsOfPerson(world.zenda, (date(2020, 1, 1), date(2021, 1, 1)))

    (latest,) = words.latest
    assert (latest.topic, latest.count) == (world.salt, 2)
    assert latest.statement.communique == account


def test_a_country_says_who_speaks_for_it_in_which_office(client, world):
    OfficeFactory(person=world.zenda, title_en="Queen", since="2010")
    world.account()

    page = words_of(client.get("/en/countries/ru-r/"))

    assert "Queen Zenda Queen" in page
    assert "1 account, in August 2021." in page


def test_a_person_of_whom_nothing_is_published_has_a_page_that_says_so(client, world):
    page = words_of(client.get("/en/people/zenda/"))

    assert "Nothing is published of it yet." in page


def test_a_person_s_page_says_which_offices_are_known_and_which_are_printed(client, world):
    OfficeFactory(person=world.zenda, title_en="Sovereign", since="2010")
    world.account()
    indexed(CommuniqueFactory(published=True))

    page = words_of(client.get("/en/people/zenda/"))

    assert "Sovereign since 2010" in page
    assert "As printed" in page
    assert "2021 Queen of Ruritania Royal Gazette 1" in page
