"""Time cut into periods."""

from datetime import date

from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from communiques.website.periods import cut, cut_where_most_is, days_of

DAYS = st.dates(date(1000, 1, 1), date(2900, 12, 31))


def labels(spans):
    return [span.label for span in spans]


def test_a_short_time_is_cut_into_months_and_a_longer_one_into_halves_of_years():
    assert labels(cut(date(2021, 11, 3), date(2022, 1, 5), 10)) == ["Nov 2021", "Dec 2021", "Jan 2022"]
    assert labels(cut(date(2021, 2, 3), date(2022, 9, 5), 4))[0] == "Jan–Jun 2021"


def test_many_years_are_cut_by_fives_from_a_number_that_five_divides():
    assert labels(cut(date(2001, 5, 1), date(2012, 1, 1), 4)) == ["2000–2004", "2005–2009", "2010–2014"]


def test_a_period_asks_for_its_own_days():
    half, year = cut(date(2021, 7, 1), date(2021, 8, 1), 1)[0], cut(date(2021, 1, 1), date(2021, 12, 1), 1)[0]

    assert half.query == "since=2021-07&until=2021-09"
    assert year.query == "since=2021&until=2021"


def test_what_little_is_older_is_one_period_before_the_others():
    counts = {1990: 2, 2019: 30, 2020: 30, 2021: 40}

    assert labels(cut_where_most_is(counts, date(1990, 3, 1), date(2021, 4, 1), 5)) == [
        "1990–2018",
        "2019",
        "2020",
        "2021",
    ]


def test_where_all_years_have_as_much_none_is_set_apart():
    counts = dict.fromkeys(range(2012, 2022), 5)

    assert labels(cut_where_most_is(counts, date(2012, 1, 1), date(2021, 12, 1), 10)) == [str(y) for y in counts]


def test_in_french_the_months_are_french():
    with translation.override("fr"):
        assert cut(date(2021, 3, 1), date(2021, 3, 9), 1)[0].in_words == "mars 2021"


@given(DAYS, DAYS, st.integers(2, 20))
def test_periods_follow_one_another_and_hold_both_days(one, other, most):
    first, last = sorted([one, other])

    spans = cut(first, last, most)

    assert len(spans) <= most
    assert spans[0].first <= first <= spans[0].last
    assert spans[-1].first <= last <= spans[-1].last
    assert days_of(spans)[1:-1] == [span.first for span in spans[1:]]
