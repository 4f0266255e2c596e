"""A topic's page: its share of what is held, its words, and the latest word of each side; a source's coverage."""

from datetime import date

import pytest

from communiques.search.over_time import Period
from communiques.website.shares import FEWEST, shares_finding, shares_of
from communiques.website.source_picture import coverage_finding, spans
from tests.factories import indexed

from .conftest import TEXT, words_of


def periods(first_year, *totals):
    return [
        Period(date(first_year + place, 1, 1), date(first_year + place, 12, 31), total, {})
        for place, total in enumerate(totals)
    ]


def test_a_share_is_told_of_years_with_accounts_enough():
    found = shares_of(periods(2020, 3, 30, 20), periods(2020, FEWEST - 1, 60, 100))

    assert [share.written for share in found if share.is_telling] == ["50%", "20%"]
    assert found[0].height == 0
    assert found[1].height > found[2].height > 0
    assert shares_finding(found) == ("Its share is largest in 2021: 50% of all accounts (30 of 60). In 2022 it is 20%.")


def test_a_share_that_is_largest_at_the_end_is_told_once():
    assert shares_finding(shares_of(periods(2020, 10, 30), periods(2020, 100, 100))) == (
        "Its share is largest in the last year, 2021: 30% of all accounts (30 of 100)."
    )


def test_a_share_of_less_than_one_in_a_hundred_is_not_none():
    (share,) = shares_of(periods(2020, 1), periods(2020, 1000))

    assert share.written == "<\u202f1%"


def test_nothing_is_compared_where_too_little_is_held():
    assert "No two years" in shares_finding(shares_of(periods(2020, 3, 2), periods(2020, 4, 4)))


def test_the_years_of_which_nothing_is_held_are_told():
    assert coverage_finding(periods(2015, 3, 0, 0, 9, 0, 1)) == (
        "Most is held of 2018: 9 accounts. Of 2016–2017, 2019 nothing is held."
    )
    assert "every year in between" in coverage_finding(periods(2015, 3, 4))
    assert "one year" in coverage_finding(periods(2015, 3))


@pytest.mark.parametrize(("years", "told"), [([], ""), ([2016], "2016"), ([2016, 2017, 2019], "2016–2017, 2019")])
def test_years_in_a_row_are_one_span(years, told):
    assert spans(years) == told


def test_a_topic_shows_the_latest_word_of_each_side_that_speaks_alone(client, world):
    world.account(held_on="2020-01-05")
    world.account(held_on="2021-03-04")

    page = client.get("/en/topics/salt/")

    (word,) = page.context["last_words"]
    assert word.country == world.ruritania
    assert word.hit.statement.communique.held_on.year == 2021
    assert word.count == 2


def test_a_topic_is_told_in_the_phrases_that_recur_in_its_passages_alone(client, world):
    for month in range(1, 6):
        praise = "The Queen praised eternal brotherly friendship."
        account = world.account(text=f"{praise}\n{TEXT}", held_on=f"2021-0{month}-04")
        world.says(account, praise, account.participations.first(), topics=[world.salt])
        indexed(account)

    (words,) = client.get("/en/topics/salt/").context["words"]

    assert words.language == "en"
    told = [phrase.label for phrase in words.phrases]
    assert "Queen praised eternal brotherly friendship" in told
    assert not any("safe" in phrase for phrase in told)  # said on another topic


def test_a_source_says_what_it_issues_and_in_which_languages(client, world):
    world.account(held_on="2019-01-05", kind="meeting")
    world.account(held_on="2021-03-04")

    page = client.get("/en/sources/gazette/")

    assert "Of 2020 nothing is held." in words_of(page)
    assert [(row.label, row.total) for row in page.context["picture"].kinds.rows] == [("Call", 1), ("Meeting", 1)]
    assert [row.label for row in page.context["picture"].languages.rows] == ["English"]
