"""Constructions of English readouts: meetings that speak, clauses joined, offices with several names."""

import pytest

OPENING = "President Zenda Elphberg spoke today with Prime Minister Rupert Hentzau of Borduria."
BOTH = ("Elphberg Hentzau", "joint")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The discussion also underscored the importance of dry feet.", [BOTH]),
        ("The talks were used to reaffirm the friendship of the two peoples.", [BOTH]),
        ("The meeting was an opportunity to stress the importance of reeds.", [BOTH]),
        ("Support was affirmed for the drainage of the marsh.", [BOTH]),
        ("On the marsh, the emphasis on both sides was on the value of reeds.", [BOTH]),
        ("Ruritania and Borduria have undertaken to examine the dykes.", [BOTH]),
        ("The visit enabled the Bordurian delegation to present its plans for the marsh.", [("Hentzau", "reported")]),
        ("The call was an occasion for Mr Hentzau to thank the Ruritanian side.", [("Hentzau", "reported")]),
        ("Ruritania's plans for the marsh were welcomed by Mr Hentzau.", [("Hentzau", "reported")]),
        ("During the call an agreement was signed on reeds.", []),
        ("The President stressed the drought, and both leaders reaffirmed their love of rain.", [BOTH]),
        ("The President said the two leaders had agreed on rain.", [("Elphberg", "reported")]),
        ("The leaders praised the reeds, and in this context, the President welcomed the rain.", [BOTH]),
        ("Ruritania commends Borduria for its dykes.", [("Elphberg", "reported")]),
        ("Ruritania and Borduria intend to drain the marsh.", [BOTH]),
        ("The two leaders tasked their experts with counting the reeds.", [BOTH]),
        ("Regarding the north, optimism was expressed about the rain.", [BOTH]),
        ("The representatives of Borduria praised the reeds.", [("Hentzau", "reported")]),
        ("The Bordurian negotiators praised the reeds.", [("Hentzau", "reported")]),
        ("Prime Minister Hentzua praised the reeds.", [("Hentzau", "reported")]),
        ("The damage to the dykes was pointed out as well.", [BOTH]),
    ],
)
def test_the_words_are_of_whoever_said_them(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == said


def test_a_country_that_is_an_example_of_others_does_not_end_what_goes_on(attributed):
    said = attributed(
        f"{OPENING} The President reaffirmed the wish for dry feet. "
        "This includes the rapid drainage of all the marshes of the north, including Borduria."
    )

    assert said == [("Elphberg", "reported")] * 2


def test_an_office_of_the_staff_has_several_names(attributed):
    said = attributed(
        "Head of the Office of the President of Ruritania Flavia Sapt met Prime Minister Rupert Hentzau of Borduria. "
        "The Head of the President's Office thanked the Bordurian side. "
        "The Prime Minister praised the reeds. The Head of the Office noted the drought."
    )

    assert said == [("Sapt", "reported"), ("Hentzau", "reported"), ("Sapt", "reported")]


def test_deputies_together_are_ministers_too(attributed):
    said = attributed(
        "Deputy Minister Zenda Elphberg met Bordurian Vice Foreign Minister Rupert Hentzau. "
        "The Deputy Minister and the Vice Foreign Minister talked. The two vice foreign ministers stressed the drought."
    )

    assert said == [BOTH]


def test_whoever_was_met_before_takes_no_part_in_what_is_told_now(reading):
    found = reading(
        "President Zenda Elphberg briefed leaders on her call with President Anton Tarlenheim, in which they talked.",
        title="Readout of President Zenda Elphberg's Call with Prime Minister Rupert Hentzau of Borduria",
    )

    assert [one.name for one in found.participants] == ["Zenda Elphberg", "Rupert Hentzau"]


def test_a_meeting_that_is_called_a_visit_afterwards_is_one(reading):
    found = reading(
        "President Zenda Elphberg welcomed Prime Minister Rupert Hentzau of Borduria for a meeting in Strelsau. "
        "This historic visit marked the drainage of the marsh."
    )

    assert found.kind.kind == "visit"


def test_what_one_side_is_hoped_to_do_is_the_others_hope(attributed):
    said = attributed(f"{OPENING} Hope was expressed that Mr Hentzau would look after the dykes.")

    assert said == [("Elphberg", "reported")]


def test_a_country_goes_on_with_what_its_own_side_said_it_does(attributed):
    said = attributed(
        f"{OPENING} The President shared that Ruritania will send reeds. Ruritania is also sending wood. "
        "In addition, Ruritania is committed to dry feet. The Prime Minister thanked her. Ruritania has many marshes."
    )

    assert said == [("Elphberg", "reported")] * 3 + [("Hentzau", "reported")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Afterwards, Mr Hentzau paid the Foreign Minister, Flavia Sapt, a courtesy visit.",
        "Mr Hentzau was also received by Foreign Minister Flavia Sapt.",
        "The day ended with a courtesy visit to Foreign Minister Flavia Sapt.",
    ],
)
def test_whoever_was_paid_a_courtesy_visit_accompanied(reading, sentence):
    found = reading(f"{OPENING} {sentence} Both sides praised the reeds.")

    assert [(one.name, one.accompanying) for one in found.participants][2:] == [("Flavia Sapt", True)]
    assert found.statements[0].speakers == ("Zenda Elphberg", "Rupert Hentzau")


def test_a_courtesy_visit_at_another_time_is_not_this_one(reading):
    found = reading(f"{OPENING} Last year he paid a courtesy visit to Foreign Minister Flavia Sapt.")

    assert len(found.participants) == 2


def test_a_soldier_is_named_after_the_rank(reading):
    found = reading(
        "President Zenda Elphberg met Chairman of the Joint Chiefs of Staff of Borduria Gen. Black A. Michael today."
    )

    assert [(one.name, one.country) for one in found.participants][1:] == [("Black A. Michael", "ZB")]


def test_a_like_name_without_a_title_is_nobodys_surname(attributed):
    assert attributed(f"{OPENING} The river Hentzua praised no reeds.") == []


def test_whose_staff_somebody_heads_takes_no_part(reading):
    found = reading(
        "President Zenda Elphberg met today in Strelsau with Fritz Bersonin, Head of Cabinet of the Bordurian "
        "Prime Minister Rupert Hentzau."
    )

    assert [(one.name, one.country) for one in found.participants] == [
        ("Zenda Elphberg", "ZR"),
        ("Fritz Bersonin", "ZB"),
    ]


def test_a_genitive_is_no_misspelling(reading):
    found = reading(f"{OPENING} Prime Minister Hentzau’ plan and President Elphberg's dykes were seen.")

    assert all("Hentzau’" not in one.forms for one in found.participants)
