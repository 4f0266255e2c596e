"""The extract command reads lines and writes what each text says."""

import io
import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from communiques.archive.dates import PartialDate
from communiques.archive.models import Office, Person
from communiques.intake.gazetteer import gazetteer

TEXT = "Queen Zenda spoke today with Rupert of Strelsau.\nQueen Zenda thanked Rupert of Strelsau for the salt marsh."


@pytest.fixture
def given_lines(monkeypatch):
    def give(*lines):
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return give


def readout(**changes):
    row = {"id": "z-1", "title": "", "text": TEXT, "published_on": "2021-08-25", "issuer_country": "ZR"}
    return json.dumps({**row, **changes})


def test_a_line_gives_the_record_read_from_it(world, given_lines, capsys):
    given_lines(readout())

    call_command("extract")

    row = json.loads(capsys.readouterr().out)
    assert (row["id"], row["language"], row["kind"], row["held_on"]) == ("z-1", "en", "call", "2021-08-25")
    assert [(one["name"], one["country"]) for one in row["participants"]] == [
        ("Queen Zenda", "ZR"),
        ("Rupert of Strelsau", "ZB"),
    ]
    assert "marshes" in row["topics"]
    (said,) = row["statements"]
    assert (said["speakers"], said["mode"]) == (["Queen Zenda"], "reported")
    assert TEXT[said["start"] : said["end"]].startswith("Queen Zenda thanked")


def test_explained_findings_come_with_their_reasons(world, given_lines, capsys):
    given_lines(readout())

    call_command("extract", explain=True)

    shown = capsys.readouterr().out
    assert "took part: Queen Zenda (ZR)" in shown
    assert "because: subject and verb" in shown


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "z-1"}', '{"text": 3}', '{"text": "x", "published_on": "soon"}'])
def test_a_line_that_is_no_readout_stops_with_its_number(world, given_lines, line):
    given_lines(line)

    with pytest.raises(CommandError, match="line 1"):
        call_command("extract")


def test_the_gazetteer_knows_the_offices_of_the_tables(world):
    person = Person.objects.get(slug="duke-of-strelsau")
    Office.objects.create(
        person=person,
        country=world["ZB"],
        title_en="Duke",
        since=PartialDate.parse("2020"),
        until=PartialDate.parse("2021-08"),
    )

    (office,) = gazetteer().offices_of["duke-of-strelsau"]

    assert office.held(date(2021, 8, 25))
    assert not office.held(date(2021, 9, 1))


def test_a_survey_shows_where_reading_is_weak(world, tmp_path, capsys):
    file = tmp_path / "collected.jsonl"
    file.write_text(json.dumps({"title": "", "text": TEXT, "date": "2021-08-25"}) + "\n", encoding="utf-8")

    call_command("survey_extraction", str(file), issuer_country="ZR")

    shown = capsys.readouterr().out
    assert "1 texts" in shown
    assert "No one's words" in shown
