"""BibTeX for LaTeX and for reference managers: `@techreport`, because readers of BibTeX drop `@report`.

`bibtex(of_communique(communique, home))` is one entry with its empty line; a file is its entries one after the other.
"""

from collections.abc import Iterator

from ..bibliography import GENRE, Description
from . import latex

MEDIA_TYPE = "application/x-bibtex"

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(description: Description) -> str:
    """An entry, in UTF-8."""
    return latex.entry("techreport", description.key, _fields(description))


def _fields(described: Description) -> Iterator[tuple[str, str]]:
    yield "author", latex.whole(described.author)
    yield "title", latex.whole(described.title)
    yield "institution", latex.whole(described.author)
    yield "type", latex.field(GENRE)
    if date := described.date:
        yield "year", latex.field(str(date.year))
        # Without braces a month is a word of the style's own, which prints it in its language.
        yield "month", _MONTHS[date.month - 1] if date.month else ""
        yield "day", latex.field(str(date.day)) if date.day else ""
    yield "url", latex.address(described.address)
    yield "urldate", latex.field(described.accessed.isoformat()) if described.accessed else ""
    yield "language", latex.field(described.language)
    yield "keywords", latex.keywords(described.topics)
    yield "abstract", latex.field(described.abstract)
    yield "note", latex.field(described.note)
