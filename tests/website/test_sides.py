from communiques.website.sides import ALL, TOGETHER, side_of, sides


def test_the_first_named_is_side_one_and_every_party_has_a_form():
    assert sides([7, 3, 7, 9, 4, 5, 6]) == {7: "one", 3: "two", 9: "three", 4: "four", 5: "more", 6: "more"}


def test_words_of_one_party_have_its_form_whoever_of_it_speaks():
    assert side_of([3, 3], sides([7, 3])) == "two"


def test_words_of_the_first_two_together_are_drawn_of_both():
    assert side_of([3, 7], sides([7, 3])) == TOGETHER


def test_words_of_any_other_company_have_a_form_without_colours():
    known = sides([7, 3, 9])

    assert side_of([7, 9], known) == side_of([7, 3, 9], known) == ALL


def test_words_of_nobody_have_no_form():
    assert side_of([], sides([7, 3])) == ""
