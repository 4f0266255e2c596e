"""Answering a question: how many, which, and how many of each facet, in one round trip for most questions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from communiques.archive.facets import Family, family_range

from .facets import ActiveFilter, Facet, active_filters, facets_of
from .filters import PAGE_SIZE, QuestionFilters
from .hits import CommuniqueHit, StatementHit, communique_hits, statement_hits

# ts_rank reads every vector it ranks. Past this many matches the newest stand for all.
MOST_RANKED = 5000
WEIGHTS = "{0.1, 0.2, 0.4, 1.0}"

DATES = ("since", "until")


@dataclass(frozen=True)
class Results:
    """The answer to a question: a page of hits, and what stands beside it."""

    filters: QuestionFilters
    total: int
    number: int
    hits: Sequence[CommuniqueHit | StatementHit]
    counts: dict[int, int] = field(repr=False)
    years: dict[int, int] = field(default_factory=dict)
    facets: list[Facet] = field(default_factory=list)
    active: list[ActiveFilter] = field(default_factory=list)

    @property
    def pages(self) -> int:
        """How many pages there are, one at least."""
        return max(1, -(-self.total // PAGE_SIZE))

    @property
    def first(self) -> int:
        """The rank of the first hit of this page, from 1; 0 when nothing was found."""
        return (self.number - 1) * PAGE_SIZE + 1 if self.total else 0

    @property
    def last(self) -> int:
        """The rank of the last hit of this page."""
        return min(self.number * PAGE_SIZE, self.total)

    def page_query(self, number: int) -> str:
        """The query string of another page of the same answer."""
        return self.filters.query_string(setting={"page": str(number)} if number > 1 else {})

    @property
    def previous_query(self) -> str | None:
        return self.page_query(self.number - 1) if self.number > 1 else None

    @property
    def next_query(self) -> str | None:
        return self.page_query(self.number + 1) if self.number < self.pages else None


def results(filters: QuestionFilters) -> Results:
    """Answer a valid question. A page beyond the last is the last."""
    total, counts, keys = _answer(filters, filters.page_number)
    number = min(filters.page_number, max(1, -(-total // PAGE_SIZE)))
    if number != filters.page_number:
        keys = _answer(filters, number)[2]
    for name in filters.widened():
        # What widens is counted as it would be without it: the other kinds can be added to this one.
        families = filters.filters[name].families
        counts = _without(counts, families) | _counts(filters.rows(leaving_out=(name,)), families)
    years = _years(counts)
    if any(filters.form.cleaned_data[name] for name in DATES):
        years = _years(_counts(filters.rows(leaving_out=DATES), (Family.YEAR,)))
    hits = (communique_hits if filters.target == "communique" else statement_hits)(keys, filters.marking)
    return Results(
        filters=filters,
        total=total,
        number=number,
        hits=hits,
        counts=counts,
        years=years,
        facets=facets_of(filters, counts),
        active=active_filters(filters),
    )


def _answer(filters: QuestionFilters, page: int) -> tuple[int, Counter[int], list[int]]:
    """How many rows, how many of each facet, and the keys of a page.

    The rows are found once and kept (MATERIALIZED): left to itself, the planner walks the dates in search of twenty
    matches, which for a rare word means all of them.
    """
    rows = filters.rows().order_by()
    columns = ["pk", "date", "facets", "lexemes"] if filters.ordering == "relevance" else ["pk", "date", "facets"]
    inner, params = rows.values_list(*columns).query.sql_with_params()
    ordered, order_params = _ordered(filters)
    names = ", ".join(["id", *columns[1:]])
    query = f"""
        WITH hits ({names}) AS MATERIALIZED ({inner}),
        page AS (SELECT id, row_number() OVER () AS place FROM ({ordered} LIMIT %s OFFSET %s) AS ordered)
        SELECT 0, 0::bigint, count(*) FROM hits
        UNION ALL (SELECT 1, facet, count(*) FROM hits, unnest(facets) AS facet GROUP BY facet)
        UNION ALL (SELECT 2, id, place FROM page)
    """
    with connection.cursor() as cursor:
        cursor.execute(query, [*params, *order_params, PAGE_SIZE, (page - 1) * PAGE_SIZE])
        found = cursor.fetchall()
    total = next(count for part, _, count in found if part == 0)
    counts = Counter({number: count for part, number, count in found if part == 1})
    places = sorted((place, key) for part, key, place in found if part == 2)
    return total, counts, [key for _, key in places]


def _ordered(filters: QuestionFilters) -> tuple[str, list[Any]]:
    """The hits in order, as SQL. The key comes last, so that page 2 follows page 1."""
    if filters.ordering == "relevance" and filters.matching:
        # Normalisation 1 divides by 1 + the logarithm of the length: a long text is not better for being long.
        return (
            f"""SELECT id FROM (SELECT * FROM hits ORDER BY date DESC, id DESC LIMIT {MOST_RANKED}) AS newest
                ORDER BY ts_rank('{WEIGHTS}', lexemes, %s::tsquery, 1) DESC, date DESC, id DESC""",
            [filters.matching.tsquery],
        )
    direction = "ASC" if filters.ordering == "oldest" else "DESC"
    return f"SELECT id FROM hits ORDER BY date {direction}, id {direction}", []


def _counts(rows: QuerySet[Any], families: Sequence[Family]) -> Counter[int]:
    """How many rows have each facet of these families."""
    inner, params = rows.order_by().values_list("facets").query.sql_with_params()
    ranges = " OR ".join(["facet >= %s AND facet < %s"] * len(families))
    bounds = [bound for family in families for bound in family_range(family)]
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH hits (facets) AS MATERIALIZED ({inner})
                SELECT facet, count(*) FROM hits, unnest(facets) AS facet WHERE {ranges} GROUP BY facet""",
            [*params, *bounds],
        )
        return Counter(dict(cursor.fetchall()))


def _without(counts: Counter[int], families: Sequence[Family]) -> Counter[int]:
    ranges = [family_range(family) for family in families]
    return Counter({n: count for n, count in counts.items() if not any(low <= n < high for low, high in ranges)})


def _years(counts: Counter[int]) -> dict[int, int]:
    low, high = family_range(Family.YEAR)
    return {number - low: count for number, count in sorted(counts.items()) if low <= number < high}
