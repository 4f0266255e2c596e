"""The log of changes is pruned, and says so."""

import pytest
from django.db import connection

from communiques.archive import changes
from communiques.archive.models import IndexChange
from tests.factories import CountryFactory


@pytest.mark.django_db
def test_a_name_that_changes_is_logged_without_a_communique():
    CountryFactory(name="Ruritania")

    assert -1 in set(IndexChange.objects.values_list("communique", flat=True))


@pytest.mark.django_db(transaction=True)
def test_a_long_log_is_cut_and_says_how_far(monkeypatch):
    IndexChange.objects.all().delete()
    monkeypatch.setattr(changes, "MOST_ENTRIES", 2)
    for communique in range(5):
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO archive_indexchange (transaction, communique)"
                " VALUES (pg_current_xact_id()::text::bigint, %s)",
                [communique],
            )
    before = list(IndexChange.objects.order_by("id").values_list("communique", "transaction"))

    changes.prune()

    after = list(IndexChange.objects.order_by("id").values_list("communique", "transaction"))
    assert [communique for communique, _ in after] == [3, 4, None]
    assert after[-1][1] == dict(before)[2]


@pytest.mark.django_db(transaction=True)
def test_a_short_log_stays():
    IndexChange.objects.all().delete()
    CountryFactory()

    changes.prune()

    assert IndexChange.objects.exists()
    assert not IndexChange.objects.filter(communique=None).exists()
