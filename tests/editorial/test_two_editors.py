"""Two editors on one record: the second is told, and nothing is lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from django.db import connection, transaction
from django.test import Client

from communiques.archive.models import Communique, Person
from tests.editorial.paper import Paper, change, errors
from tests.factories import (
    CommuniqueFactory,
    ParticipationFactory,
    PersonFactory,
    StatementFactory,
    TopicFactory,
    UserFactory,
    indexed,
)


@pytest.fixture
def other_desk(db):
    client = Client()
    client.force_login(UserFactory(username="rupert", first_name="Rupert", last_name="of Hentzau"))
    return client


@pytest.fixture
def communique(db):
    return CommuniqueFactory(title="A call", place="Zenda")


def differences(response):
    return [(d.label, d.now, d.typed) for d in response.context["meanwhile"].differences]


def test_the_second_editor_is_told_who_changed_what(desk, other_desk, communique):
    mine, theirs = Paper(desk, change(communique)), Paper(other_desk, change(communique))
    theirs["place"], theirs["why"] = "Strelsau", "the palace says so"
    theirs.send()
    mine["title"] = "A telephone call"

    response = mine.send()

    page = response.content.decode()
    communique.refresh_from_db()
    assert (communique.title, communique.place) == ("A call", "Strelsau")
    assert "Rupert of Hentzau" in page
    assert "the palace says so" in page
    assert "<del>Zenda</del> → <ins>Strelsau</ins>" in page
    assert 'value="A telephone call"' in page


def test_what_each_has_changed_alone_is_kept_when_the_second_saves_again(desk, other_desk, communique):
    mine, theirs = Paper(desk, change(communique)), Paper(other_desk, change(communique))
    theirs["place"] = "Strelsau"
    theirs.send()
    mine["title"] = "A telephone call"

    again = Paper.of(mine.send(), mine)
    response = again.send()

    communique.refresh_from_db()
    assert response.status_code == 302
    assert (communique.title, communique.place, communique.version) == ("A telephone call", "Strelsau", 3)


def test_what_both_have_changed_is_shown_and_left_to_the_second(desk, other_desk, communique):
    mine, theirs = Paper(desk, change(communique)), Paper(other_desk, change(communique))
    theirs["kind"], theirs["place"] = "meeting", "Strelsau"
    theirs.send()
    mine["kind"], mine["place"] = "visit", "Hentzau"

    told = mine.send()
    Paper.of(told, mine).send()

    communique.refresh_from_db()
    assert differences(told) == [("Kind", "meeting", "visit"), ("Place", "Strelsau", "Hentzau")]
    assert (communique.kind, communique.place) == ("visit", "Hentzau")


def test_two_editors_of_one_mind_have_nothing_to_decide(desk, other_desk, communique):
    mine, theirs = Paper(desk, change(communique)), Paper(other_desk, change(communique))
    theirs["place"] = mine["place"] = "Strelsau"
    theirs.send()

    assert differences(mine.send()) == []


def test_rows_the_other_has_added_changed_and_removed_come_into_the_form(desk, other_desk, communique):
    queen, duke = (
        ParticipationFactory(communique=communique, person__name=name) for name in ("Queen Zenda", "The Duke")
    )
    thanks = StatementFactory(communique=communique, words="The Queen thanked him for the salt.", speakers=[queen])
    mine, theirs = Paper(desk, change(communique)), Paper(other_desk, change(communique))
    theirs["participations-0-role_as_printed"] = "Queen of Ruritania"
    theirs["statements-0-DELETE"] = "on"
    theirs.add_row("statements", words="The Duke stressed", spoken_by=str(duke.pk), on_topics=TopicFactory(name="Salt"))
    theirs.send()
    mine["place"] = "Hentzau"

    again = Paper.of(mine.send(), mine)
    again.send()

    communique.refresh_from_db()
    queen.refresh_from_db()
    assert communique.place == "Hentzau"
    assert queen.role_as_printed == "Queen of Ruritania"
    said = communique.statements.get()
    assert (said.words, said.speakers.get(), said.topics.get().label) == ("The Duke stressed", duke, "Salt")
    assert said.pk != thanks.pk


def test_a_row_that_was_removed_while_it_was_changed_comes_back_as_a_new_one(desk, other_desk, communique):
    queen = ParticipationFactory(communique=communique)
    StatementFactory(communique=communique, words="The Queen thanked him for the salt.", speakers=[queen])
    mine, theirs = Paper(desk, change(communique)), Paper(other_desk, change(communique))
    theirs["statements-0-DELETE"] = "on"
    theirs.send()
    mine["statements-0-mode"] = "quoted"

    told = mine.send()
    response = Paper.of(told, mine).send()

    assert response.status_code == 302
    assert ("removed" in told.context["meanwhile"].differences[0].now) is True
    assert communique.statements.get().mode == "quoted"


def test_new_rows_of_mine_survive_rows_the_other_has_added(desk, other_desk, communique):
    queen = ParticipationFactory(communique=communique, person__name="Queen Zenda")
    duke, count = PersonFactory(name="The Duke"), PersonFactory(name="The Count")
    mine, theirs = Paper(desk, change(communique)), Paper(other_desk, change(communique))
    theirs.add_row("participations", person=count)
    theirs.send()
    row = mine.add_row("participations", person=duke, key="a1")
    mine.add_row("statements", words="The Duke stressed", spoken_by=mine[f"participations-{row}-key"])

    again = Paper.of(mine.send(), mine)
    response = again.send()

    assert response.status_code == 302
    assert [p.label for p in communique.participations.all()] == ["Queen Zenda", "The Count", "The Duke"]
    assert communique.statements.get().speakers.get().person == duke
    assert queen.label == "Queen Zenda"


def test_publishing_from_the_list_is_a_change_the_second_editor_hears_of(desk, other_desk, communique):
    mine = Paper(desk, change(communique))
    other_desk.post(
        "/admin/archive/communique/", {"action": "publish", "_selected_action": [communique.pk], "index": "0"}
    )
    mine["place"] = "Hentzau"

    response = mine.send()

    communique.refresh_from_db()
    assert "published" in response.content.decode()
    assert (communique.status, communique.place) == ("published", "Zenda")


def test_two_editors_of_a_person_are_told_too(desk, other_desk):
    zenda = PersonFactory(name="Queen Zenda")
    mine, theirs = Paper(desk, change(zenda)), Paper(other_desk, change(zenda))
    theirs["wikidata"] = "Q1"
    theirs.send()
    mine["names-0-text"] = "Queen Zenda II"

    told = mine.send()
    Paper.of(told, mine).send()

    zenda = Person.objects.get()
    assert "Rupert of Hentzau" in told.content.decode()
    assert (zenda.label, zenda.wikidata) == ("Queen Zenda II", "Q1")


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_who_save_at_the_same_moment_one_is_told():
    communique = indexed(CommuniqueFactory(place="Zenda"))
    papers, start = [], Barrier(2)
    for place in ("Strelsau", "Hentzau"):
        client = Client()
        client.force_login(UserFactory())
        paper = Paper(client, change(communique))
        paper["place"] = place
        papers.append(paper)

    def send(paper):
        start.wait()
        try:
            return paper.send().status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        answers = sorted(threads.map(send, papers))

    communique.refresh_from_db()
    assert answers == [200, 302]
    assert communique.version == 2
    assert communique.place in ("Strelsau", "Hentzau")


@pytest.mark.django_db(transaction=True)
def test_who_waits_too_long_for_another_editor_gets_everything_typed_back():
    communique = indexed(CommuniqueFactory(place="Zenda"))
    client = Client()
    client.force_login(UserFactory())
    paper = Paper(client, change(communique))
    paper["place"] = "Strelsau"
    held, done = Event(), Event()

    def hold():
        try:
            with transaction.atomic():
                Communique.objects.select_for_update().get(pk=communique.pk)
                held.set()
                done.wait(20)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        threads.submit(hold)
        held.wait(20)
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '200ms'")
        response = paper.send()
        done.set()
    with connection.cursor() as cursor:
        cursor.execute("RESET lock_timeout")

    assert response.status_code == 200
    assert "Somebody else is saving" in errors(response)["__all__"][0]
    assert 'value="Strelsau"' in response.content.decode()
