"""Objects become records, or are refused with the reason."""

import pytest

from communiques.intake.incoming import Origin, RefusedError
from communiques.intake.records import incoming

from .conftest import TEXT, annotated, line


def read(row):
    return incoming(Origin("test", 1), row)


def test_a_collected_line_gives_its_facts():
    record = read(line(3, kind="joint statement", location="Strelsau"))

    assert (record.issuers, record.url) == (("Royal Gazette",), "https://gazette.example/en/3")
    assert (record.kind, record.language, str(record.published_on)) == ("joint_statement", "en", "2021-08-25")
    assert (record.place, record.held_on) == ("Strelsau", None)
    assert record.parties == ()
    assert not record.annotated


def test_a_text_stays_verbatim():
    text = "  Two  spaces,\r\n\ta tab\u00a0and an e\u0301 \n"

    assert read(line(text=text)).text == text


def test_the_place_where_a_release_was_issued_is_not_where_they_met():
    assert read(line(place="Strelsau")).place == ""


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": ""}, "missing: title"),
        ({"text": " \n"}, "missing: text"),
        ({"text": None}, "missing: text"),
        ({"source": None}, "missing: source"),
        ({"date": "2021-02-30"}, "impossible date in date"),
        ({"date": "25 August"}, "impossible date in date"),
        ({"date": 20210825}, "date is not a text"),
        ({"date": "0000-01-01"}, "impossible date"),
        ({"language": "xx"}, "unknown language"),
        ({"kind": "séance"}, "unknown kind"),
        ({"text": "a\0b"}, "NUL"),
        ({"title": "a\ud800"}, "lone surrogate"),
        ({"title": "x" * 501}, "more than 500"),
        ({"url": "https://e.example/" + "x" * 1000}, "more than 1000"),
        ({"url": "javascript:alert(1)"}, "not http"),
        ({"url": "https://e.example:port/"}, "cannot be one"),
        ({"url": "https://[e.example/"}, "cannot be one"),
    ],
)
def test_a_bad_line_is_refused_with_the_reason(changes, reason):
    with pytest.raises(RefusedError, match=reason):
        read(line(**changes))


def test_an_annotated_record_gives_parties_and_statements():
    record = read(annotated())

    assert record.annotated
    assert [(party.name, party.role, party.forms) for party in record.parties] == [
        ("Queen Zenda", "Queen", ("The Queen", "She")),
        ("Rupert of Strelsau", "", ("the Duke",)),
    ]
    assert [(TEXT[s.start : s.end], s.mode, s.speakers) for s in record.statements] == [
        ("She praised the salt marsh.", "reported", (0,)),
        ("He agreed.", "reported", (1,)),
        ("Both will meet again.", "joint", (0, 1)),
    ]


def changed(place, **changes):
    sentences = annotated()["sentences"]
    sentences[place] |= changes
    return annotated(sentences=sentences)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (changed(1, end=10_000), "outside the text"),
        (changed(1, start=-1), "not a whole number"),
        (changed(1, start=True), "not a whole number"),
        (changed(1, text="She praised the salt."), "not the text's"),
        (changed(1, speakers=["Count Hentzau"]), "no participant"),
        (changed(1, mode="narration"), "unknown mode"),
        (annotated(sentences=[annotated()["sentences"][1]] * 2), "the same sentence twice"),
        (annotated(sentences=["a"]), "not a list of objects"),
        (annotated(held_until="2021-08-24"), "before held_on"),
        (annotated(held_on=None, held_until="2021-08-24"), "held_until without held_on"),
        (annotated(issuer="", source={"url": None}), "missing: issuer"),
        (annotated(participants=[{"country": "ZR"}]), "without name"),
        (annotated(participants=annotated()["participants"][:1] * 2), "the same participant twice"),
    ],
)
def test_a_bad_annotation_is_refused_with_the_reason(row, reason):
    with pytest.raises(RefusedError, match=reason):
        read(row)
