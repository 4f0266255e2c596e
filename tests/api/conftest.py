"""The fifty varied records as the API gives them."""

import pytest

from tests.varied import varied


@pytest.fixture
def fifty(db):
    return varied()


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
