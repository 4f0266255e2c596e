"""The forms an answer can be taken away in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from communiques.formats import loading
from communiques.formats.bibliography import of_communique, of_statement
from communiques.formats.citations import bibtex, ris
from communiques.formats.serializers import CommuniqueSerializer, StatementSerializer

from .bibliography import Bibliography
from .columns import communique_columns, statement_columns
from .lines import Lines
from .table import Table


class Writer(Protocol):
    """What writes records in a form: what the file begins with, and its part for some of them."""

    def head(self) -> str: ...

    def body(self, records: Iterable[Any]) -> str: ...


Loading = Callable[[Sequence[int]], Sequence[Any]]


@dataclass(frozen=True)
class Form:
    """A form: its media type, and the writer for records of either kind. What addresses begin with is given to it.

    `loaded` gives the communiqués of some keys, with as much of them as the form tells.
    """

    media_type: str
    of_communiques: Callable[[str], Writer]
    of_statements: Callable[[str], Writer]
    loaded: Loading = loading.accounts

    def writer(self, search: str, home: str) -> Writer:
        """What writes the answers of a search."""
        return (self.of_communiques if search == "communiques" else self.of_statements)(home)

    def loading(self, search: str) -> Loading:
        """How the records of a search are loaded, by their keys."""
        return self.loaded if search == "communiques" else loading.statements


FORMS = {
    "csv": Form(
        "text/csv; charset=utf-8; header=present",
        lambda home: Table(communique_columns(home)),
        lambda home: Table(statement_columns(home)),
    ),
    "jsonl": Form(
        "application/jsonl; charset=utf-8",
        lambda home: Lines(CommuniqueSerializer(context={"home": home})),
        lambda home: Lines(StatementSerializer(context={"home": home})),
        loaded=loading.communiques,
    ),
    "ris": Form(
        f"{ris.MEDIA_TYPE}; charset=utf-8",
        lambda home: Bibliography(of_communique, ris.ris, home),
        lambda home: Bibliography(of_statement, ris.ris, home),
    ),
    "bib": Form(
        f"{bibtex.MEDIA_TYPE}; charset=utf-8",
        lambda home: Bibliography(of_communique, bibtex.bibtex, home),
        lambda home: Bibliography(of_statement, bibtex.bibtex, home),
    ),
}
"""By the end of their addresses."""
