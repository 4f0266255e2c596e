"""A release: what is in it, that the same records give the same bytes, and that nothing unpublished is."""

import csv
import gzip
import json
import zipfile

import duckdb
import frictionless
import pyarrow.parquet as pq
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from communiques.archive.models import Communique, Statement
from communiques.exports.release.making import make
from communiques.formats.releases import release_with, releases, sums
from tests.factories import CommuniqueFactory
from tests.varied import NUMBER, UNPUBLISHED, WITHDRAWN


def lines(release, name):
    with gzip.open(release.folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def table(release, name):
    with gzip.open(release.folder / f"{name}.csv.gz", "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bytes_of(release):
    return {path.name: path.read_bytes() for path in release.folder.iterdir()}


@pytest.fixture
def release(fifty, tmp_path):
    return make(tmp_path / "releases", "2026-11")


def test_the_same_records_give_the_same_bytes(release, tmp_path):
    again = make(tmp_path / "again", "2026-11")

    assert bytes_of(again) == bytes_of(release)


def test_the_checksums_are_those_of_the_files(release):
    listed = release.folder.joinpath("SHA256SUMS").read_text().split()[1::2]

    assert sorted([*listed, "SHA256SUMS"]) == sorted(path.name for path in release.folder.iterdir())
    assert [file.name for file in release.files()] == [*listed, "SHA256SUMS"]


def test_every_published_record_is_in_each_form(release, fifty):
    published = {record.public_id for record in fifty if record.status == "published"}

    assert len(published) == NUMBER - len(UNPUBLISHED) - len(WITHDRAWN) == release.counts["communiques"]
    assert {line["id"] for line in lines(release, "communiques")} == published
    assert {row["id"] for row in table(release, "communiques")} == published
    assert set(pq.read_table(release.folder / "communiques.parquet")["id"].to_pylist()) == published
    with release.folder.joinpath("versions.csv").open(newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == published


def test_nothing_unpublished_is_in_it(release, fifty):
    hidden = [fifty[number] for number in UNPUBLISHED | WITHDRAWN]
    everything = b"".join(
        gzip.decompress(content) if name.endswith(".gz") else content for name, content in bytes_of(release).items()
    )
    for record in hidden:
        title = record.title.partition("(")[0] + f"({record.title.rpartition('(')[2]}"
        assert not record.text or title.encode() not in everything
    for number in UNPUBLISHED:
        assert fifty[number].public_id.encode() not in everything


def test_notes_of_editors_are_not_in_it(fifty, tmp_path):
    Communique.objects.update(note="between us")
    fifty[0].encounter.note = "between us"
    fifty[0].encounter.save()

    found = bytes_of(make(tmp_path, "2026-11"))

    unpacked = [gzip.decompress(content) if name.endswith(".gz") else content for name, content in found.items()]
    assert not any(b"between us" in content for content in unpacked)


def test_what_was_withdrawn_is_a_tombstone(release, fifty):
    gone = fifty[min(WITHDRAWN)]

    told = {line["id"]: line for line in lines(release, "withdrawn")}

    assert set(told) == {fifty[number].public_id for number in WITHDRAWN}
    assert told[gone.public_id]["reason"] == "It was never said."
    assert "title" not in told[gone.public_id]
    assert "text" not in told[gone.public_id]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # it leaves files open
def test_frictionless_finds_the_package_valid(release):
    report = frictionless.validate(str(release.folder / "datapackage.json"))

    assert report.valid, report.flatten(["taskNumber", "rowNumber", "fieldName", "type", "note"])[:10]
    assert {task.name for task in report.tasks} >= {"communiques", "statements", "participations", "people", "versions"}


def test_the_package_tells_of_every_file_but_the_checksums_and_the_words(release):
    described = json.loads(release.folder.joinpath("datapackage.json").read_text())["resources"]

    assert {one["path"] for one in described} == {
        path.name
        for path in release.folder.iterdir()
        if path.name not in {"SHA256SUMS", "README.txt", "datapackage.json"}
    }
    assert all(one["hash"].removeprefix("sha256:") == sums(release.folder)[one["path"]] for one in described)


def test_a_link_that_leads_nowhere_would_be_found(release):
    package = frictionless.Package(str(release.folder / "datapackage.json"))

    linked = [key["reference"]["resource"] for key in package.get_resource("participations").schema.foreign_keys]

    assert linked == ["communiques", "people", "countries"]


def test_duckdb_reads_the_parquet_with_its_types(release):
    asked = duckdb.connect().execute(
        "SELECT id, speaker_countries, date, start FROM read_parquet(?)"
        " WHERE list_contains(topics, 'salt') ORDER BY id",
        [str(release.folder / "statements.parquet")],
    )

    assert [str(column[1]) for column in asked.description] == ["VARCHAR", "VARCHAR[]", "DATE", "INTEGER"]
    assert len(asked.fetchall()) == Statement.objects.published().count() == release.counts["statements"]


def test_parquet_and_csv_say_the_same(release):
    for name in ("communiques", "statements", "participations"):
        in_csv, in_parquet = table(release, name), pq.read_table(release.folder / f"{name}.parquet").to_pylist()
        shared = [column for column in in_csv[0] if column not in {"published_at", "changed_at"}]
        assert len(in_csv) == len(in_parquet) == release.counts[name]
        for text, typed in zip(in_csv, in_parquet, strict=True):
            assert [text[column].removeprefix("'") for column in shared] == [as_text(typed[name]) for name in shared]


def as_text(value):
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else ";".join(value) if isinstance(value, list) else str(value)


def test_no_cell_of_the_csv_is_taken_for_a_formula(release):
    titles = {row["title"] for row in table(release, "communiques")}

    assert any(title.startswith("'=SUM(") for title in titles)
    assert not any(title.startswith(("=", "+", "-", "@")) for title in titles)
    assert any(line["title"].startswith("=SUM(") for line in lines(release, "communiques"))


def test_each_record_says_its_rights(fifty, tmp_path):
    fifty[0].source.__class__.objects.update(rights_en="Free with attribution.", rights_fr="Libre avec mention.")

    release = make(tmp_path, "2026-11")

    assert {row["rights"] for row in table(release, "statements")} == {"Free with attribution."}
    assert {row["rights_fr"] for row in table(release, "communiques")} == {"Libre avec mention."}


def test_the_next_release_says_what_changed(release, fifty):
    changed, gone, back = [record for record in fifty if record.status == "published"][:3]
    Communique.objects.filter(pk=changed.pk).update(version=2)
    gone.withdraw("The issuer took it back.")
    gone.save()
    Communique.objects.filter(pk=back.pk).update(status="in_review")
    added = CommuniqueFactory(published=True)

    after = make(release.folder.parent, "2026-12")

    found = [json.loads(line) for line in after.folder.joinpath("CHANGES.jsonl").read_text().splitlines()]
    assert after.manifest["after"] == "2026-11"
    assert {one["id"]: one["change"] for one in found} == {
        changed.public_id: "changed",
        gone.public_id: "withdrawn",
        back.public_id: "withdrawn",
        added.public_id: "added",
    }
    assert next(one for one in found if one["id"] == gone.public_id)["reason"] == "The issuer took it back."
    assert next(one for one in found if one["id"] == changed.public_id)["was"] == 1


def test_a_release_never_changes_and_has_the_name_of_a_month(release, tmp_path):
    with pytest.raises(CommandError, match="never changes"):
        call_command("make_release", directory=release.folder.parent, name="2026-11")
    for name in ("../2026-11", "november", "2026-11\n"):
        with pytest.raises(CommandError, match="named for its month"):
            call_command("make_release", directory=tmp_path, name=name)


def test_an_archive_without_anything_published_gives_no_release(db, tmp_path):
    CommuniqueFactory()

    with pytest.raises(CommandError, match="Nothing is published"):
        call_command("make_release", directory=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_many_records_take_as_many_queries_as_few(fifty, tmp_path):
    with CaptureQueriesContext(
        connection,
    ) as all_of_them:
        make(tmp_path / "all", "2026-11")
    few = [record.pk for record in fifty if record.status == "published"][:2]
    Communique.objects.exclude(pk__in=few).filter(status="published").update(status="in_review")
    with CaptureQueriesContext(connection) as of_two:
        make(tmp_path / "two", "2026-11")

    assert len(all_of_them) == len(of_two)


def test_a_record_is_found_in_the_newest_release_that_has_its_version(release, fifty, settings, tmp_path):
    settings.DATA_DIRECTORY = tmp_path
    record = next(record for record in fifty if record.status == "published")
    Communique.objects.filter(pk=record.pk).update(version=2)
    make(release.folder.parent, "2026-12")

    assert [found.name for found in releases()] == ["2026-12", "2026-11"]
    assert release_with(record.public_id, 1) == "2026-11"
    assert release_with(record.public_id, 2) == "2026-12"
    assert release_with(record.public_id, 3) is None
    assert release_with(fifty[min(UNPUBLISHED)].public_id, 1) is None


def test_each_communique_is_a_document_in_tei(release, fifty):
    with zipfile.ZipFile(release.folder / "communiques.tei.zip") as documents:
        named = {name.partition(".")[0]: documents.read(name).decode() for name in documents.namelist()}

    assert set(named) == {record.public_id for record in fifty if record.status == "published"}
    assert all(f"/c/{public_id}<" in document for public_id, document in named.items())
