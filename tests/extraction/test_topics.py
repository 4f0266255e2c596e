"""Topics are found by their keywords, at their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communiques.extraction.topics import Keyword, TopicFinder


def found(text, *keywords, language="en"):
    finder = TopicFinder([Keyword(f"topic-{n}", language, keyword) for n, keyword in enumerate(keywords)], language)
    return [text[finding.start : finding.end] for finding in finder.find(text)]


def test_a_finding_names_its_topic_its_keyword_and_its_place():
    finder = TopicFinder([Keyword("marshes", "en", "salt marsh")], "en")

    (finding,) = finder.find("On the Salt Marsh nothing was said.")

    assert (finding.topic, finding.start, finding.end, finding.keyword) == ("marshes", 7, 17, "salt marsh")


@pytest.mark.parametrize(
    ("text", "keyword"),
    [
        ("Les VACCINS manquent", "vaccins"),
        ("l’état du marché", "l'etat"),
        ("le Traité de non‑prolifération", "non-prolifération"),
        ("стратегического партнёрства", "стратегического партнерства"),
        ("Salt\u00a0marsh", "salt marsh"),
        ("salt\nmarsh", "salt marsh"),
    ],
)
def test_case_accents_and_typography_make_no_difference(text, keyword):
    assert len(found(text, keyword)) == 1


def test_a_letter_of_its_own_is_no_accent():
    assert found("край", "краи", language="ru") == []


def test_a_word_inside_another_is_none():
    assert found("The marshlands of Ironland", "iron", "marsh") == []


def test_in_chinese_a_keyword_stands_anywhere():
    assert found("两国盐沼合作深入", "盐沼", language="zh") == ["盐沼"]


def test_an_acronym_is_not_taken_for_a_word_in_small_letters():
    assert found("Those who met the WHO", "WHO") == ["WHO"]


def test_keywords_of_other_languages_are_left_aside():
    finder = TopicFinder([Keyword("marshes", "fr", "marais")], "en")

    assert finder.find("marais") == []


def test_keywords_that_overlap_are_all_found():
    assert found("the salt marsh treaty", "salt marsh", "marsh treaty", "salt marsh treaty") == [
        "salt marsh",
        "salt marsh treaty",
        "marsh treaty",
    ]


def test_one_keyword_may_show_two_topics():
    finder = TopicFinder([Keyword("salt", "en", "brine"), Keyword("water", "en", "Brine")], "en")

    assert {finding.topic for finding in finder.find("brine")} == {"salt", "water"}


@given(st.text())
def test_the_place_of_a_finding_is_the_place_in_the_text(before):
    text = f"{before} salt marsh"
    finder = TopicFinder([Keyword("marshes", "en", "salt marsh")], "en")

    assert [(f.start, f.end) for f in finder.find(text)][-1] == (len(before) + 1, len(text))
