"""What stands in the headers: copies, other sites, limits."""

import mmap

import pytest

from communiques.api import rates
from communiques.api.rates import Counts


def test_what_a_program_has_already_is_not_sent_again(client, fifty):
    first = client.get("/api/v1/communiques?page_size=3")

    again = client.get("/api/v1/communiques?page_size=3", HTTP_IF_NONE_MATCH=first.headers["ETag"])
    other = client.get("/api/v1/communiques?page_size=4", HTTP_IF_NONE_MATCH=first.headers["ETag"])

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert other.status_code == 200


def test_a_record_says_when_it_was_last_changed(client, fifty):
    address = f"/api/v1/communiques/{fifty[0].public_id}"
    modified = client.get(address).headers["Last-Modified"]

    assert client.get(address, HTTP_IF_MODIFIED_SINCE=modified).status_code == 304


def test_a_head_is_a_get_without_its_body(client, fifty):
    got, head = client.get("/api/v1/people"), client.head("/api/v1/people")

    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["ETag"] == got.headers["ETag"]


def test_any_site_may_read_and_none_gets_a_cookie(client, fifty):
    response = client.get("/api/v1/communiques", HTTP_ORIGIN="https://elsewhere.example")

    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response.headers
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert {"ETag", "Link", "RateLimit"} <= set(response.headers["Access-Control-Expose-Headers"].split(", "))
    assert not response.cookies
    assert set(response.headers.get("Vary", "").split(", ")) <= {"", "Accept-Encoding"}


def test_a_browser_that_asks_first_is_told_yes(client, db):
    response = client.options(
        "/api/v1/communiques",
        HTTP_ORIGIN="https://elsewhere.example",
        HTTP_ACCESS_CONTROL_REQUEST_METHOD="GET",
        HTTP_ACCESS_CONTROL_REQUEST_HEADERS="if-none-match",
    )

    assert response.status_code == 204
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert response.headers["Access-Control-Allow-Headers"] == "*"


def test_the_next_page_is_in_a_header_too(client, fifty):
    response = client.get("/api/v1/communiques?page_size=3")

    assert response.headers["Link"] == f'<{response.json()["next"]}>; rel="next"'


@pytest.fixture
def three_a_minute(settings, monkeypatch):
    settings.API_REQUESTS_PER_MINUTE = 3
    monkeypatch.setattr(rates, "_counts", Counts())
    monkeypatch.setattr(rates.time, "time", lambda: 1_000_000.0)  # twenty seconds before the minute ends


def test_an_address_is_told_how_much_is_left_and_then_to_wait(client, db, three_a_minute):
    answers = [client.get("/api/v1/topics") for _ in range(4)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert [answer.headers["RateLimit"] for answer in answers] == [f'"minute";r={left};t=20' for left in (2, 1, 0, 0)]
    assert answers[0].headers["RateLimit-Policy"] == '"minute";q=3;w=60'
    assert answers[3].headers["Retry-After"] == "20"
    assert answers[3].json()["status"] == 429
    assert client.get("/api/v1/topics", REMOTE_ADDR="192.0.2.7").status_code == 200


@pytest.mark.parametrize(("proxies", "statuses"), [(0, [200, 200, 200, 429]), (1, [200, 200, 200, 200])])
def test_behind_a_proxy_of_ours_each_reader_counts_alone(client, db, settings, three_a_minute, proxies, statuses):
    settings.PROXIES = proxies
    forwarded = [f"10.9.9.9, 192.0.2.{number}" for number in range(4)]  # the first is what the reader claims

    assert [client.get("/api/v1/topics", HTTP_X_FORWARDED_FOR=each).status_code for each in forwarded] == statuses


def test_counts_are_shared_and_begin_anew_each_minute():
    memory = mmap.mmap(-1, 4096 * 8 * 16)
    one, other = Counts(memory), Counts(memory)

    assert [one.add("192.0.2.1", 10.0), other.add("192.0.2.1", 11.0), one.add("192.0.2.2", 12.0)] == [1, 2, 1]
    assert other.add("192.0.2.1", 61.0) == 1
