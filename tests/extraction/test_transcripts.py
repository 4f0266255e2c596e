"""Transcripts: whose turn it is decides, and what a reporter asks is nobody's who took part."""

import pytest

OPENING = (
    "President Zenda Elphberg of Ruritania met today with Prime Minister Rupert Hentzau of Borduria in Strelsau.\n\n"
)
TRANSCRIPT = f"""{OPENING}PRESIDENT ELPHBERG: Thank you. We underscored that the marshes are safe.

QUESTION: The President said yesterday that salt would be free. She stressed it, did she not?

PRESIDENT ELPHBERG: (Laughter.) I reaffirm that salt will be free.

PRIME MINISTER HENTZAU: Borduria stressed that salt has its price, and the President agreed.

MODERATOR: The Prime Minister thanked everybody who came."""


def said(found, text):
    return [
        (statement.speakers, statement.mode, text[statement.start : statement.end]) for statement in found.statements
    ]


def test_nothing_that_a_reporter_or_a_host_says_is_given_to_those_who_took_part(reading):
    words = " ".join(words for _, _, words in said(reading(TRANSCRIPT), TRANSCRIPT))

    assert "yesterday" not in words
    assert "everybody who came" not in words


def test_words_are_given_to_whose_turn_it_is_and_are_verbatim(reading):
    found = said(reading(TRANSCRIPT), TRANSCRIPT)

    turns = {words: (speakers, mode) for speakers, mode, words in found if "met today" not in words}
    assert turns["We underscored that the marshes are safe."] == (("Zenda Elphberg",), "quoted")
    assert turns["Borduria stressed that salt has its price, and the President agreed."] == (
        ("Rupert Hentzau",),
        "quoted",
    )
    assert not any(words.isupper() or ": " in words for words in turns)


def test_a_title_in_capitals_without_a_name_changes_nothing(reading):
    text = TRANSCRIPT.replace("PRESIDENT ELPHBERG", "THE PRESIDENT")

    assert any("underscored that the marshes" in words for _, _, words in said(reading(text), text))


@pytest.mark.parametrize("heading", ["SALT", "MARSHES"])
def test_the_headings_of_a_list_are_no_speakers(reading, heading):
    text = (
        f"{OPENING}{heading}: President Elphberg stressed that salt is free.\n\n"
        "ROADS: Prime Minister Hentzau thanked the President.\n\nPORTS: They agreed to speak again."
    )

    assert len(reading(text).statements) >= 2


def test_one_speaker_s_we_is_no_joint_statement(reading):
    text = (
        "President Zenda Elphberg received the guards today. "
        "President Elphberg said: “We are ready.” We will defend our marshes."
    )

    assert "joint" not in {statement.mode for statement in reading(text).statements}
