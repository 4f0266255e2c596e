"""The accounts of one contact compared: pure counting, without a database."""

import pytest
from django.utils import translation

from communiques.website.comparison.figures import around, figures
from communiques.website.comparison.findings import Given, most_to_its_own, none_held, only_in, words_given
from communiques.website.comparison.issuers import account_of, that_of
from communiques.website.comparison.lengths import Unit, length, unit_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Queen’s salt – 1,500 tons – is hers.", 7),
        ("« Le sel de l’État », dit-elle !", 5),
        ("女王说盐是她的。", 7),
        ("女王在G20说盐。", 6),
        (" \n – ", 0),
    ],
)
def test_a_word_stands_between_spaces_and_a_chinese_character_is_one(text, expected):
    assert length(text) == expected


def test_what_is_written_without_spaces_is_measured_in_characters():
    assert [unit_of(language) for language in ("zh", "ja", "ru", "en")] == [
        Unit.CHARACTERS, Unit.CHARACTERS, Unit.WORDS, Unit.WORDS,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On January 9–10 and 12, for 1,500 or 1.5 barrels.", ["9", "10", "12", "1500", "1.5"]),
        ("1,5 Fass; 1.000.000 Taler; 1’500", ["1.5", "1000000", "1500"]),
        ("The S20, SALT-19 and S5+1 met for the 70th time.", ["70"]),
        ("12月30日,70周年", ["30", "70"]),
        ("no figure at all", []),
    ],
)
def test_figures_are_numbers_of_their_own_however_grouped(text, expected):
    assert list(figures(text)) == expected


def test_a_figure_is_found_where_it_is_first_printed():
    assert figures("70 barrels, 12 carts, 70 men") == {"70": 0, "12": 12}


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The Duke asked for 300 barrels of salt.", "300", "for 300 barrels"),
        ("Salt was short. $ 500 million were lent", "500", "$ 500 million"),
        ("They met in 1894, and parted.", "1894", "in 1894"),
        ("12 carts\nand 70", "70", "and 70"),
        ("(90)", "90", "90"),
        (
            "女王和公爵说他们已经达成了\uff0c7点共识\uff0c并且将继续在盐与沼泽等领域合作和对话。",
            "7",
            "达成了\uff0c7点共识",
        ),
        ("女王和公爵强调双方恢复和新建了20多个沟通机制,在盐与沼泽等领域取得了积极成果。", "20", "和新建了20多个沟通"),
    ],
)
def test_a_figure_is_shown_among_its_words(text, figure, expected):
    assert around(text, text.index(figure)) == expected


@pytest.mark.parametrize(
    ("language", "issuer", "expected"),
    [
        ("en", "Royal Palace", "the account of the Royal Palace"),
        ("en", "The Palace", "the account of The Palace"),
        ("en", "Hentzau", "the account of Hentzau"),
        ("fr", "Présidence de Ruritanie", "le compte rendu de la Présidence de Ruritanie"),
        ("fr", "Administration royale", "le compte rendu de l’Administration royale"),
        ("fr", "Ministère du sel", "le compte rendu du Ministère du sel"),
        ("fr", "Hentzau", "le compte rendu de Hentzau"),
        ("fr", "Antoinette", "le compte rendu d’Antoinette"),
        ("fr", "ATS", "le compte rendu de ATS"),
    ],
)
def test_an_issuer_stands_in_a_sentence_with_its_article(language, issuer, expected):
    with translation.override(language):
        assert account_of(issuer) == expected


def test_an_account_spoken_of_before_is_taken_up():
    with translation.override("fr"):
        assert that_of("Gazette royale") == "celui de la Gazette royale"


def test_topics_of_one_account_alone_are_named_those_with_most_words_first():
    assert only_in("Gazette", ["Salt"]) == "Only the account of the Gazette has passages on this topic: Salt."
    assert only_in("Gazette", ["Salt", "Marshes"]).endswith("on these topics: Salt, Marshes.")
    assert only_in("Gazette", []) == ""


def test_of_many_topics_of_one_account_alone_the_first_are_named_and_all_counted():
    sentence = only_in("Gazette", ["Salt", "Marshes", "Fish", "Peat", "Reeds"])

    assert sentence.startswith("5 topics have passages in the account of the Gazette alone")
    assert sentence.endswith(", most words on: Salt, Marshes, Fish.")


def test_each_account_may_give_its_own_side_the_most():
    given = [Given("Gazette", (82, 0), own=0), Given("Herald", (37, 116), own=1)]

    assert most_to_its_own(given) == "Each account gives its own side the most words."


def test_each_account_may_give_another_side_more_than_its_own():
    given = [Given("Gazette", (2, 80), own=0), Given("Herald", (37, 11), own=1)]

    assert most_to_its_own(given) == "Each account gives another side more words than its own."


@pytest.mark.parametrize(
    "given",
    [
        [Given("Gazette", (82, 0), own=0)],
        [Given("Gazette", (82, 0), own=0), Given("Herald", (37, 11), own=1)],
        [Given("Gazette", (82, 0), own=0), Given("Herald", (37, 37), own=1)],
        [Given("Gazette", (82, 0), own=0), Given("Herald", (5, 9), own=None)],
        [Given("Gazette", (82, 0), own=0), Given("Herald", (5, 1), own=0)],
        [Given("Gazette", (0, 0), own=0), Given("Herald", (5, 9), own=1)],
    ],
)
def test_nothing_is_said_of_own_sides_where_it_does_not_hold_for_all(given):
    assert most_to_its_own(given) == ""


def test_the_words_of_each_party_are_counted_in_each_account():
    given = [Given("Gazette", (82, 0)), Given("Hentzau", (1037, 116))]

    assert words_given(["Queen Zenda", "Duke Rupert"], given) == (
        "Words attributed to Queen Zenda and Duke Rupert, each alone: 82 and none in the account of the Gazette, "
        "1,037 and 116 in that of Hentzau."
    )


def test_characters_are_called_what_they_are():
    sentence = words_given(["Queen Zenda", "Duke Rupert"], [Given("Hentzau", (82, 5), Unit.CHARACTERS)])

    assert sentence.endswith(": 82 and 5 characters in the account of Hentzau.")


def test_the_sides_without_an_account_are_named():
    assert none_held(["Strelsau"]) == "No account of the other side is held: Strelsau."
    assert none_held(["Ruritania", "Strelsau"]) == "No account of these sides is held: Ruritania and Strelsau."
    assert none_held([]) == ""


def test_findings_are_french_where_the_page_is():
    with translation.override("fr"):
        given = [Given("Gazette royale", (82, 0), own=0), Given("Hentzau", (37, 116), own=1)]

        assert only_in("Gazette royale", ["Sel"]) == (
            "Seul le compte rendu de la Gazette royale a des passages sur ce sujet\u00a0: Sel."
        )
        assert words_given(["Reine Zenda", "Duc Rupert"], given) == (
            "Mots attribués à chacun seul (Reine Zenda et Duc Rupert)\u00a0: 82 et aucun dans le compte rendu de la "
            "Gazette royale, 37 et 116 dans celui de Hentzau."
        )
