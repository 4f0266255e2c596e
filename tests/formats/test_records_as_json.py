"""The JSON of a record: what it says, that it says it all, and that nothing unpublished is in it."""

import json

from rest_framework.renderers import JSONRenderer

from communiques.archive.models import Communique, Statement
from communiques.formats.loading import communiques, each_communique, each_statement, in_batches
from communiques.formats.serializers import CommuniqueSerializer, StatementSerializer
from tests.varied import NUMBER, UNPUBLISHED, WITHDRAWN

HOME = "https://archive.example"


def as_read(serializer, record):
    return json.loads(JSONRenderer().render(serializer(context={"home": HOME}).to_representation(record)))


def test_a_communique_says_everything_of_itself(fifty):
    (record,) = communiques([fifty[1].pk])

    written = as_read(CommuniqueSerializer, record)

    assert written["id"] == record.public_id
    assert written["url"] == f"{HOME}/c/{record.public_id}"
    assert (written["title"], written["text"]) == (record.title, record.text)
    assert (written["held_on"], written["held_until"], written["published_on"]) == ("2021-08", None, "2021-08-26")
    assert written["issuer"]["names"] == {"en": "Presidency of Strelsau, Office {A & B}"}
    assert [part["number"] for part in written["participants"]] == [1, 2]
    assert written["participants"][0]["person"]["names"] == {"en": "Queen Zenda", "fr": "Reine Zenda"}
    assert written["topics"] == [
        {"slug": "salt", "names": {"en": "Salt & spices", "fr": "Sel et épices"}, "origin": "editor"}
    ]
    for passage in written["statements"]:
        assert written["text"][passage["start"] : passage["end"]] == passage["words"]
    assert [passage["speakers"] for passage in written["statements"]] == [[1], [2]]
    assert written["encounter"] == fifty[0].encounter.public_id
    assert "note" not in written


def test_a_statement_on_its_own_names_its_speakers_and_its_communique(fifty):
    (_first, second) = each_statement(fifty[0].statements.order_by("start").values_list("pk", flat=True))

    written = as_read(StatementSerializer, second)

    assert written["words"] == "The Duke disagreed."
    assert [(speaker["number"], speaker["person"]["slug"]) for speaker in written["speakers"]] == [(2, "duke")]
    assert written["topics"][0]["slug"] == "salt"
    assert written["communique"]["id"] == fifty[0].public_id
    assert "text" not in written["communique"]


def test_nothing_unpublished_is_written_whoever_asks_for_it(fifty):
    records = list(each_communique(Communique.objects.values_list("pk", flat=True)))
    passages = list(each_statement(Statement.objects.values_list("pk", flat=True)))

    assert len(records) == NUMBER - len(UNPUBLISHED) - len(WITHDRAWN)
    hidden = {fifty[number].pk for number in UNPUBLISHED | WITHDRAWN}
    assert not hidden & {record.pk for record in records}
    assert not hidden & {passage.communique_id for passage in passages}


def test_records_come_in_the_order_of_their_keys_however_many_the_batches(fifty):
    keys = [record.pk for record in fifty if record.status == "published"][::-1]

    found = [record.pk for batch in in_batches(keys, 7) for record in communiques(batch)]

    assert found == keys


def test_many_records_take_as_many_queries_as_one(fifty, django_assert_num_queries):
    serializer = CommuniqueSerializer(context={"home": HOME})
    for keys in ([fifty[0].pk], [record.pk for record in fifty]):
        with django_assert_num_queries(6):
            for record in communiques(keys):
                serializer.to_representation(record)


def test_many_statements_take_as_many_queries_as_one(fifty, django_assert_num_queries):
    serializer = StatementSerializer(context={"home": HOME})
    keys = list(Statement.objects.values_list("pk", flat=True))
    for some in (keys[:1], keys):
        with django_assert_num_queries(6):
            for statement in each_statement(some):
                serializer.to_representation(statement)
