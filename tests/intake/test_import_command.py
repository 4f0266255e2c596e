"""The command tells what it took in and what not, and says so in its exit code."""

from io import StringIO

import pytest
from django.core.management import call_command

from communiques.archive.models import Communique

from .conftest import annotated, line, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _world(world):
    return world


def run(*files, **options):
    out, err = StringIO(), StringIO()
    try:
        call_command("import_communiques", *map(str, files), stdout=out, stderr=err, **options)
    except SystemExit as ended:
        return ended.code, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def test_good_files_are_taken_in_and_counted(tmp_path):
    first = write(tmp_path / "first.jsonl", line(1), line(2))
    second = write(tmp_path / "second.jsonl.gz", line(2), line(3))
    third = write(tmp_path / "third.json", annotated(text=line(1)["text"], sentences=[]))

    assert run(first, second, third) == (0, "3 new, 1 annotated, 1 held already\n", "")
    assert set(Communique.objects.values_list("status", flat=True)) == {"draft"}


def test_with_publish_the_new_records_are_published(tmp_path):
    run(write(tmp_path / "first.jsonl", line(1)), publish=True)

    assert Communique.objects.published().count() == 1


def test_bad_lines_are_told_by_file_line_and_reason_and_the_good_ones_are_kept(tmp_path):
    first = write(tmp_path / "first.jsonl", line(1), "{broken", line(2, date="2021-02-30"), line(3))
    second = write(tmp_path / "second.jsonl", line(4, source="Strelsau Herald"), line(1, text="Other words."), line(5))

    code, out, err = run(first, second, tmp_path / "third.jsonl")

    missing = f"[Errno 2] No such file or directory: '{tmp_path / 'third.jsonl'}'"
    held = Communique.objects.get(source_url__endswith="/1").public_id
    assert code == 1
    assert out == "3 new\n"
    assert sorted(err.splitlines()) == sorted(
        [
            "first.jsonl, line 2: broken JSON at character 2: Expecting property name enclosed in double quotes",
            "first.jsonl, line 3: impossible date in date: “2021-02-30”",
            "second.jsonl, line 1: unknown issuer “Strelsau Herald”: enter it in the archive first",
            f"second.jsonl, line 2: its address is held with another text, as {held}",
            f"third.jsonl, line 1: the file breaks off here: {missing}",
            "5 not taken in",
        ]
    )


def test_a_million_faults_are_counted_and_not_all_shown(tmp_path, monkeypatch):
    monkeypatch.setattr("communiques.intake.management.commands.import_communiques.MOST_SHOWN", 2)

    code, _, err = run(write(tmp_path / "first.jsonl", *["{"] * 10))

    assert code == 1
    assert len(err.splitlines()) == 3
    assert err.endswith("10 not taken in\n")


def test_nothing_is_said_when_asked_to_be_quiet(tmp_path):
    assert run(write(tmp_path / "first.jsonl", line(1)), verbosity=0) == (0, "", "")
