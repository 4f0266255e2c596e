"""What changed since a time: a copy can be kept up to date by it."""

import datetime

import pytest
from django.utils import timezone

from communiques.archive import indexing
from communiques.archive.models import Communique
from tests.varied import UNPUBLISHED, WITHDRAWN

NOON = datetime.datetime(2023, 5, 1, 12, tzinfo=datetime.UTC)


@pytest.fixture
def long_ago(fifty):
    """The fifty, none of them changed since 2022."""
    Communique.objects.update(changed_at=datetime.datetime(2022, 1, 1, tzinfo=datetime.UTC))
    return fifty


def changed(record, at):
    Communique.objects.filter(pk=record.pk).update(changed_at=at)


def test_what_changed_since_comes_with_the_oldest_change_first(long_ago, walked):
    changed(long_ago[3], NOON + datetime.timedelta(hours=1))
    changed(long_ago[1], NOON)
    changed(long_ago[2], NOON - datetime.timedelta(seconds=1))

    for since in ("2023-05-01T12:00:00Z", "2023-05-01T14:00:00+02:00"):
        assert [one["id"] for one in walked("communiques", updated_since=since)] == [
            long_ago[1].public_id,
            long_ago[3].public_id,
        ]
    assert len(walked("communiques", updated_since="2023-05-01")) == 3


def test_of_a_withdrawn_record_the_tombstone_is_in_the_list_whatever_was_asked(long_ago, walked):
    record = Communique.objects.get(pk=long_ago[0].pk)
    record.withdraw("The issuer took it back.")
    record.save()
    indexing.refresh([record.pk])

    (given,) = walked("communiques", updated_since=timezone.now().date().isoformat(), q="nothing-has-this", fields="id")

    assert given == {
        "id": record.public_id,
        "status": "withdrawn",
        "reason": "The issuer took it back.",
        "withdrawn_at": given["withdrawn_at"],
        "changed_at": given["changed_at"],
    }


def test_the_changes_of_a_question_are_those_of_its_records(long_ago, walked):
    since = "2020-01-01"

    found = [one["id"] for one in walked("communiques", updated_since=since, q="salt", fields="id", page_size=7)]

    buried = {long_ago[number].public_id for number in WITHDRAWN}
    assert set(found) - buried == {one["id"] for one in walked("communiques", q="salt")}
    assert buried <= set(found)
    assert not set(found) & {long_ago[number].public_id for number in UNPUBLISHED}


@pytest.mark.parametrize("time", ["soon", "2021", "2021-13-01", "20210101", "2021-W01-1", "0001-01-01T00:00:00+23:59"])
def test_what_is_no_time_is_refused(fifty, asked, time):
    assert "RFC 3339" in asked("communiques", 400, updated_since=time)["errors"]["updated_since"][0]


def test_changes_have_no_other_order(fifty, asked):
    assert "sort" in asked("communiques", 400, updated_since="2021-01-01", sort="newest")["errors"]
