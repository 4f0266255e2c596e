"""What an account tells of its contact, as far as it takes to know the contact again in another account."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import cached_property

from communiques.archive.addresses import normalised
from communiques.archive.languages import CODES
from communiques.archive.models import Kind
from communiques.archive.words import folded_words
from communiques.extraction import ExtractedCommunique

from .prints import Print

ALIKE = 0.8  # two writings of one name; a misprint in a name of ten letters gives 0.9
LATEST = timedelta(days=3)  # after the contact, for what still tells of it
_LANGUAGE_IN_ADDRESS = re.compile(rf"(?<![a-z0-9])(?:{'|'.join(CODES)})(?![a-z0-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who took part: a person known by key, an unknown one by name alone, with neither a country's side."""

    country: str
    person: str = ""
    name: str = ""

    @property
    def named(self) -> bool:
        """Whether it is a person."""
        return bool(self.person or self.name)

    def surely(self, other: "Party") -> bool:
        """Whether it is the same person: of two known ones the same, else one of the same name."""
        if self.person and other.person:
            return self.person == other.person
        return _comparable(self.name, other.name) and _alike(self.name, other.name)

    def perhaps(self, other: "Party") -> bool:
        """Whether it may be the same person: names in two scripts may, as long as not both are known."""
        if self.surely(other) or not (self.named and other.named):
            return True
        return not _comparable(self.name, other.name) or (
            not (self.person and other.person) and _shares_a_word(self.name, other.name)
        )


@dataclass(frozen=True)
class Account:
    """One account of a contact; `parties` are those who led.

    `issuer_country` is for whom the issuer speaks. `release` is the same for the language versions of one release that
    stand at addresses alike. `titled` is whether the title names one of the parties, as that of a readout does. `text`
    is what a translation leaves of the text, where that is known.
    """

    key: int
    issuer: str
    issuer_country: str
    language: str
    kind: str
    first: date
    last: date
    parties: tuple[Party, ...]
    published_on: date | None = None
    release: str = ""
    titled: bool = True
    text: Print | None = None

    @cached_property
    def sides(self) -> dict[str, list[Party]]:
        """The parties by the country they speak for."""
        found: dict[str, list[Party]] = defaultdict(list)
        for party in self.parties:
            found[party.country].append(party)
        return dict(found)

    @property
    def tells_of_a_contact(self) -> bool:
        """Whether two countries met at least."""
        return len(self.sides) > 1

    @property
    def announced(self) -> bool:
        """Whether it was published before the contact."""
        return self.published_on is not None and self.published_on < self.first

    @property
    def recalled(self) -> bool:
        """Whether it was published so long after the contact that it rather recalls it than tells of it."""
        return self.published_on is not None and self.published_on > self.last + LATEST

    @property
    def remote(self) -> bool:
        """Whether they spoke from afar."""
        return self.kind in (Kind.CALL, Kind.VIDEO_CALL)

    def days_from(self, other: "Account") -> int:
        """How many days lie between the two: 0 where they overlap."""
        return max(max(self.first, other.first) - min(self.last, other.last), timedelta()).days


def account_read(
    found: ExtractedCommunique,
    *,
    key: int,
    issuer: str,
    issuer_country: str,
    published_on: date,
    title: str,
    url: str = "",
    kind: str | None = None,
) -> Account:
    """The account that the reading of a text gives; `kind` where it is known otherwise."""
    first = found.held.held_on or published_on
    return Account(
        key=key,
        issuer=issuer,
        issuer_country=issuer_country,
        language=found.language.language,
        kind=kind or found.kind.kind,
        first=first,
        last=max(found.held.held_until or first, first),
        parties=tuple(
            Party(one.country, one.key or "", "" if one.side else one.name)
            for one in found.participants
            if one.country and not one.accompanying
        ),
        published_on=published_on,
        release=release_at(url),
        titled=any(names_one(title, (one.name, *one.forms)) for one in found.participants if one.country),
    )


def names_one(title: str, forms: Iterable[str]) -> bool:
    """Whether a title has one of the forms by which the text calls somebody."""
    folded = folded_words(title)
    return any(len(form) > 1 and folded_words(form) in folded for form in forms)


def release_at(url: str) -> str:
    """The address without the language that it names: what the language versions of one release have in common."""
    return _LANGUAGE_IN_ADDRESS.sub("*", normalised(url))


def versions_at(address: str, languages: Iterable[str]) -> Iterator[str]:
    """Where the versions of a release in these languages may stand, given the normalised address of one of them."""
    yield address
    for language in languages:
        yield _LANGUAGE_IN_ADDRESS.sub(language, address)


def _comparable(one: str, other: str) -> bool:
    """Whether both are written in Latin letters, or both are not."""
    return bool(one and other) and folded_words(one).isascii() == folded_words(other).isascii()


def _alike(one: str, other: str) -> bool:
    """Whether two names are one name in two writings: the words in any order, one of them without a first name."""
    first, second = sorted(folded_words(one).split()), sorted(folded_words(other).split())
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    return SequenceMatcher(None, " ".join(first), " ".join(second), autojunk=False).ratio() >= ALIKE


def _shares_a_word(one: str, other: str) -> bool:
    return not set(folded_words(one).split()).isdisjoint(folded_words(other).split())
