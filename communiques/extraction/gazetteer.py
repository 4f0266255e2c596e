"""What the reader knows of the world: people, their offices, countries and topics, made from plain rows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .names import CountryIndex, NameIndex
from .topics import Keyword, TopicFinder


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person by key, with the usual English name and every name under which the person is written."""

    key: str
    name: str
    country: str | None
    names: tuple[str, ...]
    sex: str = ""


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """An office held for a country; dates as text of year, month or day precision, empty where not known."""

    person: str
    country: str
    title: str
    since: str = ""
    until: str = ""

    def held(self, day: date) -> bool:
        """Whether it may have been held on the day."""
        iso = day.isoformat()
        return (not self.since or self.since <= iso) and (not self.until or iso[: len(self.until)] <= self.until)


@dataclass(frozen=True, slots=True)
class CountryWord:
    """A name of a country in a language ("" is any): kind is preferred, alias, demonym or metonym."""

    language: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class KnownCountry:
    """A party to contacts by its code."""

    code: str
    name: str
    words: tuple[CountryWord, ...]


@dataclass(frozen=True)
class Gazetteer:
    """People, offices, countries and topic keywords. Making its indexes costs; they are made once, when first asked."""

    people: tuple[KnownPerson, ...] = ()
    offices: tuple[KnownOffice, ...] = ()
    countries: tuple[KnownCountry, ...] = ()
    keywords: tuple[Keyword, ...] = ()

    @classmethod
    def of(
        cls,
        people: Iterable[KnownPerson],
        offices: Iterable[KnownOffice],
        countries: Iterable[KnownCountry],
        keywords: Iterable[Keyword],
    ) -> "Gazetteer":
        """Make one from any rows."""
        return cls(tuple(people), tuple(offices), tuple(countries), tuple(keywords))

    @cached_property
    def person(self) -> dict[str, KnownPerson]:
        """People by key."""
        return {person.key: person for person in self.people}

    @cached_property
    def country(self) -> dict[str, KnownCountry]:
        """Countries by code."""
        return {country.code: country for country in self.countries}

    @cached_property
    def offices_of(self) -> dict[str, list[KnownOffice]]:
        """The offices of each person."""
        found = defaultdict(list)
        for office in self.offices:
            found[office.person].append(office)
        return dict(found)

    @cached_property
    def offices_in(self) -> dict[str, list[KnownOffice]]:
        """The offices of each country."""
        found = defaultdict(list)
        for office in self.offices:
            found[office.country].append(office)
        return dict(found)

    @cached_property
    def names(self) -> NameIndex:
        """The names of people."""
        return NameIndex((person.key, person.names) for person in self.people)

    def country_words(self, language: str) -> CountryIndex:
        """The names of countries in a language."""
        if language not in self._country_words:
            self._country_words[language] = CountryIndex(
                (
                    (country.code, word.text, word.kind)
                    for country in self.countries
                    for word in country.words
                    if word.language in ("", language)
                ),
                language,
            )
        return self._country_words[language]

    @cached_property
    def _country_words(self) -> dict[str, CountryIndex]:
        return {}

    def topic_finder(self, language: str) -> TopicFinder:
        """The topics' keywords in a language."""
        if language not in self._topic_finders:
            self._topic_finders[language] = TopicFinder(self.keywords, language)
        return self._topic_finders[language]

    @cached_property
    def _topic_finders(self) -> dict[str, TopicFinder]:
        return {}
