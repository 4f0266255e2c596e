"""What cannot be saved comes back with everything typed, in words, at its field."""

from random import Random

import pytest
from django.db import DatabaseError

from communiques.archive.models import Communique, Country, Person
from tests.editorial.paper import Paper, add, change, errors
from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    OfficeFactory,
    ParticipationFactory,
    PersonFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
)


@pytest.fixture
def sheet(desk):
    paper = Paper(desk, add(Communique))
    paper["title"], paper["text"], paper["language"] = "A call", "The Queen spoke.", "en"
    paper["source"], paper["kind"], paper["held_on"] = SourceFactory(), "call", "2021-08-25"
    return paper


def test_a_text_that_is_held_already_is_named(sheet):
    other = CommuniqueFactory(title="The other", text="The Queen spoke.")

    response = sheet.send()

    assert "holds this text already" in errors(response)["text"][0]
    assert change(other) in errors(response)["text"][0]
    assert 'value="A call"' in response.content.decode()


def test_an_address_that_is_held_already_in_this_language_is_named(sheet):
    other = CommuniqueFactory(source_url="https://gazette.example/call/?b=2&a=1")
    sheet["source_url"] = "http://www.gazette.example/call?a=1&b=2"

    response = sheet.send()

    assert change(other) in errors(response)["source_url"][0]


def test_the_address_of_a_withdrawn_communique_is_free(sheet):
    CommuniqueFactory(withdrawn=True, source_url="https://gazette.example/call")
    sheet["source_url"] = "https://gazette.example/call"

    assert sheet.send().status_code == 302


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"held_until": "2021-08-24"}, "held_until"),
        ({"held_on": "", "published_on": "2021-08-25", "held_until": "2021-08-26"}, "held_on"),
        ({"held_on": ""}, "held_on"),
        ({"held_on": "2024-02-30"}, "held_on"),
        ({"held_on": "0000"}, "held_on"),
        ({"held_on": "99999-01-01"}, "held_on"),
        ({"held_on": "25 August"}, "held_on"),
        ({"title": ""}, "title"),
        ({"title": "a" * 501}, "title"),
        ({"title": "A\0call"}, "title"),
        ({"text": "The\0Queen"}, "text"),
        ({"language": "xx"}, "language"),
        ({"language": ""}, "language"),
        ({"kind": "tea"}, "kind"),
        ({"source": ""}, "source"),
        ({"source": "\0"}, "source"),
        ({"source": "9" * 5000}, "source"),
        ({"source": str(10**19)}, "source"),
        ({"encounter": "first"}, "encounter"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
        ({"source_url": "https://gazette.example:port/"}, "source_url"),
        ({"source_url": "https://gazette.example/" + "a" * 1000}, "source_url"),
        ({"captured_on": "99999-01-01"}, "captured_on"),
        ({"on_topics": ["0", "\0"]}, "on_topics"),
        ({"place": "a" * 201}, "place"),
        ({"why": "a" * 101}, "why"),
        ({"participations-0-person": str(10**19)}, "participations-0-person"),
        ({"participations-0-name_as_printed": "The Duke"}, "participations-0-country"),
        ({"participations-0-name_as_printed": "a" * 201}, "participations-0-name_as_printed"),
        ({"participations-0-position": str(10**19)}, "participations-0-position"),
        ({"participations-0-forms": "a" * 201}, "participations-0-forms"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(sheet, typed, field):
    for name, value in typed.items():
        sheet[name] = value

    response = sheet.send()

    assert response.status_code == 200
    assert field in errors(response)
    assert not Communique.objects.exists()


@pytest.mark.parametrize(
    "typed",
    [
        {"statements-0-start": str(10**19)},
        {"statements-0-end": "-1"},
        {"statements-0-start": "5", "statements-0-end": "2"},
        {"statements-0-start": "0", "statements-0-end": "5000"},
        {"statements-0-mode": "sung"},
        {"statements-0-spoken_by": ["0", "\0"]},
        {"statements-0-on_topics": ["x"]},
        {"statements-0-words": "\0"},
        {"statements-0-id": str(10**19)},
        {"statements-0-id": "\0"},
        {"statements-TOTAL_FORMS": "\0"},
        {"statements-INITIAL_FORMS": "900"},
        {"version": "\0"},
        {"version": "9" * 5000},
    ],
)
def test_odd_input_in_a_held_communique_is_refused_and_breaks_nothing(desk, typed):
    communique = CommuniqueFactory()
    queen = ParticipationFactory(communique=communique)
    said = StatementFactory(communique=communique, words="The Queen thanked him", speakers=[queen])
    paper = Paper(desk, change(communique))
    for name, value in typed.items():
        paper[name] = value

    response = paper.send()

    assert response.status_code in (200, 302)
    assert [s.words for s in communique.statements.all()] == [said.words]


def test_the_same_participant_twice_is_told_at_the_second(sheet):
    queen = PersonFactory()
    sheet["participations-0-person"] = sheet["participations-1-person"] = queen

    assert "twice" in errors(sheet.send())["participations-1-person"][0]


def test_an_office_must_be_the_participants_own(sheet):
    sheet["participations-0-person"], sheet["participations-0-office"] = PersonFactory(), OfficeFactory()

    assert "somebody else" in errors(sheet.send())["participations-0-office"][0]


def test_the_same_passage_twice_is_told_at_the_second(desk):
    communique = CommuniqueFactory()
    queen = ParticipationFactory(communique=communique)
    StatementFactory(communique=communique, words="The Queen thanked him", speakers=[queen])
    paper = Paper(desk, change(communique))
    paper.add_row("statements", words="The Queen thanked him", spoken_by=str(queen.pk))

    assert "statement already" in errors(paper.send())["statements-1-words"][0]


def test_what_the_database_alone_refuses_is_told_too(sheet, monkeypatch):
    """Two editors enter the same text at one moment: the form finds nothing, the database does."""
    CommuniqueFactory(title="The other", text="The Queen spoke.")
    monkeypatch.setattr("communiques.editorial.communique_form.CommuniqueForm._refuse_second", lambda *args: None)
    monkeypatch.setattr("communiques.editorial.forms.CarefulForm.validate_constraints", lambda self: None)

    response = sheet.send()

    assert "holds this text already" in errors(response)["text"][0]
    assert 'value="A call"' in response.content.decode()


def test_a_fault_that_no_editor_can_mend_is_not_hidden(sheet, monkeypatch):
    def broken(*args, **kwargs):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr("communiques.editorial.saving.write", broken)

    with pytest.raises(DatabaseError):
        sheet.send()


@pytest.mark.parametrize("code", ["ru", "R", "RU RI", "", "\0", "R" * 13])
def test_a_countrys_code_is_checked(desk, code):
    paper = Paper(desk, add(Country))
    paper["code"] = code

    assert "code" in errors(paper.send())


def test_a_person_has_one_preferred_name_in_a_language(desk):
    zenda = PersonFactory(name="Queen Zenda")
    paper = Paper(desk, change(zenda))
    paper.add_row("names", text="Zenda the Great", language="en", kind="preferred")

    response = paper.send()

    assert response.status_code == 200
    assert "preferred" in str(errors(response))


def test_a_preferred_name_needs_its_language(desk):
    zenda = PersonFactory(name="Queen Zenda")
    paper = Paper(desk, change(zenda))
    paper.add_row("names", text="Zenda", language="", kind="preferred")

    assert "needs its language" in errors(paper.send())["names-1-language"][0]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"slug": "Not An Address"}, "slug"),
        ({"wikidata": "12"}, "wikidata"),
        ({"country": str(10**19)}, "country"),
        ({"offices-0-until": "2020"}, "offices-0-until"),
        ({"offices-0-country": ""}, "offices-0-country"),
    ],
)
def test_a_persons_fields_are_checked(desk, typed, field):
    office = OfficeFactory(since="2021")
    paper = Paper(desk, change(office.person))
    for name, value in typed.items():
        paper[name] = value

    assert field in errors(paper.send())


def test_a_topic_is_not_broader_than_itself(desk):
    topic = TopicFactory()
    paper = Paper(desk, change(topic))
    paper["parent"] = topic

    assert "broader than itself" in errors(paper.send())["parent"][0]


def test_who_is_needed_cannot_be_deleted(desk):
    taking_part = ParticipationFactory()

    response = desk.post(f"/admin/archive/person/{taking_part.person.pk}/delete/", {"post": "yes"})

    assert response.status_code in (200, 302, 403)
    assert Person.objects.filter(pk=taking_part.person.pk).exists()


def test_a_country_in_use_cannot_be_deleted(desk):
    country = CountryFactory()
    PersonFactory(country=country)

    desk.post("/admin/archive/country/", {"action": "delete_selected", "_selected_action": [country.pk], "post": "yes"})

    assert Country.objects.filter(pk=country.pk).exists()


@pytest.mark.parametrize("text", ["salt" * 5000, "The salt. " * 150_000, "🧂" * 3000, "\u202e\ufeff", "’" * 10_000])
def test_texts_of_any_shape_are_kept_to_the_letter(sheet, text):
    sheet["text"] = text

    assert sheet.send().status_code == 302
    assert Communique.objects.get().text == text


def test_an_address_too_long_for_the_database_to_compare_is_refused_in_words(sheet):
    letters = Random(1)
    sheet["source_url"] = "https://gazette.example/" + "".join(
        chr(letters.randrange(0x4E00, 0x9FFF)) for _ in range(970)
    )

    assert "too long" in errors(sheet.send())["__all__"][0]
