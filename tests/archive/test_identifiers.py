import random

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from communiques.archive.identifiers import ALPHABET, check_character, is_well_formed

bodies = st.text(ALPHABET, min_size=7, max_size=7)


@given(bodies, st.integers(0, 7), st.sampled_from(ALPHABET))
def test_every_wrong_character_is_found(body, place, wrong):
    identifier = body + check_character(body)

    mistyped = identifier[:place] + wrong + identifier[place + 1 :]

    assert is_well_formed(mistyped) == (mistyped == identifier)


@given(bodies, st.integers(0, 6))
def test_every_exchange_of_neighbours_is_found(body, place):
    identifier = body + check_character(body)

    exchanged = identifier[:place] + identifier[place + 1] + identifier[place] + identifier[place + 2 :]

    assert is_well_formed(exchanged) == (exchanged == identifier)


@pytest.mark.parametrize("text", ["", "bcdfghj", "aeiouaei", "BCDFGHJK", "bcdfghjkm", "bcdfgh\0k", "é" * 8])
def test_what_cannot_be_an_identifier_is_told(text):
    assert not is_well_formed(text)


@pytest.mark.django_db
def test_the_database_issues_well_formed_identifiers_each_once():
    with connection.cursor() as cursor:
        cursor.execute("SELECT new_public_id() FROM generate_series(1, 5000)")
        issued = [row[0] for row in cursor.fetchall()]

    assert all(map(is_well_formed, issued))
    assert len(set(issued)) == len(issued)


def test_the_multiplier_never_meets_itself():
    """Two numbers of the sequence give one identifier only if the multiplier shares a factor with the space."""
    space, multiplier = 27**7, 6464853823
    inverse = pow(multiplier, -1, space)

    for number in random.Random(7).sample(range(space), 1000):
        assert number * multiplier % space * inverse % space == number
