"""The forms of bibliographies over the fifty varied records, read by the programs that others read them with."""

import datetime
import json

import bibtexparser
import pytest
import rispy

from communiques.archive.models import Communique, Statement
from communiques.formats.bibliography import of_communique, of_statement
from communiques.formats.citations import latex
from communiques.formats.citations.biblatex import biblatex
from communiques.formats.citations.bibtex import bibtex
from communiques.formats.citations.csl_json import csl_json, each_csl_json
from communiques.formats.citations.ris import ris
from communiques.formats.loading import each_communique, each_statement

HOME = "https://archive.example"
TODAY = datetime.date(2026, 11, 24)


@pytest.fixture
def described(fifty):
    """Each published communiqué and each of its statements."""
    communiques = [
        of_communique(communique, HOME, accessed=TODAY)
        for communique in each_communique(Communique.objects.order_by("pk").values_list("pk", flat=True))
    ]
    statements = [
        of_statement(statement, HOME, accessed=TODAY)
        for statement in each_statement(Statement.objects.order_by("pk").values_list("pk", flat=True))
    ]
    assert len(communiques) == 45
    assert len(statements) > 80
    return [*communiques, *statements]


def test_ris_is_read_as_it_was_meant(described):
    written = "".join(ris(description) for description in described)

    read = rispy.loads(written)

    assert len(read) == len(described)
    assert written.count("\n") == written.count("\r\n")
    for entry, description in zip(read, described, strict=True):
        assert entry["type_of_reference"] == "RPRT"
        assert entry["title"] == description.title
        assert entry["urls"] == [description.address]
        assert entry["accession_number"] == description.identifier
        assert entry["publisher"] == description.author
        assert entry["keywords" if description.topics else "title"] == (list(description.topics) or description.title)
        assert entry.get("abstract", "") == description.abstract


def test_the_author_in_ris_is_whole(described):
    authors = [rispy.loads(ris(each))[0]["authors"] for each in described if "Office" in each.author]

    assert authors
    assert all(author == ["Presidency of Strelsau – Office {A & B}"] for author in authors)


@pytest.mark.parametrize(("index", "date"), [(0, "2021/08/25/"), (2, "2020///"), (4, "2021/08/25/")])
def test_a_date_in_ris_says_what_is_known_and_no_more(described, index, date):
    assert rispy.loads(ris(described[index]))[0]["date"] == date


def printed(field):
    """A field as LaTeX prints it."""
    names = {
        "\\textbackslash{}": "\\", "\\textbraceleft{}": "{", "\\textbraceright{}": "}", "\\textasciitilde{}": "~",
        "\\textasciicircum{}": "^",
    }  # fmt: skip
    field = field.removeprefix("{").removesuffix("}") if field.startswith("{") else field
    for name, sign in names.items():
        field = field.replace(name, f"\0{ord(sign)}\0")
    for sign in "&%$#_{}":
        field = field.replace(f"\\{sign}", sign)
    return "".join(chr(int(part)) if place % 2 else part for place, part in enumerate(field.split("\0")))


@pytest.mark.parametrize(("write", "kind"), [(bibtex, "techreport"), (biblatex, "report")])
def test_bibtex_is_read_as_it_was_meant(described, write, kind):
    library = bibtexparser.parse_string("".join(write(description) for description in described))

    assert not library.failed_blocks
    assert len(library.entries) == len(described)
    for description in described:
        entry = library.entries_dict[description.key]
        fields = {field.key: field.value for field in entry.fields}
        assert entry.entry_type == kind
        assert fields["author"] == fields["institution"]
        assert fields["author"][0] + fields["author"][-1] == "{}"
        assert printed(fields["author"]) == description.author
        assert printed(fields["title"]) == description.title
        assert printed(fields.get("abstract", "")) == description.abstract
        assert fields["type"] == "Communiqué"
        assert fields["url"] == description.address


def test_bibtex_months_are_words_of_the_style_and_biblatex_dates_are_partial(described):
    whole, month, year = described[0], described[1], described[2]

    assert "  month = aug,\n  day = {25},\n" in bibtex(whole)
    assert "day" not in bibtex(year).partition("url")[0]
    assert "month" not in bibtex(year).partition("abstract")[0]
    assert "  date = {2020},\n" in biblatex(year)
    assert "  date = {2021-08-26},\n" in biblatex(month)


def test_csl_json_says_what_is_cited(described):
    written = json.loads("".join(each_csl_json(described)))

    assert [item["id"] for item in written] == [description.key for description in described]
    assert json.loads("".join(each_csl_json([]))) == []
    first = json.loads(csl_json(described[0]))
    assert first["author"] == [{"literal": "Royal Gazette"}]
    assert first["issued"] == {"date-parts": [[2021, 8, 25]]}
    assert first["accessed"] == {"date-parts": [[2026, 11, 24]]}
    assert (first["type"], first["genre"], first["archive"]) == ("report", "Communiqué", "Communiqués")


def test_a_statement_is_cited_as_what_its_communique_reports(fifty):
    (statement,) = each_statement(fifty[5].statements.order_by("start").values_list("pk", flat=True)[:1])

    description = of_statement(statement, HOME)

    assert description.title == (
        "Reine Zenda, Queen (Ruritanie), au discours indirect, §\u00a01 de "
        "«\u00a0Entretien de la Reine avec le Duc\u00a0: “l’amitié d’abord” (5)\u00a0»"
    ).replace("Duc\u00a0:", "Duc :")
    assert description.author == "Agence “Vérité”"
    assert description.address == f"{HOME}/s/{statement.public_id}"
    assert description.abstract == "La Reine a dit que « le sel » était à elle."
    assert description.topics == ("Sel et épices",)


def test_nothing_is_asked_of_the_database_while_records_are_written(fifty, django_assert_num_queries):
    loaded = list(each_communique([record.pk for record in fifty]))
    passages = list(each_statement(Statement.objects.values_list("pk", flat=True)))

    with django_assert_num_queries(0):
        for description in [*(of_communique(c, HOME) for c in loaded), *(of_statement(s, HOME) for s in passages)]:
            for write in (ris, bibtex, biblatex, csl_json):
                assert description.address in write(description)


def test_no_private_note_leaves_in_a_bibliography(fifty):
    Communique.objects.update(note="Between us alone.")

    for communique in each_communique([record.pk for record in fifty]):
        for write in (ris, bibtex, biblatex, csl_json):
            assert "Between us" not in write(of_communique(communique, HOME))


@pytest.mark.parametrize("text", ["{", "}", "}{", "{{}", "a {b} c", "\\{", "{}"])
def test_bibtex_keeps_count_of_braces_whatever_a_title_does(text):
    entry = f"@misc{{key,\n  title = {latex.whole(text)},\n  year = {{2021}},\n}}\n"

    library = bibtexparser.parse_string(entry)

    assert not library.failed_blocks
    assert printed(library.entries_dict["key"]["title"]) == text
    assert library.entries_dict["key"]["year"] == "2021"
