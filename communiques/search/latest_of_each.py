"""The newest record of an answer for each of several facets: the last contact with each country, the last word on each
topic.
"""

from collections.abc import Collection

from django.db import connection

from communiques.archive.facets import parted

from .columns.answering import answered_by_columns
from .columns.parts import common, within
from .filters import QuestionFilters
from .memory import AnswerByColumns
from .results import answer_to


def latest_of_each(filters: QuestionFilters, numbers: Collection[int], but: Collection[int] = ()) -> dict[int, int]:
    """The key of the newest record that answers a valid question, for each of these facets that any of them has.

    Records with any of the facets `but` are left out. The facets are the records' own: of statements, their speakers,
    modes and topics. One that is not kept in the arrays is a ValueError.
    """
    if not all(map(answered_by_columns, [*numbers, *but])):
        raise ValueError(f"not kept in the arrays: {[parted(number) for number in numbers]}")
    answer = answer_to(filters)
    if isinstance(answer, AnswerByColumns):
        return _by_columns(answer, numbers, but)
    return _by_sql(filters, numbers, but)


def _by_columns(answer: AnswerByColumns, numbers: Collection[int], but: Collection[int]) -> dict[int, int]:
    target, newest = answer.filters.target, dict[int, tuple[int, ...]]()
    for shown, hits in zip(answer.state.shown, answer.found.hits, strict=True):
        part = shown.segment.part(target)
        found = shown.ends(target, None, 0, len(part), oldest=True) if hits is None else hits
        for number in but:
            found = found[~within(len(part), found, part.positions(number))]
        for number in numbers:
            having = common(len(part), [found, part.positions(number)])
            for place in shown.places(target, found[:0] if having is None else having[-1:]):
                newest[number] = max(newest.get(number, place), place)
    return {number: place[-1] for number, place in newest.items()}


def _by_sql(filters: QuestionFilters, numbers: Collection[int], but: Collection[int]) -> dict[int, int]:
    inner, params = (
        filters.rows().order_by().values_list("pk", "date", "communique_id", "facets").query.sql_with_params()
    )
    query = f"""
        WITH hits (id, date, communique, facets) AS MATERIALIZED ({inner})
        SELECT DISTINCT ON (number) number, id FROM hits, unnest(facets) AS number
        WHERE number = ANY(%s) AND NOT facets && %s::int[] ORDER BY number, date DESC, communique DESC, id
    """
    with connection.cursor() as cursor:
        cursor.execute(query, [*params, list(numbers), list(but)])
        return dict(cursor.fetchall())
