"""From when to when each source is held."""

import pytest

from communiques.search.holdings import months_held

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["arrays", "sql"])
def _counted(request, monkeypatch):
    if request.param == "sql":
        monkeypatch.setattr("communiques.search.holdings.current", lambda: None)


@pytest.mark.usefixtures("_counted")
def test_a_source_is_held_in_the_months_of_what_is_published_of_it(hall):
    hall.account("They spoke.", held_on="2021-03-01")
    hall.account("They spoke again.", held_on="2021-03-31")
    hall.account("They spoke once more.", held_on="2020-12-31")
    hall.account("They will speak.", held_on="2019-01-01", published=False)
    hall.account("They spoke.\n", held_on="2018-01-01", source=hall.herald)

    assert months_held([hall.gazette.pk]) == {hall.gazette.pk: [(2020, 12), (2021, 3)]}


@pytest.mark.usefixtures("_counted")
def test_of_a_source_without_anything_published_no_month_is_held(hall):
    assert months_held([hall.herald.pk]) == {hall.herald.pk: []}
