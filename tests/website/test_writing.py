"""How dates, numbers and questions are written."""

import datetime

import pytest
from django.utils import translation

from communiques.archive.dates import PartialDate
from communiques.archive.dates_in_words import date_in_words
from communiques.search.facets import ActiveFilter
from communiques.search.wording import in_words
from communiques.website.templatetags.archive import dated, number, percent, weekday_date


@pytest.mark.parametrize(
    ("language", "date", "words"),
    [
        ("en", "2021", "2021"),
        ("en", "2021-08", "August 2021"),
        ("en", "2021-08-25", "25 August 2021"),
        ("fr", "2021-08", "août 2021"),
        ("fr", "2021-08-01", "1er août 2021"),
    ],
)
def test_a_date_is_written_to_its_precision(language, date, words):
    with translation.override(language):
        assert date_in_words(PartialDate.parse(date)) == words


def test_the_day_of_the_week_stands_where_the_day_is_known():
    assert weekday_date(PartialDate.parse("2021-08-25")) == "Wednesday 25 August 2021"
    assert weekday_date(PartialDate.parse("2021-08")) == "August 2021"


def test_a_date_is_machine_readable():
    assert dated(datetime.date(2021, 8, 25)) == '<time datetime="2021-08-25">25 August 2021</time>'


@pytest.mark.parametrize(
    ("until", "words"),
    [
        ("2024-01-27", "26–27 January 2024"),
        ("2024-02-02", "26 January – 2 February 2024"),
        ("2025", "26 January 2024 – 2025"),
    ],
)
def test_days_of_one_contact_are_written_as_one_span(until, words):
    assert words in dated(PartialDate.parse("2024-01-26"), PartialDate.parse(until))


def test_numbers_are_set_as_each_language_sets_them():
    with translation.override("fr"):
        assert number(11908) == "11\u202f908"
        assert percent(0.385) == "38\u00a0%"
    assert number(11908) == "11,908"


def narrowing(name, label):
    return ActiveFilter(name, name.capitalize(), label.lower(), label, "")


def test_a_question_in_words_names_its_parts_in_one_order():
    asked = [narrowing("since", "August 2021"), narrowing("topic", "Salt"), narrowing("kind", "Call")]

    assert in_words("vaccines", asked, "All") == "“vaccines”, calls on Salt, since August 2021"


def test_two_countries_are_written_as_a_pair():
    asked = [narrowing("country", "Ruritania"), narrowing("country", "Strelsau")]

    assert in_words("", asked, "All") == "Ruritania–Strelsau"


def test_contacts_are_named_by_parties_kind_and_topic():
    asked = [
        *(narrowing("country", "Ruritania"), narrowing("country", "Strelsau")),
        *(narrowing("kind", "Call"), narrowing("topic", "Salt"), narrowing("date", "2021")),
    ]

    assert in_words("", asked, "All") == "Calls on Salt, Ruritania–Strelsau, 2021"
    assert in_words("", asked[2:3], "All") == "Calls"
    with translation.override("fr"):
        assert in_words("", asked, "All") == "Entretiens téléphoniques, sur Salt, Ruritania–Strelsau, 2021"


def test_words_are_what_a_named_speaker_speaks_on():
    asked = [narrowing("speaker_country", "Ruritania"), narrowing("addressee", "Strelsau")]

    assert in_words("salt", asked, "All") == "Ruritania on “salt”, addressed to: Strelsau"


def test_a_question_of_nothing_is_all():
    assert in_words("", [], "All communiqués") == "All communiqués"


def test_a_phrase_among_the_words_stands_between_the_inner_marks():
    assert in_words('"salt marshes" zenda', [], "All") == "“‘salt marshes’ zenda”"
    with translation.override("fr"):
        assert in_words('"salt marshes" zenda', [], "All").replace("\xa0", " ") == "« “salt marshes” zenda »"
