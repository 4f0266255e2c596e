"""From the search tables of the database into arrays, without a Python object for each number."""

from typing import Any, cast

import numpy as np
from django.db import connection
from psycopg import Cursor
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.pq import Format

from .parts import Ints
from .segments import NOT_KEPT, SHARED, Rows, without

CHUNK = 50_000
_OID_OF_INT4S, _OID_OF_INT8S = 1007, 1016
_HEAD = 20  # dimensions, flag for NULLs, type, length, lower bound: each four bytes, before the elements


class _Int4s(Loader):
    """An array of integers as PostgreSQL sends it: each element after its length in bytes."""

    format = Format.BINARY
    element = np.dtype([("length", ">i4"), ("value", ">i4")])

    def load(self, data: Buffer) -> Ints:
        if len(data) <= _HEAD:
            return np.zeros(0, np.int32)
        return np.frombuffer(data, self.element, offset=_HEAD)["value"].astype(np.int32)


class _Int8s(Loader):
    format = Format.BINARY
    element = np.dtype([("length", ">i4"), ("value", ">i8")])

    def load(self, data: Buffer) -> Ints:
        if len(data) <= _HEAD:
            return np.zeros(0, np.int64)
        return np.frombuffer(data, self.element, offset=_HEAD)["value"].astype(np.int64)


def fetched(query: str, params: tuple[Any, ...] | list[Any] = ()) -> tuple[Any, ...]:
    """The one row of a query, its arrays of integers as numpy arrays."""
    with (
        connection.cursor() as checked,  # that the connection still stands, as for every other query
        connection.wrap_database_errors,
        Cursor(checked.connection) as cursor,
    ):
        cursor.adapters.register_loader(_OID_OF_INT4S, _Int4s)
        cursor.adapters.register_loader(_OID_OF_INT8S, _Int8s)
        return cast("tuple[Any, ...]", cursor.execute(query, params, binary=True).fetchone())


def integers(array: Ints | None) -> Ints:
    """What array_agg gives, for which nothing is NULL."""
    return np.zeros(0, np.int32) if array is None else array


_ROWS = """
    WITH c AS MATERIALIZED (
        SELECT communique_id, date - DATE '0001-01-01' + 1 AS day, facets
        FROM archive_indexedcommunique WHERE published AND {condition}
    ), s AS MATERIALIZED (
        SELECT statement_id, communique_id, facets
        FROM archive_indexedstatement WHERE published AND {condition} AND communique_id IN (SELECT communique_id FROM c)
    )
    SELECT (SELECT array_agg(communique_id) FROM c), (SELECT array_agg(day) FROM c),
           (SELECT array_agg(cardinality(facets)) FROM c), (SELECT array_agg(facet) FROM c, unnest(facets) AS facet),
           (SELECT array_agg(statement_id) FROM s), (SELECT array_agg(communique_id) FROM s),
           (SELECT array_agg(cardinality(facets)) FROM s), (SELECT array_agg(facet) FROM s, unnest(facets) AS facet)
"""


def rows_between(low: int, high: int) -> Rows:
    """What is published of the communiqués with keys from low up to high, high itself left out."""
    return _rows("communique_id >= %s AND communique_id < %s", [low, high, low, high])


def rows_with(keys: Ints) -> Rows:
    """What is published of the communiqués with these keys."""
    return _rows("communique_id = ANY(%s)", [keys.tolist()] * 2)


def _rows(condition: str, params: list[Any]) -> Rows:
    found = fetched(_ROWS.format(condition=condition), params)
    rows = Rows(*(integers(array).astype(np.int32, casting="same_kind") for array in found))
    return without(without(rows, NOT_KEPT), (*NOT_KEPT, *SHARED), of_statements=True)


def largest_key() -> int:
    """The largest key of a communiqué in the search table; 0 when there is none."""
    return int(fetched("SELECT coalesce(max(communique_id), 0) FROM archive_indexedcommunique")[0])
