"""An answer cut into periods."""

from datetime import date

import pytest
from django.http import QueryDict

from communiques.archive.facets import Family
from communiques.search.filters import CommuniqueFilters
from communiques.search.over_time import new_years, over_time


def asked(question):
    filters = CommuniqueFilters(QueryDict(question))
    assert filters.is_valid()
    return filters


@pytest.mark.django_db
def test_each_year_has_its_own_records(hall):
    hall.account("The marshes matter.", held_on="2020-12-31")
    hall.account("The marshes still matter.", held_on="2021-01-01")
    hall.account("The marshes matter more.", held_on="2021-12-31")
    hall.account("The hills matter.", held_on="2021-06-01")

    periods = over_time(asked("q=marshes"), new_years(2020, 2022))

    assert [(period.first, period.total) for period in periods] == [
        (date(2020, 1, 1), 1),
        (date(2021, 1, 1), 2),
        (date(2022, 1, 1), 0),
    ]
    assert periods[1].values(Family.COUNTRY) == {hall.ruritania.pk: 2, hall.strelsau.pk: 2}
