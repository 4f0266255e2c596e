"""What lies on each day, and what lies on none."""

from datetime import date

import pytest

from communiques.archive.dates import PartialDate
from communiques.search import days as days_module
from communiques.search.days import days, keys_of_days

FIRST, LAST = date(2021, 1, 1), date(2021, 12, 31)

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["arrays", "sql"])
def _either_way(request, monkeypatch):
    """Counted in the arrays, and in SQL while there are none."""
    if request.param == "sql":
        monkeypatch.setattr(days_module, "current", lambda: None)


@pytest.mark.usefixtures("_either_way")
def test_each_account_lies_on_its_day(hall):
    hall.account("The marshes matter.", held_on="2021-08-25")
    hall.account("The marshes still matter.", held_on="2021-08-25")
    hall.account("The hills matter.", held_on="2021-12-31")
    hall.account("Next year.", held_on="2022-01-01")

    held = days(FIRST, LAST)

    assert held.counts == {date(2021, 8, 25): 2, date(2021, 12, 31): 1}
    assert held.total == 3


@pytest.mark.usefixtures("_either_way")
def test_what_is_known_to_the_month_or_the_year_stands_on_no_day(hall):
    on_the_day = hall.account("On the day.", held_on="2021-01-01")
    of_the_month = hall.account("In the month.", held_on="2021-01")
    of_the_year = hall.account("In the year.", held_on="2021")

    held = days(FIRST, LAST)

    assert held.counts == {date(2021, 1, 1): 1}
    assert held.loose == {PartialDate(2021, 1): [of_the_month.pk], PartialDate(2021): [of_the_year.pk]}
    left_out = frozenset([of_the_month.pk, of_the_year.pk])
    assert keys_of_days(FIRST, LAST, 10, left_out) == {date(2021, 1, 1): [on_the_day.pk]}


@pytest.mark.usefixtures("_either_way")
def test_of_each_day_there_are_no_more_keys_than_wanted(hall):
    keys = [hall.account(f"Number {number}.", held_on="2021-08-25").pk for number in range(3)]

    assert keys_of_days(FIRST, LAST, 2) == {date(2021, 8, 25): keys[:2]}


@pytest.mark.usefixtures("_either_way")
def test_drafts_lie_on_no_day(hall):
    hall.account("A draft.", published=False, held_on="2021-08-25")

    assert days(FIRST, LAST).total == 0
