"""BibLaTeX, for LaTeX with biber: `@report`, dates as far as they are known, the language for hyphenation.

`biblatex(of_communique(communique, home))` is one entry with its empty line; a file is its entries one after the other.
"""

from collections.abc import Iterator

from ..bibliography import GENRE, Description
from . import latex

MEDIA_TYPE = "application/x-biblatex"

_LANGUAGES = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fa": "persian",
    "fr": "french",
    "hi": "hindi",
    "id": "indonesian",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "tr": "turkish",
    "uk": "ukrainian",
    "vi": "vietnamese",
    "zh": "chinese",
}
"""Languages as babel and polyglossia call them, by the codes of the archive."""


def biblatex(description: Description) -> str:
    """An entry, in UTF-8."""
    return latex.entry("report", description.key, _fields(description))


def _fields(described: Description) -> Iterator[tuple[str, str]]:
    yield "author", latex.whole(described.author)
    yield "title", latex.whole(described.title)
    yield "type", latex.field(GENRE)
    yield "institution", latex.whole(described.author)
    yield "date", latex.field(str(described.date or ""))
    yield "version", latex.field(str(described.version))
    yield "url", latex.address(described.address)
    yield "urldate", latex.field(described.accessed.isoformat()) if described.accessed else ""
    yield "language", latex.field(_LANGUAGES[described.language])
    yield "langid", latex.field(_LANGUAGES[described.language])
    yield "keywords", latex.keywords(described.topics)
    yield "abstract", latex.field(described.abstract)
    yield "note", latex.field(described.note)
