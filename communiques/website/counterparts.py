"""With whom: countries and people by the accounts in which they stand together, each with the last of these."""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nlargest

from communiques.archive.facets import Family, facet
from communiques.archive.models import Communique, Country, Person
from communiques.search.latest_of_each import latest_of_each
from communiques.search.records import communiques
from communiques.search.vocabulary import things_by_id

from .pairs import pair_address
from .story import Story

MOST = 12
# So many of those most often met are looked at for people of one country, or of others.
MOST_TRIED = 120


@dataclass(frozen=True)
class Counterpart:
    """A country or a person with its page, how many accounts there are, where these are found, and the last of them.

    `aside` says more of it: a person's country, or an office.
    """

    label: str
    aside: str
    page: str
    count: int
    address: str
    last: Communique
    share: str


@dataclass(frozen=True)
class _Named:
    """What stands beside the figures: name, what more is said of it, its page, and what a search asks for it."""

    label: str
    aside: str
    page: str
    query: str


def countries_met(story: Story, own: Country) -> list[Counterpart]:
    """The countries that take part most often where a country does, each leading to the page of both."""
    counts = story.counts_of(Family.COUNTRY)
    counts.pop(own.pk, None)
    keys = _most(counts, MOST)
    things = things_by_id([("country", key) for key in keys])
    named = {
        key: _Named(thing.label, "", pair_address(own.address_name, thing.key), f"country={thing.key}")
        for (_, key), thing in things.items()
    }
    return _with_last(story, Family.COUNTRY, {key: named[key] for key in keys if key in named})


def people_met(story: Story, person: Person) -> list[Counterpart]:
    """The people of other countries who take part most often where a person does."""
    counts = story.counts_of(Family.PERSON)
    counts.pop(person.pk, None)
    people = _people(counts)
    others = [one for one in people if person.country_id is None or one.country_id != person.country_id][:MOST]
    named = {one.pk: _person(one, one.country.label if one.country else "") for one in others}
    return _with_last(story, Family.PERSON, named)


def people_of(story: Story, country: Country, offices: Mapping[int, str]) -> list[Counterpart]:
    """Those of a country who take part most often, with what is said of their office, by their keys."""
    named = {one.pk: _person(one, offices.get(one.pk, "")) for one in people_of_country(story, country)}
    return _with_last(story, Family.PERSON, named)


def people_of_country(story: Story, country: Country) -> list[Person]:
    """The people of a country who take part most often, the most frequent first."""
    people = _people(story.counts_of(Family.PERSON))
    return [one for one in people if one.country_id == country.pk][:MOST]


def _people(counts: Mapping[int, int]) -> list[Person]:
    keys = _most(counts, MOST_TRIED)
    people = Person.objects.select_related("country").in_bulk(keys)
    return [people[key] for key in keys if key in people]


def _most(counts: Mapping[int, int], number: int) -> list[int]:
    return nlargest(number, counts, key=lambda key: (counts[key], -key))


def _person(person: Person, aside: str) -> _Named:
    return _Named(person.label, aside, person.get_absolute_url(), f"person={person.slug}")


def _with_last(story: Story, family: Family, named: Mapping[int, _Named]) -> list[Counterpart]:
    """With how many accounts there are of each and the last, in two queries."""
    counts = story.counts_of(family)
    newest = latest_of_each(story.filters, [facet(family, key) for key in named])
    last = communiques(set(newest.values()))
    largest = max((counts[key] for key in named), default=0)
    return [
        Counterpart(
            one.label, one.aside, one.page, counts[key], f"{story.address}{one.query}",
            last[newest[facet(family, key)]], f"{100 * counts[key] / largest:.1f}%",
        )
        for key, one in named.items()
        if newest.get(facet(family, key)) in last
    ]  # fmt: skip
