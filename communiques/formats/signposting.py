"""Signposts for programs: what a page is about, how it is cited, where its forms are (signposting.org, FAIR profile).

The links of level 1 stand in the `Link` header of a record's page and of its forms; level 2 is the set of all of them
(RFC 9264) at the suffix `.linkset.json`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import translation
from django.utils.encoding import iri_to_uri

from communiques.archive.models import Communique, Encounter, Source, Statement

from .plain_json import as_json

if TYPE_CHECKING:
    from .forms import Form

LINKSET_SUFFIX, LINKSET_TYPE = "linkset.json", "application/linkset+json"
SCHEMA_ORG = {Communique: "Report", Statement: "Quotation", Encounter: "Event"}
_ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:)]")


@dataclass(frozen=True)
class Link:
    """A typed link. Its context is whatever resource gives it."""

    rel: str
    href: str
    type: str = ""
    profile: str = ""

    def __str__(self) -> str:
        """As a value of the header (RFC 8288)."""
        said = {"rel": self.rel, "type": self.type.partition(";")[0], "profile": self.profile}
        return f"<{self.href}>" + "".join(f'; {name}="{value}"' for name, value in said.items() if value)


def of_page(record: Any, forms: Sequence["Form"], home: str, issuers: Sequence[Source] | None = None) -> list[Link]:
    """The links of the page that shows a record; `issuers`, where the caller has them, saves asking for them."""
    place = address(record, home)
    return [
        Link("cite-as", place),
        Link("type", "https://schema.org/AboutPage"),
        Link("type", f"https://schema.org/{SCHEMA_ORG[type(record)]}"),
        *_from_issuers(_issuers(record) if issuers is None else issuers, home),
        *(Link(_rel(form), f"{place}.{form.suffix}", form.media_type, form.profile) for form in _described(forms)),
        Link("linkset", f"{place}.{LINKSET_SUFFIX}", LINKSET_TYPE),
    ]


def of_form(record: Any, form: "Form", home: str) -> list[Link]:
    """The links of a form: back to the page, how the record is cited, and the set of all links."""
    place = address(record, home)
    back = [] if form.suffix == LINKSET_SUFFIX else [Link("collection" if form.is_content else "describes", place)]
    return [Link("cite-as", place), *back, Link("linkset", f"{place}.{LINKSET_SUFFIX}", LINKSET_TYPE)]


def linkset(record: Any, forms: Sequence["Form"], home: str) -> str:
    """The links of the record's permanent address and of each of its forms."""
    place = address(record, home)
    sets = [_set(place, [link for link in of_page(record, forms, home) if link.rel != "linkset"])]
    for form in _described(forms):
        links = [link for link in of_form(record, form, home) if link.rel != "linkset"]
        sets.append(_set(f"{place}.{form.suffix}", links))
    return as_json({"linkset": sets})


def header(links: Sequence[Link]) -> str:
    return ", ".join(map(str, links))


def address(record: Any, home: str) -> str:
    """The permanent address of a record."""
    return f"{home}{record.get_permanent_url()}"


def _set(anchor: str, links: Sequence[Link]) -> dict[str, Any]:
    """A link context object (RFC 9264, 4.2)."""
    made: dict[str, Any] = {"anchor": anchor}
    for link in links:
        target = {"href": link.href, "type": link.type.partition(";")[0], "profile": link.profile}
        made.setdefault(link.rel, []).append({name: value for name, value in target.items() if value})
    return made


def _described(forms: Sequence["Form"]) -> Iterator["Form"]:
    return (form for form in forms if form.suffix != LINKSET_SUFFIX)


def _rel(form: "Form") -> str:
    return "item" if form.is_content else "describedby"


def _from_issuers(issuers: Sequence[Source], home: str) -> Iterator[Link]:
    """The page of each issuer as author; its terms as licence where they have an address of their own."""
    for source in issuers:
        with translation.override("en"):
            yield Link("author", f"{home}{source.get_absolute_url()}")
        if found := _ADDRESS.search(source.rights_en):
            yield Link("license", iri_to_uri(found[0]))


def _issuers(record: Any) -> list[Source]:
    if isinstance(record, Encounter):
        return list({account.source_id: account.source for account in record.accounts.all()}.values())
    return [record.communique.source if isinstance(record, Statement) else record.source]
