"""What every response says, and what is refused at the door."""

import pytest

from communiques.website.middleware import LONGEST_QUERY

POLICY = {
    "base-uri": "'none'",
    "connect-src": "'self'",
    "default-src": "'none'",
    "font-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "img-src": "'self'",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
}


def test_the_security_policy_allows_our_own_files_and_nothing_else(client):
    response = client.get("/healthz")

    directives = response.headers["Content-Security-Policy"].split("; ")
    assert dict(directive.split(" ", 1) for directive in directives) == POLICY


def test_a_response_says_what_it_is_and_who_may_use_it(client):
    response = client.get("/")

    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in response.headers["Permissions-Policy"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("fr-CA,fr;q=0.9,en;q=0.8", "/fr/"),
        ("en-GB", "/en/"),
        ("zh-CN,zh;q=0.9", "/en/"),
        ("", "/en/"),
        (",;q=x" * 200, "/en/"),
    ],
)
def test_the_bare_address_leads_to_the_language_of_the_reader(client, asked, found):
    response = client.get("/", headers={"accept-language": asked})

    assert response.status_code == 303
    assert response.headers["Location"] == found
    assert response.headers["Vary"] == "Accept-Language"
    assert not response.cookies


@pytest.mark.parametrize(
    "address",
    [
        "/?q=%00",
        "/?q=a&q=%00",
        "/?%00=a",
        "/%00/",
        "/en/%00/",
        "/?q=" + "a" * LONGEST_QUERY,
        "/?" + "&".join(["country=cn"] * 1001),
    ],
)
@pytest.mark.django_db
def test_what_the_database_cannot_hold_is_refused(client, address):
    assert client.get(address).status_code == 400


@pytest.mark.parametrize("query", ["q=%ED%A0%80", "q=%FF%FE", "q=%E2%80%AE", "q=%F0%9F%95%8A", "page=" + "9" * 5000])
def test_what_is_merely_odd_is_let_through(client, query):
    assert client.get(f"/?{query}").status_code == 303
