"""What the page on the API shows, read off its description, and what a reader may paste to try it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as in_language

ASKED = "statements?speaker_country=ru&topic=taiwan&since=2021&sort=newest"

CURL = """curl '{address}'"""

PYTHON = """import json
from urllib.request import urlopen

address, statements = "{address}", []
while address:
    page = json.load(urlopen(address))
    statements += page["results"]
    address = page["next"]

for one in statements:
    print(one["communique"]["held_on"], one["url"], one["words"])"""

R = """library(jsonlite)

address <- "{address}"
statements <- list()
while (!is.null(address)) {{
  page <- fromJSON(address, flatten = TRUE)
  statements <- c(statements, list(page$results))
  address <- page$`next`
}}
statements <- rbind_pages(statements)
statements[, c("communique.held_on", "url", "words")]"""


@dataclass(frozen=True)
class Example:
    """A piece of program that asks the API."""

    name: str
    text: str


@dataclass(frozen=True)
class Address:
    """An address of the API: its path below the beginning, and what it gives."""

    path: str
    says: str


@dataclass(frozen=True)
class Parameter:
    """A parameter: what it means, the values of a closed list, and an example."""

    name: str
    says: str
    values: tuple[str, ...]
    example: str


def examples(home: str) -> list[Example]:
    """One question in three languages; `home` is where the archive stands."""
    address = f"{home}/api/v1/{ASKED}"
    written = (("curl", CURL), ("Python", PYTHON), ("R", R))
    return [Example(name, text.format(address=address)) for name, text in written]


def addresses(described: Mapping[str, Any]) -> list[Address]:
    """Every address, in the order of the description, in the reader's language."""
    return [Address(path, in_language(item["get"]["summary"])) for path, item in described["paths"].items()]


def parameters(described: Mapping[str, Any], path: str) -> list[Parameter]:
    """The parameters of an address, in the reader's language."""
    return [
        _parameter(each) for each in described["paths"][f"/api/v1/{path}"]["get"]["parameters"] if each["in"] == "query"
    ]


def _parameter(given: Mapping[str, Any]) -> Parameter:
    schema, example = given["schema"], given.get("example", "")
    values = schema.get("enum") or schema.get("items", {}).get("enum") or ()
    shown = example if isinstance(example, list) else [example]
    return Parameter(given["name"], in_language(given["description"]), tuple(values), ",".join(map(str, shown)))
