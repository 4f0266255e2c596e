"""Versions of a record: each as it stood, and what changed; nothing that was never published."""

import datetime

import pytest
from django.utils.html import escape
from lxml import etree

from communiques.archive.models import (
    Communique,
    CommuniqueTopic,
    Participation,
    Statement,
    StatementSpeaker,
    StatementTopic,
    Status,
)
from communiques.editorial import status
from communiques.formats.loading import communiques
from communiques.formats.past import Past
from communiques.website.record_changes import Changes
from communiques.website.text_difference import pieces, stretches

from .conftest import words_of

KEPT = (Communique, Participation, CommuniqueTopic, Statement, StatementSpeaker, StatementTopic)


def a_day_later():
    """Everything that happened until now happened a day earlier."""
    for model in KEPT:
        for row in model.history.all():
            row.history_date -= datetime.timedelta(days=1)
            row.save()


def changed(communique, **fields):
    a_day_later()
    communique = Communique.objects.get(pk=communique.pk)
    for name, value in fields.items():
        setattr(communique, name, value)
    communique.version += 1
    communique.save()
    return communique


def past(communique):
    return Past(communiques([communique.pk])[0])


@pytest.fixture
def revised(world):
    """Three versions: as published; place and an office corrected; a statement gone, the text ending otherwise."""
    communique = world.account(place="Strelsau")
    party = communique.participations.get(person=world.duke)
    changed(communique, place="Zenda")
    party.role_as_printed = "Duke of Strelsau"
    party.save()
    last = communique.statements.get(mode="joint")
    a_day_later()
    last.delete()
    text = communique.text.replace("They agreed to speak again.", "They will speak <soon>.")
    later = Communique.objects.get(pk=communique.pk)
    later.text, later.version = text, 3
    later.save()
    return later


def test_each_version_is_the_record_as_it_stood(revised):
    third, second, first = past(revised).versions

    assert [version.number for version in (first, second, third)] == [1, 2, 3]
    assert [version.record.place for version in (first, second, third)] == ["Strelsau", "Zenda", "Zenda"]
    roles = [[party.role_as_printed for party in version.record.participations.all()] for version in (first, second)]
    assert roles == [["Queen of Ruritania", ""], ["Queen of Ruritania", "Duke of Strelsau"]]
    assert [len(version.record.statements.all()) for version in (first, second, third)] == [4, 4, 3]
    assert "They agreed to speak again." in second.record.text
    for version in (first, second, third):
        for statement in version.record.statements.all():
            assert version.record.text[statement.start : statement.end] == statement.words
            assert statement.speakers.all()


def test_the_forms_of_a_version_tell_it_as_it_stood(client, revised):
    address = f"/c/{revised.public_id}/v/1"

    assert client.get(f"{address}.txt").content.decode() == past(revised).version(1).record.text
    written = client.get(f"{address}.json").json()
    assert (written["version"], written["place"], len(written["statements"])) == (1, "Strelsau", 4)
    assert written["participants"][0]["person"]["names"]["en"] == "Queen Zenda"
    assert b"Strelsau" in client.get(f"{address}.md").content
    etree.fromstring(client.get(f"{address}.tei.xml").content)
    assert client.get(f"{address}.exe").status_code == 404


def test_the_target_of_an_annotation_stays_when_the_text_changes(client, revised):
    """What was annotated at version 2 is found by its position in the text of version 2."""
    statement = past(revised).version(2).record.statements.all()[3]

    text = client.get(f"/c/{revised.public_id}/v/2.txt").content.decode()

    assert text[statement.start : statement.end] == "They agreed to speak again."
    now = client.get(f"/s/{revised.statements.first().public_id}.anno.jsonld").json()
    assert now["target"]["source"].endswith("/v/3.txt")


@pytest.mark.parametrize(("language", "word"), [("en", "Participants"), ("fr", "Lieu")])
def test_the_history_lists_what_each_version_changed_and_names_no_editor(client, revised, language, word):
    Communique.history.update(history_change_reason="A secret reason")

    page = client.get(f"/{language}/communiques/{revised.public_id}/history/")

    assert page.status_code == 200
    words = words_of(page)
    assert all(f"Version {number}" in words for number in (1, 2, 3))
    assert word in words
    assert "secret" not in words


def test_a_version_that_readers_see_no_difference_in_is_left_out_of_the_list(client, world):
    communique = changed(world.account(), note="Something among editors")

    page = client.get(f"/en/communiques/{communique.public_id}/history/").content.decode()

    assert "/history/1/" in page
    assert "/history/2/" not in page
    assert client.get(f"/c/{communique.public_id}/v/2.txt").status_code == 200


def test_a_version_has_its_page(client, revised):
    answer = client.get(f"/c/{revised.public_id}/v/2", headers={"accept-language": "fr"})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/fr/communiques/{revised.public_id}/history/2/")

    page = words_of(client.get(answer.headers["Location"].replace("/fr/", "/en/")))

    assert "They agreed to speak again." in page
    assert "Duke of Strelsau" in page
    assert client.get(f"/en/communiques/{revised.public_id}/history/3/").status_code == 200


def test_what_changed_is_shown_word_by_word_and_old_beside_new(client, revised):
    page = client.get(f"/en/communiques/{revised.public_id}/changes/1/3/").content.decode()

    assert '<del dir="auto">Strelsau</del>' in page
    assert '<ins dir="auto">Zenda</ins>' in page
    assert f"<ins>{escape('<')}" in page
    assert "agreed" in page
    back = words_of(client.get(f"/fr/communiques/{revised.public_id}/changes/3/1/"))
    assert "de la version 3 à la version 1" in back


@pytest.mark.parametrize("place", ["history/9/", "changes/1/9/", "changes/9/1/", "history/99999999999999999999/"])
def test_a_version_that_never_was_is_not_found(client, revised, place):
    assert client.get(f"/en/communiques/{revised.public_id}/{place}").status_code == 404


def test_what_was_never_published_is_no_version(client, world):
    draft = world.account(published=False, place="a secret place")
    a_day_later()
    status.publish([draft.pk])
    assert Communique.objects.get(pk=draft.pk).version == 2

    assert client.get(f"/c/{draft.public_id}/v/1.txt").status_code == 404
    assert client.get(f"/c/{draft.public_id}/v/2.txt").status_code == 200
    assert client.get(f"/en/communiques/{draft.public_id}/history/1/").status_code == 404
    assert [version.number for version in past(draft).versions] == [2]


def test_what_was_replaced_at_the_moment_it_was_written_is_no_version(client, world):
    """As when an import enters a record and at once brings it together with another account."""
    communique = changed(world.account(), encounter=world.encounter)
    a_day_later()
    communique.history.update(history_date=communique.history.latest("history_date").history_date)

    assert [version.number for version in past(communique).versions] == [2]
    assert client.get(f"/c/{communique.public_id}/v/1.txt").status_code == 404


def test_of_the_withdrawn_no_version_is_shown(client, revised):
    status.withdraw([revised.pk], "It was never said.")

    for place in (f"/c/{revised.public_id}/v/1", f"/en/communiques/{revised.public_id}/history/"):
        answer = client.get(place)
        assert answer.status_code == 410
        assert "It was never said." in words_of(answer)
    assert client.get(f"/c/{revised.public_id}/v/1.txt").json()["status"] == "withdrawn"


def test_a_draft_has_no_history_for_readers(client, world):
    draft = world.account(published=False)

    assert client.get(f"/en/communiques/{draft.public_id}/history/").status_code == 404
    assert client.get(f"/c/{draft.public_id}/v/1.json").status_code == 404


def test_the_past_takes_as_many_queries_however_many_versions(revised, django_assert_max_num_queries):
    (record,) = communiques([revised.pk])
    with django_assert_max_num_queries(13):
        versions = Past(record).versions
        assert Changes(versions[-1], versions[0]).named


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one two three", "one 2 three"),
        ("", "new"),
        ("a\n\nb\nc", "a\n\nx\nb c\n"),
        ("女王说盐是她的", "女王说，盐是我的"),
    ],
)
def test_the_pieces_hold_both_texts_to_the_character(before, after):
    found = pieces(before, after)

    assert "".join(piece.text for piece in found if piece.change != "added") == before
    assert "".join(piece.text for piece in found if piece.change != "removed") == after


def test_only_what_differs_is_marked_and_the_rest_counted():
    found = stretches(
        "Same.\n\nThe salt is hers.\nSame too.\nAnd this.", "Same.\n\nThe salt is his.\nSame too.\nAnd this."
    )

    assert [stretch.unchanged for stretch in found] == [1, 0, 2]
    assert [(piece.text, piece.change) for piece in found[1].pieces if piece.change] == [
        ("hers", "removed"),
        ("his", "added"),
    ]


def test_the_status_steps_count_versions(world):
    communique = world.account()
    before = Communique.objects.get(pk=communique.pk)

    status.withdraw([communique.pk], "Wrong.")
    status.publish([communique.pk])

    after = Communique.objects.get(pk=communique.pk)
    assert (after.version, after.status) == (before.version + 2, Status.PUBLISHED)
    assert after.changed_at > before.changed_at
