import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from communiques.search.query import MOST_CHARACTERS, MOST_TERMS, Typed, parse


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
        ("salt oder pearls или amber 或 盐", [["salt", "pearls", "amber", "盐"]], []),
        ('"to be" the', [["to be"]], []),
        ("WHO and the US", [["who"], ["us"]], []),
        ("war may", [["war"], ["may"]], []),
        (
            "12:30 https://strelsau.example/a:b Rupert: salt",
            [["12 30"], ["https strelsau example a b"], ["rupert"], ["salt"]],
            [],
        ),
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
        ("the of la", "stop_words"),
        ("sa*", "short_prefix"),
        ("spaeker:zenda", "unknown_field"),
        ("salt speaker:", "no_value"),
        ('speaker:"" salt', "no_value"),
    ],
)
def test_what_cannot_be_asked_is_said(text, code):
    with pytest.raises(ValidationError) as error:
        parse(text)

    assert error.value.code == code


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("speaker:zenda", "speaker", "zenda"),
        ('speaker:"Queen Zenda"', "speaker", "Queen Zenda"),
        ("Orateur:Зенда", "speaker", "Зенда"),
        ("pays: ruritanie", "country", "ruritanie"),
        ("thème:sel", "topic", "sel"),
        ("issuer:gazette", "source", "gazette"),
        ("jusqu’à:2021", "until", "2021"),
        ("depuis:2021-08", "since", "2021-08"),
    ],
)
def test_a_field_is_read_by_its_english_and_french_names(text, name, value):
    (typed,) = parse(text).typed

    assert (typed.name, typed.value) == (name, value)


def test_the_message_about_an_unknown_field_lists_those_that_exist():
    with pytest.raises(ValidationError) as error:
        parse("contry:rt")
    with translation.override("fr"), pytest.raises(ValidationError) as in_french:
        parse("contry:rt")

    assert "speaker, speaker_country" in error.value.messages[0]
    assert "orateur, pays_orateur" in in_french.value.messages[0]


# Texts that have more of what the language knows than any text has.
QUESTIONS = st.one_of(
    st.text(max_size=600),
    st.lists(
        st.sampled_from(
            [
                '"',
                "-",
                "*",
                ":",
                " ",
                "|",
                " or ",
                " 或 ",
                "salt",
                "盐沼",
                "the",
                "speaker:",
                "-pays:",
                "since:",
                "é",
                "«",
                "12:30",
                "U.S.",
                "\0",
                "\ud800",
                "'",
            ]
        )
    ).map("".join),
)


def understood(text):
    """The question, or None where it is refused."""
    try:
        return parse(text)
    except ValidationError:
        return None


@given(QUESTIONS)
def test_any_text_is_a_question_or_a_clear_error(text):
    query = understood(text)

    assert query is None or query.required or query.excluded


@given(QUESTIONS)
def test_a_question_written_out_means_the_same(text):
    query = understood(text)
    if query is None or len(str(query)) > MOST_CHARACTERS:
        return

    again = parse(str(query))

    assert str(again) == str(query)
    assert meaning(again) == meaning(query)


def meaning(query):
    def of(one):
        return (
            (one.name, one.value) if isinstance(one, Typed) else (tuple(word.folded for word in one.words), one.prefix)
        )

    return [[of(one) for one in group] for group in query.required], [of(one) for one in query.excluded]
