"""Loading what the accounts of a release refer to: countries, people with offices, topics, issuers, formulations."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from communiques.archive.dates import PartialDate
from communiques.archive.models import Country, Encounter, Formulation, Office, Person, Source, Topic
from communiques.formats.releases import Release
from communiques.intake.structures import create

from .checking import read

Line = dict[str, Any]
OfficeKey = tuple[str, str, str, str | None]


@dataclass
class Known:
    """Keys of what is loaded, by what the lines of a release call it. An office: person, country, title and since."""

    countries: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    offices: dict[OfficeKey, int] = field(default_factory=dict)
    topics: dict[str, int] = field(default_factory=dict)
    sources: dict[str, int] = field(default_factory=dict)
    encounters: dict[str, int] = field(default_factory=dict)


def load_vocabulary(release: Release, reason: str) -> Known:
    """Write all of it, inside the caller's transaction. What refers to something that is not there is a KeyError."""
    known = Known()
    vocabulary = _Vocabulary(release, reason)
    known.countries = vocabulary.load(Country, "countries", "code", lambda line: {"kind": line["kind"]})
    known.people = vocabulary.load(Person, "people", "slug", lambda line: _person(line, known))
    known.offices = _load_offices(release, known, reason)
    known.topics = vocabulary.load(Topic, "topics", "slug", lambda line: {"position": line["position"]})
    _put_below(release, known.topics)
    known.sources = vocabulary.load(Source, "sources", "slug", lambda line: _source(line, known))
    vocabulary.load(Formulation, "formulations", "slug", lambda _: {})
    encounters = [Encounter(public_id=line["id"], key=line["key"]) for line in read(release, "encounters")]
    create(Encounter, encounters, reason)
    known.encounters = {encounter.public_id: encounter.pk for encounter in encounters}
    return known


@dataclass(frozen=True)
class _Vocabulary:
    """Things with names, of one release, entered with one reason."""

    release: Release
    reason: str

    def load(self, model: Any, file: str, key: str, fields: Callable[[Line], Line]) -> dict[str, int]:
        """Write the things of a file with their names; their keys by what `key` says of each."""
        lines = list(read(self.release, file))
        made = [model(**{key: line[key], "seed": line["seed"]}, **fields(line)) for line in lines]
        create(model, made, self.reason)
        name_of, owner = model.names.rel.related_model, model.names.rel.field.name
        names = [
            name_of(**{owner: thing}, language=name["language"], kind=name["kind"], text=name["text"])
            for thing, line in zip(made, lines, strict=True)
            for name in line["names"]
        ]
        create(name_of, names, self.reason)
        return {line[key]: thing.pk for thing, line in zip(made, lines, strict=True)}


def partial(text: str | None) -> PartialDate | None:
    """A date as it is known; None for none. What is no date is a ValueError."""
    return None if text is None else PartialDate.parse(text)


def _person(line: Line, known: Known) -> Line:
    country = line["country"]
    return {
        "wikidata": line["wikidata"],
        "sex": line["sex"],
        "country_id": None if country is None else known.countries[country],
    }


def _source(line: Line, known: Known) -> Line:
    return {
        "kind": line["kind"],
        "country_id": known.countries[line["country"]],
        "languages": line["languages"],
        "homepage": line["homepage"],
        "rights_en": line["rights"]["en"],
        "rights_fr": line["rights"]["fr"],
    }


def _load_offices(release: Release, known: Known, reason: str) -> dict[OfficeKey, int]:
    held = list(_offices(release))
    made = [
        Office(
            person_id=known.people[person],
            country_id=known.countries[office["country"]],
            title_en=office["title"]["en"],
            title_fr=office["title"]["fr"],
            since=partial(office["since"]),
            until=partial(office["until"]),
            basis=office["basis"],
            seed=office["seed"],
        )
        for person, office in held
    ]
    create(Office, made, reason)
    return {
        (person, line["country"], line["title"]["en"], line["since"]): office.pk
        for (person, line), office in zip(held, made, strict=True)
    }


def _offices(release: Release) -> Iterator[tuple[str, Line]]:
    for line in read(release, "people"):
        for office in line["offices"]:
            yield line["slug"], office


def _put_below(release: Release, topics: dict[str, int]) -> None:
    """Give topics the broader ones they are below."""
    below: Sequence[Topic] = [
        Topic(pk=topics[line["slug"]], parent_id=topics[line["parent"]])
        for line in read(release, "topics")
        if line["parent"] is not None
    ]
    Topic.objects.bulk_update(below, ["parent"])
