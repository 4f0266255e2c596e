"""Reading a record again: the differences are told first, and an editor's word stands."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from communiques.archive.models import Communique, Doubt, IndexedStatement, Origin, Participation, Statement, Topic
from communiques.intake.differences import Act, Part
from communiques.intake.history import REREAD
from communiques.intake.rereading import Rereader, apply
from tests.factories import PersonFactory, StatementFactory
from tests.intake.conftest import annotated, line, take_in

TEXT = (
    "Queen Zenda spoke by telephone with Rupert of Strelsau, Duke of Borduria, on 25 August 2021.\n"
    "Queen Zenda praised the salt marsh. Rupert of Strelsau stressed that the dikes were safe."
)


@pytest.fixture
def communique(world):
    """A record as it was read when it came in."""
    take_in(line(text=TEXT, title="Queen Zenda speaks with Rupert of Strelsau"))
    return Communique.objects.get()


def differences(communique):
    return Rereader().differences(Communique.objects.get(pk=communique.pk))


def told(communique):
    return [(d.part, d.act, bool(d.stands)) for d in differences(communique)]


def take(communique):
    with transaction.atomic():
        current = Communique.objects.select_for_update(of=("self",)).get(pk=communique.pk)
        return apply(current, Rereader().differences(current))


def edited(row, **values):
    """The row as an editor sets it."""
    for name, value in {**values, "origin": Origin.EDITOR}.items():
        setattr(row, name, value)
    row.save()


def said_by(communique, name):
    return communique.statements.get(speakers__name_as_printed=name)


def test_a_record_that_is_read_as_it_was_differs_in_nothing(communique):
    assert communique.participations.count() == communique.statements.count() == 2
    assert differences(communique) == []


def test_what_was_read_otherwise_is_told_and_taken(communique):
    Participation.objects.filter(name_as_printed="Queen Zenda").update(role_as_printed="Keeper")
    Communique.objects.update(kind="meeting", held_on="2021-08-24")
    Statement.objects.filter(speakers__name_as_printed="Queen Zenda").update(mode="quoted")
    communique.topic_tags.filter(topic__slug="salt").delete()
    communique.topic_tags.model.history.all().delete()

    assert told(communique) == [
        (Part.FACTS, Act.CHANGED, False),
        (Part.FACTS, Act.CHANGED, False),
        (Part.PARTICIPANTS, Act.CHANGED, False),
        (Part.TOPICS, Act.ADDED, False),
        (Part.STATEMENTS, Act.CHANGED, False),
    ]
    assert len(take(communique)) == 5
    communique.refresh_from_db()
    assert (communique.kind, str(communique.held_on), communique.version) == ("call", "2021-08-25", 2)
    assert differences(communique) == []


def test_each_difference_says_what_it_was_and_would_be(communique):
    Communique.objects.update(kind="meeting")

    (change,) = differences(communique)[0].changes

    assert (str(change.label), change.before, change.after) == ("kind", "meeting", "call")


def test_facts_that_an_editor_set_stand(communique):
    origins = {"kind": Origin.EDITOR, "held_on": Origin.EDITOR}
    Communique.objects.update(kind="meeting", held_on="2021-08-24", origins=origins)

    assert told(communique) == [(Part.FACTS, Act.CHANGED, True)] * 2
    assert take(communique) == []
    communique.refresh_from_db()
    assert (communique.kind, communique.version) == ("meeting", 1)


def test_a_participant_who_is_not_read_any_more_goes_with_what_was_said(communique):
    stranger = PersonFactory(name="Black Michael")
    party = communique.participations.create(person=stranger, country=stranger.country, origin=Origin.EXTRACTED)
    start = TEXT.index("Queen Zenda spoke")
    StatementFactory(
        communique=communique, words=TEXT[start:60], start=start, end=60, speakers=[party], origin=Origin.EXTRACTED
    )

    assert told(communique) == [(Part.PARTICIPANTS, Act.REMOVED, False), (Part.STATEMENTS, Act.REMOVED, False)]
    take(communique)
    assert not communique.participations.filter(person=stranger).exists()
    assert differences(communique) == []


def test_a_participant_an_editor_has_added_stays(communique):
    stranger = PersonFactory(name="Black Michael")
    communique.participations.create(person=stranger, country=stranger.country, origin=Origin.EDITOR)

    assert told(communique) == [(Part.PARTICIPANTS, Act.REMOVED, True)]
    take(communique)
    assert communique.participations.filter(person=stranger).exists()


def test_a_participant_who_speaks_in_an_editors_statement_stays(communique):
    stranger = PersonFactory(name="Black Michael")
    party = communique.participations.create(person=stranger, country=stranger.country, origin=Origin.EXTRACTED)
    StatementFactory(communique=communique, words=TEXT[:60], start=0, end=60, speakers=[party], origin=Origin.EDITOR)

    assert take(communique) == []
    assert party.statements.count() == 1


def test_a_participant_an_editor_has_removed_does_not_come_back_nor_what_he_said(communique):
    duke = communique.participations.get(name_as_printed="Rupert of Strelsau")
    duke.statements.get().delete()
    duke.delete()

    assert told(communique) == [(Part.PARTICIPANTS, Act.ADDED, True)]
    assert take(communique) == []
    assert communique.participations.count() == 1


def test_who_an_editor_says_it_is_stays_so(communique):
    duke = communique.participations.get(name_as_printed="Rupert of Strelsau")
    edited(duke, person=PersonFactory(name="Black Michael"))

    assert told(communique) == [(Part.PARTICIPANTS, Act.CHANGED, True)]
    assert take(communique) == []


def test_a_part_an_editor_decided_stands_as_a_whole(communique):
    said_by(communique, "Queen Zenda").delete()
    Statement.history.all().delete()
    Communique.objects.update(origins={**communique.origins, "statements": Origin.EDITOR})

    assert told(communique) == [(Part.STATEMENTS, Act.ADDED, True)]
    assert take(communique) == []


def test_a_statement_an_editor_has_removed_does_not_come_back(communique):
    said_by(communique, "Queen Zenda").delete()

    assert told(communique) == [(Part.STATEMENTS, Act.ADDED, True)]
    assert take(communique) == []
    assert communique.statements.count() == 1


def test_a_statement_that_intake_took_away_comes_back(communique):
    statement = said_by(communique, "Queen Zenda")
    statement._change_reason = REREAD
    statement.delete()

    assert len(take(communique)) == 1
    assert said_by(communique, "Queen Zenda").words == "Queen Zenda praised the salt marsh."


def test_a_statement_an_editor_set_elsewhere_keeps_its_place(communique):
    statement = said_by(communique, "Queen Zenda")
    edited(statement, end=statement.end - 1, words=statement.words[:-1])

    assert told(communique) == [(Part.STATEMENTS, Act.CHANGED, True)]
    assert take(communique) == []


def test_a_passage_that_moved_keeps_its_identifier(communique):
    statement = said_by(communique, "Queen Zenda")
    Statement.objects.filter(pk=statement.pk).update(end=statement.end - 1, words=statement.words[:-1])

    take(communique)

    assert said_by(communique, "Queen Zenda").public_id == statement.public_id
    assert said_by(communique, "Queen Zenda").words.endswith("marsh.")


def test_speakers_and_topics_of_a_statement_follow_the_reading(communique):
    statement = said_by(communique, "Queen Zenda")
    duke = communique.participations.get(name_as_printed="Rupert of Strelsau")
    statement.speaker_links.update(participation=duke)
    statement.topic_tags.all().delete()
    statement.topic_tags.model.history.all().delete()

    labels = [str(change.label) for d in differences(communique) for change in d.changes]
    take(communique)

    assert labels == ["speakers", "topics"]
    assert [link.participation.name_as_printed for link in statement.speaker_links.all()] == ["Queen Zenda"]
    assert statement.topics.exists()


def test_topics_of_a_statement_are_an_editors_to_add_and_remove(communique):
    statement, nature = said_by(communique, "Queen Zenda"), Topic.objects.get(slug="nature")
    statement.topic_tags.all().delete()
    statement.topic_tags.create(topic=nature)

    assert differences(communique) == []


def test_a_topic_an_editor_removed_does_not_come_back_and_one_added_stays(communique):
    communique.topic_tags.get(topic__slug="marshes").delete()
    communique.topic_tags.create(topic=Topic.objects.get(slug="nature"))

    assert sorted(told(communique)) == sorted([(Part.TOPICS, Act.ADDED, True), (Part.TOPICS, Act.REMOVED, True)])
    assert take(communique) == []


def test_doubts_come_and_go_and_settled_ones_stay_settled(communique):
    communique.doubts.create(code=Doubt.Code.NO_PERSON, subject="Borduria")
    communique.doubts.create(code=Doubt.Code.SAME_TEXT)

    assert told(communique) == [(Part.DOUBTS, Act.REMOVED, False)]
    take(communique)
    assert [doubt.code for doubt in communique.doubts.all()] == ["same_text"]


def test_a_doubt_that_was_settled_is_not_raised_again(world):
    take_in(line(text=TEXT.replace("Rupert of Strelsau, Duke", "President Otto Krasnik")))
    communique = Communique.objects.get()
    assert communique.doubts.open().filter(code="unknown_name").exists()

    communique.doubts.all().settle()

    assert differences(communique) == []


def test_a_topic_the_archive_has_removed_is_not_read(world):
    Topic.objects.filter(slug="marshes").delete()
    take_in(line(text=TEXT.replace("salt marsh", "fight against terrorism")))

    assert Communique.objects.get().statements.count() == 2


def test_what_people_have_labelled_stands_as_a_whole(world):
    take_in(annotated())
    communique = Communique.objects.get()

    assert all(difference.stands for difference in differences(communique))
    assert take(communique) == []


def test_what_was_taken_is_in_the_history_and_in_the_search(communique):
    Communique.objects.update(kind="meeting")
    Statement.objects.filter(speakers__name_as_printed="Queen Zenda").update(mode="quoted")

    take(communique)

    assert communique.history.first().history_change_reason == REREAD
    assert said_by(communique, "Queen Zenda").history.first().history_change_reason == REREAD
    assert IndexedStatement.objects.count() == 2


def reread(*arguments):
    out = StringIO()
    call_command("reread", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_tells_and_takes_nothing_unasked(communique):
    Communique.objects.update(kind="meeting")

    out = reread()

    assert "~ facts\n      kind: meeting → call" in out
    assert "1 read, 1 differ: 1 differences, 0 taken, 0 stand" in out
    assert Communique.objects.get().kind == "meeting"


def test_the_command_takes_when_told_to(communique):
    Communique.objects.update(kind="meeting")

    assert "1 taken" in reread("--take", "--source", "gazette")
    assert Communique.objects.get().kind == "call"


def test_published_records_change_only_when_that_is_said(communique):
    communique.publish()
    communique.kind = "meeting"
    communique.save()

    assert "0 read" in reread("--take")
    assert "0 taken" in reread("--take", "--id", communique.public_id)
    assert Communique.objects.get().kind == "meeting"
    assert "1 taken" in reread("--take", "--published", "--status", "published")
    assert Communique.objects.get().kind == "call"


@pytest.mark.parametrize("arguments", [["--id", "bcdfghjk"], ["--source", "nowhere"]])
def test_what_the_archive_does_not_know_is_said(communique, arguments):
    with pytest.raises(CommandError):
        reread(*arguments)
