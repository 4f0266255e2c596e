"""Schemathesis asks whatever the description allows and forbids; every answer is one that is described.

`make fuzz` asks thousands of questions (`FUZZ`), the tests a few of each address.
"""

import os

import pytest
import schemathesis
from django.core import signals
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings

from communiques.archive.models import Formulation, NameKind

ADDRESSES = 21
QUESTIONS = max(3, int(os.environ.get("FUZZ", "0")) // ADDRESSES)

CONFIG = schemathesis.Config.from_dict(
    {
        "checks": {
            # A question may be well formed and name somebody unknown: that is a 400, as on the pages.
            "positive_data_acceptance": {"expected-statuses": ["2xx", "400", "404"]},
        },
        "phases": {"coverage": {"enabled": True}},
    }
)


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application(), config=CONFIG)


@pytest.fixture
def _archive(fifty, db):
    ending = (signals.request_started, signals.request_finished)
    for each in ending:  # requests are asked within the transaction of the tests
        each.disconnect(close_old_connections)
    formulation = Formulation.objects.create(slug="salt-for-all")
    formulation.names.create(language="en", text="salt", kind=NameKind.PREFERRED)
    yield
    for each in ending:
        each.connect(close_old_connections)


@pytest.mark.usefixtures("_archive")
@schema.parametrize()
@settings(max_examples=QUESTIONS, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_every_answer_is_one_that_is_described(case):
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
