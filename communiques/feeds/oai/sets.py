"""Sets: `country.cn`, `language.fr`, `kind.call`, `source.kremlin`, `topic.taiwan`. A set holds what the filter of the
same name finds; one of a broader topic holds what is on the topics below it.
"""

import re
from collections.abc import Iterable

from django.db.models import F, Func
from django.utils.translation import override

from communiques.archive.facets import CHOICES, Family, family_of
from communiques.archive.languages import language_name
from communiques.archive.models import IndexedCommunique, Kind
from communiques.search.vocabulary import Thing, number_of, things_by_key, things_by_number

_NAMES = {"country": "Country", "language": "Language", "kind": "Kind", "source": "Source", "topic": "Topic"}
_FAMILY_OF = {"country": Family.COUNTRY, "source": Family.SOURCE, "topic": Family.TOPIC}
_OF_THINGS = {Family.COUNTRY, Family.SOURCE, Family.TOPIC, Family.BROAD_TOPIC}
_OF_CHOICES = {Family.KIND, Family.LANGUAGE}
_SPEC = re.compile(r"(country|language|kind|source|topic)\.([a-z0-9_-]{1,80})")
_NUMBERS = {choice: number for number, choice in CHOICES.items()}

Sets = dict[int, tuple[str, str]]
"""By facet number the spec of a set and its name."""


def sets_of(numbers: Iterable[int]) -> Sets:
    """The sets that these facet numbers stand for, in one query at most; other numbers are left out."""
    wanted = set(numbers)
    of_things = {number for number in wanted if family_of(number) in _OF_THINGS}
    of_choices = {number for number in wanted if family_of(number) in _OF_CHOICES}
    with override("en"):
        found = {number: _of_thing(thing) for number, thing in things_by_number(of_things).items()}
        return found | {number: _of_choice(*CHOICES[number]) for number in of_choices}


def every_set() -> list[tuple[str, str]]:
    """The specs and names of all sets that hold any item, in the order of their specs. Two queries."""
    items = IndexedCommunique.objects.filter(communique__published_at__isnull=False)
    numbers = items.annotate(facet=Func(F("facets"), function="unnest")).values_list("facet", flat=True).distinct()
    return sorted(sets_of(numbers.iterator()).values())


def number_of_set(spec: str) -> int | None:
    """The facet number that a set stands for; None for a set that is not."""
    parts = _SPEC.fullmatch(spec)
    if parts is None:
        return None
    kind, key = parts.groups()
    if kind in ("language", "kind"):
        return _NUMBERS.get((kind, key))
    thing = things_by_key([(kind, key)]).get((kind, key))
    return number_of(_FAMILY_OF[kind], thing) if thing else None


def _of_thing(thing: Thing) -> tuple[str, str]:
    return f"{thing.kind}.{thing.key}", f"{_NAMES[thing.kind]}: {thing.label}"


def _of_choice(kind: str, value: str) -> tuple[str, str]:
    label = language_name(value, "en") if kind == "language" else str(Kind(value).label)
    return f"{kind}.{value}", f"{_NAMES[kind]}: {label}"
