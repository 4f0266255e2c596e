"""The fifty varied records."""

import pytest

from tests.varied import varied


@pytest.fixture
def fifty(db):
    return varied()
