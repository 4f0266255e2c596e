"""Annotated records come in with their people, topics and statements, and enrich what is held."""

import json

import pytest

from communiques.archive.annotated import annotated_form
from communiques.archive.models import Communique, Origin, Person, Statement
from communiques.intake.held import Action
from tests.factories import CommuniqueFactory, CountryFactory, OfficeFactory, ParticipationFactory, PersonFactory

from .conftest import TEXT, annotated, line, take_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _world(world):
    return world


def parties(communique):
    return list(communique.participations.order_by("position"))


def with_parties(*participants):
    return annotated(participants=list(participants), sentences=[])


def party(name, country="ZR", **changes):
    return {"name": name, "as_written": [name], "role_as_written": None, "country": country, **changes}


def test_an_annotated_record_is_entered_with_everything_it_says():
    take_in(annotated())

    communique = Communique.objects.get()
    queen, duke = parties(communique)
    assert (communique.kind, str(communique.held_on)) == ("video_call", "2021-08-25")
    assert communique.origins["held_on"] == Origin.EDITOR
    assert (queen.person.slug, queen.role_as_printed, queen.forms) == ("queen-zenda", "Queen", ["The Queen", "She"])
    assert (duke.person.slug, duke.name_as_printed, duke.country.code) == ("duke-of-strelsau", "the Duke", "ZB")
    assert {tag.topic.slug: tag.origin for tag in communique.topic_tags.all()} == dict.fromkeys(
        ["marshes", "salt"], "editor"
    )
    said = [(s.words, s.mode, [p.label for p in s.speakers.all()]) for s in communique.statements.order_by("start")]
    assert said == [
        ("She praised the salt marsh.", "reported", ["Queen Zenda"]),
        ("He agreed.", "reported", ["Rupert of Strelsau"]),
        ("Both will meet again.", "joint", ["Queen Zenda", "Rupert of Strelsau"]),
    ]
    assert communique.statements.first().indexed


def test_topics_of_the_text_go_to_the_statements_that_show_them():
    take_in(annotated(topics=["marshes"]))

    first, *others = Statement.objects.order_by("start")
    assert [(tag.topic.slug, tag.origin) for tag in first.topic_tags.all()] == [("marshes", "extracted")]
    assert not any(statement.topics.exists() for statement in others)


def test_topics_given_to_a_sentence_are_taken_as_they_are():
    sentences = annotated()["sentences"]
    sentences[1]["topics"], sentences[2]["topics"] = [], ["salt"]

    take_in(annotated(sentences=sentences))

    first, second, _ = Statement.objects.order_by("start")
    assert not first.topics.exists()
    assert [(tag.topic.slug, tag.origin) for tag in second.topic_tags.all()] == [("salt", "editor")]


def test_a_person_is_known_by_any_full_name():
    take_in(with_parties(party("Zenda of Ruritania", as_written=["la REINE Zenda", "Reine Zenda"])))

    assert [p.person.slug for p in parties(Communique.objects.get())] == ["queen-zenda"]


def test_the_same_name_for_another_country_is_another_person():
    take_in(with_parties(party("Queen Zenda", country="ZS")))

    person = parties(Communique.objects.get())[0].person
    assert (person.slug, person.country.code, person.label) == ("queen-zenda-2", "ZS", "Queen Zenda")


def test_who_holds_an_office_for_a_country_speaks_for_it(world):
    OfficeFactory(person=Person.objects.get(slug="queen-zenda"), country=world["ZS"])

    take_in(with_parties(party("Queen Zenda", country="ZS")))

    assert parties(Communique.objects.get())[0].person.slug == "queen-zenda"


def test_of_two_people_of_one_name_the_one_in_office_is_meant(world):
    in_office = PersonFactory(name="Queen Zenda", country=world["ZR"], slug="zenda-the-younger")
    OfficeFactory(person=in_office, since="2020")
    OfficeFactory(person=Person.objects.get(slug="queen-zenda"), until="2019-12-31")

    take_in(with_parties(party("Queen Zenda")))

    assert parties(Communique.objects.get())[0].person == in_office


def test_two_people_of_one_name_and_no_office_are_for_an_editor(world):
    PersonFactory(name="Queen Zenda", country=world["ZR"])

    report = take_in(line(2), annotated())

    assert "several people are called “Queen Zenda”" in report.faults[0].reason
    assert Communique.objects.count() == 1


def test_an_unknown_person_is_entered_with_a_history():
    take_in(with_parties(party("Count Hentzau")))

    person = Person.objects.get(slug="count-hentzau")
    assert person.label == "Count Hentzau"
    assert person.history.get().history_change_reason == "import: annotated text"


@pytest.mark.parametrize("name", ["Ruritania", "Rebel delegation", None])
def test_a_side_of_which_nobody_is_named_is_a_delegation(name):
    take_in(with_parties(party(name, as_written=["the side"])))

    (delegation,) = parties(Communique.objects.get())
    assert (delegation.person, delegation.label) == (None, "the side")


def test_the_office_is_linked_when_exactly_one_was_held_that_day():
    queen = Person.objects.get(slug="queen-zenda")
    held = OfficeFactory(person=queen, since="2020-01", until="2021-08-25")
    OfficeFactory(person=queen, since="2021-08-26")

    take_in(annotated())
    take_in(annotated(text=TEXT + " ", source={"url": ""}, held_on="2021-08-26", sentences=[]))

    first, second = Communique.objects.order_by("held_on")
    assert parties(first)[0].office == held
    assert parties(second)[0].office != held


def test_offices_that_overlap_are_not_chosen_between():
    queen = Person.objects.get(slug="queen-zenda")
    OfficeFactory.create_batch(2, person=queen)

    take_in(annotated())

    assert parties(Communique.objects.get())[0].office is None


def collected():
    return line(text=TEXT)


def test_an_annotation_enriches_the_text_that_is_held():
    take_in(collected(), publish=True)

    report = take_in(annotated(topics=["salt"]), publish=True)

    communique = Communique.objects.get()
    assert report.done == {Action.ENRICH: 1}
    assert communique.title == collected()["title"]
    assert communique.status == "published"
    assert [p.label for p in parties(communique)] == ["Queen Zenda", "Rupert of Strelsau"]
    assert [(tag.topic.slug, tag.origin) for tag in communique.topic_tags.all()] == [("salt", "editor")]
    assert communique.statements.count() == 3
    assert communique.version == 2
    assert communique.statements.first().indexed.published


def test_an_annotation_is_taken_in_once():
    take_in(collected())
    take_in(annotated())

    report = take_in(annotated(), collected())

    assert report.done == {Action.LEAVE: 2}
    assert not report.kept
    assert Statement.history.count() == 3


@pytest.mark.parametrize(
    "work",
    [
        lambda communique: Communique.objects.get(pk=communique.pk).save(),
        lambda communique: communique.participations.first().delete(),
        lambda communique: communique.topic_tags.first().delete(),
    ],
)
def test_what_an_editor_has_worked_on_stays(work):
    take_in(collected())
    communique = Communique.objects.get()
    work(communique)

    report = take_in(annotated())

    assert report.done == {Action.LEAVE: 1}
    assert f"{communique.public_id} stays as its editor left it" in report.kept[0].reason
    assert not report.faults
    assert not Statement.objects.exists()


def test_an_annotation_completes_a_catalogue_entry_and_keeps_its_parties(world):
    take_in(annotated(text=TEXT[:10], topics=[], sentences=[], source={"name": "Royal Gazette", "url": ""}))
    Communique.objects.update(title="", text="", source_url="https://gazette.example/en/1")
    Communique.objects.update(source_url_key="gazette.example/en/1")
    entry = Communique.objects.get()
    third = ParticipationFactory.build(communique=entry, person=None, country=world["ZS"])
    third._change_reason = "seeds"
    third.save()
    before = {p.person_id: p.pk for p in parties(entry)}

    report = take_in(annotated())

    entry.refresh_from_db()
    assert report.done == {Action.COMPLETE: 1}
    assert {p.person_id: p.pk for p in parties(entry)} == before
    assert entry.statements.count() == 3


def test_an_entry_an_editor_has_worked_on_gets_its_text_and_nothing_else():
    entry = CommuniqueFactory(bare=True, kind="meeting", source_url="https://gazette.example/en/1")

    report = take_in(annotated())

    entry.refresh_from_db()
    assert report.done == {Action.COMPLETE: 1}
    assert (entry.text, entry.kind) == (TEXT, "meeting")
    assert not entry.participations.exists()
    assert "stays as its editor left it" in report.kept[0].reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"topics": ["alchemy"]}, "unknown topic “alchemy”"),
        ({"participants": [party("Somebody", country="QQ")], "sentences": []}, "unknown country “QQ”"),
    ],
)
def test_what_the_archive_does_not_know_is_told(changes, reason):
    assert reason in take_in(annotated(**changes)).faults[0].reason


def test_a_named_encounter_brings_accounts_together():
    CountryFactory()

    take_in(annotated(encounter="2021-08-25-rupert-zenda"))
    take_in(annotated(encounter="2021-08-25-rupert-zenda", text=TEXT + "\n", source={"url": ""}))

    first, second = Communique.objects.all()
    assert first.encounter == second.encounter
    assert first.encounter.key == "2021-08-25-rupert-zenda"
    assert first.origins["encounter"] == Origin.EDITOR


def test_a_translation_at_the_same_address_joins_the_encounter_of_the_original():
    take_in(annotated(encounter="2021-08-25-rupert-zenda"))

    take_in(annotated(language="fr", text="La Reine a appelé.", sentences=[], origin="translated from en"))

    translation = Communique.objects.get(language="fr")
    assert translation.encounter.accounts.count() == 2
    assert translation.note == "translated from en"


def test_the_archives_own_address_name_decides_who_a_person_is(world):
    PersonFactory(name="Queen Zenda", country=world["ZR"])

    take_in(with_parties(party("Zenda", person="queen-zenda")))

    assert parties(Communique.objects.get())[0].person.slug == "queen-zenda"


def test_topics_that_nobody_has_looked_at_stay_extracted():
    sentences = annotated()["sentences"]
    sentences[1] |= {"topics": ["marshes", "salt"], "extracted_topics": ["salt"]}

    take_in(annotated(extracted_topics=["salt"], sentences=sentences))

    expected = {"marshes": Origin.EDITOR, "salt": Origin.EXTRACTED}
    assert {tag.topic.slug: tag.origin for tag in Communique.objects.get().topic_tags.all()} == expected
    assert {tag.topic.slug: tag.origin for tag in Statement.objects.order_by("start")[0].topic_tags.all()} == expected


def test_what_the_archive_exports_comes_back_the_same():
    take_in(
        with_parties(party(None, as_written=["the rebels"]), party("Queen Zenda"))
        | {"place": "Strelsau", "captured_on": "2024-02-29"}
    )
    take_in(annotated(text=TEXT + " ", source={"url": ""}, topics=["marshes"], encounter="zenda-1"))
    exported = [json.loads(json.dumps(annotated_form(communique))) for communique in Communique.objects.order_by("pk")]
    Communique.objects.all().delete()

    report = take_in(*exported)

    assert report.done == {Action.CREATE: 2}
    again = [annotated_form(communique) for communique in Communique.objects.order_by("pk")]
    assert [without_identifiers(form) for form in again] == [without_identifiers(form) for form in exported]


def without_identifiers(form):
    sentences = [{**sentence, "id": ""} for sentence in form["sentences"]]
    return {**form, "id": "", "sentences": sentences}
