"""An editor at work: a client that is logged in, and forms filled in as a browser would."""

import pytest

from tests.factories import UserFactory


@pytest.fixture
def editor(db):
    return UserFactory(username="flavia", first_name="Flavia", last_name="of Hentzau")


@pytest.fixture
def desk(client, editor):
    """The client of an editor."""
    client.force_login(editor)
    return client
