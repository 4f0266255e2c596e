"""TEI: valid by tei_all, the words of the archive and no others."""

import gzip
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from communiques.archive.models import Communique, Country, Person
from communiques.formats import tei
from communiques.formats.loading import communiques
from tests.factories import CommuniqueFactory, ParticipationFactory, SourceFactory, StatementFactory, TopicFactory

HOME = "https://archive.example"
SCHEMA = Path(__file__).parents[1] / "schemas" / "tei_all.rng.gz"
TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def schema():
    return etree.RelaxNG(etree.fromstring(gzip.decompress(SCHEMA.read_bytes())))


def document(communique):
    (record,) = communiques([communique.pk])
    return etree.fromstring(tei.communique(record, HOME).encode())


def text_of(document):
    return "".join(document.find(f".//{TEI}body").itertext())


def said(document):
    """The words of each statement, its pieces followed from one to the next."""
    pieces = {piece.get(ID): piece for piece in document.iter(f"{TEI}said")}
    found = {}
    for name, piece in pieces.items():
        if piece.get("prev"):
            continue
        words, here = "", piece
        while here is not None:
            words += "".join(here.itertext())
            following = pieces.get((here.get("next") or "#")[1:])
            assert following is None or following.get("prev") == f"#{here.get(ID)}"
            here = following
        found[name.removeprefix("s-")] = words
    return found


def check(communique):
    made = document(communique)
    assert text_of(made) == communique.text
    assert said(made) == {s.public_id: s.words for s in communique.statements.all()}
    return made


@pytest.fixture
def crossing(db):
    """Statements that reach over paragraphs, lie in one another and overlap."""
    text = "\n\n One two three.\r\nFour “five” six.\n\nSeven\teight.  Nine\u2028ten & <eleven>.\n"
    communique = CommuniqueFactory(text=text, published=True, place="Strelsau, the old palace", held_until="2021-08-27")
    queen = ParticipationFactory(communique=communique, name_as_printed="H.M. the Queen")
    nobody = ParticipationFactory(communique=communique, person=None, accompanying=True)
    topic = TopicFactory(names={"en": "Salt", "fr": "Sel"})
    for words, mode in (
        ("two three.\r\nFour “five” six.\n\nSeven", "reported"),
        ("five", "quoted"),
        ("six.\n\nSeven\teight.", "joint"),
        ("eight.  Nine\u2028ten", "reported"),
        ("Nine\u2028ten & <eleven>.", "quoted"),
    ):
        StatementFactory(communique=communique, words=words, mode=mode, speakers=[queen, nobody], topics=[topic])
    return communique


def test_each_of_the_varied_records_is_valid_and_says_what_the_record_says(fifty, schema):
    published = [record for record in fifty if record.status == "published"]

    for communique in published:
        made = check(communique)
        assert schema.validate(made), schema.error_log
    assert len(published) == 45


def test_statements_that_no_tree_can_hold_are_cut_and_tied(crossing, schema):
    made = check(crossing)

    assert schema.validate(made), schema.error_log
    pieces = list(made.iter(f"{TEI}said"))
    assert len(pieces) > crossing.statements.count()
    assert {piece.get("direct") for piece in pieces} == {"true", "false", "unknown"}
    people = {each.get(ID) for each in made.find(f".//{TEI}listPerson")}
    topics = {each.get(ID) for each in made.iter(f"{TEI}category")}
    for piece in pieces:
        assert {name[1:] for name in piece.get("who").split()} == people
        assert {name[1:] for name in piece.get("ana").split()} == topics


@pytest.mark.parametrize("text", ["  \n ", "One line", "\rOne\r\rtwo\r", "\u2028\u2029\u0085x\n\n\n"])
def test_white_space_stands_as_it_stands(db, schema, text):
    made = check(CommuniqueFactory(text=text, published=True))

    assert schema.validate(made), schema.error_log


def test_what_xml_cannot_hold_leaves_positions_as_they_are(db, schema):
    communique = CommuniqueFactory(text="One\x0btwo\x1fthree\ufffe.", published=True)

    made = document(communique)

    assert text_of(made) == "One\ufffdtwo\ufffdthree\ufffd."
    assert schema.validate(made), schema.error_log


def test_the_header_tells_provenance_rights_and_participants(crossing):
    Person.objects.update(wikidata="Q1")
    SourceFactory._meta.model.objects.update(rights_en="Free to copy.", rights_fr="Copie libre.")
    made = document(Communique.objects.get(pk=crossing.pk))

    def texts(path):
        found = made.findall(f".//{path}", {"": TEI[1:-1]})
        return [" ".join("".join(each.itertext()).split()) for each in found]

    assert crossing.public_id in texts("publicationStmt/idno")
    assert f"{HOME}/c/{crossing.public_id}" in texts("publicationStmt/idno")
    assert texts("availability/p") == ["Free to copy.", "Copie libre."]
    assert texts("sourceDesc/bibl/ref") == [crossing.source_url]
    assert texts("setting/placeName") == ["Strelsau, the old palace"]
    assert made.find(f".//{TEI}setting/{TEI}date").attrib == {"from": "2021-08-25", "to": "2021-08-27"}
    assert made.find(f".//{TEI}persName").get("ref") == "http://www.wikidata.org/entity/Q1"
    assert len(made.findall(f".//{TEI}personGrp")) == 1
    assert {each.get("key") for each in made.iter(f"{TEI}country")} <= set(
        Country.objects.values_list("code", flat=True)
    )


def test_writing_asks_nothing_more_of_the_database(fifty, django_assert_num_queries):
    (record,) = communiques([fifty[0].pk])

    with django_assert_num_queries(0):
        tei.communique(record, HOME)


def test_jing_finds_every_document_valid(fifty, crossing, tmp_path):
    if shutil.which("jing") is None:
        if os.environ.get("CI"):
            pytest.fail("There is no jing.")
        pytest.skip("There is no jing: `make judges` installs it.")
    (tmp_path / "tei_all.rng").write_bytes(gzip.decompress(SCHEMA.read_bytes()))
    names = []
    for record in communiques(list(Communique.objects.published().values_list("pk", flat=True))):
        names.append(f"{record.public_id}.xml")
        (tmp_path / names[-1]).write_text(tei.communique(record, HOME))

    judged = subprocess.run(["jing", "tei_all.rng", *names], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (judged.returncode, judged.stdout) == (0, "")
    assert len(names) == 46
