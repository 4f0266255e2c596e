"""The rows of tables, made of the lines of a release."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from communiques.archive.dates import PartialDate

Line = Mapping[str, Any]
Row = Mapping[str, Any]


def communique_row(line: Line) -> Row:
    """A communiqué as one row."""
    issuer, parts = line["issuer"], line["participants"]
    return {
        **line,
        **_of_issuer(line),
        "date": _date(line),
        "issuer_name": _label(issuer["names"]),
        "rights_fr": issuer["rights"].get("fr", ""),
        "countries": _once(part["country"]["code"] for part in parts),
        "people": _once(part["person"]["slug"] for part in parts if part["person"]),
        "topics": [topic["slug"] for topic in line["topics"]],
        "statements": len(line["statements"]),
        "has_text": bool(line["text"]),
    }


def statement_rows(line: Line) -> Sequence[Row]:
    """Its statements, each with what one asks of its communiqué."""
    parts = {part["number"]: part for part in line["participants"]}
    common = {
        "communique": line["id"],
        "date": _date(line),
        **{name: line[name] for name in ("language", "kind", "encounter")},
        **_of_issuer(line),
    }
    return [{**common, **passage, **_speakers(passage, parts)} for passage in line["statements"]]


def participation_rows(line: Line) -> Sequence[Row]:
    """Those who took part."""
    return [
        {
            **part,
            "communique": line["id"],
            "person": part["person"]["slug"] if part["person"] else None,
            "person_name": _label(part["person"]["names"]) if part["person"] else None,
            "country": part["country"]["code"],
            "office": part["office"]["title"]["en"] if part["office"] else None,
        }
        for part in line["participants"]
    ]


def speaker_rows(line: Line) -> Sequence[Row]:
    """Who speaks in each statement."""
    return [
        {"statement": passage["id"], "communique": line["id"], "number": number}
        for passage in line["statements"]
        for number in passage["speakers"]
    ]


def topic_rows(line: Line) -> Sequence[Row]:
    """The topics of a communiqué."""
    return [{"communique": line["id"], "topic": tag["slug"], "origin": tag["origin"]} for tag in line["topics"]]


def statement_topic_rows(line: Line) -> Sequence[Row]:
    """The topics of its statements."""
    return [
        {"statement": passage["id"], "topic": slug, "origin": origin}
        for passage in line["statements"]
        for slug, origin in zip(passage["topics"], passage["topic_origins"], strict=True)
    ]


def with_label(line: Line) -> Row:
    """A person, a country or the like, with the name to call it by."""
    preferred = {name["language"]: name["text"] for name in line["names"] if name["kind"] == "preferred"}
    return {**line, "label": _label(preferred)}


def name_rows(line: Line, of: str, key: str) -> Sequence[Row]:
    """All names of a person, a country or the like."""
    return [{of: line[key], "language": n["language"], "kind": n["kind"], "name": n["text"]} for n in line["names"]]


def office_rows(line: Line) -> Sequence[Row]:
    """The offices of a person."""
    return [
        {**office, "person": line["slug"], "title": office["title"]["en"], "title_fr": office["title"]["fr"]}
        for office in line["offices"]
    ]


def _of_issuer(line: Line) -> Row:
    issuer = line["issuer"]
    return {
        "issuer": issuer["slug"],
        "issuer_country": issuer["country"]["code"],
        "rights": issuer["rights"].get("en", ""),
    }


def _speakers(passage: Line, parts: Mapping[int, Line]) -> Row:
    speaking = [parts[number] for number in passage["speakers"]]
    return {
        "speakers": _once(part["person"]["slug"] for part in speaking if part["person"]),
        "speaker_countries": _once(part["country"]["code"] for part in speaking),
    }


def _date(line: Line) -> str:
    return PartialDate.parse(line["held_on"] or line["published_on"]).first.isoformat()


def _label(names: Mapping[str, str]) -> str:
    return names.get("en") or next(iter(names.values()), "")


def _once(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
