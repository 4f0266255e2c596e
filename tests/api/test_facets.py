"""The counts of a question are those beside the results on the page."""

import pytest
from django.http import QueryDict

from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.results import results

QUESTIONS = ["", "q=salt", "kind=call&language=fr", "country=ru-r&source=gazette", "since=2021", "speaker=zenda"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(("kind", "name"), [(CommuniqueFilters, "communiques"), (StatementFilters, "statements")])
def test_the_counts_are_those_of_the_page(fifty, asked, kind, name, question):
    filters = kind(data=QueryDict(question))
    assert filters.is_valid()
    page = results(filters)

    given = asked(f"/api/v1/{name}/facets?{question}")

    of_page = {facet.name: [(one.value, one.count) for one in facet.choices if one.count] for facet in page.facets}
    families = given["families"]
    of_api = {family: [(one["value"], one["count"]) for one in families[family]["values"]] for family in families}
    assert given["total"] == page.total
    assert {int(year): count for year, count in of_api.pop("year")} == page.years
    assert {family: counts for family, counts in of_api.items() if counts} == {
        family: counts for family, counts in of_page.items() if counts
    }


def test_families_are_chosen_and_cut(fifty, asked):
    given = asked("communiques/facets", families="source,language", most=1)["families"]

    assert set(given) == {"source", "language"}
    assert given["source"]["size"] == 3
    assert len(given["source"]["values"]) == 1
    assert given["language"]["values"][0]["names"] == {"en": "English", "fr": "anglais"}


def test_an_unknown_family_is_refused(fifty, asked):
    assert "families" in asked("communiques/facets", 400, families="colour")["errors"]
