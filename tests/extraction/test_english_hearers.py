"""English sentences that name first, or also, those who did not say it: hearers, and those who are answered."""

import pytest

OPENING = "President Zenda Elphberg spoke today with Prime Minister Rupert Hentzau of Borduria."


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Mr Hentzau was informed of the plan to drain the marshes.", ("Elphberg", "reported")),
        ("In addition, the Bordurian side was briefed on the drought.", ("Elphberg", "reported")),
        ("Mr Hentzau was informed by the President about the drought.", ("Elphberg", "reported")),
        ("The drought was also raised by the Prime Minister.", ("Hentzau", "reported")),
        ("Responding to the concerns of Mr Hentzau, she stressed that it rains.", ("Elphberg Hentzau", "reported")),
        ("In reply to Rupert Hentzau's question, the President noted rain.", ("Elphberg Hentzau", "reported")),
        ("The President gave a response to the remarks made by Mr Hentzau.", ("Elphberg Hentzau", "reported")),
        ("The President visited the marsh of Borduria, where she praised the reeds.", ("Elphberg", "reported")),
    ],
)
def test_the_words_are_of_whoever_said_them(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == [said]


def test_whoever_is_answered_does_not_go_on_speaking(attributed):
    said = attributed(
        f"{OPENING} The President, responding to the questions of Mr Hentzau, stressed that it rains. "
        "She added that reeds grow."
    )

    assert said == [("Elphberg Hentzau", "reported"), ("Elphberg", "reported")]


def test_an_opening_may_tell_what_one_side_informed_the_other_of(attributed):
    said = attributed("Today the Bordurian Prime Minister, Rupert Hentzau, informed Zenda Elphberg of the drought.")

    assert said == [("Hentzau", "reported")]


def test_a_joint_statement_tells_the_talks_themselves_in_no_ones_name(attributed):
    said = attributed(
        "President Zenda Elphberg and Prime Minister Rupert Hentzau held consultations on marshes. "
        "Issues of drainage were also discussed at some length. "
        "The meeting is an important step towards dry feet for both peoples.",
        title="Joint Statement on the Meeting with Prime Minister Rupert Hentzau",
    )

    assert said == [("Elphberg Hentzau", "joint")]


def test_a_sentence_may_tell_who_said_the_one_before(attributed):
    said = attributed(
        "The marshes of the north shall never again be drained by anybody. "
        "This was stated by President Zenda Elphberg after talks with Prime Minister Rupert Hentzau of Borduria."
    )

    assert said == [("Elphberg", "reported")] * 2


def test_what_must_be_done_goes_on_with_the_speaker_even_of_a_country(attributed):
    said = attributed(f"{OPENING} The President said that it rains. Borduria must close its locks. Locks are of wood.")

    assert said[:2] == [("Elphberg", "reported")] * 2


def test_two_sides_joined_by_their_adjectives_are_all(attributed):
    said = attributed(f"{OPENING} The Ruritanian and Bordurian sides agreed to meet.")

    assert said == [("Elphberg Hentzau", "joint")]


def test_two_countries_joined_within_words_speak_for_nobody(attributed):
    said = attributed(f"{OPENING} The President said that Borduria and Ruritania had agreed to drain marshes.")

    assert said == [("Elphberg", "reported")]


def test_the_opening_leaves_the_host_as_the_one_who_goes_on(attributed):
    said = attributed(
        "At a meeting with President Rupert Hentzau, President Zenda Elphberg opened the marsh. She hailed the reeds."
    )

    assert said == [("Elphberg", "reported")]


def test_presidents_listed_by_their_countries_are_those_of_the_day(reading):
    found = reading("Otto Krollspell met with the prime ministers of Borduria and Ruritania in Strelsau.")

    assert "Rupert Hentzau" in [one.name for one in found.participants]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Borduria's readiness to drain no marsh has been reaffirmed.", ("Hentzau", "reported")),
        ("The President and her counterparts jointly condemned the drought.", ("Elphberg Hentzau", "joint")),
        (
            "The President informed Rupert Hentzau on the state of marshes, set forth her plan.",
            ("Elphberg", "reported"),
        ),
        ("As the President noted, marshes and forests are dear to both.", ("Elphberg", "reported")),
        ("According to the President, Rupert Hentzau praised the marsh.", ("Elphberg", "reported")),
        ("The swamps are of use, for which the Bordurian side expressed its thanks.", ("Hentzau", "reported")),
    ],
)
def test_the_words_are_of_the_one_whose_position_they_tell(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == [said]


def test_they_in_the_present_are_those_spoken_of(attributed):
    said = attributed(
        f"{OPENING} The President told him about storks in the marshes. They are using every reed that grows there."
    )

    assert said == [("Elphberg", "reported")] * 2


def test_a_genitive_does_not_keep_words_from_going_on(attributed):
    said = attributed(
        f"{OPENING} The President told him about storks. These birds are the pride of Ruritania's northern marshes."
    )

    assert said == [("Elphberg", "reported")] * 2


def test_somebody_unknown_who_speaks_does_not_go_on_for_another(attributed):
    said = attributed(f"{OPENING} The President told him of storks. Ottokar Krollspell expressed concern over frogs.")

    assert said == [("Elphberg", "reported")]


def test_a_quotation_within_a_quotation_does_not_end_it(attributed):
    said = attributed(
        f'{OPENING} "We are proud of the "green marsh" that we have built here. '
        'We believe that it will last forever," said Rupert Hentzau.'
    )

    assert said == [("Hentzau", "quoted")] * 2


def test_the_field_of_an_office_is_not_the_country_it_is_of(reading):
    found = reading(
        "President Zenda Elphberg met with Otto Krollspell, Assistant Secretary of State for Ruritanian and Marsh "
        "Affairs of Borduria."
    )

    assert ("Otto Krollspell", "ZB") in [(one.name, one.country) for one in found.participants]


@pytest.mark.parametrize(
    "text",
    [
        "President Zenda Elphberg met in Strelsau today with Ottokar Krollspell, the Bordurian envoy for marshes.",
        "President Zenda Elphberg received Ottokar Krollspell, Minister of Marshes of Borduria and Vice-president.",
        """President Zenda Elphberg held talks with the new leaders in Szohôd. The talks focused on marshes.
        She met Minister of Marshes of Borduria Ottokar Krollspell on Monday.""",
    ],
)
def test_a_guest_not_known_is_found_wherever_told(reading, text):
    assert "Ottokar Krollspell" in [one.name for one in reading(text).participants]


def test_a_title_may_leave_out_what_the_state_is_called(attributed):
    said = attributed(
        "The President of the Ruritanian Confederation, Zenda Elphberg, and Minister Flavia Sapt received Prime "
        "Minister Rupert Hentzau of Borduria. The President of the Confederation hoped that it would rain."
    )

    assert said == [("Elphberg", "reported")]


@pytest.mark.parametrize(("verb", "count"), [("remains convinced that", 1), ("remains committed to", 0)])
def test_a_countrys_conviction_is_an_opinion_and_its_commitment_a_policy(attributed, verb, count):
    assert len(attributed(f"{OPENING} Borduria {verb} the marshes.")) == count


@pytest.mark.parametrize(
    "sentence",
    [
        "Particular attention was paid to the coordination of pumps, which are many in the marsh.",
        "The draining of marshes, which is a matter dear to all frogs and to a good many storks, was also discussed.",
        "According to Ottokar Krollspell, the reeds are higher than they ever were before.",
    ],
)
def test_neither_the_agenda_nor_the_words_of_others_go_on_with_the_speaker(attributed, sentence):
    assert attributed(f"{OPENING} The President noted that it rains. {sentence}") == [("Elphberg", "reported")]
