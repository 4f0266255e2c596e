"""Who and what the communiqués are about: countries, people in their offices, sources, topics, all of them invented.

Each has a number that says where it belongs; its key in the database is the number and one.
"""

import numpy as np
import numpy.typing as npt

from .names import name

Numbers = npt.NDArray[np.int64]

# The codes that ISO 3166-1 leaves to its users, but XK, which stands for Kosovo.
CODES = (
    "AA",
    *(f"Q{letter}" for letter in "MNOPQRSTUVWXYZ"),
    *(f"X{letter}" for letter in "ABCDEFGHIJLMNOPQRSTUVWXYZ"),
    "ZZ",
)
SEATS = (
    ("President", "Président"),
    ("Minister for Foreign Affairs", "Ministre des Affaires étrangères"),
    ("Prime Minister", "Premier ministre"),
    ("Minister of Defence", "Ministre de la Défense"),
    ("Minister of Trade", "Ministre du Commerce"),
    ("National Security Adviser", "Conseiller à la sécurité nationale"),
    ("Minister of Finance", "Ministre des Finances"),
    ("Minister of Energy", "Ministre de l’Énergie"),
    ("Minister of Health", "Ministre de la Santé"),
    ("Minister of Transport", "Ministre des Transports"),
    ("Minister of Agriculture", "Ministre de l’Agriculture"),
    ("Minister of Culture", "Ministre de la Culture"),
)
"""The offices of each country, those that meet most first."""
FIRST_YEAR, LAST_YEAR = 2000, 2025
YEARS_IN_OFFICE = 5
HOLDERS = (LAST_YEAR - FIRST_YEAR + YEARS_IN_OFFICE - 1) // YEARS_IN_OFFICE + 1
PEOPLE = len(CODES) * len(SEATS) * HOLDERS
SOURCES = 60
BROAD_TOPICS, NARROW_TOPICS = 24, 12
TOPICS = BROAD_TOPICS * (1 + NARROW_TOPICS)


def country_name(country: int, script: str) -> str:
    return name(country, script, syllables=2)


def given_name(person: int, script: str) -> str:
    return name(100 + person % 401, script, syllables=2)


def family_name(person: int, script: str) -> str:
    return name(person, script, syllables=3)


def topic_name(topic: int, script: str) -> str:
    return name(1000 + topic, script, syllables=2)


def country_of_source(source: int) -> int:
    """The first countries have two sources, the others one."""
    return source % len(CODES)


def country_of_person(person: int) -> int:
    return person // (len(SEATS) * HOLDERS)


def seat_of(person: int) -> int:
    return person // HOLDERS % len(SEATS)


def holder_of(country: Numbers, seat: Numbers, year: Numbers) -> Numbers:
    """Who holds the seats of the countries in the years. Not all seats change hands in the same year."""
    turn = (year - FIRST_YEAR + seat % YEARS_IN_OFFICE) // YEARS_IN_OFFICE
    return (country * len(SEATS) + seat) * HOLDERS + turn


def years_in_office(person: int) -> tuple[int, int]:
    """The first and the last year of a person in office."""
    since = FIRST_YEAR - seat_of(person) % YEARS_IN_OFFICE + YEARS_IN_OFFICE * (person % HOLDERS)
    return since, since + YEARS_IN_OFFICE - 1


def parent_of(topic: int) -> int | None:
    """The broad topics come first, then the narrow ones of each."""
    return None if topic < BROAD_TOPICS else (topic - BROAD_TOPICS) // NARROW_TOPICS
