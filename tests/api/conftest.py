"""The fifty varied records as the API gives them."""

import pytest
from django.db import transaction

from tests.varied import varied


@pytest.fixture(scope="module")
def fifty(django_db_setup, django_db_blocker):
    """Made once for a module: what a test changes is taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield varied()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _taken_back(db):
    """The transaction of a test lies within that of its module."""


@pytest.fixture
def asked(client):
    """Asks an address of the API; the answer as JSON. Any other status than that expected fails."""

    def ask(address, expected=200, **parameters):
        place = address if address.startswith(("http", "/")) else f"/api/v1/{address}"
        response = client.get(place, parameters or None)
        assert response.status_code == expected, response.content
        return response.json()

    return ask


@pytest.fixture
def walked(asked):
    """Follows `next` from an address to the end; all results, in order."""

    def walk(address, **parameters):
        page = asked(address, **parameters)
        results = page["results"]
        while page["next"]:
            page = asked(page["next"])
            results = results + page["results"]
        return results

    return walk
