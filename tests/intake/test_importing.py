"""Collected records are taken in once, with what their titles and texts show."""

import pytest

from communiques.archive.models import Communique, Country, Encounter, Origin, Participation, Person, Statement, Status
from communiques.intake.held import Action
from tests.factories import (
    CommuniqueFactory,
    EncounterFactory,
    OfficeFactory,
    ParticipationFactory,
    PersonFactory,
    TopicFactory,
)

from .conftest import line, take_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _world(world):
    return world


def reasons(report):
    return [str(fault) for fault in report.faults]


def test_a_record_is_entered_with_its_facts():
    take_in(line(location="Strelsau"))

    communique = Communique.objects.get()
    assert communique.title == "The Queen speaks with Borduria, 1"
    assert communique.text == line()["text"]
    assert (communique.kind, communique.language, communique.place) == ("call", "en", "Strelsau")
    assert (str(communique.published_on), str(communique.held_on)) == ("2021-08-25", "2021-08-25")
    assert communique.source.slug == "gazette"
    assert communique.origins == {"kind": "extracted", "place": "extracted", "held_on": "extracted"}


def test_new_records_are_drafts_or_published_as_asked():
    take_in(line(1))
    take_in(line(2), publish=True)

    draft, published = Communique.objects.order_by("source_url")
    assert (draft.status, draft.indexed.published) == (Status.DRAFT, False)
    assert (published.status, published.indexed.published) == (Status.PUBLISHED, True)
    assert (draft.is_unseen, published.is_unseen) == (False, True)


def test_an_issuer_is_known_by_any_of_its_names():
    take_in(line(source="gazette (GAZETTE.example)"))

    assert Communique.objects.get().source.slug == "gazette"


def test_the_parties_are_those_who_took_part_with_the_office_held_that_day():
    queen = OfficeFactory(person=Person.objects.get(slug="queen-zenda"))

    take_in(line())

    parties = Communique.objects.get().participations.order_by("position")
    assert [(party.country.code, party.person.slug, party.office, party.origin) for party in parties] == [
        ("ZR", "queen-zenda", queen, Origin.EXTRACTED),
        ("ZB", "duke-of-strelsau", None, Origin.EXTRACTED),
    ]


def test_statements_are_given_to_whoever_makes_them():
    take_in(line())

    said = Statement.objects.get()
    assert (said.words, said.mode, said.origin) == ("The Queen thanked the Duke.", "reported", Origin.EXTRACTED)
    assert [speaker.person.slug for speaker in said.speakers.all()] == ["queen-zenda"]


def test_a_name_nobody_knows_stands_as_printed_and_is_doubted():
    take_in(line(text="Queen Zenda spoke by telephone with President Tarkin Brul of Borduria."), publish=True)

    communique = Communique.objects.get()
    stranger = communique.participations.get(country__code="ZB")
    assert (stranger.person, stranger.name_as_printed) == (None, "Tarkin Brul")
    assert [(doubt.code, doubt.subject) for doubt in communique.doubts.open()] == [("unknown_name", "Tarkin Brul")]
    assert communique.status == Status.IN_REVIEW
    assert not Person.objects.filter(names__text="Tarkin Brul").exists()


def test_who_is_named_in_two_ways_takes_part_once():
    PersonFactory(
        slug="tarkin-brul", name="Tarkin Brul", aliases=["Brul the Elder"], country=Country.objects.get(code="ZS")
    )

    take_in(line(text="Queen Zenda spoke by telephone with Tarkin Brul, Brul the Elder, of Syldavia."))

    assert Communique.objects.get().participations.filter(person__slug="tarkin-brul").count() == 1


def test_topics_are_those_the_text_shows():
    take_in(line())

    tags = Communique.objects.get().topic_tags.order_by("topic__slug")
    assert [(tag.topic.slug, tag.origin) for tag in tags] == [("marshes", "extracted"), ("salt", "extracted")]


def test_in_a_language_without_keywords_the_names_of_topics_serve():
    TopicFactory(slug="tide", names={"en": "Tide", "de": "Gezeiten"}, parent=TopicFactory(slug="sea"))

    take_in(line(language="de", text="Königin Zenda sprach mit dem Herzog über die Gezeiten."))

    assert [topic.slug for topic in Communique.objects.get().topics.all()] == ["tide"]


def test_a_second_import_changes_nothing():
    take_in(line(1), line(2))
    before = list(Communique.objects.order_by("pk").values())

    report = take_in(line(1), line(2))

    assert report.done == {Action.LEAVE: 2}
    assert list(Communique.objects.order_by("pk").values()) == before
    assert Communique.history.count() == 2


def test_an_address_is_known_in_any_spelling():
    take_in(line(url="https://gazette.example/en/1"))

    report = take_in(line(url="http://www.Gazette.example/en/1/?utm_source=post#top"))

    assert report.done == {Action.LEAVE: 1}


def test_a_text_held_at_another_address_is_not_entered_again():
    take_in(line())

    report = take_in(line(url="https://gazette.example/en/again"))

    assert report.done == {Action.LEAVE: 1}
    assert Communique.objects.count() == 1


def test_a_text_is_entered_once_from_one_file():
    report = take_in(line(), line(), line(url="https://gazette.example/en/again"))

    assert report.done == {Action.CREATE: 1, Action.LEAVE: 2}


def test_another_text_at_a_held_address_is_told_and_not_taken():
    take_in(line())

    report = take_in(line(text="Something else was said."))

    assert "its address is held with another text, as " + Communique.objects.get().public_id in reasons(report)[0]
    assert Communique.objects.get().text == line()["text"]


def test_another_language_at_the_same_address_is_another_record():
    take_in(line(), line(language="fr", text="La Reine a parlé."))

    assert Communique.objects.count() == 2


def test_what_was_withdrawn_does_not_come_back():
    CommuniqueFactory(withdrawn=True, source_url=line()["url"], text=line()["text"])

    report = take_in(line())

    assert "withdrawn from the archive" in reasons(report)[0]
    assert Communique.objects.count() == 1


def test_an_unknown_issuer_is_told_and_the_others_are_kept():
    report = take_in(line(1), line(2, source="Strelsau Herald"), line(3))

    assert ["test, line 2: unknown issuer “Strelsau Herald”" in reason for reason in reasons(report)] == [True]
    assert Communique.objects.count() == 2


def test_what_the_database_alone_refuses_is_told_and_the_rest_of_its_batch_is_kept(monkeypatch):
    monkeypatch.setattr("communiques.intake.records._LONGEST_TITLE", 1000)
    rows = [line(n, title="x" * (600 if n == 5 else 9)) for n in range(8)]

    report = take_in(*rows)

    assert report.done == {Action.CREATE: 7}
    assert len(report.faults) == 1
    assert "test, line 6: refused by the database: value too long" in reasons(report)[0]


def test_a_catalogue_entry_gets_its_text_and_keeps_its_facts():
    entry = CommuniqueFactory(
        bare=True,
        published=True,
        kind="video_call",
        source_url=line()["url"],
        encounter=EncounterFactory(key="2021-08-24-zenda"),
        held_on="2021-08-24",
    )
    party = ParticipationFactory(communique=entry)

    report = take_in(line())

    entry.refresh_from_db()
    assert report.done == {Action.COMPLETE: 1}
    assert (entry.title, entry.text) == (line()["title"], line()["text"])
    assert (entry.kind, str(entry.held_on), entry.encounter.key) == ("video_call", "2021-08-24", "2021-08-24-zenda")
    assert list(entry.participations.all()) == [party]
    assert {topic.slug for topic in entry.topics.all()} == {"marshes", "salt"}
    assert entry.status == Status.PUBLISHED
    assert entry.version == 2
    assert "marsh" in str(entry.indexed.lexemes)


def test_a_topic_an_editor_gave_a_catalogue_entry_stays_the_editors(world):
    marshes = TopicFactory._meta.model.objects.get(slug="marshes")
    entry = CommuniqueFactory(bare=True, source_url=line()["url"], topics=[marshes])

    take_in(line())

    assert entry.topic_tags.get(topic=marshes).origin == Origin.EDITOR
    assert entry.topic_tags.count() == 2


def test_every_record_begins_its_history():
    take_in(line())

    (first,) = Communique.objects.get().history.all()
    assert (first.history_type, first.history_change_reason, first.title) == ("+", "import: text", line()["title"])
    assert Participation.history.count() == 2


def version(language, **changes):
    row = line(url=f"https://gazette.example/{language}/release-7", language=language, parallel_id="zr-7")
    return {**row, "text": f"{row['text']} Released in {language}.", **changes}


def test_the_language_versions_of_a_release_are_accounts_of_one_encounter():
    take_in(version("en"))
    take_in(version("fr"))

    assert Encounter.objects.get().accounts.count() == 2


def test_versions_in_one_file_come_together_whichever_names_the_contact():
    take_in(version("en", title="From the palace", text="The line was busy."), version("fr"))

    assert Encounter.objects.get().accounts.count() == 2


def test_a_version_taken_in_before_joins_when_a_later_one_tells_of_the_contact():
    take_in(version("en", title="From the palace", text="The line was busy."))
    take_in(version("fr"))

    assert Encounter.objects.get().accounts.count() == 2


def test_a_version_that_an_editor_took_out_stays_out():
    take_in(version("en", title="From the palace", text="The line was busy."))
    Communique.objects.update(origins={"encounter": "editor"})

    take_in(version("fr"))

    assert Encounter.objects.get().accounts.count() == 1


def test_a_release_about_no_contact_has_no_encounter():
    take_in(
        version("en", title="Marsh", text="The marsh is closed."),
        version("fr", title="Marais", text="Le marais est fermé."),
    )

    assert not Encounter.objects.exists()


def test_versions_join_the_encounter_of_a_catalogue_entry():
    known = EncounterFactory(key="2021-08-24-zenda")
    CommuniqueFactory(bare=True, encounter=known, language="fr", source_url=version("fr")["url"])

    take_in(version("en"), version("fr"))

    assert Encounter.objects.get() == known
    assert known.accounts.count() == 2


def test_of_a_catalogue_entry_only_what_is_taken_is_doubted():
    entry = CommuniqueFactory(bare=True, source_url=line()["url"], published=True)
    ParticipationFactory(communique=entry, person=Person.objects.get(slug="queen-zenda"))
    stranger = "Queen Zenda spoke by telephone with President Tarkin Brul of Borduria. It was agreed to meet again."

    take_in(line(text=stranger))

    assert "unknown_name" not in entry.doubts.values_list("code", flat=True)
    assert entry.participations.count() == 1
