"""Questions to communiqués and statements: the parameters of the pages, with what may be given for each."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_noop as _

from communiques.archive.facets import CHOICES
from communiques.archive.languages import CODES
from communiques.search.fields import MOST_VALUES, FacetFilter
from communiques.search.filters import CommuniqueFilters, QuestionFilters, StatementFilters

from .parameters import WORD, Parameter
from .problems import RefusedError

# Shapes of pages: a list of the API goes on by cursors, and groups nothing.
_OF_PAGES = {"page", "group"}

_DATE = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
_NAME = {"type": "string", "minLength": 1, "pattern": r"\S"}
_KINDS, _MODES = ([value for name, value in CHOICES.values() if name == each] for each in ("kind", "mode"))

_SCHEMAS: dict[str, dict[str, Any]] = {
    "q": {**WORD, "maxLength": 500},
    "kind": {"type": "string", "enum": _KINDS},
    "mode": {"type": "string", "enum": _MODES},
    "language": {"type": "string", "enum": list(CODES)},
    "since": _DATE,
    "until": _DATE,
    "sort": {"type": "string", "enum": ["relevance", "newest", "oldest"]},
}
_DESCRIPTIONS = {
    "q": _("Words to look for, written as on the pages: phrases, alternatives, words left out, beginnings, fields."),
    "country": _("A country that took part, by its code. Several: all took part."),
    "person": _("A person who took part, by address name. Several: all took part."),
    "topic": _("A topic that is spoken of, by address name. Several: all of them."),
    "speaker": _("A person whose words are given, by address name. Several: all of them."),
    "kind": _("What sort of contact. Several: any of them."),
    "language": _("The language of the text. Several: any of them."),
    "source": _("The issuer, by address name. Several: any of them."),
    "encounter": _("The contact that is told of, by identifier. Several: any of them."),
    "since": _("The day of the contact, else of the text: from here on (2021, 2021-08 or 2021-08-25)."),
    "until": _("The day of the contact, else of the text: up to here, included."),
    "sort": _("The order. By relevance where there are words, else the newest first."),
    "speaker_country": _("The country spoken for, by its code. Several: all of them."),
    "addressee": _("Whom it is said to: a country by its code, or a person by address name."),
    "reported_by": _("Who reports it: a source by address name, or the country of the source by its code."),
    "mode": _("Whether the words are quoted, reported or joint. Several: any of them."),
}
_EXAMPLES: dict[str, Any] = {
    "q": "taiwan", "country": ["ru"], "person": ["vladimir-putin"], "topic": ["taiwan"], "speaker": ["vladimir-putin"],
    "kind": ["call"], "language": ["en"], "source": ["kremlin"], "since": "2021", "until": "2021-08",
    "sort": "newest", "speaker_country": ["ru"], "addressee": ["cn"], "reported_by": ["cn"], "mode": ["quoted"],
}  # fmt: skip


def parameters_of(filters: type[QuestionFilters], *, without: tuple[str, ...] = ()) -> tuple[Parameter, ...]:
    """The parameters of a filter set."""
    return tuple(
        Parameter(
            name,
            _DESCRIPTIONS[name],
            _SCHEMAS.get(name, _NAME),
            _EXAMPLES.get(name),
            most=MOST_VALUES if isinstance(filter_, FacetFilter) else 1,
        )
        for name, filter_ in filters.base_filters.items()
        if name not in {*_OF_PAGES, *without}
    )


def asked(kind: type[QuestionFilters], request: HttpRequest) -> QuestionFilters:
    """The question of a request. A RefusedError says what cannot be understood."""
    filters = kind(data=request.GET)
    if not filters.is_valid():
        raise RefusedError({name: [str(message) for message in found] for name, found in filters.form.errors.items()})
    return filters


COMMUNIQUES = parameters_of(CommuniqueFilters)
STATEMENTS = parameters_of(StatementFilters)
