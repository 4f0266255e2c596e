"""Who said what to whom, and who reports it."""

import pytest

SALT = "The Queen praised the salt."
TRADE = "The Duke asked for trade."


@pytest.fixture
def call(hall):
    """One call, reported by both sides; the Duke's words are in his own herald alone."""
    hall.account(SALT, said=[(hall.zenda, SALT, [hall.salt])], held_on="2021")
    hall.account(f"{SALT} {TRADE}", held_on="2021", source=hall.herald, said=[
        (hall.zenda, SALT, [hall.salt]),
        (hall.michael, TRADE, [hall.trade]),
    ])  # fmt: skip


def words(results):
    return [hit.statement.words for hit in results.hits]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("speaker_country=rt&topic=salt&addressee=st", [SALT, SALT]),
        ("speaker_country=rt&topic=salt&addressee=st&reported_by=st", [SALT]),
        ("speaker=duke-michael&addressee=queen-zenda", [TRADE]),
        ("speaker=duke-michael&reported_by=gazette", []),
        ("speaker_country=st&addressee=st", []),
        ("reported_by=herald&mode=reported&topic=trade", [TRADE]),
        ("country=rt&person=duke-michael&q=trade", [TRADE]),
        ("mode=quoted", []),
        ("q=Зенда", [SALT, SALT]),
    ],
)
def test_one_question_says_who_said_what_to_whom_and_who_reports_it(call, ask_statements, question, expected):
    assert words(ask_statements(question)) == expected


def test_the_words_found_are_marked_in_the_passage(call, ask_statements):
    (hit,) = ask_statements("q=trade").hits

    assert [fragment.text for fragment in hit.fragments if fragment.marked] == ["trade"]
    assert "".join(fragment.text for fragment in hit.fragments) == TRADE


def test_counts_of_who_reports_leave_their_own_choice_out(call, ask_statements):
    results = ask_statements("topic=salt&reported_by=herald")

    (facet,) = [facet for facet in results.facets if facet.name == "reported_by"]
    assert {choice.value: choice.count for choice in facet.choices} == {"gazette": 1, "herald": 1, "rt": 1, "st": 1}
    assert results.total == 1


def test_the_number_of_queries_does_not_grow_with_what_is_found(hall, ask_statements, django_assert_max_num_queries):
    for number in range(25):
        text = f"The Queen praised salt {number}."
        hall.account(text, said=[(hall.zenda, text, [hall.salt])])

    with django_assert_max_num_queries(15):
        ask_statements(
            "q=salt&speaker=queen-zenda&addressee=st&reported_by=gazette&mode=reported&topic=salt&since=2021"
        )
