"""The description is valid, whole, and true to the addresses there are."""

import pytest
from django.urls import get_resolver
from drf_spectacular.drainage import GENERATOR_STATS
from openapi_spec_validator import validate

from communiques.api.description import _described, described
from communiques.search.filters import CommuniqueFilters, StatementFilters


@pytest.fixture(scope="module")
def openapi():
    return described("https://archive.example")


def operations(openapi):
    return [(address, item["get"]) for address, item in openapi["paths"].items()]


def test_it_is_valid_openapi_of_3_1(openapi):
    validate(openapi)

    assert openapi["openapi"].startswith("3.1")


def test_it_is_made_without_a_doubt():
    _described.cache_clear()
    GENERATOR_STATS.reset()
    described()

    assert not GENERATOR_STATS._warn_cache
    assert not GENERATOR_STATS._error_cache


def test_every_address_is_in_it(openapi):
    patterns = get_resolver().namespace_dict["api"][1].url_patterns

    assert len(openapi["paths"]) == len(patterns)


def test_every_address_and_every_parameter_is_explained(openapi):
    for address, operation in operations(openapi):
        assert operation["summary"], address
        assert operation["description"], address
        assert {"200", "304", "400", "405", "406", "429", "500"} <= set(operation["responses"]), address
        assert all(parameter["description"] for parameter in operation["parameters"]), address
        assert ("404" in operation["responses"]) == ("{" in address)


@pytest.mark.parametrize(("kind", "name"), [(CommuniqueFilters, "communiques"), (StatementFilters, "statements")])
def test_what_may_be_asked_of_a_page_may_be_asked_of_the_api(openapi, kind, name):
    known = {parameter["name"] for parameter in openapi["paths"][f"/api/v1/{name}"]["get"]["parameters"]}

    assert set(kind.base_filters) - {"page", "group"} <= known


def test_the_beginning_names_what_there_is(asked, db):
    said = asked("")

    assert said["openapi"].endswith("/api/v1/openapi.json")
    assert {"communiques", "statements/facets", "formulations"} <= set(said["addresses"])
    for address in (said["openapi"], *said["addresses"].values()):
        asked(address)
