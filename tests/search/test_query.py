import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from communiques.search.query import MOST_CHARACTERS, MOST_TERMS, parse


def shape(text):
    """The words of each required group and of what is excluded, folded."""
    query = parse(text)
    return [[term.folded for term in group] for group in query.required], [term.folded for term in query.excluded]


@pytest.mark.parametrize(
    ("text", "required", "excluded"),
    [
        ("Taiwan Putin", [["taiwan"], ["putin"]], []),
        ('"mer de Chine" Russie', [["mer de chine"], ["russie"]], []),
        ("« mer de Chine »", [["mer de chine"]], []),
        ("taiwan -hong", [["taiwan"]], ["hong"]),
        ('salt -"salt marshes"', [["salt"]], ["salt marshes"]),
        ("vaccins or masks", [["vaccins", "masks"]], []),
        ("vaccins ou masques | gel Russie", [["vaccins", "masques", "gel"], ["russie"]], []),
        ("or Taiwan", [["taiwan"]], []),
        ("COVID-19", [["covid 19"]], []),
        ("the situation in Afghanistan", [["situation"], ["afghanistan"]], []),
        ("la la la", [["la"], ["la"], ["la"]], []),
        ("U.S.", [["us"]], []),
        ("普京 台湾", [["普京"], ["台湾"]], []),
        ("- - x", [["x"]], []),
    ],
)
def test_a_question_is_read_as_typed(text, required, excluded):
    assert shape(text) == (required, excluded)


def test_an_elision_is_no_word_of_its_own():
    (group,) = parse("l'Afghanistan").required

    assert [word.folded for word in group[0].words] == ["afghanistan"]


def test_a_star_asks_for_the_beginning_of_a_word():
    (group,) = parse("terror*").required

    assert group[0].prefix


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('"strategic stability', "unbalanced_quote"),
        ("“strategic", "unbalanced_quote"),
        ("!!! …", "no_word"),
        ('""', "no_word"),
        ("x" * (MOST_CHARACTERS + 1), "too_long"),
        ("x " * (MOST_TERMS + 1), "too_many_terms"),
    ],
)
def test_what_cannot_be_asked_is_said(text, code):
    with pytest.raises(ValidationError) as error:
        parse(text)

    assert error.value.code == code


@given(st.text(max_size=600))
def test_any_text_is_a_question_or_a_clear_error(text):
    try:
        query = parse(text)
    except ValidationError:
        return  # its code and words are tried above

    assert query.terms or query.excluded
