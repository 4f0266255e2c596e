"""Where in an answer a record stands, so that pages go on from it though records were added since.

Only answers in order of date have such places: what is most relevant depends on all that answers.
"""

import datetime
from dataclasses import dataclass

from communiques.archive.models import IndexedCommunique, IndexedStatement

from .memory import AnswerByColumns
from .sql import AnswerBySql

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Place:
    """What orders a record among others: its day, its communiqué's key and its own."""

    day: datetime.date
    communique: int
    key: int

    @classmethod
    def of(cls, day: str, communique: int, key: int) -> "Place":
        """The place with its day in ISO form."""
        return cls(datetime.date.fromisoformat(day), communique, key)

    def precedes(self, other: "Place", *, oldest: bool) -> bool:
        """Whether this place comes before another of the same day."""
        mine, its = (self.communique, -self.key), (other.communique, -other.key)
        return mine < its if oldest else mine > its


def places(target: str, keys: list[int]) -> list[Place]:
    """The places of published records, in the order of their keys; what is not published has none. One query."""
    rows = IndexedCommunique.objects if target == "communique" else IndexedStatement.objects
    found = {
        key: Place(day, communique, key)
        for key, day, communique in rows.published().filter(pk__in=keys).values_list("pk", "date", "communique_id")
    }
    return [found[key] for key in keys if key in found]


def standing(answer: AnswerByColumns | AnswerBySql, place: Place) -> tuple[int, int]:
    """How many records of an answer come before a place, and how many up to it, with whatever stands there.

    The record itself may be gone, or answer no more: its place stays. Up to four queries.
    """
    oldest = answer.filters.ordering == "oldest"
    earlier = (datetime.date.min, place.day - _DAY) if oldest else (place.day + _DAY, datetime.date.max)
    passed = answer.between(*earlier).total
    same_day = answer.keys(passed, answer.between(place.day, place.day).total)
    if place.key in same_day:
        before = passed + same_day.index(place.key)
        return before, before + 1
    before = passed + sum(one.precedes(place, oldest=oldest) for one in places(answer.filters.target, same_day))
    return before, before
