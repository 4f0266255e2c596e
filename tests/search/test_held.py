"""What is held of each source, and who reports talking with whom."""

from datetime import date

import pytest

from communiques.archive.facets import Family
from communiques.search import held as held_module
from communiques.search import reported as reported_module
from communiques.search.held import held
from communiques.search.reported import reported
from tests.factories import indexed

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["arrays", "sql"], autouse=True)
def _either_way(request, monkeypatch):
    """Counted in the arrays, and in SQL while there are none."""
    if request.param == "sql":
        for module in (held_module, reported_module):
            monkeypatch.setattr(module, "current", lambda: None)


def test_of_a_source_is_told_how_much_of_each_year_and_from_when_to_when(hall):
    oldest = hall.account("The marshes matter.", held_on="2019-05-02", said=[(hall.zenda, "The marshes matter.", [])])
    hall.account("The hills matter.", held_on="2021-03-01")
    newest = hall.account("The hills still matter.", held_on="2021-04-01")
    hall.account("The sea matters.", source=hall.herald)

    of_gazette = held(Family.SOURCE)[Family.SOURCE][hall.gazette.pk]

    assert of_gazette.years == {2019: 1, 2021: 2}
    assert (of_gazette.total, of_gazette.marked) == (3, 1)
    assert of_gazette.first == (date(2019, 5, 2).toordinal(), oldest.pk)
    assert of_gazette.last == (date(2021, 4, 1).toordinal(), newest.pk)


def test_a_change_after_the_arrays_were_read_is_counted_once(hall):
    account = hall.account("The marshes matter.", held_on="2019-05-02")
    held(Family.SOURCE)
    account.held_on = "2020-05-02"
    account.save()
    indexed(account)
    hall.account("The hills matter.", held_on="2021-03-01")

    assert sum(one.total for one in held(Family.SOURCE)[Family.SOURCE].values()) == 2


def test_who_reports_is_told_from_who_takes_part(hall):
    hall.account("The marshes matter.")
    hall.account("The hills matter.", source=hall.herald)
    hall.account("The sea matters.", source=hall.herald)

    one, other = hall.ruritania.pk, hall.strelsau.pk
    assert reported() == {one: {one: 1, other: 1}, other: {one: 2, other: 2}}


def test_an_account_that_changes_its_source_is_told_of_once(hall):
    account = hall.account("The marshes matter.")
    reported()
    account.source = hall.herald
    account.save()
    indexed(account)

    other = hall.strelsau.pk
    assert reported() == {other: {hall.ruritania.pk: 1, other: 1}}
