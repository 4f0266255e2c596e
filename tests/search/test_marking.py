"""What is marked in what was found."""

import pytest

from communiques.search.marking import MOST_MEANT
from tests.factories import PersonFactory


def marked(fragments):
    return [fragment.text for fragment in fragments if fragment.marked]


def marked_in_text(results):
    return [words for hit in results.hits for excerpt in hit.excerpts for words in marked(excerpt.fragments)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ('q="salt marshes"', ["salt marshes"]),
        ("q=salt-marshes", ["salt marshes"]),
        ("q=salt", ["salt", "salt"]),
        ("q=marsh*", ["marshes", "marshland"]),
        ('q="salt marsh*"', ["salt marshes"]),
        ("q=salt or marshland", ["salt", "marshland", "salt"]),
        ("q=marshland -pearls", ["marshland"]),
    ],
)
def test_what_is_marked_is_what_the_question_asks_for(hall, ask, question, expected):
    hall.account("The salt marshes were calm. The marshland gave salt.")

    assert marked_in_text(ask(question)) == expected


def test_a_phrase_is_marked_only_where_its_words_stand_side_by_side(hall, ask):
    hall.account("Salt trade. The salt of the marshes, the trade of pearls, the salt trade.")

    assert marked_in_text(ask('q="salt trade"')) == ["Salt trade", "salt trade"]


@pytest.mark.parametrize(
    ("language", "text", "question", "expected"),
    [
        ("zh", "曾达女王谈到盐沼。", "q=Zenda", ["曾达"]),
        ("ru", "Королева Флавия Зенда говорила.", "q=Zenda", ["Флавия Зенда"]),
        ("fr", "La reine Zenda parle de la Ruritanie.", "q=Ruritania", ["Ruritanie"]),
        ("zh", "曾达女王谈到卢里塔尼亚。", "q=Ruritanie", ["卢里塔尼亚"]),
    ],
)
def test_a_name_is_marked_in_the_script_of_the_text(hall, ask, language, text, question, expected):
    hall.account(text, language=language)

    assert marked_in_text(ask(question)) == expected


def test_a_chosen_topic_is_marked_by_its_names(hall, ask, ask_statements):
    spoken = "曾达称赞盐沼。"
    hall.account(spoken, language="zh", said=[(hall.zenda, spoken, [hall.salt])])

    assert marked_in_text(ask("topic=salt")) == ["盐沼"]
    (hit,) = ask_statements("topic=salt").hits
    assert marked(hit.fragments) == ["盐沼"]


def test_a_title_is_marked_apart_from_the_text(hall, ask):
    hall.account("They spoke of pearls.", title="Salt, and a call")

    (hit,) = ask("q=salt").hits

    assert marked(hit.title) == ["Salt"]
    assert "".join(fragment.text for fragment in hit.title) == "Salt, and a call"
    assert marked(hit.excerpts[0].fragments) == []


def test_a_first_name_that_many_bear_is_marked_as_it_was_typed_alone(hall, ask):
    for number in range(MOST_MEANT + 1):
        PersonFactory(name=f"Rupert Hentzau {number}", aliases=[f"Hentzau {number}"])
    hall.account("Rupert met Hentzau 3.")

    assert marked_in_text(ask("q=rupert")) == ["Rupert"]


def test_nothing_is_marked_where_no_words_were_asked_for(hall, ask):
    hall.account("Zenda spoke.")

    assert marked_in_text(ask("person=queen-zenda")) == []
