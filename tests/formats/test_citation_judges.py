"""Bibliographies over the fifty varied records, judged by what people cite with: biber, pandoc, citeproc."""

import json
import os
import re
import shutil
import subprocess

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from communiques.archive.models import Communique, Statement
from communiques.formats.bibliography import of_communique, of_statement
from communiques.formats.citations.biblatex import biblatex
from communiques.formats.citations.bibtex import bibtex
from communiques.formats.citations.csl_json import each_csl_json
from communiques.formats.loading import each_communique, each_statement

HOME = "https://archive.example"


@pytest.fixture
def described(fifty):
    communiques = each_communique(Communique.objects.order_by("pk").values_list("pk", flat=True))
    statements = each_statement(Statement.objects.order_by("pk").values_list("pk", flat=True))
    return [
        *(of_communique(communique, HOME) for communique in communiques),
        *(of_statement(statement, HOME) for statement in statements),
    ]


def judge(program, *arguments, **options):
    """What a program answers; left out where it is absent, unless the tests must be complete."""
    found = shutil.which(program)
    if found is None and not os.environ.get("CI"):
        pytest.skip(f"{program} is not installed: `make judges` installs it")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def test_biber_finds_nothing_amiss_in_biblatex(described, tmp_path):
    (tmp_path / "all.bib").write_text("".join(biblatex(description) for description in described))

    done = judge("biber", "--tool", "--validate-datamodel", "all.bib", cwd=tmp_path)

    assert "WARN" not in done.stdout
    assert "ERROR" not in done.stdout
    kept = (tmp_path / "all_bibertool.bib").read_text()
    assert kept.lower().count("@report{") == len(described)


def plain(title):
    """A text without what readers of formats add or exchange: protected capitals, quotation marks, spaces."""
    return re.sub(r"[“”‘’\"'«»\s]", "", re.sub(r"<[^>]*>", "", title))


@pytest.mark.parametrize(("form", "write"), [("biblatex", biblatex), ("bibtex", bibtex), ("csljson", None)])
def test_pandoc_reads_each_form_as_the_same_records(described, tmp_path, form, write):
    written = "".join(each_csl_json(described) if write is None else map(write, described))
    source = tmp_path / "all"
    source.write_bytes(written.encode())

    read = json.loads(judge("pandoc", "-f", form, "-t", "csljson", str(source)).stdout)

    assert len(read) == len(described)
    by_address = {item["URL"]: item for item in read}
    for description in described:
        item = by_address[description.address]
        (author,) = item["author"]
        assert plain(author["literal"]) == plain(description.author)
        assert item["type"] == "report"
        assert item["issued"]["date-parts"][0][0] == description.date.year
        if "<b>" not in description.title:  # an emphasis to some readers
            assert plain(item["title"]) == plain(description.title)


def test_pandoc_sets_a_bibliography_of_all(described, tmp_path):
    (tmp_path / "all.json").write_text("".join(each_csl_json(described)))
    (tmp_path / "text.md").write_text("---\nnocite: '@*'\n---\n")

    done = judge(
        "pandoc", "--citeproc", "--bibliography=all.json", "-t", "plain", "--wrap=none", "text.md", cwd=tmp_path
    )

    assert "WARNING" not in done.stderr
    for description in described:
        assert description.address in done.stdout


def test_citeproc_sets_each_record_in_a_style(described):
    items = json.loads("".join(each_csl_json(described)))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)

    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    lines = [str(line) for line in bibliography.bibliography()]

    assert len(lines) == len(described)
    for description in described:
        (line,) = [line for line in lines if description.address in line]
        assert plain(description.author) in plain(line)
        assert str(description.date.year) in line
