"""Records that may be related to one: found by the facets they share with it, in a bounded number.

What few records have in common is asked of the index. What many have in common is looked for among the records nearest
in time, so that the work is the same in an archive of any size.
"""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

from django.db import connection

from communiques.archive.facets import Family, family_range, lexeme

from .frequencies import Frequencies, frequencies

TABLE = "archive_indexedcommunique"
ENOUGH = 60
MOST_FOUND = 60
MOST_TOPICS = 8

# Past this many expected answers the records nearest in time are walked through, so many to either side.
MOST_EXPECTED = 1500
WALKED = 1500
# Parties meet and leaders speak with one another far more often than chance would have it.
AFFINITY = 4


@dataclass(frozen=True)
class Record:
    """A communiqué as its row in the search table has it."""

    key: int
    date: datetime.date
    facets: frozenset[int]

    @property
    def who(self) -> frozenset[int]:
        """Its parties and people."""
        return self.of(Family.COUNTRY, Family.PERSON)

    @property
    def what(self) -> frozenset[int]:
        """Its topics; those at the top only where there are no others."""
        return self.of(Family.TOPIC) or self.of(Family.BROAD_TOPIC)

    def of(self, *families: Family) -> frozenset[int]:
        """Its facets of some families."""
        ranges = [range(*family_range(family)) for family in families]
        return frozenset(number for number in self.facets if any(number in one for one in ranges))


@dataclass(frozen=True)
class _Question:
    """What a candidate has: all of `every` and, if there are any, one of `some`."""

    every: tuple[int, ...]
    some: tuple[int, ...] = ()

    @property
    def tsquery(self) -> str:
        parts = [f"'{lexeme(number)}'" for number in self.every]
        if self.some:
            parts.append("(" + " | ".join(f"'{lexeme(number)}'" for number in self.some) + ")")
        return " & ".join(parts)

    def expected(self, known: Frequencies) -> float:
        """How many records answer it, roughly."""
        shares = [known.share(str(number)) for number in self.every]
        if self.some:
            shares.append(min(1.0, sum(known.share(str(number)) for number in self.some)))
        return known.records * min(prod(shares) * float(AFFINITY) ** (len(shares) - 1), *shares)


def candidates(own: Record, leaving_out: Collection[int]) -> list[Record]:
    """Published records that share something telling with a record, those of the same encounter left out."""
    known = frequencies("facets")
    narrow, broad = _questions(own, known)
    found = _answers(own, narrow, known)
    if len(found) < ENOUGH:
        found |= _answers(own, broad, known)
    same_contact = own.of(Family.ENCOUNTER)
    return [
        record for record in found.values() if record.key not in leaving_out and record.facets.isdisjoint(same_contact)
    ]


def _questions(own: Record, known: Frequencies) -> tuple[list[_Question], list[_Question]]:
    """What to look for: what tells most, and what to look for where that is rare."""
    countries, people, topics = (
        tuple(sorted(numbers, key=lambda number: (known.share(str(number)), number)))
        for numbers in (own.of(Family.COUNTRY), own.of(Family.PERSON), own.what)
    )
    parties, topics = countries[:3], topics[:MOST_TOPICS]
    narrow = [
        (len(parties) > 1 and topics, _Question(parties, topics)),
        (len(people) > 1, _Question(people[:2])),
        (len(parties) > 1, _Question(parties)),
    ]
    broad = [
        (parties and topics, _Question(parties[:1], topics)),
        (people, _Question(people[:1])),
        (len(topics) > 1, _Question(topics[:2])),
        (parties, _Question(parties[:1])),
        (topics, _Question(topics[:1])),
    ]
    return [question for applies, question in narrow if applies], [question for applies, question in broad if applies]


def _answers(own: Record, questions: Sequence[_Question], known: Frequencies) -> dict[int, Record]:
    """For each question the answers nearest in time, all in one query."""
    if not questions:
        return {}
    parts = [_walk(own, one) if one.expected(known) > MOST_EXPECTED else _search(own, one) for one in questions]
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join(f"({query})" for query, _ in parts), [value for _, values in parts for value in values]
        )
        return {key: Record(key, date, frozenset(facets)) for key, date, facets in cursor.fetchall()}


def _search(own: Record, question: _Question) -> tuple[str, list[Any]]:
    """The records that answer a question, by the index."""
    without = [f"!'{lexeme(number)}'" for number in own.of(Family.ENCOUNTER)]
    query = f"""SELECT communique_id, date, facets FROM {TABLE} WHERE published AND lexemes @@ %s::tsquery
                ORDER BY abs(date - %s), communique_id LIMIT {MOST_FOUND}"""
    return query, [" & ".join([question.tsquery, *without]), own.date]


def _walk(own: Record, question: _Question) -> tuple[str, list[Any]]:
    """Those of the records nearest in time that answer a question, by the dates."""
    sides = [
        f"""(SELECT communique_id, date, facets, published FROM {TABLE} WHERE (date, communique_id) {sign} (%s, %s)
             ORDER BY date {order}, communique_id {order} LIMIT {WALKED})"""
        for sign, order in (("<", "DESC"), (">", "ASC"))
    ]
    query = f"""SELECT communique_id, date, facets FROM ({" UNION ALL ".join(sides)}) AS near
                WHERE published AND facets @> %s AND (%s OR facets && %s)
                ORDER BY abs(date - %s), communique_id LIMIT {MOST_FOUND}"""
    place = (own.date, own.key)
    return query, [*place, *place, list(question.every), not question.some, list(question.some), own.date]
