"""Which words of a question are read as a time, or as a kind of contact."""

import pytest

from communiques.search.query import parse
from communiques.search.readings import readings


def told(text):
    return [(one.name, one.value, one.words, str(one.left)) for one in readings(parse(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2021", "2021"),
        ("2021-08", "2021-08"),
        ("August 2021", "2021-08"),
        ("Aug. 2021", "2021-08"),
        ("August 25, 2021", "2021-08-25"),
        ("25th August 2021", "2021-08-25"),
        ("1er août 2021", "2021-08-01"),
        ("25. März 2021", "2021-03-25"),
        ("25.8.2021", "2021-08-25"),
        ("25 августа 2021 года", "2021-08-25"),
        ("2021年8月25日", "2021-08-25"),
    ],
)
def test_a_date_is_read_as_it_is_written_in_each_language(text, value):
    assert told(f"{text} salt") == [("date", value, text, "salt")]


@pytest.mark.parametrize("text", ["31.6.2021", "the 25th of August", "12345", '"August 2021"', "2021 or 2022"])
def test_what_is_no_date_is_left_among_the_words(text):
    assert told(f"{text} salt") == []


def test_a_kind_of_contact_is_read_in_the_languages_of_the_interface():
    assert told("entretien téléphonique zenda") == [("kind", "call", "entretien téléphonique", "zenda")]
    assert told("zenda call 2021") == [("date", "2021", "2021", "zenda call"), ("kind", "call", "call", "zenda 2021")]
