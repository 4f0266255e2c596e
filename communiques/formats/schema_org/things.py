"""Whom and what records speak of, in the vocabulary of schema.org: people, countries, issuers, topics.

Each is a node with its `@id`, the same in every language of the interface; its name is in the reader's.
"""

from typing import Any

from django.utils.translation import override

from communiques.archive.models import Country, Participation, Person, Source, Topic

Node = dict[str, Any]

_KINDS = {
    Country.Kind.COUNTRY: "Country",
    Country.Kind.TERRITORY: "AdministrativeArea",
    Country.Kind.ORGANISATION: "Organization",
}


def node(kind: str | list[str], **properties: Any) -> Node:
    """A node of what is known: empty properties are left out. `id` is written `@id`."""
    known = {name: value for name, value in properties.items() if value not in (None, "", [], {})}
    identity = {"@id": known.pop("id")} if "id" in known else {}
    return {"@type": kind, **identity, **known}


def reference(made: Node) -> Node:
    """The node where it is only pointed at."""
    return {"@id": made["@id"]}


def identity(thing: Country | Person | Source | Topic, home: str) -> str:
    """What a thing is known by: a place on its English page."""
    with override("en"):
        return f"{home}{thing.get_absolute_url()}#it"


def archive(home: str) -> Node:
    """The archive as the organisation that holds the records."""
    return node("ArchiveOrganization", id=f"{home}/#archive", name="Communiqués", url=f"{home}/")


def person(one: Person, home: str) -> Node:
    return node(
        "Person",
        id=identity(one, home),
        name=one.label,
        sameAs=one.wikidata and f"http://www.wikidata.org/entity/{one.wikidata}",
    )


def country(one: Country, home: str) -> Node:
    return node(_KINDS[Country.Kind(one.kind)], id=identity(one, home), name=one.label, identifier=one.code)


def source(one: Source, home: str) -> Node:
    kind = {
        Source.Kind.GOVERNMENT: "GovernmentOrganization",
        Source.Kind.STATE_MEDIA: "NewsMediaOrganization",
        Source.Kind.ORGANISATION: "Organization",
    }[Source.Kind(one.kind)]
    return node(kind, id=identity(one, home), name=one.label, url=one.homepage)


def topic(one: Topic, home: str) -> Node:
    return node("DefinedTerm", id=identity(one, home), name=one.label, inDefinedTermSet=f"{home}/en/topics/")


def party(participation: Participation, home: str) -> Node:
    """Who took part: a person with the office as printed, else a delegation by its country."""
    if participation.person:
        return {**person(participation.person, home), **node("Person", jobTitle=participation.role)}
    of_organisation = participation.country.kind == Country.Kind.ORGANISATION
    return node("Organization" if of_organisation else "GovernmentOrganization", name=participation.label)
