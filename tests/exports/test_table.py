"""The CSV of an answer, as Python and DuckDB read it."""

import csv
import io
import re

import duckdb
import pytest

from communiques.exports.columns import communique_columns, statement_columns
from communiques.exports.table import FORMULAS, Table
from communiques.formats import loading
from tests.varied import NUMBER, UNPUBLISHED, WITHDRAWN

PUBLISHED = NUMBER - len(UNPUBLISHED) - len(WITHDRAWN)
HOME = "http://testserver"


def rows_of(response):
    body = response.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(body, newline=""), strict=True))


def test_every_published_account_is_a_row_with_its_facts(client, fifty):
    rows = rows_of(client.get("/en/communiques.csv"))

    assert len(rows) == PUBLISHED
    (row,) = [row for row in rows if row["Identifier"] == fifty[1].public_id]
    assert row["Permanent address"] == f"{HOME}/c/{fifty[1].public_id}"
    assert (row["Title"], row["Text"]) == (fifty[1].title, fifty[1].text)
    assert (row["Held on"], row["Published on"], row["Language"]) == ("2021-08", "2021-08-26", "en")
    assert row["Participants"] == "Queen Zenda (Ruritania); Duke Rupert (Strelsau)"
    assert (row["Country codes"], row["Topics"]) == ("RU-R; STR", "Salt & spices")
    assert (row["Number of statements"], row["Checked by an editor"]) == ("2", "yes")


def test_every_passage_is_a_row_with_what_it_shares_with_its_account(client, fifty):
    rows = rows_of(client.get("/en/statements.csv?speaker=duke"))

    (row,) = [row for row in rows if row["Communiqué"] == fifty[0].public_id]
    assert row["Words"] == "The Duke disagreed."
    assert (row["Speakers"], row["Speaking for"], row["Mode"]) == ("Duke Rupert", "Strelsau", "reported")
    assert (row["Title"], row["Issuer"]) == (fifty[0].title, "Royal Gazette")
    assert fifty[0].text[int(row["Start"]) : int(row["End"])] == row["Words"]


def test_headings_and_names_are_in_the_readers_language(client, fifty):
    rows = rows_of(client.get("/fr/communiques.csv"))

    (row,) = [row for row in rows if row["Identifiant"] == fifty[0].public_id]
    assert row["Participants"] == "Reine Zenda (Ruritanie); Duc Rupert (Strelsau)"
    assert row["Type"] == "entretien téléphonique"


def test_duckdb_reads_what_was_written(client, fifty, tmp_path):
    path = tmp_path / "accounts.csv"
    path.write_bytes(client.get("/en/communiques.csv").getvalue())

    read = duckdb.execute(
        "SELECT Identifier, Title, Text FROM read_csv(?, all_varchar = true, strict_mode = true)", [str(path)]
    )

    found = {identifier: (title or "", text or "") for identifier, title, text in read.fetchall()}
    shown = {one.public_id: one for one in fifty if one.status == "published"}
    assert found.keys() == shown.keys()
    for identifier, (_title, text) in found.items():
        assert text == shown[identifier].text


def test_what_a_spreadsheet_would_calculate_has_an_apostrophe_and_the_row_says_so(client, fifty):
    rows = rows_of(client.get("/en/communiques.csv"))

    assert not [value for row in rows for value in row.values() if value.startswith(FORMULAS)]
    marked = [row for row in rows if row["Fields with an apostrophe put before them"]]
    assert {row["Identifier"] for row in marked} == {
        one.public_id for one in fifty if one.status == "published" and one.title.startswith("=")
    }
    for row in marked:
        assert row["Fields with an apostrophe put before them"] == "Title"
        assert row["Title"].startswith("'=SUM(A1:A9)")


@pytest.mark.parametrize("beginning", FORMULAS)
def test_no_beginning_of_a_formula_is_left(fifty, beginning):
    (record,) = loading.accounts([fifty[0].pk])
    record.title = f"{beginning}cmd"

    written = Table(communique_columns(HOME)).body([record])

    assert next(csv.reader(io.StringIO(written, newline="")))[2] == f"'{beginning}cmd"


def test_lines_end_and_fields_are_quoted_as_rfc_4180_has_it(client, fifty):
    body = client.get("/en/communiques.csv").getvalue().decode()

    assert body.startswith("\ufeffIdentifier,Permanent address,Title,")
    assert body.endswith("\r\n")
    assert '"A ""quoted"" title, 100 % \\ with $signs_ and #hashes ~ ^ (2)"' in body


def test_the_columns_stand_in_the_order_that_is_documented(settings):
    documented = (settings.ROOT / "docs" / "exports.md").read_text()
    for heading, columns in (("Communiqués", communique_columns), ("Statements", statement_columns)):
        section = documented.split(f"### {heading}\n")[1].split("###")[0]
        named = re.findall(r"^\| \d+ \| ([^|]+) \|", section, re.MULTILINE)
        assert [str(column.heading) for column in columns(HOME)] == named[:-1]
