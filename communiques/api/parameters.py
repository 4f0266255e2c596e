"""The parameters of an address: declared once, for reading, for refusing and for the description."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_noop as _

from .problems import RefusedError

DEFAULT_SIZE, LARGEST_SIZE = 50, 200


@dataclass(frozen=True)
class Parameter:
    """One of a query string. `schema` is a JSON Schema of one value; `most` values may be given, each by its name."""

    name: str
    description: str
    schema: Mapping[str, Any] = field(hash=False)
    example: Any = None
    most: int = 1
    listed: bool = False  # several values in one, with commas between

    def described(self) -> dict[str, Any]:
        """As OpenAPI writes it."""
        schema = dict(self.schema)
        if self.most > 1:
            schema = {"type": "array", "items": schema, "minItems": 1, "maxItems": self.most}
        elif self.listed:
            schema = {"type": "array", "items": schema, "minItems": 1}
        said: dict[str, Any] = {"name": self.name, "in": "query", "description": self.description, "schema": schema}
        if self.most > 1 or self.listed:
            said |= {"style": "form", "explode": not self.listed}
        if self.example is not None:
            said["example"] = self.example
        return said


WORD = {"type": "string", "minLength": 1, "pattern": r"\S"}

CURSOR = Parameter("cursor", _("Where to go on from: as “next” and “previous” of an answer give it."), WORD)
PAGE_SIZE = Parameter(
    "page_size",
    _("How many records an answer holds at most."),
    {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE, "default": DEFAULT_SIZE},
    example=20,
)


def fields_of(names: Sequence[str]) -> Parameter:
    """The parameter that asks for some fields only."""
    return Parameter(
        "fields",
        _("The fields wanted of each record, with commas between; all of them if it is left out."),
        {"type": "string", "enum": list(names)},
        example=list(names[:2]),
        listed=True,
    )


def check(query: QueryDict, known: Sequence[Parameter]) -> None:
    """Refuse what is unknown, given twice or empty: a program that errs should hear of it. RefusedError says what."""
    by_name = {parameter.name: parameter for parameter in known}
    errors = {name: _faults(name, values, by_name) for name, values in query.lists()}
    if found := {name: faults for name, faults in errors.items() if faults}:
        raise RefusedError(found)


def _faults(name: str, values: Sequence[Any], known: Mapping[str, Parameter]) -> list[str]:
    if name == "page" and "cursor" in known:
        return ["Pages have no numbers here: follow `next`, or give `cursor`."]
    if name not in known:
        near = get_close_matches(name, known, n=1)
        meant = f" Did you mean `{near[0]}`?" if near else ""
        return [f"There is no such parameter.{meant} There are: {', '.join(known) or 'none'}."]
    if not all(str(value).strip() for value in values):
        return ["This is empty: leave it out."]
    longest = known[name].schema.get("maxLength")
    if longest is not None and any(len(value) > longest for value in values):
        return [f"This is longer than {longest} characters."]
    if len(values) > known[name].most:
        return [f"This was given {len(values)} times; it may be given {known[name].most} at most."]
    return []


def size_asked(request: HttpRequest) -> int:
    """How many records are wanted."""
    given = request.GET.get("page_size", str(DEFAULT_SIZE))
    if given.isascii() and given.isdigit() and len(given) <= 3 and 1 <= int(given) <= LARGEST_SIZE:
        return int(given)
    raise RefusedError({"page_size": [f"Give a number from 1 to {LARGEST_SIZE}."]})


def listed(request: HttpRequest, name: str, known: Sequence[str]) -> list[str]:
    """The values of a parameter with commas between, all known; those known, where it is not given."""
    if name not in request.GET:
        return list(known)
    wanted = request.GET[name].split(",")
    if unknown := [each for each in wanted if each not in known]:
        shown = ", ".join(f"“{each[:60]}”" for each in unknown[:5])
        raise RefusedError({name: [f"Not known: {shown}. There are: {', '.join(known)}."]})
    return wanted
