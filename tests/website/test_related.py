"""What a communiqué's page says of those near to it."""

import re

import pytest
from django.utils import translation

from communiques.archive.dates import PartialDate
from communiques.website.reasons import distance
from tests.factories import ParticipationFactory, indexed

from .conftest import words_of


def related_on(client, communique, language="en"):
    """The words of the page from the heading of the block on; empty where there is no such block."""
    page = words_of(client.get(communique.get_absolute_url().replace("/en/", f"/{language}/", 1)))
    heading = {"en": "Related communiqués", "fr": "Communiqués voisins"}[language]
    return page.partition(heading)[2]


def test_the_nearest_are_named_with_the_reason_in_the_reader_s_language(client, world):
    communique = world.account(held_on="2021-08-25")
    for day in (24, 26, 28):  # the first two stand there already as the contacts before and after
        world.account(held_on=f"2021-08-{day}")

    assert "Same parties, Salt, Marshes, similar wording; 3 days later" in related_on(client, communique)
    assert "Mêmes parties, Sel, Marais, formulation voisine ; 3 jours plus tard" in related_on(client, communique, "fr")


def test_what_stands_there_already_is_not_repeated(client, world):
    before, communique, after, later = (world.account(held_on=f"2021-08-0{day}") for day in (1, 2, 3, 4))

    said = related_on(client, communique)

    assert later.title in said
    assert before.title not in said
    assert after.title not in said


def test_other_accounts_of_the_same_contact_are_not_repeated(client, world):
    communique = world.account(encounter=world.encounter)
    other = world.account(encounter=world.encounter, language="fr")
    later = world.account(held_on="2021-09-01")
    last = world.account(held_on="2021-10-01")

    said = related_on(client, communique)

    assert last.title in said
    assert other.title not in said
    assert later.title not in said


def test_one_with_a_third_party_is_named_for_whom_it_shares(client, world):
    communique = world.account(held_on="2021-08-25")
    for day in (24, 26):  # before and after
        world.account(held_on=f"2021-08-{day}")
    with_arcadia = world.account(held_on="2022-01-10")
    ParticipationFactory(communique=with_arcadia)
    indexed(with_arcadia)

    said = related_on(client, communique)

    assert re.search(r"Queen Zenda.*; 5 months later", said)
    assert "Same parties" not in said


def test_where_nothing_is_near_there_is_no_such_block(client, world):
    assert related_on(client, world.account()) == ""


@pytest.mark.parametrize(
    ("one", "other", "in_english", "in_french"),
    [
        ("2021-08-25", "2021-08-25", "the same day", "le même jour"),
        ("2021-08-25", "2021-08-26", "a day later", "un jour plus tard"),
        ("2021-08-25", "2021-08-23", "2 days earlier", "2 jours plus tôt"),
        ("2021-08-25", "2021-09-15", "3 weeks later", "3 semaines plus tard"),
        ("2021-08-25", "2021-02-01", "6 months earlier", "6 mois plus tôt"),
        ("2021-08-25", "2024-08-01", "3 years later", "3 ans plus tard"),
        ("2021-08-25", "2021-08", "the same month", "le même mois"),
        ("2021-08", "2021-09-01", "a month later", "un mois plus tard"),
        ("2021", "2021-09-01", "the same year", "la même année"),
        ("2021", "2020-12-31", "a year earlier", "un an plus tôt"),
    ],
)
def test_how_far_apart_is_said_as_exactly_as_it_is_known(one, other, in_english, in_french):
    dates = PartialDate.parse(one), PartialDate.parse(other)

    assert distance(*dates) == in_english
    with translation.override("fr"):
        assert distance(*dates) == in_french
