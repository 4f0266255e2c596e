"""Publishing, withdrawing, reviewing, deleting: one or many."""

import pytest
from django.urls import reverse

from communiques.archive.models import Communique, IndexedCommunique, Status
from tests.editorial.paper import Paper, change
from tests.factories import (
    CommuniqueFactory,
    EncounterFactory,
    ParticipationFactory,
    StatementFactory,
    TopicFactory,
    indexed,
)

LIST = "/admin/archive/communique/"


def act(client, action, *communiques, **data):
    chosen = {"action": action, "_selected_action": [c.pk for c in communiques], "index": "0"}
    return client.post(LIST, {**chosen, **data}, follow=True)


def said(response):
    return [str(message) for message in response.context["messages"]]


def status(communique):
    return Communique.objects.get(pk=communique.pk).status


def test_a_draft_is_saved_and_published_by_one_button(desk):
    communique = indexed(CommuniqueFactory())
    paper = Paper(desk, change(communique))
    paper["place"] = "Strelsau"

    paper.send("_publish")

    communique.refresh_from_db()
    assert (communique.status, communique.place) == (Status.PUBLISHED, "Strelsau")
    assert communique.published_at is not None
    assert IndexedCommunique.objects.get().published


def test_only_the_steps_that_make_sense_are_offered(desk):
    offered = {
        name: Paper(desk, change(communique)).buttons & {"_publish", "_review", "_draft", "_withdraw"}
        for name, communique in {
            "draft": CommuniqueFactory(),
            "in review": CommuniqueFactory(in_review=True),
            "published": CommuniqueFactory(published=True),
            "withdrawn": CommuniqueFactory(withdrawn=True),
        }.items()
    }

    assert offered == {
        "draft": {"_publish", "_review"},
        "in review": {"_publish", "_draft"},
        "published": {"_withdraw"},
        "withdrawn": {"_publish"},
    }


def test_a_button_that_was_not_offered_does_nothing(desk):
    communique = CommuniqueFactory(published=True)

    Paper(desk, change(communique)).send("_draft")

    assert status(communique) == Status.PUBLISHED


def test_the_chosen_are_published_and_the_rest_is_told(desk):
    draft, published = indexed(CommuniqueFactory()), CommuniqueFactory(published=True)

    response = act(desk, "publish", draft, published)

    assert status(draft) == Status.PUBLISHED
    assert said(response) == ["1 communiqué was published.", "1 other was left as it is."]
    assert IndexedCommunique.objects.get(communique=draft).published


def test_a_withdrawal_asks_for_its_reason(desk):
    communiques = [indexed(CommuniqueFactory(published=True)) for _ in range(2)]

    page = act(desk, "withdraw", *communiques)
    empty = desk.post(f"{LIST}withdraw/", {"key": [c.pk for c in communiques], "reason": " "})
    told = desk.post(
        f"{LIST}withdraw/", {"key": [c.pk for c in communiques], "reason": "The palace took it back."}, follow=True
    )

    assert all(communique.public_id in page.content.decode() for communique in communiques)
    assert empty.status_code == 200
    assert empty.context["form"].errors["reason"]
    assert said(told) == ["2 communiqués were withdrawn."]
    for communique in communiques:
        communique.refresh_from_db()
        assert communique.status == Status.WITHDRAWN
        assert communique.withdrawn_reason == "The palace took it back."
        assert not IndexedCommunique.objects.get(communique=communique).published


def test_the_button_withdraw_saves_and_then_asks(desk):
    communique = CommuniqueFactory(published=True)
    paper = Paper(desk, change(communique))
    paper["place"] = "Strelsau"

    response = paper.send("_withdraw", follow=True)

    communique.refresh_from_db()
    assert (communique.place, communique.status) == ("Strelsau", Status.PUBLISHED)
    assert communique.public_id in response.content.decode()


def test_what_was_never_published_is_not_withdrawn(desk):
    draft = CommuniqueFactory()

    response = act(desk, "withdraw", draft)

    assert said(response) == ["None of the chosen communiqués is published."]


def test_what_was_published_never_becomes_a_draft_again(desk):
    reviewed, published = CommuniqueFactory(in_review=True), CommuniqueFactory(published=True)

    act(desk, "return_to_draft", reviewed, published)

    assert (status(reviewed), status(published)) == (Status.DRAFT, Status.PUBLISHED)


def test_a_withdrawn_text_that_was_entered_anew_is_not_published_a_second_time(desk):
    withdrawn = CommuniqueFactory(withdrawn=True, text="The same words.")
    CommuniqueFactory(text="The same words.")

    response = act(desk, "publish", withdrawn)

    assert status(withdrawn) == Status.WITHDRAWN
    assert "holds this text already" in said(response)[0]


def test_what_was_published_cannot_be_deleted(desk):
    published, draft = CommuniqueFactory(published=True), CommuniqueFactory()

    one = desk.post(reverse("admin:archive_communique_delete", args=[published.pk]), {"post": "yes"})
    many = act(desk, "delete_selected", published, draft, post="yes")

    assert one.status_code == 403
    assert "withdrawn with a reason, not deleted" in said(many)[0]
    assert Communique.objects.count() == 2


def test_a_draft_is_deleted_with_all_its_parts(desk):
    draft = indexed(CommuniqueFactory(topics=[TopicFactory()]))
    StatementFactory(communique=draft, speakers=[ParticipationFactory(communique=draft)], topics=[TopicFactory()])

    desk.post(reverse("admin:archive_communique_delete", args=[draft.pk]), {"post": "yes"})

    assert not Communique.objects.exists()


@pytest.mark.parametrize("keys", [["x"], ["\0"], [str(10**19)], ["-1"], []])
@pytest.mark.parametrize("action", ["publish", "withdraw", "export", "delete_selected"])
def test_odd_choices_never_break_an_action(desk, action, keys):
    response = desk.post(LIST, {"action": action, "_selected_action": keys, "index": "0"}, follow=True)

    assert response.status_code == 200


def test_an_encounter_that_is_deleted_leaves_its_accounts(desk):
    communique = indexed(CommuniqueFactory(encounter=EncounterFactory()))
    before = IndexedCommunique.objects.get().facets

    desk.post(reverse("admin:archive_encounter_delete", args=[communique.encounter.pk]), {"post": "yes"})

    communique.refresh_from_db()
    assert (communique.encounter, communique.version) == (None, 2)
    assert len(IndexedCommunique.objects.get().facets) == len(before) - 1


def test_what_was_published_unseen_has_been_seen_once_an_editor_saves_it(desk):
    communique = indexed(CommuniqueFactory(published=True, origins={"published": "extracted", "kind": "extracted"}))
    page = desk.get(communique.get_absolute_url()).content.decode()

    Paper(desk, change(communique)).send()

    communique.refresh_from_db()
    assert "not yet checked by an editor" in page
    assert "not yet checked by an editor" not in desk.get(communique.get_absolute_url()).content.decode()
    assert (communique.is_unseen, communique.origins) == (False, {"kind": "extracted"})
