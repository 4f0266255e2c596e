"""Publishing, withdrawing, deleting, exporting; the history; who may do it."""

import json

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import translation

from communiques.archive.models import Communique, IndexedCommunique, Origin, Status
from tests.editorial.paper import Paper, change, errors
from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    EncounterFactory,
    OfficeFactory,
    ParticipationFactory,
    PersonFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
    UserFactory,
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


@pytest.fixture
def whole(db):
    salt = TopicFactory(name="Salt")
    communique = CommuniqueFactory(
        published=True, topics=[salt], published_on="2021-08-26", place="Zenda", encounter=EncounterFactory(key="call"),
        text="Queen Zenda thanked the Duke.\nThe side of Strelsau stressed the marshes.",
    )  # fmt: skip
    office = OfficeFactory(title_en="Queen")
    queen = ParticipationFactory(
        communique=communique,
        person=office.person,
        office=office,
        name_as_printed="Queen Zenda",
        role_as_printed="Queen",
        forms=["Queen Zenda"],
    )
    side = ParticipationFactory(
        communique=communique, person=None, name_as_printed="The side of Strelsau", forms=["The side of Strelsau"]
    )
    StatementFactory(communique=communique, words="thanked the Duke", speakers=[queen], topics=[salt])
    StatementFactory(communique=communique, words="stressed the marshes", speakers=[queen, side], mode="joint")
    return communique


def test_the_export_holds_all_that_is_known(desk, whole):
    response = desk.post(LIST, {"action": "export", "_selected_action": [whole.pk], "index": "0"})

    [row] = [json.loads(line) for line in b"".join(response.streaming_content).splitlines()]
    assert response["Content-Disposition"].endswith('.jsonl"')
    assert (row["id"], row["status"], row["text"], row["place"]) == (whole.public_id, "published", whole.text, "Zenda")
    assert row["participants"][0]["office"] == "Queen"
    assert [sentence["id"] for sentence in row["sentences"]] == [s.public_id for s in whole.statements.all()]
    assert [(s["text"], s["mode"], len(s["speakers"])) for s in row["sentences"]] == [
        ("thanked the Duke", "reported", 1),
        ("stressed the marshes", "joint", 2),
    ]


def test_an_export_is_asked_for_in_as_many_questions_for_many_as_for_one(desk, whole, django_assert_max_num_queries):
    for number in range(5):
        StatementFactory(communique=CommuniqueFactory(text=f"{number}. The marshes were safe."))
    with django_assert_max_num_queries(25):
        response = desk.post(
            LIST, {"action": "export", "select_across": "1", "_selected_action": [whole.pk], "index": "0"}
        )
        lines = list(response.streaming_content)

    assert len(lines) == 6


def test_an_export_is_read_back_as_it_was(desk, whole, tmp_path):
    def exported():
        response = desk.post(
            LIST, {"action": "export", "_selected_action": [Communique.objects.get().pk], "index": "0"}
        )
        return b"".join(response.streaming_content)

    before = exported()
    file = tmp_path / "export.jsonl"
    file.write_bytes(before)
    Communique.objects.update(published_at=None, status="draft")
    whole.refresh_from_db()
    whole.delete()

    call_command("import_communiques", str(file), "--publish")

    ours = {"id", "published_at", "version", "origins", "extracted_topics"}
    rows = [json.loads(lines) for lines in (before, exported())]
    for row in rows:
        for part in (row, *row["sentences"]):
            for name in ours & part.keys():
                del part[name]
    assert rows[0] == rows[1]


def test_the_history_tells_who_changed_what_and_why(desk):
    communique = CommuniqueFactory(place="Zenda", topics=[TopicFactory(name="Pepper")])
    queen = ParticipationFactory(communique=communique, person__name="Queen Zenda")
    StatementFactory(communique=communique, words="The Queen thanked him", speakers=[queen])
    paper = Paper(desk, change(communique))
    paper["place"], paper["why"] = "Strelsau", "misprint"
    paper["on_topics"] = [TopicFactory(name="Salt")]
    paper["statements-0-mode"] = "quoted"
    paper["participations-0-role_as_printed"] = "Queen"
    paper.send()

    page = desk.get(reverse("admin:archive_communique_history", args=[communique.pk]))

    entry = page.context["entries"][0]
    assert (entry.who, entry.why) == ("Flavia of Hentzau", "misprint")
    lines = {(str(line.noun), " ".join(line.names), str(line.act)): line.changes for line in entry.lines}
    assert [(c.before, c.after) for c in lines["communiqué", "", "changed"]] == [("Zenda", "Strelsau")]
    assert [(c.before, c.after) for c in lines["statement", "The Queen thanked him", "changed"]] == [
        ("reported", "quoted")
    ]
    assert [(c.before, c.after) for c in lines["participant", "Queen Zenda", "changed"]] == [("", "Queen")]
    assert ("topic of a communiqué", "Salt", "added") in lines
    assert ("topic of a communiqué", "Pepper", "removed") in lines
    assert "misprint" in page.content.decode()


def test_the_history_of_a_person_tells_of_names_and_offices(desk):
    zenda = PersonFactory(name="Queen Zenda")
    office = OfficeFactory(person=zenda, title_en="Queen")
    paper = Paper(desk, change(zenda))
    paper["names-0-text"], paper["offices-0-until"] = "Queen Zenda II", "2021"
    paper.send()

    page = desk.get(reverse("admin:archive_person_history", args=[zenda.pk]))

    changes = [(c.before, c.after) for entry in page.context["entries"] for line in entry.lines for c in line.changes]
    assert ("Queen Zenda", "Queen Zenda II") in changes
    assert ("", "2021") in changes
    assert office.person == zenda


@pytest.mark.parametrize(
    ("factory", "field", "value"),
    [(PersonFactory, "wikidata", "Q1"), (CountryFactory, "kind", "territory"), (TopicFactory, "position", "7"),
     (SourceFactory, "kind", "state_media"), (OfficeFactory, "until", "2021"), (PersonFactory, "names-0-text", "Zed")],
)  # fmt: skip
def test_what_an_editor_has_changed_is_never_seeded_again(desk, factory, field, value):
    record = factory(seed="a digest")
    paper = Paper(desk, change(record))
    paper.send()
    record.refresh_from_db()
    untouched = record.seed
    paper = Paper(desk, change(record))
    paper[field] = value

    response = paper.send()

    assert response.status_code == 302, errors(response)
    record.refresh_from_db()
    assert (untouched, record.seed) == ("a digest", "")


def test_an_office_changed_among_its_persons_is_not_seeded_again(desk):
    office = OfficeFactory(seed="a digest")
    paper = Paper(desk, change(office.person))
    paper["offices-0-title_en"] = "Keeper of the Keys"

    paper.send()

    office.refresh_from_db()
    assert (office.title_en, office.seed) == ("Keeper of the Keys", "")


def test_a_topic_that_moves_takes_its_communiques_along(desk):
    nature, salt = TopicFactory(name="Nature"), TopicFactory(name="Salt")
    indexed(CommuniqueFactory(topics=[TopicFactory(name="Sea salt", parent=salt)]))
    before = IndexedCommunique.objects.get().facets
    paper = Paper(desk, change(salt))
    paper["parent"] = nature

    paper.send()

    assert len(IndexedCommunique.objects.get().facets) == len(before) + 1


def test_a_source_that_changes_its_country_takes_its_communiques_along(desk):
    communique = indexed(CommuniqueFactory())
    before = IndexedCommunique.objects.get().facets
    paper = Paper(desk, change(communique.source))
    paper["country"] = CountryFactory()

    paper.send()

    assert IndexedCommunique.objects.get().facets != before


def test_the_language_of_a_source_is_ticked(desk):
    source = SourceFactory(languages=["fr"])
    paper = Paper(desk, change(source))
    ticked, paper["languages"] = paper["languages"], ["fr", "ru"]

    paper.send()

    source.refresh_from_db()
    assert (ticked, sorted(source.languages)) == ("fr", ["fr", "ru"])


def test_nobody_but_the_staff_sees_the_desk(client, db):
    communique = CommuniqueFactory()
    pages = ["/admin/", LIST, f"{LIST}withdraw/", change(communique), "/admin/autocomplete/", "/admin/jsi18n/"]
    reader = Client()
    reader.force_login(UserFactory(is_staff=False, is_superuser=False))

    for address in pages:
        for visitor in (client, reader):
            assert visitor.get(address).headers.get("Location", "").startswith("/admin/login/"), address


def test_staff_without_rights_sees_and_does_nothing(client, db):
    communique = CommuniqueFactory(published=True)
    client.force_login(UserFactory(is_superuser=False))

    assert client.get("/admin/").status_code == 200
    for address in (
        LIST,
        change(communique),
        f"{LIST}withdraw/",
        reverse("admin:archive_communique_history", args=[1]),
    ):
        assert client.get(address).status_code in (302, 403, 404), address
    client.post(f"{LIST}withdraw/", {"key": [communique.pk], "reason": "Mine"})
    assert status(communique) == Status.PUBLISHED


def test_the_first_page_says_what_waits(desk):
    CommuniqueFactory(in_review=True)
    CommuniqueFactory.create_batch(2)

    page = desk.get("/admin/")

    assert [(str(waiting.label), count) for waiting, count in page.context["waiting"]] == [
        ("in review", 1),
        ("draft", 2),
    ]


def test_the_desk_speaks_french_to_who_reads_french(desk):
    communique = CommuniqueFactory()

    with translation.override("en"):
        page = desk.get(change(communique), headers={"accept-language": "fr"})

    assert page.headers["Content-Language"] == "fr"
    assert '<html lang="fr"' in page.content.decode()


def test_only_a_published_communique_is_linked_to_its_page(desk):
    published, draft = CommuniqueFactory(published=True), CommuniqueFactory()

    assert published.get_absolute_url() in desk.get(change(published)).content.decode()
    assert "View on site" not in desk.get(change(draft)).content.decode()


def test_statements_open_the_form_of_their_communique(desk):
    said = StatementFactory()

    response = desk.get(f"/admin/archive/statement/{said.pk}/change/")

    assert response.headers["Location"] == change(said.communique)


def test_the_origin_of_an_entered_tag_is_the_editor(desk):
    communique = CommuniqueFactory()
    communique.topic_tags.create(topic=TopicFactory(), origin=Origin.EXTRACTED)
    paper = Paper(desk, change(communique))
    paper["on_topics"] = [communique.topics.get(), TopicFactory()]

    paper.send()

    assert [tag.origin for tag in communique.topic_tags.order_by("pk")] == [Origin.EXTRACTED, Origin.EDITOR]
