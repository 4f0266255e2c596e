"""The two addresses for those who watch over the archive."""

import pytest
from django.db import connection, connections


def test_the_archive_is_alive_without_asking_the_database(client):
    # No mark for the database: any query would fail this test.
    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.content == b"alive\n"


@pytest.mark.django_db
def test_the_archive_is_ready_when_the_database_answers(client):
    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.content == b"ready\n"


@pytest.mark.django_db(transaction=True)
def test_the_archive_is_not_ready_when_the_database_is_gone(client):
    given = connection.settings_dict
    connection.close()
    connections["default"].settings_dict = {**given, "NAME": "no_such_database"}

    try:
        response = client.get("/readyz")
    finally:
        connections["default"].settings_dict = given

    assert response.status_code == 503
    assert response.content == b"the database does not answer\n"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
@pytest.mark.django_db
def test_a_probe_needs_no_name_and_gets_no_cookie_and_nothing_is_kept(client, path):
    response = client.get(path, headers={"host": "10.0.0.7"})

    assert response.status_code == 200
    assert not response.cookies
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
@pytest.mark.django_db
def test_a_probe_is_not_sent_on_to_https(client, settings, path):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_REDIRECT_EXEMPT = ["^healthz$", "^readyz$"]

    assert client.get(path).status_code == 200
