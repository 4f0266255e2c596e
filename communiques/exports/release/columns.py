"""Columns of tables: one description for CSV, for Parquet and for `datapackage.json`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

import pyarrow as pa

Type = Literal["string", "integer", "boolean", "date", "datetime", "list"]

_IN_PARQUET: dict[Type, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int32(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "datetime": pa.timestamp("us", tz="UTC"),
    "list": pa.list_(pa.string()),
}

SEPARATOR = ";"
# What a spreadsheet takes for a formula where a cell begins with it (OWASP, "CSV Injection").
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Column:
    """A column, and how its value is found in a row. The value of a list is a list of texts."""

    name: str
    description: str
    type: Type = "string"
    value: Callable[[Mapping[str, Any]], Any] | None = None

    def of(self, row: Mapping[str, Any]) -> Any:
        """The value in a row, as Python has it; None for what is not known."""
        found = self.value(row) if self.value else row[self.name]
        if found is None or not isinstance(found, str):
            return found
        if self.type == "datetime":
            return datetime.fromisoformat(found)
        return date.fromisoformat(found) if self.type == "date" else found

    def cell(self, row: Mapping[str, Any]) -> str:
        """The value as a cell of CSV that no spreadsheet takes for a formula; empty for what is not known."""
        found = self.of(row)
        if found is None:
            return ""
        if isinstance(found, bool):
            return "true" if found else "false"
        if isinstance(found, datetime):
            return found.isoformat().replace("+00:00", "Z")
        text = SEPARATOR.join(found) if isinstance(found, list) else str(found)
        return f"'{text}" if self.type in ("string", "list") and text.startswith(FORMULA) else text

    def field(self) -> dict[str, Any]:
        """The column as a field of a Table Schema."""
        kind = "string" if self.type == "list" else self.type
        described = {"name": self.name, "type": kind, "description": self.description}
        return described | ({"format": "any"} if kind == "datetime" else {})


@dataclass(frozen=True)
class Link:
    """That some columns of a table name a row of another (a foreign key)."""

    fields: Sequence[str]
    table: str
    to: Sequence[str]


@dataclass(frozen=True)
class Table:
    """A table of a release. `rows` makes its rows of one line; `only_parquet` are columns too long for spreadsheets."""

    name: str
    description: str
    columns: Sequence[Column]
    rows: Callable[[Mapping[str, Any]], Sequence[Mapping[str, Any]]] = lambda line: [line]
    key: Sequence[str] = ()
    links: Sequence[Link] = ()
    is_in_parquet: bool = False
    only_parquet: Sequence[Column] = ()

    def arrow_schema(self) -> pa.Schema:
        """The columns as Parquet has them."""
        columns = [*self.columns, *self.only_parquet]
        return pa.schema(
            [pa.field(column.name, _IN_PARQUET[column.type], metadata={"description": column.description})
             for column in columns]
        )  # fmt: skip

    def schema(self) -> dict[str, Any]:
        """The columns of the CSV as a Table Schema (Frictionless Data, version 1)."""
        links = [
            {"fields": list(link.fields), "reference": {"resource": link.table, "fields": list(link.to)}}
            for link in self.links
        ]
        described: dict[str, Any] = {"fields": [column.field() for column in self.columns], "missingValues": [""]}
        if self.key:
            described["primaryKey"] = list(self.key)
        return described | ({"foreignKeys": links} if links else {})
