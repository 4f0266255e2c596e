"""Answers as files: which records, in which order, under which name; what is refused; how they are sent."""

import gzip
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from communiques.archive import indexing
from communiques.archive.models import Communique
from communiques.exports import streaming
from communiques.exports.forms import FORMS
from communiques.exports.streaming import Place, Stream
from communiques.formats.loading import accounts, communiques, in_batches, statements
from communiques.formats.serializers import CommuniqueSerializer, StatementSerializer
from tests.varied import UNPUBLISHED, WITHDRAWN

FILES = [f"/{language}/{search}.{form}" for language in ("en", "fr") for search in ("communiques", "statements")
         for form in FORMS]  # fmt: skip


def lines_of(response):
    return [json.loads(line) for line in response.getvalue().decode().splitlines()]


def test_a_line_is_the_record_as_every_outlet_has_it(client, fifty):
    lines = lines_of(client.get("/en/communiques.jsonl"))

    serializer = CommuniqueSerializer(context={"home": "http://testserver"})
    (record,) = communiques([fifty[5].pk])
    (line,) = [line for line in lines if line["id"] == record.public_id]
    assert line == json.loads(json.dumps(serializer.to_representation(record)))
    assert line["text"] == fifty[5].text


def test_a_line_of_a_statement_too(client, fifty):
    lines = lines_of(client.get("/en/statements.jsonl"))

    key = fifty[5].statements.order_by("start").first()
    (record,) = statements([key.pk])
    (line,) = [line for line in lines if line["id"] == key.public_id]
    written = StatementSerializer(context={"home": "http://testserver"}).to_representation(record)
    assert line == json.loads(json.dumps(written))


@pytest.mark.parametrize("path", FILES)
def test_nothing_unpublished_and_no_note_is_in_a_file(client, fifty, path):
    Communique.objects.update(note="between ourselves")

    body = client.get(path).getvalue().decode()

    hidden = [fifty[number] for number in UNPUBLISHED | WITHDRAWN]
    shown = fifty[0].statements.first() if "statements" in path else fifty[0]
    assert shown.public_id in body
    assert not [one for one in hidden if one.public_id in body]
    assert not [one for record in hidden for one in record.statements.all() if one.public_id in body]
    assert "between ourselves" not in body
    assert "It was never said." not in body


@pytest.mark.parametrize("sort", ["newest", "oldest"])
def test_records_stand_in_the_order_of_the_question(client, fifty, sort):
    lines = lines_of(client.get(f"/en/communiques.jsonl?sort={sort}"))

    days = [line["held_on"] for line in lines]
    dates = {one.public_id: one.date for one in fifty}
    ordered = [dates[line["id"]] for line in lines]
    assert ordered == sorted(ordered, reverse=sort == "newest")
    assert len(days) > 20


def test_a_file_holds_all_whatever_page_is_asked_for(client, fifty):
    assert lines_of(client.get("/en/communiques.jsonl?page=2")) == lines_of(client.get("/en/communiques.jsonl"))


@pytest.mark.parametrize("path", FILES)
def test_what_cannot_be_understood_is_refused_in_words_as_on_the_page(client, fifty, path):
    response = client.get(f"{path}?since=soon&country=nowhere")

    assert response.status_code == 400
    assert response.headers["Content-Type"].startswith("text/html")
    page = client.get(path.replace(path[path.index(".") :], "/") + "?since=soon&country=nowhere")
    for messages in response.context["form"].errors.values():
        for message in messages:
            assert message.split("“")[0] in page.content.decode()
            assert message.split("“")[0] in response.content.decode()


def test_a_file_is_named_for_its_question_and_the_day(client, fifty):
    def name(address):
        return client.get(address).headers["Content-Disposition"]

    day = localdate()
    assert name("/en/communiques.csv") == f'attachment; filename="communiques-{day}.csv"'
    assert name("/en/communiques.csv?country=str&topic=salt") == (
        f'attachment; filename="communiques-strelsau-on-salt-spices-{day}.csv"'
    )
    assert name("/fr/statements.jsonl?q=amitié") == f'attachment; filename="statements-amitie-{day}.jsonl"'
    assert "filename*=utf-8''communiques-%E5%8F%8B%E8%B0%8A" in name("/en/communiques.csv?q=友谊")


@pytest.mark.parametrize("path", FILES)
def test_asked_for_the_head_alone_nothing_is_looked_for(client, fifty, path, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.head(path)

    assert response.status_code == 200
    assert response.headers["Content-Type"] == FORMS[path.rpartition(".")[2]].media_type
    assert "Content-Length" not in response.headers
    assert client.head(f"{path}?since=soon").status_code == 400


def test_other_sites_may_read_a_file_and_search_engines_leave_it(client, fifty):
    headers = client.get("/en/communiques.csv").headers

    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("search", ["communiques", "statements"])
def test_each_batch_takes_as_many_queries_however_many_the_records(client, fifty, monkeypatch, search, form):
    def queries(size):
        monkeypatch.setattr(streaming, "in_batches", lambda keys: in_batches(keys, size))
        with CaptureQueriesContext(connection) as taken:
            client.get(f"/en/{search}.{form}").getvalue()
        return len(taken)

    whole = queries(1000)
    client.get(f"/en/{search}.{form}").getvalue()

    assert queries(1000) == whole
    found = len(client.get(f"/en/{search}.jsonl").getvalue().splitlines())
    of_a_batch = 3 if search == "communiques" and form != "jsonl" else 6
    assert queries(10) - whole == of_a_batch * (-(-found // 10) - 1)


def test_a_file_begins_before_its_last_record_is_read(client, fifty, monkeypatch):
    monkeypatch.setattr(streaming, "in_batches", lambda keys: in_batches(keys, 1))
    with CaptureQueriesContext(connection) as taken:
        response = client.get("/en/communiques.jsonl", headers={"accept-encoding": "gzip"})
        parts = iter(response.streaming_content)
        next(parts)
        before = len(taken)
        rest = b"".join(parts)

    assert response.headers["Content-Encoding"] == "gzip"
    assert len(taken) - before > 100
    assert len(rest) > 1000


def test_a_compressed_file_is_the_file(client, fifty):
    plain = client.get("/en/communiques.csv").getvalue()
    packed = client.get("/en/communiques.csv", headers={"accept-encoding": "gzip"}).getvalue()

    assert gzip.decompress(packed) == plain


def test_what_is_withdrawn_while_a_file_is_written_is_left_out(client, fifty, monkeypatch):
    monkeypatch.setattr(streaming, "in_batches", lambda keys: in_batches(keys, 1))
    response = client.get("/en/communiques.jsonl?sort=oldest")
    parts = iter(response.streaming_content)
    begun = next(parts) + next(parts)
    last = max((one for one in fifty if one.status == "published"), key=lambda one: (one.date, one.pk))

    last.withdraw("It was never said.")
    last.save()
    indexing.refresh([last.pk])

    body = begun + b"".join(parts)
    assert last.public_id.encode() not in body
    assert body.count(b"\n") > 40


def test_long_answers_leave_room_for_readers_of_pages(client, fifty, monkeypatch):
    monkeypatch.setattr("communiques.exports.views.LONG", 10)
    held = []
    while (place := Place()).is_held:
        held.append(place)
    try:
        refused = client.get("/fr/communiques.csv")
        short = client.get(f"/fr/communiques.csv?encounter={fifty[0].encounter.public_id}")
    finally:
        for place in held:
            place.leave()

    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "60")
    assert short.status_code == 200
    assert client.get("/fr/communiques.csv").getvalue()


def test_a_reader_who_goes_away_leaves_the_place(client, fifty):
    writer = FORMS["csv"].writer("communiques", "http://testserver")
    for _ in range(10):
        stream = Stream(writer, accounts, iter([fifty[0].pk]), Place())
        assert stream.place.is_held
        stream.close()


def test_what_a_server_closes_is_the_stream(client, fifty, monkeypatch):
    monkeypatch.setattr("communiques.exports.views.LONG", 10)
    closed, leave = [], Place.leave
    monkeypatch.setattr(Place, "leave", lambda place: (closed.append(place), leave(place)))

    response = client.get("/en/communiques.csv", headers={"accept-encoding": "gzip"})
    response.getvalue()

    assert closed
