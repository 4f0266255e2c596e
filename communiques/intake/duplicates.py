"""Records that hold nearly the same text: the same release from another address, or corrected since."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import F, Func, IntegerField, Q

from communiques.archive.models import Communique, Status
from communiques.archive.words import words

from .neighbours import near

NEARLY = 0.8
RUN = 3
DAYS = 7
SIZES = 0.7  # texts nearly the same are about as long

Runs = frozenset[tuple[str, ...]]

_SAME_TITLE = """
    WITH shared AS (
        SELECT title FROM archive_communique
        WHERE title IN (SELECT title FROM archive_communique WHERE id = ANY(%(keys)s) AND title <> '')
        GROUP BY title HAVING count(*) BETWEEN 2 AND %(most)s
    )
    SELECT one.id, other.id
    FROM archive_communique one
    JOIN shared USING (title)
    JOIN archive_communique other USING (title)
    WHERE one.id = ANY(%(keys)s) AND other.id <> one.id
"""
_MOST = 30  # records of one title: what more have is no title of a text but of a series
# Of some pairs those in one language that are about as long.
_COMPARABLE = """
    SELECT one.id, other.id
    FROM unnest(%(ones)s::bigint[], %(others)s::bigint[]) AS pair (one, other)
    JOIN archive_communique one ON one.id = pair.one
    JOIN archive_communique other ON other.id = pair.other AND other.language = one.language
    WHERE one.text <> '' AND one.status <> %(withdrawn)s AND other.status <> %(withdrawn)s
        AND octet_length(other.text)
            BETWEEN %(sizes)s * octet_length(one.text) AND octet_length(one.text) / %(sizes)s
"""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two records, by key, and how much of their texts is the same, from 0 to 1."""

    one: int
    other: int
    likeness: float


def nearly_same(text: str, other: str) -> float:
    """How much of two texts is the same, from 0 to 1: of the runs of three words in either, those that are in both.

    Case, accents and punctuation make no difference; Chinese is read by pairs of characters.
    """
    return _likeness(_runs(text), _runs(other))


def held_alike(text: str, *, language: str, days: Iterable[date], title: str = "") -> list[tuple[int, float]]:
    """The keys of the records that hold nearly this text, with their likeness, the most alike first.

    Looked at are those in its language that are dated within a week of one of the days, or have its title.
    """
    wanted = Q(title__iexact=title.strip()) if title.strip() else Q(pk__in=())
    for day in days:
        wanted |= Q(date__range=(day - timedelta(DAYS), day + timedelta(DAYS)))
    size = len(text.encode())
    rows = (
        Communique.objects.exclude(status=Status.WITHDRAWN)
        .filter(wanted, language=language)
        .alias(size=Func(F("text"), function="octet_length", output_field=IntegerField()))
        .filter(size__gte=max(1, int(size * SIZES)), size__lte=int(size / SIZES) + 1)
    )
    runs = _runs(text)
    found = [(key, _likeness(runs, _runs(held))) for key, held in rows.values_list("pk", "text")]
    return sorted((pair for pair in found if pair[1] >= NEARLY), key=lambda pair: (-pair[1], pair[0]))


def possible_duplicates(keys: Collection[int], pairs: Iterable[tuple[int, int]] | None = None) -> list[Alike]:
    """Pairs of these records and any others that hold nearly the same text: of the same parties and days, or one title.

    `pairs` are those of `neighbours.near(keys)`, where the caller has them already.
    """
    near_pairs = {(min(pair), max(pair)) for pair in (near(keys) if pairs is None else pairs)}
    comparable = _comparable(near_pairs | _with_one_title(keys))
    texts = Communique.objects.filter(pk__in={key for pair in comparable for key in pair}).values_list("pk", "text")
    runs = {key: _runs(text) for key, text in texts}
    alike = [Alike(one, other, _likeness(runs[one], runs[other])) for one, other in sorted(comparable)]
    return [pair for pair in alike if pair.likeness >= NEARLY]


def _with_one_title(keys: Collection[int]) -> set[tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(_SAME_TITLE, {"keys": list(keys), "most": _MOST})
        return {(min(pair), max(pair)) for pair in cursor.fetchall()}


def _comparable(pairs: Collection[tuple[int, int]]) -> set[tuple[int, int]]:
    ones, others = [one for one, _ in pairs], [other for _, other in pairs]
    values: dict[str, Any] = {"ones": ones, "others": others, "sizes": SIZES, "withdrawn": str(Status.WITHDRAWN)}
    with connection.cursor() as cursor:
        cursor.execute(_COMPARABLE, values)
        return set(cursor.fetchall())


def _runs(text: str) -> Runs:
    """The runs of words of a text; of one that is shorter than a run, all its words."""
    folded = [word.folded for word in words(text)]
    return frozenset(tuple(folded[start : start + RUN]) for start in range(max(len(folded) - RUN + 1, bool(folded))))


def _likeness(one: Runs, other: Runs) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
