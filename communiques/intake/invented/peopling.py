"""Entering the invented world into an archive that holds nothing yet."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import transaction

from communiques.archive.dates import PartialDate
from communiques.archive.models import Country, FrequentLexeme, NameKind, Office, Person, Source, Topic
from communiques.archive.pairs import FREQUENT

from . import world
from .words import SCRIPTS, frequent

INVENTED = {
    "en": "{} (invented)",
    "fr": "{} (inventé)",
    "de": "{} (erfunden)",
    "ru": "{} (вымысел)",
    "zh": "{}（虚构）",
}
GAZETTE = {"en": "Gazette of {}", "fr": "Gazette de {}", "de": "Anzeiger von {}", "ru": "Вестник {}", "zh": "{}公报"}
"""By language: how a label says that nothing bears the name, and what a source is called."""

MARK = "invented-"
"""How the address names of all that is invented begin."""


@transaction.atomic
def enter_world() -> None:
    """Write countries, people, offices, sources and topics, with their names in five languages, and which words are
    frequent."""
    _enter((_country(number) for number in range(len(world.CODES))), world.country_name)
    _enter((_person(number) for number in range(world.PEOPLE)), full_name)
    Office.objects.bulk_create(_office(number) for number in range(world.PEOPLE))
    _enter((_source(number) for number in range(world.SOURCES)), _country_name_of_source, GAZETTE)
    FrequentLexeme.objects.bulk_create(FrequentLexeme(word, in_use=True) for word in frequent(FREQUENT))
    _enter((_topic(number) for number in range(world.TOPICS)), world.topic_name)


def full_name(person: int, script: str) -> str:
    """The given and the family name of a person."""
    between = "·" if script == "chinese" else " "
    return f"{world.given_name(person, script)}{between}{world.family_name(person, script)}"


def _enter(records: Iterator[Any], spelt: Callable[[int, str], str], called: dict[str, str] | None = None) -> None:
    """Write records of one model, numbered from 0, and their names as `spelt` in each script."""
    entered = type(first := next(records)).objects.bulk_create([first, *records])
    model = type(first).names.rel.related_model
    owner = type(first).names.field.attname
    names: list[Any] = []
    for record in entered:
        for language, script in SCRIPTS.items():
            text = (called or {}).get(language, "{}").format(spelt(record.pk - 1, script))
            of_record = {owner: record.pk, "language": language}
            for kind, name in ((NameKind.PREFERRED, INVENTED[language].format(text)), (NameKind.ALIAS, text)):
                names.append(model(pk=len(names) + 1, text=name, kind=kind, **of_record))
    model.objects.bulk_create(names, batch_size=5000)


def _country(number: int) -> Country:
    return Country(pk=number + 1, code=world.CODES[number])


def _person(number: int) -> Person:
    slug = full_name(number, "latin").lower().replace(" ", "-")
    return Person(pk=number + 1, slug=f"{MARK}{slug}", country_id=world.country_of_person(number) + 1)


def _office(number: int) -> Office:
    since, until = world.years_in_office(number)
    english, french = world.SEATS[world.seat_of(number)]
    return Office(
        pk=number + 1,
        person_id=number + 1,
        country_id=world.country_of_person(number) + 1,
        title_en=english,
        title_fr=french,
        since=PartialDate(since, 1, 1),
        until=PartialDate(until, 12, 31),
    )


def _source(number: int) -> Source:
    return Source(
        pk=number + 1,
        slug=f"{MARK}gazette-{number + 1}",
        country_id=world.country_of_source(number) + 1,
        languages=list(SCRIPTS),
        kind=Source.Kind.STATE_MEDIA if number % 3 else Source.Kind.GOVERNMENT,
    )


def _country_name_of_source(number: int, script: str) -> str:
    country = world.country_name(number % len(world.CODES), script)
    return country if number < len(world.CODES) else f"{country} II"


def _topic(number: int) -> Topic:
    parent = world.parent_of(number)
    return Topic(
        pk=number + 1,
        slug=f"{MARK}{world.topic_name(number, 'latin').lower()}",
        parent_id=None if parent is None else parent + 1,
        position=number,
    )
