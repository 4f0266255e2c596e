"""Words that nothing holds are put right by names and words that are near."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communiques.search import spelling, wordlist
from communiques.search.query import parse


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("stability", "stability", 0),
        ("stabilty", "stability", 1),
        ("stabiliity", "stability", 1),
        ("stabolity", "stability", 1),
        ("stabiltiy", "stability", 1),
        ("tsabilty", "stability", 2),
        ("зенда", "звнда", 1),
        ("salt", "pearls", 3),
    ],
)
def test_slips_are_counted(one, other, slips):
    assert min(spelling.distance(one, other, 2), 3) == slips


@given(st.text("abc", max_size=7), st.text("abc", max_size=7))
def test_a_slip_there_is_a_slip_back(one, other):
    assert min(spelling.distance(one, other, 2), 3) == min(spelling.distance(other, one, 2), 3)
    assert (spelling.distance(one, other, 2) == 0) == (one == other)


@pytest.fixture
def archive(hall):
    hall.account("The Queen praised strategic stability. La coopération avance.", said=[
        (hall.zenda, "The Queen praised strategic stability.", [hall.salt])
    ])  # fmt: skip
    wordlist.gathered()


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("stabilty", "stability"),
        ("Flvaia pearls", "Flavia pearls"),
        ("Зенбв", None),
        ("Флавиа", "Флавия"),
        ('"strategic stabilty" -stabilty kind:call', '"strategic stability" kind:call -stabilty'),
        ("cooperation", None),
        ("coperation", "coopération"),
        ("stabilt*", None),
        ("slat", "Salt"),
        ("sla", None),
        ("xyzzyx", None),
        ("曾逹", None),
    ],
)
def test_only_what_is_unknown_and_near_to_something_known_is_put_right(archive, typed, right):
    found = [str(query) for query in spelling.corrections(parse(typed))]

    assert (found[0] if found else None) == right
