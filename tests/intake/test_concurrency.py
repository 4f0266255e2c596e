"""Imports that run at once or break off leave whole records, and each text once."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.db import connection

from communiques.archive.models import (
    Communique,
    CommuniqueTopic,
    Country,
    Encounter,
    IndexedCommunique,
    Participation,
    Person,
)
from communiques.intake import seeds
from communiques.intake.seeding import read
from tests.factories import CommuniqueFactory

from .conftest import annotated, line, make_world, take_in, write

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(times, *rows):
    """Import the rows from so many threads, each on a connection of its own, all beginning together."""
    start = Barrier(times)

    def one(_):
        try:
            start.wait()
            return take_in(*rows)
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(one, range(times)))


def test_a_hundred_imports_of_one_text_twenty_five_at_a_time_make_one_record():
    make_world()

    reports = [report for _ in range(4) for report in at_once(25, line())]

    assert not [fault for report in reports for fault in report.faults]
    assert sum(report.written for report in reports) == 1
    assert Communique.objects.count() == IndexedCommunique.objects.count() == Communique.history.count() == 1


def test_imports_of_many_texts_at_once_make_each_once():
    make_world()
    rows = [line(n, parallel_id=f"zr-{n // 2}") for n in range(30)]

    reports = at_once(8, *rows)

    assert not [fault for report in reports for fault in report.faults]
    assert sum(report.written for report in reports) == 30
    assert Communique.objects.count() == IndexedCommunique.objects.count() == 30
    assert Encounter.objects.count() == 15
    assert Participation.objects.count() == 60


def test_annotations_at_once_enrich_once_and_enter_a_person_once():
    make_world()
    Person.objects.filter(slug="queen-zenda").delete()
    take_in(line(text=annotated()["text"]))

    reports = at_once(8, annotated())

    assert not [fault for report in reports for fault in report.faults]
    assert sum(report.written for report in reports) == 1
    assert Person.objects.filter(slug__startswith="queen-zenda").count() == 1
    assert Communique.objects.get().statements.count() == 3


def test_imports_at_once_complete_a_catalogue_entry_once():
    make_world()
    CommuniqueFactory(bare=True, source_url=line()["url"])

    reports = at_once(8, line())

    assert sum(report.written for report in reports) == 1
    assert Communique.objects.get().version == 2


@pytest.mark.slow
def test_seeds_loaded_by_two_at_once_are_loaded_once():
    directory = Path(settings.ROOT) / "seeds"
    countries = read(directory / "countries.csv")

    def load(_):
        try:
            return seeds.load(directory)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        first, second = sorted(threads.map(load, range(2)), key=lambda written: written["countries"])

    assert not any(first.values())
    assert second["countries"] == Country.objects.count() == len(countries)


def environment():
    """The environment in which a process of its own works on the database of the tests."""
    given = connection.get_connection_params()
    query = urlencode({name: given[name] for name in ("host", "port", "password") if given.get(name)})
    return {**os.environ, "DATABASE_URL": f"postgresql://{given['user']}@/{given['dbname']}?{query}"}


def run(*arguments):
    command = [sys.executable, "manage.py", *arguments, "--skip-checks"]
    return subprocess.Popen(command, cwd=settings.ROOT, env=environment(), stdout=subprocess.PIPE, text=True)


@pytest.mark.slow
def test_an_import_killed_midway_leaves_whole_records_and_completes_when_run_again(tmp_path):
    make_world()
    file = write(tmp_path / "records.jsonl.gz", *(line(n) for n in range(1000)))

    process = run("import_communiques", str(file), "--publish")
    while Communique.objects.count() < 200:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    halfway = Communique.objects.count()

    assert 200 <= halfway < 1000
    assert IndexedCommunique.objects.count() == Communique.history.count() == halfway
    assert Participation.objects.count() == CommuniqueTopic.objects.count() == 2 * halfway

    again = run("import_communiques", str(file), "--publish")
    told, _ = again.communicate()

    assert again.returncode == 0
    assert told == f"{1000 - halfway} new, {halfway} held already\n"
    assert Communique.objects.count() == IndexedCommunique.objects.count() == 1000
    assert Participation.objects.count() == 2000


@pytest.mark.slow
def test_processes_that_import_one_file_at_once_share_the_work(tmp_path):
    make_world()
    file = write(tmp_path / "records.jsonl", *(line(n) for n in range(400)))

    processes = [run("import_communiques", str(Path(file))) for _ in range(3)]
    told = [process.communicate()[0] for process in processes]

    assert [process.returncode for process in processes] == [0, 0, 0], told
    assert Communique.objects.count() == 400
