"""The verbs of English readouts: those of one side, of all sides together, and those that tell no words."""

import pytest

OPENING = "President Zenda Elphberg spoke today with Prime Minister Rupert Hentzau of Borduria."


@pytest.mark.parametrize(
    "verb",
    [
        *("was hopeful that", "is confident that", "was also deeply concerned about", "remains convinced of"),
        *("put forward", "set forth", "spelled out", "brought up", "gave an overview of", "provided a brief update on"),
        *("spoke strongly in favour of", "spoke out against", "came out in favour of", "argued for", "stood up for"),
        *("attached great importance to", "placed special emphasis on", "made reference to", "made mention of"),
        *("issued an invitation to", "renewed her call for", "registered concern about", "lodged a protest over"),
        *("took the opportunity to thank", "used this opportunity to stress", "passed on greetings from", "lamented"),
        *(
            "disagreed with",
            "seconded",
            "alluded to",
            "admitted",
            "enquired about",
            "recommended",
            "undertook to visit",
        ),
        *("calls for", "urges", "condemns", "thanks", "stresses", "shared her concern over", "wanted to know about"),
    ],
)
def test_one_side_says_something(attributed, verb):
    assert attributed(f"{OPENING} The President {verb} the marshes.") == [("Elphberg", "reported")]


@pytest.mark.parametrize(
    "verb",
    [
        *("were united in", "were of one mind about", "stand united in", "remain committed to", "are determined that"),
        *("found common ground on", "came to the conclusion that", "came to an understanding on", "settled on"),
        *("intend to drain", "shared a common view on", "shared their concern over", "share an interest in"),
        *("expressed their", "hope that", "concurred on", "mentioned that"),
    ],
)
def test_the_sides_say_something_together(attributed, verb):
    assert attributed(f"{OPENING} The two leaders {verb} the marshes.") == [("Elphberg Hentzau", "joint")]


@pytest.mark.parametrize(
    "verb",
    [
        *("paid special attention to", "shared their views on", "dwelt on", "looked into", "conferred on", "assessed"),
        *("intend to discuss", "shared experiences with", "compared notes on", "deliberated on"),
    ],
)
def test_the_sides_only_talk(attributed, verb):
    assert attributed(f"{OPENING} The two leaders {verb} the marshes.") == []


@pytest.mark.parametrize("verb", ["is committed to", "wants", "attaches importance to", "intends to drain", "backed"])
def test_what_a_country_wants_and_does_is_no_speech(attributed, verb):
    assert attributed(f"{OPENING} Borduria {verb} the marshes.") == []


def test_what_a_country_condemns_is_speech(attributed):
    assert attributed(f"{OPENING} Borduria condemns the draining of marshes.") == [("Hentzau", "reported")]
