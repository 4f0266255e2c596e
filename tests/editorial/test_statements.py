"""Statements find their place in the text, and keep it when the text is corrected."""

import pytest

from tests.editorial.paper import Paper, change, errors
from tests.factories import (
    CommuniqueFactory,
    ParticipationFactory,
    StatementFactory,
)

TEXT = (
    "Queen Zenda spoke with the Duke of Strelsau.\nShe thanked him for the salt. The Duke said the marshes were safe."
)


@pytest.fixture
def communique(db):
    return CommuniqueFactory(title="A call", text=TEXT)


def test_words_that_stand_twice_ask_for_more(desk):
    communique = CommuniqueFactory(text="Salt is good. The Queen said: salt. The Duke said: salt.")
    ParticipationFactory(communique=communique)
    paper = Paper(desk, change(communique))
    paper.add_row("statements", words="salt", spoken_by=paper["participations-0-key"])

    response = paper.send()

    assert "2 times" in errors(response)["statements-0-words"][0]


def test_words_that_stand_twice_are_told_apart_by_their_start(desk):
    communique = CommuniqueFactory(text="The Queen said: salt. The Duke said: salt.")
    ParticipationFactory(communique=communique)
    paper = Paper(desk, change(communique))
    paper.add_row("statements", words="salt", start="30", spoken_by=paper["participations-0-key"])

    paper.send()

    assert communique.statements.get().start == communique.text.rindex("salt")


def test_words_that_are_not_in_the_text_are_refused_at_their_field(desk, communique):
    ParticipationFactory(communique=communique)
    paper = Paper(desk, change(communique))
    paper.add_row("statements", words="She sang.", spoken_by=paper["participations-0-key"])

    response = paper.send()

    assert "not in the text" in errors(response)["statements-0-words"][0]
    assert "She sang." in response.content.decode()


def test_a_statement_may_be_given_by_its_place_alone(desk, communique):
    ParticipationFactory(communique=communique)
    paper = Paper(desk, change(communique))
    paper.add_row("statements", start="0", end="11", spoken_by=paper["participations-0-key"])

    paper.send()

    assert communique.statements.get().words == "Queen Zenda"


def test_a_statement_needs_somebody_who_says_it(desk, communique):
    paper = Paper(desk, change(communique))
    paper.add_row("statements", words="She thanked him")

    response = paper.send()

    assert "Say who speaks" in errors(response)["statements-0-spoken_by"][0]


def test_a_corrected_text_carries_its_statements_along(desk, communique):
    queen = ParticipationFactory(communique=communique)
    first = StatementFactory(communique=communique, words="She thanked him for the salt.", speakers=[queen])
    second = StatementFactory(communique=communique, words="The Duke said the marshes were safe.", speakers=[queen])
    addresses = [first.public_id, second.public_id]
    paper = Paper(desk, change(communique))
    paper["text"] = TEXT.replace("Queen Zenda spoke", "Queen Zenda of Ruritania spoke")

    response = paper.send()

    assert response.status_code == 302, errors(response)
    communique.refresh_from_db()
    statements = communique.statements.all()
    assert [s.public_id for s in statements] == addresses
    assert [communique.text[s.start : s.end] for s in statements] == [first.words, second.words]
    assert statements[0].start == first.start + len(" of Ruritania")
    assert statements[0].history.count() == 2


def test_a_statement_is_corrected_together_with_the_text(desk, communique):
    queen = ParticipationFactory(communique=communique)
    StatementFactory(communique=communique, words="She thanked him for the salt.", speakers=[queen])
    paper = Paper(desk, change(communique))
    paper["text"] = TEXT.replace("salt", "pepper")
    paper["statements-0-words"] = "She thanked him for the pepper."

    response = paper.send()

    assert response.status_code == 302, errors(response)
    assert communique.statements.get().words == "She thanked him for the pepper."


def test_a_text_that_loses_a_statement_is_refused_at_that_statement(desk, communique):
    queen = ParticipationFactory(communique=communique)
    StatementFactory(communique=communique, words="She thanked him for the salt.", speakers=[queen])
    paper = Paper(desk, change(communique))
    paper["text"] = "The Duke said the marshes were safe."

    response = paper.send()

    assert "not in the changed text" in errors(response)["statements-0-words"][0]
    communique.refresh_from_db()
    assert communique.text == TEXT


def test_a_text_may_lose_a_statement_that_is_removed_with_it(desk, communique):
    queen = ParticipationFactory(communique=communique)
    StatementFactory(communique=communique, words="She thanked him for the salt.", speakers=[queen])
    paper = Paper(desk, change(communique))
    paper["text"], paper["statements-0-DELETE"] = "The Duke said the marshes were safe.", "on"

    response = paper.send()

    assert response.status_code == 302, errors(response)
    communique.refresh_from_db()
    assert communique.text == "The Duke said the marshes were safe."
    assert not communique.statements.exists()
