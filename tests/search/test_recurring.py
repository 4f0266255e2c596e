"""Phrases that recur in some texts far more than in others."""

import pytest

from communiques.search.recurring import Text, apart, likelihood_ratio, recurring

OURS, THEIRS = 1, 2


def texts(words, group, count=5, first=0):
    return [Text(first + number, group, words) for number in range(count)]


def found(*given, names=(), fewest=3):
    return [one.text for one in recurring([text for some in given for text in some], names, fewest)]


def test_a_phrase_of_one_group_is_found_and_what_both_say_is_not():
    ours = texts("We cherish eternal brotherly friendship. They discussed cheap salt prices.", OURS)
    theirs = texts("Nothing else. They discussed cheap salt prices.", THEIRS, first=100)

    assert found(ours, theirs) == ["cherish eternal brotherly friendship"]


def test_it_says_how_many_documents_of_how_many_have_it():
    ours = [*texts("our eternal brotherly friendship", OURS, 4), *texts("marshes", OURS, 2, first=10)]
    theirs = [*texts("eternal brotherly friendship", THEIRS, 1, first=20), *texts("fog", THEIRS, 9, first=30)]

    (one,) = recurring([*ours, *theirs], (), 3)

    assert (one.within, one.within_all, one.elsewhere, one.elsewhere_all, one.group) == (4, 6, 1, 10, OURS)


def test_a_document_counts_once_however_often_it_repeats_itself():
    assert found([Text(1, OURS, "eternal brotherly friendship. " * 9)], texts("fog", THEIRS, first=9)) == []


def test_of_a_phrase_within_a_longer_one_only_the_longer_is_told():
    assert found(texts("lasting eternal brotherly friendship", OURS), texts("fog", THEIRS, first=9)) == [
        "lasting eternal brotherly friendship"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "of the eternal",  # nothing but little words at its ends
        "eternal brotherly. Friendship",  # a stop between
        "eternal (brotherly) friendship",
        "Flavia Zenda Elphberg",  # a name
        "eternal 12 brotherly friendship",
    ],
)
def test_what_is_no_phrase_is_not_found(words):
    assert found(texts(words, OURS), texts("fog", THEIRS, first=9), names={"flavia", "zenda", "elphberg"}) == []


def test_chinese_is_read_by_its_characters():
    assert found(texts("双方愿维护盐沼永久和平。", OURS), texts("天气很好。", THEIRS, first=9)) == [
        "双方愿维护盐沼永久和平"
    ]


def test_where_nobody_else_speaks_a_language_words_that_cling_together_are_found():
    spoken = [*texts("eternal brotherly friendship", OURS), *texts("salt", OURS, 20, first=50)]

    assert found(spoken) == ["eternal brotherly friendship"]


def test_nothing_recurs_in_nothing():
    assert recurring([], (), 1) == []
    assert recurring([Text(1, OURS, "…")], (), 1) == []


def test_of_phrases_that_lie_in_one_another_the_weightiest_is_kept():
    both = recurring(
        [
            *texts("cherish eternal brotherly friendship", OURS, 4),
            *texts("eternal brotherly friendship", OURS, 6, first=10),
            *texts("fog", THEIRS, 9, first=30),
        ],
        (),
        3,
    )

    assert len(both) == 2
    assert list(apart(both)) == both[:1]


def test_the_ratio_is_that_of_dunning():
    assert likelihood_ratio(10, 100, 10, 100) == pytest.approx(0)
    assert likelihood_ratio(20, 100, 0, 100) == pytest.approx(27.7259, abs=1e-3)
