"""The bibliographic forms of one record as files: accessed today, which is the day of who asks for them."""

from collections.abc import Callable
from typing import Any

from django.utils.timezone import localdate

from communiques.archive.models import Statement

from ..bibliography import Description, of_communique, of_statement
from .biblatex import biblatex
from .bibtex import bibtex
from .csl_json import each_csl_json
from .ris import ris


def described(record: Any, home: str, language: str | None = None) -> Description:
    """A communiqué or a statement, complete, as it is cited today."""
    of = of_statement if isinstance(record, Statement) else of_communique
    return of(record, home, language=language, accessed=localdate())


def _file(write: Callable[[Description], str]) -> Callable[[Any, str], str]:
    return lambda record, home: write(described(record, home))


def _items(description: Description) -> str:
    return "".join(each_csl_json([description]))


as_ris, as_bibtex, as_biblatex, as_csl_json = _file(ris), _file(bibtex), _file(biblatex), _file(_items)
