"""What is imported is compared with what is held, and what is unsure is asked."""

import pytest

from communiques.archive.models import Communique, Doubt, Encounter, Status
from communiques.intake.gazetteer import gazetteer
from communiques.intake.importing import import_records
from communiques.intake.reading import Reader
from communiques.intake.workers import FEWEST, Readers
from tests.factories import SourceFactory

from .conftest import line, read, take_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _world(world):
    SourceFactory(slug="post", name="Strelsau Post", country=world["ZB"])
    return world


def other_account(**changes):
    text = "Rupert of Strelsau spoke by telephone with Queen Zenda.\nThe Duke praised the harbour at length."
    return line(source="Strelsau Post", url="https://post.example/1", title="A call", text=text, **changes)


def test_accounts_of_one_contact_by_both_sides_come_into_one_encounter():
    take_in(line())

    take_in(other_account())

    assert Encounter.objects.get().accounts.count() == 2
    assert {account.origins["encounter"] for account in Communique.objects.all()} == {"extracted"}
    assert all(account.indexed.facets for account in Communique.objects.all())


def test_accounts_of_other_days_stay_apart():
    take_in(line(), other_account(date="2021-08-29"))

    assert not Encounter.objects.exists()


def test_nearly_the_same_text_waits_for_an_editor():
    take_in(line(), publish=True)

    take_in(line(2, text=line()["text"] + " She waved."), publish=True)

    first, second = Communique.objects.order_by("pk")
    doubt = Doubt.objects.get(code=Doubt.Code.SAME_TEXT)
    assert (first.status, second.status, second.published_at) == (Status.PUBLISHED, Status.IN_REVIEW, None)
    assert (doubt.communique, doubt.other) == (second, first)
    assert not second.indexed.published


def test_the_report_says_what_waits_and_why():
    stranger = "Queen Zenda spoke by telephone with President Tarkin Brul of Borduria."

    report = import_records(read(line(1), line(2, text=stranger)), publish=True)

    assert report.statuses() == {"published": 1, "in_review": 1}
    assert report.doubts() == {"unknown_name": 1}


def test_several_processes_read_what_one_reads():
    records = [(record, "ZR") for record in read(*(line(n) for n in range(FEWEST + 3)))]
    alone, together = Readers(Reader(gazetteer())), Readers(Reader(gazetteer()), processes=3)

    try:
        assert together.read(records) == alone.read(records)
    finally:
        together.close()
