"""Texts that are nearly the same are shown to an editor."""

from datetime import date

import pytest

from communiques.intake.duplicates import held_alike, nearly_same, possible_duplicates
from tests.factories import CommuniqueFactory, ParticipationFactory, PersonFactory


def tales(first):
    """What the Queen told of twenty of her mines."""
    return " ".join(f"Mine {number} gave salt to town {number}, said the Queen." for number in range(first, first + 20))


TEXT, OTHER = tales(1), tales(101)
CORRECTED = TEXT.replace("Mine 7 gave", "The seventh mine gave")


def test_a_corrected_text_is_nearly_the_same():
    assert nearly_same(TEXT, TEXT.upper()) == 1
    assert 0.8 < nearly_same(TEXT, CORRECTED) < 1
    assert nearly_same(TEXT, OTHER) < 0.8
    assert nearly_same("女王同公爵会谈。", "女王同公爵会谈") == 1
    assert nearly_same("", "") == 0


@pytest.mark.django_db
def test_a_pasted_text_is_compared_with_what_is_held_near_its_day_or_under_its_title():
    near = CommuniqueFactory(text=CORRECTED, held_on="2021-08-27")
    titled = CommuniqueFactory(text=TEXT + " ", title="The Queen speaks", held_on="2019-01-01")
    CommuniqueFactory(text=OTHER, held_on="2021-08-25")
    CommuniqueFactory(text=TEXT + "\n", language="fr", held_on="2021-08-25")
    CommuniqueFactory(text=TEXT + "\t", held_on="2021-10-01")
    CommuniqueFactory(text=TEXT + "!", held_on="2021-08-25", withdrawn=True)

    found = held_alike(TEXT, language="en", days=[date(2021, 8, 25)], title="the queen speaks")

    assert [key for key, _ in found] == [titled.pk, near.pk]
    assert found[0][1] == 1


@pytest.mark.django_db
def test_of_records_just_written_those_of_the_same_parties_and_days_are_compared():
    queen, duke = PersonFactory(), PersonFactory()
    one, other, different = (CommuniqueFactory(text=text) for text in (TEXT, CORRECTED, OTHER))
    for communique in (one, other, different):
        ParticipationFactory(communique=communique, person=queen)
        ParticipationFactory(communique=communique, person=duke)
    elsewhere = CommuniqueFactory(text=CORRECTED + " ", title=one.title, held_on="2011-01-01")
    CommuniqueFactory(text=CORRECTED + "\n", held_on="2011-01-01")

    found = possible_duplicates([one.pk])

    assert [(pair.one, pair.other) for pair in found] == [(one.pk, other.pk), (one.pk, elsewhere.pk)]
