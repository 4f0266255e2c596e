"""Two sentences compared word by word."""

import pytest

from communiques.website.rewording import compared


def told(before, after):
    """The verdict, and the second sentence with +what is new+ and -what is gone-."""
    marks = {"": "", "added": "+", "removed": "-"}
    verdict, pieces = compared(before, after)
    return verdict, "".join(f"{marks[piece.change]}{piece.text}{marks[piece.change]}" for piece in pieces)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("The salt is ours.", "The salt is theirs.", "The salt is -ours- +theirs+."),
        ("The salt is ours.", "The white salt is ours.", "The +white+ salt is ours."),
        ("The white salt is ours.", "The salt is ours.", "The -white- salt is ours."),
        ("It is for peace now.", "It is for peace.", "It is for peace -now-."),
        ("Salt and peace for ever.", "Salt for ever.", "Salt -and peace- for ever."),
        ("We want peace", "We want peace for ever and a day", "We want peace +for ever and a day+"),
        ("盐沼属于我们。", "盐沼属于他们。", "盐沼属于-我-+他+们。"),
    ],
)
def test_what_was_added_and_what_was_left_out_is_marked(before, after, shown):
    assert told(before, after) == ("changed", shown)


def test_a_word_in_common_between_two_changes_belongs_to_them():
    assert told("They keep red salt in the old house.", "They keep white salt at the old house.") == (
        "changed",
        "They keep -red salt in- +white salt at+ the old house.",
    )


def test_case_accents_and_stops_are_no_change():
    assert told("The Café, then.", "the cafe then") == ("same", "the cafe then")


@pytest.mark.parametrize("before", ["One two three four.", "Nothing alike", "", "…"])
def test_without_what_was_left_out_the_pieces_are_the_second_sentence(before):
    after = "One  two, (four) and five."

    _, pieces = compared(before, after)

    assert "".join("".join(piece.text for piece in pieces if piece.change != "removed").split()) == "".join(
        after.split()
    )
