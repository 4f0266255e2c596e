"""Set phrases: what is one, and that the seeds are."""

import csv

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError

from communiques.search.phrases import any_of, is_phrase, phrase
from communiques.search.query import parse


def seeded():
    with (settings.ROOT / "seeds" / "formulations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            columns = (name for name in row if name.startswith(("name_", "variants_")))
            yield row["slug"], [text.strip() for name in columns for text in row[name].split(";") if text.strip()]


@pytest.mark.parametrize(("slug", "wordings"), list(seeded()))
def test_the_wordings_of_a_seed_make_one_question(slug, wordings):
    query = phrase(any_of(wordings))

    assert [term.text for term in query.terms] == list(dict.fromkeys(wordings))


def test_words_without_quotation_marks_are_one_phrase():
    assert str(phrase("salt of the marshes")) == '"salt of the marshes"'


def test_words_that_alone_would_say_nothing_may_be_a_phrase():
    assert str(phrase("to be or not to be")) == '"to be or not to be"'


def test_several_phrases_may_stand_for_one_another():
    assert str(phrase('"salt marsh" or «marais salant»')) == '"salt marsh" or "marais salant"'


@pytest.mark.parametrize("text", ["", "  ", '"salt" "marsh"', '"salt" -"marsh"', '"salt" marsh', '"…"', '"salt'])
def test_what_is_no_phrase_is_refused(text):
    with pytest.raises(ValidationError):
        phrase(text)


@pytest.mark.parametrize(
    ("text", "expected"), [('"salt marsh"', True), ("salt marsh", False), ('"salt" -marsh', False), ("salt*", False)]
)
def test_a_question_for_one_phrase_is_told_from_others(text, expected):
    assert is_phrase(parse(text)) is expected


def test_quotation_marks_within_a_wording_are_left_out():
    assert any_of(['the "salt" marsh', "a  marsh"]) == '"the salt marsh" or "a marsh"'
