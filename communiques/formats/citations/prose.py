"""Citations to paste: Chicago (notes and bibliography, 17th edition), APA (7th edition), and as French usage has them.

Each style is a function from a description, whose own words must be in the language of the style, to pieces; joined
they are the line. A title keeps its language and, with it, its direction. Chicago and APA write dates as Americans do.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from django.utils.translation import override

from communiques.archive.dates import PartialDate
from communiques.archive.dates_in_words import date_in_words

from ..bibliography import ARCHIVE, GENRE, Description, inner_quotes

NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Piece:
    """A piece of a citation. `language` is that of a title, empty for what the style itself says."""

    text: str
    language: str = ""
    is_italic: bool = False


def line(pieces: Iterable[Piece]) -> str:
    """A citation as plain text."""
    return "".join(piece.text for piece in pieces)


def chicago(described: Description) -> list[Piece]:
    """A bibliography's entry for a communiqué (14.84), a note's for a passage, which names whose words it is."""
    title = Piece(inner_quotes(described.heading, "en"), described.heading_language)
    when, accessed = _american(described.date), _american(described.accessed)
    place = f"{ARCHIVE}, {described.identifier}, version {described.version}"
    if passage := described.passage:
        before = f"{passage.who}, {passage.how}, in {described.issuer}, “"
        after = f",” {GENRE.lower()}, {when}, paragraph {passage.paragraph}, {place}"
        return [Piece(before), title, Piece(f"{after}{_then(', accessed ', accessed)}, {described.address}.")]
    end = "" if title.text.endswith((".", "?", "!", "…")) else "."
    after = f"{end}” {GENRE}, {when}. {place}."
    return [
        Piece(f"{_ended(described.issuer)} “"),
        title,
        Piece(f"{after}{_then(' Accessed ', accessed, '.')} {described.address}."),
    ]


def apa(described: Description) -> list[Piece]:
    """An entry of the list of references (10.4, reports); what is cited of the report stands in the brackets."""
    said = [GENRE]
    if passage := described.passage:
        said.append(f"{passage.who}, {passage.how}, para. {passage.paragraph}")
    said.append(f"version {described.version} of the record {described.identifier}")
    accessed = _american(described.accessed)
    return [
        Piece(f"{_ended(described.issuer)} ({_year_first(described.date)}). "),
        Piece(described.heading, described.heading_language, is_italic=True),
        Piece(f" [{'; '.join(said)}]. {ARCHIVE}. {_then('Retrieved ', accessed, ', from ')}{described.address}"),
    ]


def french(described: Description) -> list[Piece]:
    """A note as French historians write it, with the spaces of French typography."""
    with override("fr"):
        when = date_in_words(described.date)
        accessed = date_in_words(described.accessed)
    title = Piece(inner_quotes(described.heading, "fr"), described.heading_language)
    before, where = f"{described.issuer}, «{NO_BREAK}", ""
    if passage := described.passage:
        before = f"{passage.who}, {passage.how}, dans {before}"
        where = f", §{NO_BREAK}{passage.paragraph}"
    place = f"{ARCHIVE}, {described.identifier}, version{NO_BREAK}{described.version}"
    read = _then(", consulté le ", accessed)
    after = f"{NO_BREAK}», {GENRE.lower()}, {when}{where}, {place}{read}, {described.address}"
    return [Piece(before), title, Piece(after)]


def _american(value: PartialDate | date | None) -> str:
    """August 25, 2021; August 2021; 2021."""
    if value is None:
        return ""
    pattern = "MMMM d, y"
    if isinstance(value, PartialDate):
        pattern = {"year": "y", "month": "MMMM y"}.get(value.precision, pattern)
        value = value.first
    return str(format_date(value, pattern, locale="en_US"))


def _year_first(value: PartialDate | None) -> str:
    """2021, August 25; 2021, August; 2021."""
    if value is None:
        return "n.d."
    pattern = {"year": "y", "month": "y, MMMM", "day": "y, MMMM d"}[value.precision]
    return str(format_date(value.first, pattern, locale="en_US"))


def _ended(name: str) -> str:
    return name if name.endswith(".") else f"{name}."


def _then(before: str, said: str, after: str = "") -> str:
    return f"{before}{said}{after}" if said else ""
