"""The calendar: a year, a month, a day, and what is no date."""

from collections import Counter
from datetime import date

import pytest

from communiques.website import kept_pages
from communiques.website.calendar_findings import coverage_of_year, finding
from communiques.website.calendars import months

from .conftest import words_of


@pytest.fixture(autouse=True)
def _nothing_kept():
    kept_pages.forget()


def test_a_year_has_all_its_days_and_the_fullest_is_the_darkest():
    whole = months(2024, {date(2024, 2, 29): 9, date(2024, 8, 25): 1})
    days = [day for month in whole for week in month.weeks for day in week if day]

    assert len(days) == 366
    assert all(len(week) == 7 for month in whole for week in month.weeks)
    assert {day.date: day.shade for day in days if day.count} == {date(2024, 2, 29): 5, date(2024, 8, 25): 2}


def test_the_finding_tells_the_fullest_day_unless_several_are():
    one, other = date(2021, 8, 25), date(2021, 8, 26)

    assert finding(Counter({one: 3, other: 1}), 31) == "4 accounts on 2 of 31 days, the most on 25 August 2021: 3."
    assert finding(Counter({one: 2, other: 2}), 31) == "4 accounts on 2 of 31 days."
    assert "cannot tell" in finding(Counter(), 31)


def test_what_is_not_held_is_named():
    assert "holds nothing from the Ducal Herald" in coverage_of_year(2021, ["Royal Gazette"], ["the Ducal Herald"])
    assert "nothing" not in coverage_of_year(2021, ["Royal Gazette"], [])


def test_a_year_leads_to_its_days(client, world):
    world.account(held_on="2021-08-25")
    world.account(held_on="2021-08")
    world.account(held_on="2021")

    page = client.get("/en/calendar/2021/")

    assert 'href="/en/calendar/2021/08/25/"' in page.content.decode()
    assert "1 account on 1 of 365 days." in words_of(page)
    assert "Known to the month or to the year alone" in words_of(page)


def test_a_month_tells_who_spoke_each_day_and_what_is_on_no_day(client, world):
    world.account(held_on="2021-08-25")
    world.account(held_on="2021-08")
    world.account(held_on="2021")

    words = words_of(client.get("/en/calendar/2021/08/"))

    assert words.count("Ruritania–Strelsau") == 2
    assert "Known to the month alone" in words


def test_the_accounts_of_one_contact_stand_together_on_their_day(client, world):
    world.account(held_on="2021-08-25", encounter=world.encounter)
    world.account(held_on="2021-08-25", encounter=world.encounter)

    page = client.get("/en/calendar/2021/08/25/")

    assert words_of(page).count("Ruritania–Strelsau") == 1
    assert "2 accounts side by side" in words_of(page)
    assert world.encounter.get_absolute_url() in page.content.decode()


def test_a_day_leads_to_the_nearest_that_have_anything(client, world):
    for day in ("2021-08-20", "2021-08-25", "2021-09-03"):
        world.account(held_on=day)

    page = client.get("/en/calendar/2021/08/25/").content.decode()

    assert 'href="/en/calendar/2021/08/20/" rel="prev"' in page
    assert 'href="/en/calendar/2021/09/03/" rel="next"' in page


def test_a_day_of_which_nothing_is_held_says_so_and_stays_out_of_indexes(client, world):
    world.account(held_on="2021-08-25")

    page = client.get("/en/calendar/2021/08/26/")

    assert "Nothing is held of this day" in words_of(page)
    assert "noindex" in page.content.decode()


def test_the_calendar_opens_at_the_latest_year_and_in_an_empty_archive(client, world):
    assert client.get("/en/calendar/").status_code == 200
    world.account(held_on="2019-01-02")
    world.account(held_on="2021-08-25")

    assert "<h1>2021</h1>" in client.get("/en/calendar/").content.decode()


def test_a_date_has_one_address(client, world):
    world.account(held_on="2021-08-05")

    assert client.get("/en/calendar/2021/8/5/").headers["Location"] == "/en/calendar/2021/08/05/"


@pytest.mark.parametrize("path", ["2021/13", "0", "99999", "2021/02/30", "2021/0", "1999", "9" * 5000, "2021/08/25/1"])
def test_what_is_no_date_of_the_archive_is_not_there(client, world, path):
    world.account(held_on="2021-08-25")

    assert client.get(f"/en/calendar/{path}/").status_code == 404


@pytest.mark.parametrize("path", ["", "2021/", "2021/08/", "2021/08/25/"])
def test_the_number_of_queries_is_that_of_one_account(client, world, path, django_assert_max_num_queries):
    for _ in range(6):
        world.account(held_on="2021-08-25")

    with django_assert_max_num_queries(12):
        client.get(f"/fr/calendar/{path}")
