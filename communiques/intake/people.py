"""Matching names to people: the full name and the country decide, else a person is entered."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.text import slugify

from communiques.archive.dates import PartialDate
from communiques.archive.models import Country, CountryName, NameKind, Office, Person, PersonName
from communiques.archive.words import fold, folded_words, is_unspaced

from .history import ANNOTATED, because
from .incoming import IncomingParty, RefusedError

# A party called by one of these words is a side nobody of which is named.
LONGEST_NAME = 200

_COLLECTIVE = {"delegation", "delegations", "side", "government", "partie", "gouvernement"}


@dataclass
class People:
    """The people of the archive by every name they go by. Held in memory for the length of an import."""

    by_slug: dict[str, int]
    by_name: dict[str, set[int]]
    speaking_for: dict[int, set[int]]
    country_names: set[str]
    offices: dict[tuple[int, int], list[Office]]

    @classmethod
    def load(cls) -> "People":
        """Read them from the database."""
        by_name: dict[str, set[int]] = defaultdict(set)
        for name, person in PersonName.objects.values_list("folded", "person"):
            by_name[name].add(person)
        speaking_for: dict[int, set[int]] = defaultdict(set)
        for person, country in Person.objects.exclude(country=None).values_list("pk", "country"):
            speaking_for[person].add(country)
        offices: dict[tuple[int, int], list[Office]] = defaultdict(list)
        for office in Office.objects.order_by("pk"):
            offices[office.person_id, office.country_id].append(office)
            speaking_for[office.person_id].add(office.country_id)
        names = set(CountryName.objects.values_list("folded", flat=True))
        slugs = dict(Person.objects.values_list("slug", "pk"))
        return cls(by_slug=slugs, by_name=by_name, speaking_for=speaking_for, country_names=names, offices=offices)

    def person(self, party: IncomingParty, country: int, held_on: PartialDate | None) -> int | None:
        """Who this is; entered anew when nobody of this name speaks for the country. None for a delegation.

        Of several people of one name, the one in office at the date is meant; without that the record is refused.
        """
        if party.person in self.by_slug:
            return self.by_slug[party.person]
        if party.name is None or self._is_collective(party.name):
            return None
        for name in (party.name, *filter(_is_full, party.forms)):
            known = {key for key in self.by_name.get(folded_words(name), ()) if country in self.speaking_for[key]}
            if len(known) > 1 and held_on:
                known = {key for key in known if self._in_office(key, country, held_on)} or known
            if len(known) > 1:
                raise RefusedError(f"several people are called “{name}”: an editor must say who is meant")
            if known:
                return known.pop()
        return self._enter(party.name, country)

    def office(self, person: int | None, country: int, held_on: PartialDate | None) -> int | None:
        """The office a person held for a country at a date, when exactly one fits."""
        if person is None or held_on is None:
            return None
        fitting = self._in_office(person, country, held_on)
        return fitting[0].pk if len(fitting) == 1 else None

    def _in_office(self, person: int, country: int, held_on: PartialDate) -> list[Office]:
        return [office for office in self.offices.get((person, country), []) if _was_held(office, held_on)]

    def _is_collective(self, name: str) -> bool:
        folded = folded_words(name)
        return folded in self.country_names or not _COLLECTIVE.isdisjoint(folded.split())

    def _enter(self, name: str, country: int) -> int:
        person = entered(name, Country.objects.get(pk=country), "en", ANNOTATED)
        self.by_name[folded_words(name)].add(person.pk)
        self.speaking_for[person.pk].add(country)
        return person.pk


def entered(name: str, country: Country, language: str, reason: str = "") -> Person:
    """A new person of this name, who speaks for the country.

    In Latin letters a name is the same in most languages, and is kept as the English one, by which people are called
    where no other is known.
    """
    spelt = "en" if name.isascii() or fold(name).isascii() else language
    person = Person(slug=_free_slug(name), country=country)
    because(person, reason).save()
    because(PersonName(person=person, language=spelt, text=name, kind=NameKind.PREFERRED), reason).save()
    person.refresh_from_db()
    return person


def _free_slug(name: str) -> str:
    base = slugify(fold(name))[:100] or "person"
    taken = set(Person.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for slug in (base, *(f"{base}-{number}" for number in range(2, 1000))) if slug not in taken)


def _is_full(form: str) -> bool:
    """Whether a form can be a full name: several words, or several characters of Chinese."""
    return (is_unspaced(form) and len(form) > 1) or len(form.split()) > 1


def _was_held(office: Office, date: PartialDate) -> bool:
    began = office.since is None or office.since.first <= date.last
    not_ended = office.until is None or office.until.last >= date.first
    return began and not_ended
