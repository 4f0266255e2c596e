"""Two imports at once, each with one side's account, find each other."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from communiques.archive.models import Communique, Encounter
from communiques.intake.joining import join
from tests.factories import CommuniqueFactory, ParticipationFactory, PersonFactory, SourceFactory


@pytest.mark.django_db(transaction=True)
def test_each_sides_account_written_at_the_same_time_comes_into_the_same_encounter():
    people = [PersonFactory(), PersonFactory()]
    sources = [SourceFactory(country=person.country) for person in people]
    start = Barrier(2)

    def write(source):
        """Ten accounts in a transaction that has not ended when the other one's begins."""
        try:
            with transaction.atomic():
                written = []
                for day in range(10, 30, 2):
                    communique = CommuniqueFactory(source=source, held_on=f"2021-08-{day}")
                    for person in people:
                        ParticipationFactory(communique=communique, person=person)
                    written.append(communique.pk)
                start.wait()
                join(written, "import: text")
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(write, sources))

    assert Encounter.objects.count() == 10
    assert not Communique.objects.filter(encounter=None).exists()
