"""RIS, as Zotero, EndNote and Mendeley read it (Research Information Systems, RIS Format Specifications, 2011).

`ris(of_communique(communique, home))` is one record with its empty line; a file is its records one after the other.
"""

from collections.abc import Iterator

from communiques.archive.dates import PartialDate

from ..bibliography import ARCHIVE, GENRE, Description

MEDIA_TYPE = "application/x-research-info-systems"


def ris(description: Description) -> str:
    """A record, from TY to ER, lines ended by CR LF. Tags that have nothing to say are left out."""
    lines = [f"{tag}  - {value}" for tag, value in _tags(description) if value]
    return "".join(f"{line}\r\n" for line in [*lines, "ER  - ", ""])


def _tags(described: Description) -> Iterator[tuple[str, str]]:
    yield "TY", "RPRT"
    yield "TI", described.title
    yield "AU", whole_name(described.author)
    yield "DA", date(described.date)
    yield "PY", str(described.date.year) if described.date else ""
    yield "PB", described.author
    yield "M3", GENRE
    yield "LA", described.language
    yield "UR", described.address
    yield "Y2", described.accessed.strftime("%Y/%m/%d/") if described.accessed else ""
    yield "DB", ARCHIVE
    yield "AN", described.identifier
    for topic in described.topics:
        yield "KW", topic
    yield "AB", described.abstract
    yield "N1", described.note


def whole_name(name: str) -> str:
    """The name of a body as an author: readers of RIS take what stands before a comma for a family name."""
    return name.replace(", ", " – ").replace(",", " ")


def date(value: PartialDate | None) -> str:
    """YYYY/MM/DD/ with the slashes of what is not known: 2021/08//."""
    if value is None:
        return ""
    month = f"{value.month:02}" if value.month else ""
    day = f"{value.day:02}" if value.day else ""
    return f"{value.year:04}/{month}/{day}/"
