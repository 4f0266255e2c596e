"""Lists: the records of the pages in the order of the pages, page after page, though records are added meanwhile."""

import pytest
from django.http import QueryDict

from communiques.archive import indexing
from communiques.archive.models import Communique
from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.results import results
from tests.factories import CommuniqueFactory, indexed
from tests.varied import UNPUBLISHED, WITHDRAWN

QUESTIONS = [
    "", "q=salt", "q=queen+or+duke", "country=ru-r&sort=oldest", "topic=salt&kind=call", "since=2021-08",
    "q=salt&sort=newest", "language=fr&language=zh", "q=nothing-of-this",
]  # fmt: skip
OF_STATEMENTS = ["speaker=zenda", "reported_by=str&sort=oldest", "q=marshes&addressee=str", "mode=reported&sort=newest"]


def of_pages(kind, question):
    """The identifiers that the pages of a question show, page after page."""
    shown, number = [], 1
    while True:
        filters = kind(data=QueryDict(f"{question}&page={number}"))
        assert filters.is_valid()
        found = results(filters)
        records = [hit.statement if kind is StatementFilters else hit.communique for hit in found.hits]
        shown += [record.public_id for record in records]
        if number == found.pages:
            return shown
        number += 1


def of_api(walked, name, question):
    """The identifiers that the API gives, seven at a time."""
    return [one["id"] for one in walked(f"/api/v1/{name}?{question}&page_size=7&fields=id".replace("?&", "?"))]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_to_communiques_has_the_records_of_its_pages_in_their_order(fifty, walked, question):
    assert of_api(walked, "communiques", question) == of_pages(CommuniqueFilters, question)


@pytest.mark.parametrize("question", [*QUESTIONS, *OF_STATEMENTS])
def test_a_question_to_statements_has_the_records_of_its_pages_in_their_order(fifty, walked, question):
    assert of_api(walked, "statements", question) == of_pages(StatementFilters, question)


def test_nothing_unpublished_is_in_any_list(fifty, walked):
    hidden = {fifty[number].public_id for number in UNPUBLISHED | WITHDRAWN}

    communiques, statements, encounters = walked("communiques"), walked("statements"), walked("encounters")

    assert not hidden & {one["id"] for one in communiques}
    assert not hidden & {one["communique"]["id"] for one in statements}
    assert not hidden & {account["id"] for one in encounters for account in one["accounts"]}
    assert len(communiques) == len(fifty) - len(hidden)


@pytest.mark.parametrize("sort", ["newest", "oldest"])
@pytest.mark.parametrize("name", ["communiques", "statements"])
def test_records_added_meanwhile_neither_repeat_nor_skip_any(fifty, asked, walked, name, sort):
    whole = [one["id"] for one in walked(name, sort=sort)]
    first = asked(name, sort=sort, page_size=10)

    for day in ("2001-01-01", "2021-08-25", "2025-01-01"):
        indexed(CommuniqueFactory(published=True, held_on=day))
    rest = [one["id"] for one in walked(first["next"])]

    read = [one["id"] for one in first["results"]] + rest
    assert [one for one in read if one in whole] == whole


def test_a_cursor_stands_though_its_record_was_withdrawn(fifty, asked, walked):
    whole = [one["id"] for one in walked("communiques")]
    first = asked("communiques", page_size=10)

    last = Communique.objects.get(public_id=whole[9])
    last.withdraw("It was never said.")
    last.save()
    indexing.refresh([last.pk])

    assert [one["id"] for one in walked(first["next"])] == whole[10:]


@pytest.mark.parametrize(
    "address", ["communiques?sort=oldest", "statements?q=salt", "people?", "communiques?updated_since=2020-01-01"]
)
def test_previous_leads_back(fifty, asked, address):
    first = asked(f"/api/v1/{address}&page_size=1")
    second = asked(first["next"])

    back = asked(second["previous"])

    assert first["previous"] is None
    assert back["results"] == first["results"]
    assert second["results"] != first["results"]


def test_a_cursor_of_another_question_is_refused(fifty, asked):
    cursor = asked("communiques", page_size=1)["next"].split("cursor=")[1]

    for address in (f"communiques?sort=oldest&cursor={cursor}", f"statements?cursor={cursor}", "people?cursor=made-up"):
        assert "cursor" in asked(f"/api/v1/{address}", 400)["errors"]


def test_by_relevance_a_list_ends_where_it_says(fifty, asked, monkeypatch):
    monkeypatch.setattr("communiques.api.questions.FURTHEST", 5)

    first = asked("communiques", q="queen", page_size=3)
    second = asked(first["next"])

    assert first["reachable"] == second["reachable"] == 5
    assert first["total"] > 5
    assert (len(second["results"]), second["next"]) == (2, None)


@pytest.mark.parametrize(
    "address",
    ["communiques", "communiques?q=salt", "communiques?updated_since=2020-01-01", "statements?speaker=zenda",
     "encounters", "people", "offices", "countries", "topics", "sources", "formulations", "communiques/facets",
     "statements/facets"],
)  # fmt: skip
def test_many_records_take_as_many_queries_as_few(fifty, asked, address, django_assert_max_num_queries):
    size = "" if "facets" in address else "page_size="
    join = "&" if "?" in address else "?"
    taken = []
    for number in (2, 200):
        asked(f"/api/v1/{address}")  # names are held from here on
        with django_assert_max_num_queries(40) as context:
            asked(f"/api/v1/{address}{join}{size}{number}" if size else f"/api/v1/{address}{join}most={number}")
        taken.append(len(context))

    assert taken[0] >= taken[1] - 1  # without a next page its place is not looked up
    assert taken[1] < 20
