"""Facets: what records are filtered and counted by, each value as one number.

A number is its family times a hundred million plus the value, so that it fits PostgreSQL's integer and every family is
a range. As a lexeme it is written `=` and the number, which no word can be.
"""

from collections import defaultdict
from collections.abc import Iterable
from enum import IntEnum
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .languages import CODES

Number = TypeVar("Number", int, NDArray[np.integer])

_SPAN = 100_000_000

KINDS = ("call", "video_call", "meeting", "visit", "summit", "letter", "joint_statement", "other")
MODES = ("quoted", "reported", "joint")


class Family(IntEnum):
    """What a facet says. The numbers are stored: they never change."""

    COUNTRY = 1
    PERSON = 2
    TOPIC = 3
    KIND = 4
    LANGUAGE = 5
    SOURCE = 6
    YEAR = 7
    SPEAKER = 8
    SPEAKER_COUNTRY = 9
    ADDRESSEE = 10
    ADDRESSEE_COUNTRY = 11
    MODE = 12
    ENCOUNTER = 13
    REPORTING_COUNTRY = 14
    BROAD_TOPIC = 15


def facet(family: Family, value: int) -> int:
    """The number of a value in a family. A value out of range is a ValueError."""
    if not 0 <= value < _SPAN:
        raise ValueError(f"{value} is out of the range of {family.name}")
    return family * _SPAN + value


def family_of(number: Number) -> Number:
    """The family of a number, or of each number of an array."""
    return number // _SPAN


def parted(number: int) -> tuple[Family, int]:
    """The family and the value of a number."""
    return Family(number // _SPAN), number % _SPAN


def family_range(family: Family) -> tuple[int, int]:
    """The first number of a family and the one after its last."""
    return family * _SPAN, (family + 1) * _SPAN


def by_family(numbers: Iterable[int]) -> dict[Family, list[int]]:
    """The numbers of each family that has any, in their order."""
    found: dict[int, list[int]] = defaultdict(list)
    for number in numbers:
        found[number // _SPAN].append(number)
    return {Family(family): some for family, some in found.items()}


def lexeme(number: int) -> str:
    """The number as a lexeme."""
    return f"={number}"


def kind_facet(kind: str) -> int:
    return facet(Family.KIND, KINDS.index(kind))


def mode_facet(mode: str) -> int:
    return facet(Family.MODE, MODES.index(mode))


def language_facet(language: str) -> int:
    """The letters of the code read as a number to the base 27, so that adding a language renumbers none."""
    value = 0
    for letter in language:
        value = value * 27 + ord(letter) - ord("a") + 1
    return facet(Family.LANGUAGE, value)


CHOICES: dict[int, tuple[str, str]] = {
    **{kind_facet(kind): ("kind", kind) for kind in KINDS},
    **{mode_facet(mode): ("mode", mode) for mode in MODES},
    **{language_facet(code): ("language", code) for code in CODES},
}
"""For each number of a closed list, the parameter and the value it stands for."""
