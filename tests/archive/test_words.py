import pytest
from hypothesis import given
from hypothesis import strategies as st

from communiques.archive.words import fold, folded_words, lexemes, places, readings, words

any_text = st.text(max_size=300)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L'Élan de la Chine’s", ["l", "elan", "de", "la", "chine", "s"]),
        ("U.S. and COVID-19", ["us", "and", "covid", "19"]),
        ("Œuvre, Straße, Łódź, İzmir", ["oeuvre", "strasse", "lodz", "izmir"]),
        ("Йодль ёлка", ["йодль", "елка"]),
        ("e\u0301tat", ["etat"]),
        ("習近平 in 北京", ["習近", "近平", "in", "北京"]),
        ("abc中def", ["abc", "中", "def"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
        ("!?… —", []),
    ],
)
def test_words_are_cut_and_folded(text, folded):
    assert [word.folded for word in words(text)] == folded


@given(any_text)
def test_words_lie_in_the_text_in_order(text):
    found = list(words(text))

    assert all(0 <= word.start < word.end <= len(text) and word.folded for word in found)
    assert [word.start for word in found] == sorted(word.start for word in found)


@given(any_text)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("fr", ["vaccin", "vaccins", "Vaccins"]),
        ("fr", ["coopération", "cooperation", "COOPÉRATION"]),
        ("en", ["vaccine", "vaccines"]),
        ("es", ["cooperación", "cooperaciones", "cooperacion"]),
        ("ru", ["Россия", "России", "Россией"]),
        ("de", ["Beziehung", "Beziehungen"]),
        ("it", ["governo", "governi"]),
    ],
)
def test_forms_of_one_word_share_a_lexeme(language, forms):
    shared = set(lexemes(forms[0], language)).intersection(*(lexemes(form, language) for form in forms[1:]))

    assert shared


def test_chinese_pairs_are_not_stemmed():
    assert lexemes("台湾", "zh") == ("台湾",)


@given(any_text, st.sampled_from(["en", "fr", "zh", "ru", "uk"]))
def test_places_are_where_the_words_are(text, language):
    numbers = [str(number) for number in range(1000)]

    found = places(readings(text, language), numbers)

    one_by_one = {}
    for number, word in zip(numbers, words(text), strict=False):
        for stem in lexemes(text[word.start : word.end], language):
            one_by_one.setdefault(stem, []).append(number)
    assert {stem: sorted(at) for stem, at in found.items()} == {stem: sorted(at) for stem, at in one_by_one.items()}


def test_names_are_compared_by_their_folded_words():
    assert folded_words("  Recep Tayyip  ERDOĞAN ") == "recep tayyip erdogan"
