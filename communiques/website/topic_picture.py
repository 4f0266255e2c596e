"""A topic: who speaks of it and how often a year, and the latest word of each side."""

from dataclasses import dataclass

from communiques.archive.facets import Family, family_of, parted
from communiques.archive.models import Country, Statement, Topic
from communiques.search.filters import StatementFilters
from communiques.search.hits import StatementHit, statement_hits
from communiques.search.over_time import new_years, over_time
from communiques.search.results import answer_to
from communiques.search.vocabulary import Thing, things_by_id

from .belongings import as_asked
from .multiples import Multiples, countries, multiples

SIDES = 6
_OF_ONE_SIDE = [str(mode) for mode in Statement.Mode if mode != Statement.Mode.JOINT]


@dataclass(frozen=True)
class LastWord:
    """A country with its latest passage on a topic, and how many there are of it."""

    country: Country
    hit: StatementHit
    count: int
    key: str


def speaking(topic: Topic, first: int, last: int) -> Multiples:
    """How often a year each country speaks of a topic, from one year to another."""
    days = new_years(first, last)
    held = over_time(as_asked(StatementFilters, {}), days)
    own = over_time(as_asked(StatementFilters, {"topic": topic.slug}), days)
    return multiples(own, held, Family.SPEAKER_COUNTRY, countries)


def last_words(topic: Topic) -> list[LastWord]:
    """The latest passage on a topic by each of the countries that speak of it most, alone and not jointly."""
    alone: dict[str, str | list[str]] = {"topic": topic.slug, "mode": _OF_ONE_SIDE}
    counts = answer_to(as_asked(StatementFilters, alone)).counts
    spoken = {parted(number)[1]: n for number, n in counts.items() if family_of(number) == Family.SPEAKER_COUNTRY}
    foremost = sorted(spoken, key=lambda key: (-spoken[key], key))[:SIDES]
    found = things_by_id([("country", key) for key in foremost])
    things = [found["country", key] for key in foremost if ("country", key) in found]
    keys = {thing.id: _last(alone, thing) for thing in things}
    hits = {hit.statement.pk: hit for hit in statement_hits([key for key in keys.values() if key], None)}
    return [
        LastWord(thing.record, hits[key], spoken[thing.id], thing.key)
        for thing in things
        if (key := keys[thing.id]) in hits
    ]


def _last(alone: dict[str, str | list[str]], country: Thing) -> int | None:
    filters = as_asked(StatementFilters, {**alone, "speaker_country": country.key})
    return next(iter(answer_to(filters).keys(0, 1)), None)
