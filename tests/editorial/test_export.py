"""What is exported, and that it is read back as it was."""

import json

import pytest
from django.core.management import call_command

from communiques.archive.models import Communique
from tests.factories import (
    CommuniqueFactory,
    EncounterFactory,
    OfficeFactory,
    ParticipationFactory,
    StatementFactory,
    TopicFactory,
)

LIST = "/admin/archive/communique/"


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
