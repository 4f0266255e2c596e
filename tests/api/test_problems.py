"""What cannot be answered is said in one form, whoever found out."""

import json

import pytest

from tests.website import odd

CASES = {
    "nothing": ("get", "/api/v1/nowhere", {}, 404),
    "nothing at all": ("get", "/api/", {}, 404),
    "to write": ("post", "/api/v1/communiques", {}, 405),
    "to delete": ("delete", "/api/v1/communiques/bbbbbbbb", {}, 405),
    "another form": ("get", "/api/v1/communiques", {"HTTP_ACCEPT": "text/csv"}, 406),
    "a NUL": ("get", "/api/v1/communiques?q=%00", {}, 400),
    "a NUL in the address": ("get", "/api/v1/people/a%00", {}, 400),
    "too much": ("get", f"/api/v1/communiques?q={'x' * 7000}", {}, 400),
    "a host of others": ("get", "/api/v1/communiques", {"HTTP_HOST": "evil.example"}, 400),
}


@pytest.mark.parametrize("what", CASES)
def test_every_error_is_a_problem_readable_from_any_site(client, db, what):
    method, address, headers, status = CASES[what]

    response = getattr(client, method)(address, **headers)

    said = json.loads(response.content)
    assert response.status_code == said["status"] == status
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert said["title"]
    assert said["detail"]


def test_what_breaks_is_a_problem_too(client, db, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("communiques.api.questions.answer_to", lambda _filters: 1 / 0)

    response = client.get("/api/v1/communiques")

    assert response.status_code == 500
    assert response.headers["Content-Type"] == "application/problem+json"
    assert "ZeroDivision" not in response.content.decode()


@pytest.mark.parametrize(
    ("query", "name", "said"),
    [
        ("contry=cn", "contry", "Did you mean `country`?"),
        ("speaker_country=cn", "speaker_country", "There is no such parameter."),
        ("page=2", "page", "follow `next`"),
        ("since=soon", "since", "is not a date"),
        ("since=2021&since=2022", "since", "given 2 times"),
        ("country=atlantis", "country", "is not known here"),
        ("kind=", "kind", "leave it out"),
        ("q=" + "x" * 501, "q", "500"),
        ("since=2022&until=2021", "until", "before the beginning"),
        ("page_size=201", "page_size", "from 1 to 200"),
        ("page_size=" + "9" * 5000, "page_size", "from 1 to 200"),
        ("sort=best", "sort", "best"),
        ("&".join(["country=a"] * 21), "country", "21 times"),
        ("updated_since=2021 01", "updated_since", "RFC 3339"),
    ],
)
def test_a_parameter_that_is_not_understood_is_named_with_the_reason(fifty, asked, query, name, said):
    errors = asked(f"/api/v1/communiques?{query}", 400)["errors"]

    assert list(errors) == [name]
    assert said in errors[name][0]


def test_the_language_of_the_program_changes_nothing(client, fifty):
    answers = [client.get("/api/v1/communiques?since=soon", HTTP_ACCEPT_LANGUAGE=each).content for each in ("fr", "en")]

    assert answers[0] == answers[1]


@pytest.mark.parametrize("name", ["q", "since", "country", "fields", "page_size", "cursor", "updated_since"])
def test_whatever_is_asked_is_answered_or_refused_as_a_problem(client, fifty, name):
    for what, query in odd.queries_of(name, of_words=name == "q").items():
        response = client.get("/api/v1/communiques", QUERY_STRING=query)

        said = json.loads(response.content)
        assert response.status_code in {200, 400}, what
        assert response.status_code == said.get("status", 200), what
