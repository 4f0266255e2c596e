"""An editor enters a communiqué and corrects it."""

import pytest

from communiques.archive.models import Communique, IndexedCommunique, IndexedStatement, Origin, Person
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
    indexed,
)

TEXT = (
    "Queen Zenda spoke with the Duke of Strelsau.\nShe thanked him for the salt. The Duke said the marshes were safe."
)


@pytest.fixture
def sheet(desk):
    """A new communiqué, filled in but for its participants and statements."""
    paper = Paper(desk, add(Communique))
    paper["title"], paper["text"], paper["language"] = "A call", TEXT.replace("\n", "\r\n"), "en"
    paper["source"], paper["kind"], paper["held_on"] = SourceFactory(), "call", "2021-08-25"
    return paper


@pytest.fixture
def communique(db):
    return CommuniqueFactory(title="A call", text=TEXT)


def test_a_communique_is_entered_with_its_parts_in_one_go(sheet):
    queen, duke = PersonFactory(name="Queen Zenda"), PersonFactory(name="The Duke", country=None)
    strelsau, salt = CountryFactory(name="Strelsau"), TopicFactory(name="Salt")
    sheet["participations-0-person"] = queen
    sheet["participations-1-person"], sheet["participations-1-country"] = duke, strelsau
    sheet["participations-1-role_as_printed"] = "Duke"
    sheet.add_row("statements", words="She thanked him for the salt.", spoken_by="n0", on_topics=salt)
    sheet.add_row("statements", words="The Duke said  the marshes\nwere safe.", spoken_by="n1")
    sheet["on_topics"] = [salt]
    sheet["why"] = "first entry"

    response = sheet.send()

    communique = Communique.objects.get()
    assert response.status_code == 302
    assert communique.text == TEXT
    assert communique.status == "draft"
    assert [(p.label, p.country, p.position, p.origin) for p in communique.participations.all()] == [
        ("Queen Zenda", queen.country, 0, Origin.EDITOR),
        ("The Duke", strelsau, 1, Origin.EDITOR),
    ]
    said = communique.statements.all()
    assert [(s.words, s.speakers.get().label, s.origin) for s in said] == [
        ("She thanked him for the salt.", "Queen Zenda", Origin.EDITOR),
        ("The Duke said the marshes were safe.", "The Duke", Origin.EDITOR),
    ]
    assert list(said[0].topics.all()) == list(communique.topics.all()) == [salt]
    assert communique.origins["kind"] == communique.origins["held_on"] == Origin.EDITOR
    assert communique.history.get().history_change_reason == "first entry"
    assert communique.history.get().history_user.username == "flavia"
    assert IndexedCommunique.objects.filter(communique=communique, published=False).exists()
    assert IndexedStatement.objects.count() == 2


def test_saving_an_untouched_form_changes_nothing_but_the_count(desk, communique):
    queen = ParticipationFactory(communique=communique, forms=["the Queen", "She, the Queen"], origin=Origin.EXTRACTED)
    statement = StatementFactory(
        communique=communique,
        words="She thanked him",
        speakers=[queen],
        topics=[TopicFactory()],
        origin=Origin.EXTRACTED,
    )
    before = {"text": communique.text, "title": communique.title, "origins": communique.origins}

    Paper(desk, change(communique)).send()

    for record in (communique, queen, statement):
        record.refresh_from_db()
    assert {name: getattr(communique, name) for name in before} == before
    assert queen.forms == ["the Queen", "She, the Queen"]
    assert (queen.origin, statement.origin) == (Origin.EXTRACTED, Origin.EXTRACTED)
    assert list(statement.speakers.all()) == [queen]


def test_what_an_editor_changes_is_the_editors_word(desk, communique):
    queen = ParticipationFactory(communique=communique, origin=Origin.EXTRACTED)
    statement = StatementFactory(
        communique=communique, words="She thanked him", speakers=[queen], origin=Origin.EXTRACTED
    )
    other = StatementFactory(communique=communique, words="The Duke said", speakers=[queen], origin=Origin.EXTRACTED)
    paper = Paper(desk, change(communique))
    paper["kind"], paper["participations-0-role_as_printed"], paper["statements-0-mode"] = "meeting", "Queen", "quoted"

    paper.send()

    for record in (communique, queen, statement, other):
        record.refresh_from_db()
    assert communique.origins == {"kind": "editor", "participants": "editor", "statements": "editor"}
    assert (queen.origin, statement.origin, other.origin) == (Origin.EDITOR, Origin.EDITOR, Origin.EXTRACTED)
    assert communique.version == 2


def test_each_save_counts_the_version(desk, communique):
    for title in ("One", "Two"):
        paper = Paper(desk, change(communique))
        paper["title"] = title
        paper.send()

    communique.refresh_from_db()
    assert communique.version == 3


def test_the_search_hears_of_a_change_at_once(desk, communique):
    indexed(communique)
    before = IndexedCommunique.objects.get().lexemes
    paper = Paper(desk, change(communique))
    paper["on_topics"] = [TopicFactory()]

    paper.send()

    assert IndexedCommunique.objects.get().lexemes != before


def test_a_participant_who_speaks_cannot_be_removed_alone(desk, communique):
    queen = ParticipationFactory(communique=communique)
    StatementFactory(communique=communique, words="She thanked him", speakers=[queen])
    paper = Paper(desk, change(communique))
    paper["participations-0-DELETE"] = "on"

    response = paper.send()

    assert "removed" in errors(response)["statements-0-spoken_by"][0]
    assert communique.participations.exists()


def test_line_ends_of_the_text_stay_as_they_were(desk):
    communique = CommuniqueFactory(text="One line.\r\nAnother line.")
    paper = Paper(desk, change(communique))
    paper["place"] = "Strelsau"

    paper.send()

    communique.refresh_from_db()
    assert (communique.text, communique.place) == ("One line.\r\nAnother line.", "Strelsau")


def test_a_form_that_came_back_with_an_error_still_knows_what_is_new(desk, communique):
    ParticipationFactory(communique=communique)
    salt = TopicFactory()
    paper = Paper(desk, change(communique))
    row = paper.add_row("statements", words="nowhere", spoken_by=paper["participations-0-key"], on_topics=salt)
    paper["on_topics"] = [salt]
    again = Paper.of(paper.send(), paper)
    again[f"statements-{row}-words"] = "She thanked him"

    again.send()

    statement = communique.statements.get()
    assert statement.speakers.count() == 1
    assert list(statement.topics.all()) == list(communique.topics.all()) == [salt]


def test_the_office_a_new_participant_held_that_day_is_filled_in(desk, communique):
    office = OfficeFactory(since="2020", until="2022")
    OfficeFactory(person=office.person, country=office.country, since="2023")
    paper = Paper(desk, change(communique))
    paper["participations-0-person"] = office.person

    paper.send()

    assert communique.participations.get().office == office


def test_a_new_person_gets_an_address_name_from_her_name(desk):
    PersonFactory(slug="zenda-the-great")
    paper = Paper(desk, add(Person))
    paper["names-0-text"], paper["names-0-language"] = "Zénda the Great", "en"

    response = paper.send("_popup")

    person = Person.objects.get(slug="zenda-the-great-2")
    assert person.label == "Zénda the Great"
    assert r"Z\u00e9nda the Great" in response.content.decode()


def test_a_person_without_a_name_in_latin_letters_needs_an_address_name(desk):
    paper = Paper(desk, add(Person))
    paper["names-0-text"], paper["names-0-language"] = "曾達", "zh"

    assert "Latin" in errors(paper.send())["slug"][0]
