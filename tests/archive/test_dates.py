import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communiques.archive.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2021", "year", "2021-01-01", "2021-12-31"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2021-08-25", "day", "2021-08-25", "2021-08-25"),
    ],
)
def test_a_partial_date_spans_all_the_days_it_can_mean(text, precision, first, last):
    date = PartialDate.parse(text)

    assert (date.precision, str(date.first), str(date.last)) == (precision, first, last)


@pytest.mark.parametrize(
    "text",
    ["", "21", "2021-8", "2021-13", "2024-02-30", "2023-02-29", "0000", "99999", "2021-08-25T00:00", "٢٠٢١", "2021-00"],
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_a_day_needs_its_month():
    with pytest.raises(ValueError, match=r"."):
        PartialDate(2021, None, 5)


@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2999, 12, 31)))
def test_a_date_written_and_read_is_the_same(day):
    assert PartialDate.parse(str(PartialDate.of(day))) == PartialDate.of(day)


def test_partial_dates_are_ordered_by_their_first_day_then_the_more_precise_first():
    ordered = ["2020-12", "2021-01-01", "2021-01", "2021", "2021-02"]

    assert [str(date) for date in sorted(map(PartialDate.parse, reversed(ordered)))] == ordered
