"""How a communiqué or a statement is cited: lines to copy, the reader's own usage first, and files."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from communiques.archive.models import Communique, Statement
from communiques.formats import forms
from communiques.formats.bibliography import Description
from communiques.formats.citations import biblatex, bibtex, csl_json, ris
from communiques.formats.citations.files import described
from communiques.formats.citations.prose import Piece, apa, chicago, french

_FILES = {ris.MEDIA_TYPE, bibtex.MEDIA_TYPE, biblatex.MEDIA_TYPE, csl_json.MEDIA_TYPE}


@dataclass(frozen=True)
class Style:
    """A style of citing: its name, the language it is written in, how it writes."""

    name: str | Promise
    language: str
    write: Callable[[Description], list[Piece]]


STYLES = (
    Style("Chicago", "en", chicago),
    Style("APA", "en", apa),
    Style(_("French usage"), "fr", french),
)


@dataclass(frozen=True)
class CitedLine:
    """A citation in a style."""

    style: Style
    pieces: list[Piece]


@dataclass(frozen=True)
class Citing:
    """All there is to cite a record by. `files` are names of forms with their addresses."""

    lines: list[CitedLine]
    files: list[tuple[str, str]]


def citing(record: Communique | Statement, home: str) -> Citing:
    """How to cite a record, complete as `formats.loading` gives it; `home` is the address of the archive."""
    own_first = sorted(STYLES, key=lambda style: style.language != (get_language() or "en")[:2])
    lines = [CitedLine(style, style.write(described(record, home, style.language))) for style in own_first]
    return Citing(lines, [(form.label, _address(form, record)) for form in _forms(record) if form.media_type in _FILES])


def _forms(record: Any) -> tuple[forms.Form, ...]:
    return forms.STATEMENT if isinstance(record, Statement) else forms.COMMUNIQUE


def _address(form: forms.Form, record: Communique | Statement) -> str:
    return f"{record.get_permanent_url()}.{form.suffix}"
