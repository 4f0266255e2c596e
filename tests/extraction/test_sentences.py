"""Sentences end where a reader would end them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communiques.extraction.sentences import sentences


def cut(text):
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Zenda E. Elphberg met him.",
        "President Joseph R. Elphberg, Jr. spoke today.",
        "The U.S. President spoke with Mr. Hentzau.",
        "M. Hentzau a reçu Mme Sapt.",
        "L'art. 26 du Modèle de convention.",
        "They met at 5 p.m. in Strelsau.",
    ],
)
def test_abbreviations_and_initials_end_no_sentence(text):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two.", 2),
        ("He said: “We agree.” They parted.", 2),
        ("They met in Washington, D.C. They agreed.", 2),
        ("Heading\n\nA sentence.\n- an item\n- another item", 4),
        ("曾达指出，关系很好。双方同意。", 2),
        ("他说：“我们同意。”会见后，双方离开。", 2),
        ("", 0),
        (" \n ", 0),
    ],
)
def test_stops_lines_and_items_end_sentences(text, count):
    assert len(cut(text)) == count


@given(st.text())
def test_between_sentences_there_is_only_white_space(text):
    end = 0
    for span in sentences(text):
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        end = span.end
    assert not text[end:].strip()
