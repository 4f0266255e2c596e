"""What stands before and after, among the contacts of two countries, by arrays as by SQL."""

import pytest

from communiques.archive.models import Communique
from communiques.search.columns.following import based_on, brought_up_to_date, read_all
from communiques.search.neighbours import before_and_after

from .test_columns import Chronicle

pytestmark = pytest.mark.django_db


def by_sql(communique, countries):
    """The keys before and after, from the records themselves."""
    of_pair = [
        (other.date, other.pk)
        for other in Communique.objects.published().between(*countries)
        if other.pk != communique.pk
    ]
    own = (communique.date, communique.pk)
    before, after = (sorted(filter(lies, of_pair)) for lies in (own.__gt__, own.__lt__))
    return [key for _, key in before[-1:] + after[:1]]


@pytest.mark.parametrize("seed", range(3))
def test_the_last_before_and_the_first_after_are_found_wherever_they_are_kept(seed):
    chronicle = Chronicle(seed)
    countries = [chronicle.hall.ruritania, chronicle.hall.strelsau]
    for _ in range(10):
        chronicle.account()
    state = based_on(*read_all())
    for _ in range(6):
        chronicle.change()
    state = brought_up_to_date(state)

    for communique in Communique.objects.published():
        place = communique.date.toordinal(), communique.pk
        found = before_and_after(state, place, [country.pk for country in countries], {communique.pk})
        assert found == by_sql(communique, countries)


def test_what_is_left_out_is_passed_over():
    chronicle = Chronicle(1)
    first, second, third = sorted((chronicle.account() for _ in range(3)), key=lambda one: (one.date, one.pk))
    countries = [chronicle.hall.ruritania.pk, chronicle.hall.strelsau.pk]

    found = before_and_after(
        based_on(*read_all()), (third.date.toordinal(), third.pk), countries, {third.pk, second.pk}
    )

    assert found == [first.pk]
