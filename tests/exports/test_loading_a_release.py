"""From a release to an equal archive: the same bytes again, the same answers; and what is broken changes nothing."""

import gzip
import hashlib
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from communiques.archive.identifiers import number_of
from communiques.archive.models import (
    Communique,
    Country,
    Encounter,
    Formulation,
    NameKind,
    Office,
    Person,
    Source,
    Statement,
    StatementTopic,
    Topic,
)
from communiques.exports.release.making import make
from communiques.search import names, vocabulary, wordlist
from tests.exports.answers import answers
from tests.factories import CommuniqueFactory, OfficeFactory, indexed
from tests.varied import WITHDRAWN

QUESTIONS = (
    *(
        "",
        "q=salt",
        "q=Queen",
        "q=соль",
        "q=盐",
        'q="the Duke"',
        "q=sel OR Salz",
        "q=-salt",
        "language=fr",
        "topic=salt",
    ),
    *(
        "person=zenda",
        "person=duke",
        "country=ru-r",
        "since=2021",
        "until=2000",
        "kind=call",
        "sort=oldest",
        "source=gazette",
    ),
    *("speaker=zenda", "q=disagreed&sort=relevance"),
)


def emptied():
    """Make the archive what it is after `manage.py migrate`."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SELECT tablename FROM pg_tables WHERE tablename LIKE 'archive\\_%'")
        cursor.execute(f"TRUNCATE {', '.join(name for (name,) in cursor.fetchall())} RESTART IDENTITY")
        cursor.execute("ALTER SEQUENCE public_id_number RESTART")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    vocabulary.forget()
    names.forget()
    wordlist.forget()


@pytest.fixture
def whole(fifty):
    """What the fifty have not: an office held, names of each kind, a broader topic, a topic given by the program."""
    queen = Person.objects.get(slug="zenda")
    queen.names.create(text="Zenda of Ruritania", kind=NameKind.ALIAS)
    office = OfficeFactory(person=queen, title_en="Queen", title_fr="Reine", since="1999-05")
    fifty[0].participations.filter(person=queen).update(office=office, forms=["the Queen", "Her Majesty"])
    Topic.objects.filter(slug="salt").update(parent=Topic.objects.create(slug="trade"))
    Formulation.objects.create(slug="win-win").names.create(language="en", text="win-win", kind=NameKind.PREFERRED)
    StatementTopic.objects.filter(pk=StatementTopic.objects.first().pk).update(origin="extracted")
    Communique.objects.filter(pk=fifty[1].pk).update(
        version=4, origins={"kind": "editor", "published": "extracted"}, captured_on="2021-09-01"
    )
    Encounter.objects.filter(pk=fifty[0].encounter_id).update(key="zenda-strelsau")
    indexed(*fifty)
    return fifty


@pytest.fixture
def release(whole, tmp_path):
    return make(tmp_path / "releases", "2026-11")


def rewritten(folder, name, change):
    """A file of JSON Lines with its lines changed, and its checksum with it."""
    path = folder / f"{name}.jsonl.gz"
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    lines = [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
    change(lines)
    path.write_bytes(gzip.compress("".join(json.dumps(line) + "\n" for line in lines).encode()))
    sums = folder / "SHA256SUMS"
    sums.write_text(sums.read_text().replace(before, hashlib.sha256(path.read_bytes()).hexdigest()))


def test_an_archive_rebuilt_from_a_release_gives_the_same_release(release, tmp_path):
    emptied()

    call_command("load_release", release.folder, verbosity=0)

    again = make(tmp_path / "again", "2026-11")
    assert {path.name: path.read_bytes() for path in again.folder.iterdir()} == {
        path.name: path.read_bytes() for path in release.folder.iterdir()
    }


def test_it_answers_every_question_the_same(release):
    before = list(answers(QUESTIONS))
    emptied()

    call_command("load_release", release.folder, verbosity=0)

    for now, then in zip(answers(QUESTIONS), before, strict=True):
        assert now == then
    assert sum(answer["total"] for answer in before) > 100
    assert len(before) > 25


def test_every_address_answers_the_same(release, whole, client):
    encounters = Encounter.objects.values_list("public_id", flat=True)
    addresses = [
        *(f"/c/{record.public_id}" for record in whole),
        *(f"/s/{public_id}" for public_id in Statement.objects.values_list("public_id", flat=True)),
        *(f"/e/{public_id}" for public_id in encounters),
    ]
    before = {address: answer_of(client, address) for address in addresses}
    emptied()

    call_command("load_release", release.folder, verbosity=0)

    assert {address: answer_of(client, address) for address in addresses} == before
    assert {status for status, _ in before.values()} >= {303, 404, 410}


def answer_of(client, address):
    response = client.get(address)
    return response.status_code, response.headers.get("Location")


def test_what_a_record_says_of_itself_comes_back(release, whole):
    emptied()
    call_command("load_release", release.folder, verbosity=0)

    found = Communique.objects.get(public_id=whole[1].public_id)

    assert (found.version, found.origins) == (4, {"kind": "editor", "published": "extracted"})
    assert found.is_unseen
    assert (found.published_at, found.changed_at) == (whole[1].published_at, whole[1].changed_at)
    first = Communique.objects.get(public_id=whole[0].public_id)
    assert first.encounter.key == "zenda-strelsau"
    part = first.participations.get(person__slug="zenda")
    assert (part.office.title_fr, str(part.office.since), part.forms) == (
        "Reine",
        "1999-05",
        ["the Queen", "Her Majesty"],
    )
    assert Topic.objects.get(slug="salt").parent.slug == "trade"
    assert StatementTopic.objects.filter(origin="extracted").count() == 1
    assert found.history.get().history_change_reason == "release 2026-11"


def test_tombstones_come_back_without_what_was_withdrawn(release, whole):
    emptied()
    call_command("load_release", release.folder, verbosity=0)

    gone = Communique.objects.get(public_id=whole[min(WITHDRAWN)].public_id)

    assert (gone.status, gone.withdrawn_reason) == ("withdrawn", "It was never said.")
    assert whole[min(WITHDRAWN)].text not in gone.text
    assert "tombstone" in gone.note


def test_the_next_identifier_is_a_new_one(release):
    emptied()
    call_command("load_release", release.folder, verbosity=0)
    held = {
        *Communique.objects.values_list("public_id", flat=True),
        *Statement.objects.values_list("public_id", flat=True),
    }

    new = CommuniqueFactory().public_id

    assert number_of(new) > max(map(number_of, held))


@pytest.mark.parametrize("model", [Communique, Person, Country, Source])
def test_an_archive_that_holds_anything_is_left_alone(release, model):
    before = model.objects.count()

    with pytest.raises(CommandError, match="loaded into one that holds nothing"):
        call_command("load_release", release.folder)

    assert model.objects.count() == before


def test_a_file_that_was_changed_is_refused(release):
    emptied()
    with (release.folder / "people.jsonl.gz").open("ab") as file:
        file.write(b" ")

    with pytest.raises(CommandError, match=r"people\.jsonl\.gz is not what it was"):
        call_command("load_release", release.folder)


def test_a_file_that_is_missing_is_told(release):
    (release.folder / "topics.jsonl.gz").unlink()

    with pytest.raises(CommandError, match=r"topics\.jsonl\.gz is missing"):
        call_command("load_release", release.folder)


def test_what_is_no_release_is_told(tmp_path):
    with pytest.raises(CommandError, match="no release that can be read"):
        call_command("load_release", tmp_path)


@pytest.mark.parametrize(
    ("file", "change", "told"),
    [
        ("communiques", lambda lines: lines[3].pop("title"), "communiques.jsonl.gz, line 4: title is missing"),
        ("communiques", lambda lines: lines[0].update(id="zzzzzzz2"), "is no identifier"),
        (
            "communiques",
            lambda lines: lines[0]["participants"][0].update(number="1"),
            r"participants\[0\].number is str",
        ),
        ("people", lambda lines: lines[0].update(names=None), "names is not a list"),
        ("communiques", lambda lines: lines.pop(), "has .* lines, and release.json says"),
    ],
)
def test_a_line_of_another_shape_is_refused_by_its_number(release, file, change, told):
    emptied()
    rewritten(release.folder, file, change)

    with pytest.raises(CommandError, match=told):
        call_command("load_release", release.folder)

    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("file", "change"),
    [
        ("communiques", lambda lines: lines[-1]["issuer"].update(slug="nobody")),
        ("communiques", lambda lines: lines[-1].update(held_on="2021-13")),
        ("communiques", lambda lines: lines[-1].update(id=lines[0]["id"])),
        ("communiques", lambda lines: lines[-1].update(text="Quite another text.")),
        ("communiques", lambda lines: lines[-1].update(changed_at="yesterday")),
        ("people", lambda lines: lines[0].update(country="NOWHERE")),
        ("withdrawn", lambda lines: lines[0].update(reason="")),
    ],
)
def test_a_release_that_contradicts_itself_changes_nothing(release, file, change):
    emptied()
    rewritten(release.folder, file, change)

    with pytest.raises(CommandError, match="contradicts itself"):
        call_command("load_release", release.folder)

    assert not any(model.objects.exists() for model in (Communique, Person, Country, Source, Topic, Office))
