"""Catalogue entries: contacts known by their facts and a link, whose texts the archive does not hold."""

from collections.abc import Sequence
from typing import Any

from communiques.archive import indexing
from communiques.archive.addresses import normalised
from communiques.archive.dates import PartialDate
from communiques.archive.models import Communique, Origin, Participation, Person

from . import structures
from .encounters import keyed
from .history import SEEDED
from .people import People
from .seeding import Row, parts
from .vocabulary import Vocabulary


def load(rows: Sequence[Row]) -> int:
    """Enter the contacts whose address is not in the archive and was never deleted from it; how many."""
    addresses = {(normalised(row["url"]), row["language"]): row for row in rows}
    held = set(Communique.objects.exclude(source_url_key="").values_list("source_url_key", "language"))
    missing = [row for address, row in addresses.items() if address not in held]
    if not missing:
        return 0
    if held:
        deleted = Communique.history.filter(history_type="-").values_list("source_url_key", "language")
        gone = set(deleted)
        missing = [row for row in missing if (normalised(row["url"]), row["language"]) not in gone]
    _enter(missing)
    return len(missing)


def _enter(rows: Sequence[Row]) -> None:
    vocabulary, people = Vocabulary.load(), People.load()
    slugs = dict(Person.objects.values_list("slug", "pk"))
    encounters = keyed((row["encounter"] for row in rows), SEEDED)
    communiques = [_communique(row, vocabulary, encounters) for row in rows]
    structures.create(Communique, communiques, SEEDED)
    participations = [
        participation
        for communique, row in zip(communiques, rows, strict=True)
        for participation in _participations(communique, parts(row["parties"]), vocabulary, people, slugs)
    ]
    structures.create(Participation, participations, SEEDED)
    indexing.refresh([communique.pk for communique in communiques])


def _communique(row: Row, vocabulary: Vocabulary, encounters: dict[str, int]) -> Communique:
    known: dict[str, Any] = {name: row[name] for name in ("language", "kind", "place")}
    communique = Communique(
        **known,
        held_on=PartialDate.parse(row["held_on"]),
        held_until=PartialDate.parse(row["held_until"]) if row["held_until"] else None,
        published_on=PartialDate.parse(row["published_on"]),
        source_id=vocabulary.source([row["issuer"]]),
        source_url=row["url"],
        encounter_id=encounters[row["encounter"]],
        origins=dict.fromkeys(["language", "kind", "held_on", "place", "encounter"], Origin.EDITOR),
    )
    communique.publish()
    return communique


def _participations(
    communique: Communique, parties: list[str], vocabulary: Vocabulary, people: People, slugs: dict[str, int]
) -> list[Participation]:
    """Who took part. What the text calls them is not known; the office is the one held that day, if only one was."""
    found = []
    for position, party in enumerate(parties):
        slug, _, code = party.partition("@")
        country, person = vocabulary.country(code), slugs.get(slug)
        found.append(
            Participation(
                communique=communique,
                position=position,
                person_id=person,
                country_id=country,
                office_id=people.office(person, country, communique.held_on),
                origin=Origin.EDITOR,
            )
        )
    return found
