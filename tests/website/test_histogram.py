"""Bars by year, however far the years lie apart."""

from urllib.parse import parse_qsl

from hypothesis import given, settings
from hypothesis import strategies as st

from communiques.archive.dates import FIRST_YEAR, LAST_YEAR, PartialDate
from communiques.website.histogram import HEIGHT, MOST_BARS, years

COUNTS = st.dictionaries(st.integers(FIRST_YEAR, LAST_YEAR), st.integers(1, 10**6), min_size=1, max_size=30)


def labels(bars):
    return [bar.label for bar in bars]


def test_a_few_years_are_drawn_one_by_one_with_those_between():
    assert labels(years({2019: 3, 2022: 1})) == ["2022", "2021", "2020", "2019"]


def test_years_far_apart_are_drawn_by_tens():
    bars = years({1945: 1, 1949: 1, 2026: 4})

    assert labels(bars)[0] == "2020–2029"
    assert (bars[-1].label, bars[-1].count) == ("1940–1949", 2)


def test_a_chosen_decade_is_drawn_year_by_year_and_so_is_that_of_a_chosen_year():
    counts = {1945: 1, 1948: 2, 2026: 4}

    for chosen in (range(1940, 1950), range(1945, 1946)):
        bars = years(counts, chosen=chosen)
        assert labels(bars) == ["1948", "1947", "1946", "1945"]
        assert [bar.first for bar in bars if bar.is_chosen] == [bar.first for bar in bars if bar.first in chosen]


def test_a_choice_without_anything_shows_where_there_is_something():
    assert labels(years({1945: 1, 2026: 4}, chosen=range(1700, 1701)))[0] == "2020–2029"


@settings(deadline=None)
@given(COUNTS)
def test_every_year_stands_in_one_bar_and_every_bar_is_a_question(counts):
    bars = years(counts)

    assert len(bars) <= MOST_BARS
    assert sum(bar.count for bar in bars) == sum(counts.values())
    assert all(0 < bar.height <= HEIGHT for bar in bars if bar.count)
    assert all(PartialDate.parse(value) for bar in bars for _, value in parse_qsl(bar.query, strict_parsing=True))


@settings(deadline=None)
@given(COUNTS, st.integers(0, 9999), st.integers(1, 9999))
def test_whatever_is_chosen_there_are_no_more_bars_than_fit(counts, start, length):
    assert 0 < len(years(counts, chosen=range(start, start + length))) <= MOST_BARS
