"""Answers counted by PostgreSQL itself: while the arrays are being made, and to hold them against."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from communiques.archive.facets import Family, family_range
from communiques.archive.models import Statement

from .columns.parts import Ints
from .filters import DATES, QuestionFilters
from .ranking import MOST_RANKED, ranked


@dataclass(frozen=True)
class Between:
    """A part of an answer: how many records, and how many of them have each facet."""

    total: int
    counts: Mapping[int, int]


class AnswerBySql:
    """The answer to a valid question, each part when it is wanted. `only_told` and `but` as over the arrays."""

    def __init__(
        self, filters: QuestionFilters, *, only_told: bool = False, but: QuestionFilters | None = None
    ) -> None:
        self.filters = filters
        self.only_told = only_told
        self.but = but

    def _rows(self, leaving_out: tuple[str, ...] = ()) -> QuerySet[Any]:
        rows = self.filters.rows(leaving_out)
        if self.but:
            rows = rows.exclude(pk__in=self.but.rows().values("pk"))
        said = Statement.objects.filter(communique=OuterRef("communique"))
        return rows.filter(Exists(said)) if self.only_told else rows

    @cached_property
    def total(self) -> int:
        """How many records answer."""
        return self._rows().order_by().count()

    @cached_property
    def counts(self) -> Counter[int]:
        """How many of them have each facet."""
        return self._counts(self._rows(), ())

    @cached_property
    def years(self) -> dict[int, int]:
        """How many there are of each year, whatever dates were asked for."""
        low, _ = family_range(Family.YEAR)
        counts = self._counts(self._rows(leaving_out=DATES), (Family.YEAR,))
        return {number - low: count for number, count in sorted(counts.items())}

    def between(self, first: date, last: date) -> "Between":
        """Those of these days, both included, with their total and counts."""
        rows = self._rows().filter(date__gte=first, date__lte=last)
        return Between(rows.order_by().count(), self._counts(rows, ()))

    def counts_without(self, name: str) -> Counter[int]:
        """How many would have each facet of a filter, were that filter not set."""
        return self._counts(self._rows(leaving_out=(name,)), self.filters.filters[name].families)

    def everything(self) -> Ints:
        """The keys of all the records, in no order."""
        return np.array(self._rows().order_by().values_list("pk", flat=True), np.int64)

    def keys(self, skipped: int, wanted: int) -> list[int]:
        """The keys of the records in order, from `skipped` on."""
        rows = self._rows().order_by()
        if self.filters.ordering == "relevance" and self.filters.matching:
            newest = self._in_order(rows, "newest", 0, MOST_RANKED)
            first = ranked(self.filters.target, newest, self.filters.matching)
            rest = self._in_order(rows, "newest", max(MOST_RANKED, skipped), wanted)
            return (first[skipped : skipped + wanted] + rest)[:wanted]
        return self._in_order(rows, self.filters.ordering, skipped, wanted)

    def _in_order(self, rows: QuerySet[Any], ordering: str, skipped: int, wanted: int) -> list[int]:
        """Keys by date. The rows are found once and kept (MATERIALIZED): left to itself, the planner walks the dates in
        search of twenty matches, which for a rare word means all of them.
        """
        down, up = ("ASC", "DESC") if ordering == "oldest" else ("DESC", "ASC")
        order = f"date {down}, communique {down}, id {up}"
        inner, params = rows.values_list("pk", "date", "communique_id").query.sql_with_params()
        query = f"""
            WITH hits (id, date, communique) AS MATERIALIZED ({inner})
            SELECT id FROM hits ORDER BY {order} LIMIT %s OFFSET %s
        """
        with connection.cursor() as cursor:
            cursor.execute(query, [*params, wanted, skipped])
            return [key for (key,) in cursor.fetchall()]

    def _counts(self, rows: QuerySet[Any], families: Sequence[Family]) -> Counter[int]:
        """How many rows have each facet of these families, or of all."""
        inner, params = rows.order_by().values_list("facets").query.sql_with_params()
        ranges = " OR ".join(["facet >= %s AND facet < %s"] * len(families)) or "true"
        bounds = [bound for family in families for bound in family_range(family)]
        with connection.cursor() as cursor:
            cursor.execute(
                f"""WITH hits (facets) AS MATERIALIZED ({inner})
                    SELECT facet, count(*) FROM hits, unnest(facets) AS facet WHERE {ranges} GROUP BY facet""",
                [*params, *bounds],
            )
            return Counter(dict(cursor.fetchall()))
