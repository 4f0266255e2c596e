"""Who meets whom: the people of two countries by the contacts they took part in."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from django.urls import reverse

from communiques.archive.models import Country, Participation, Person
from communiques.search.vocabulary import things_by_id

from .belongings import Bar
from .pair_contacts import Contact

MOST_PEOPLE = 6
# Two people met often from this many contacts on.
OFTEN = 2


@dataclass(frozen=True)
class Couple:
    """Two people with the number of contacts both took part in, and where these are found."""

    names: str
    count: int
    address: str


@dataclass(frozen=True)
class PeopleOfPair:
    """The people of each side who took part in most contacts, and the two who did so together most often, if any."""

    of_one: list[Bar]
    of_other: list[Bar]
    couple: Couple | None


def people_of_pair(contacts: Sequence[Contact], one: Country, other: Country, address: str) -> PeopleOfPair:
    """Who took part for each side in these contacts. `address` is where they are found, open for parameters."""
    contact_of = {account: number for number, contact in enumerate(contacts) for account in contact.accounts}
    rows = Participation.objects.filter(
        communique__in=contact_of, person__isnull=False, country__in=[one.pk, other.pk], accompanying=False
    ).values_list("communique", "country", "person")
    present: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for account, country, person in rows:
        present[contact_of[account], country].add(person)
    ranked = [_ranked(present, side, len(contacts)) for side in (one, other)]
    couples = Counter(
        both
        for number in range(len(contacts))
        for both in product(present[number, one.pk], present[number, other.pk])
        if both[0] != both[1]
    )
    most = max(couples.items(), key=lambda item: (item[1], item[0]), default=None)
    keys = {key for side in ranked for key, _ in side} | set(most[0] if most else ())
    people = {key: thing.record for (_, key), thing in things_by_id([("person", key) for key in keys]).items()}
    of_one, of_other = ([_bar(people[key], count, address) for key, count in side if key in people] for side in ranked)
    return PeopleOfPair(of_one, of_other, _couple(most, people, address))


def _ranked(present: dict[tuple[int, int], set[int]], side: Country, contacts: int) -> list[tuple[int, int]]:
    counts = Counter(person for number in range(contacts) for person in present.get((number, side.pk), ()))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_PEOPLE]


def _bar(person: Person, count: int, address: str) -> Bar:
    return Bar(person.label, count, f"{address}person={person.slug}")


def _couple(most: tuple[tuple[int, int], int] | None, people: dict[int, Person], address: str) -> Couple | None:
    if most is None or most[1] < OFTEN or not set(most[0]) <= set(people):
        return None
    one, other = (people[key] for key in most[0])
    query = f"person={one.slug}&person={other.slug}"
    return Couple(f"{one.label}–{other.label}", most[1], f"{reverse('website:communiques')}?{query}")
