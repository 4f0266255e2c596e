"""CSV (RFC 4180) for spreadsheets: a row for each record, its fields in words of the reader's language.

It begins with a byte order mark, without which Excel takes UTF-8 for something else; what reads CSV as UTF-8 with or
without one (pandas, R, DuckDB) is not disturbed, and Python calls it `utf-8-sig`. A field that a spreadsheet would take
for a formula has an apostrophe put before it, and the last column of the row names such fields.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from django.utils.translation import pgettext

from .columns import Column

BYTE_ORDER_MARK = "\ufeff"
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a field begins with that a spreadsheet takes for a formula (OWASP, “CSV Injection”)."""


class Table:
    """Writes records as rows of these columns."""

    def __init__(self, columns: Sequence[Column[Any]]) -> None:
        self.columns = columns

    def head(self) -> str:
        """The byte order mark and the headings, in the reader's language."""
        headings = [str(column.heading) for column in self.columns]
        return BYTE_ORDER_MARK + _rows([[*headings, pgettext("column", "Fields with an apostrophe put before them")]])

    def body(self, records: Iterable[Any]) -> str:
        return _rows(self._row(record) for record in records)

    def _row(self, record: Any) -> list[str]:
        fields = [column.value(record) for column in self.columns]
        risky = [number for number, field in enumerate(fields) if field.startswith(FORMULAS)]
        for number in risky:
            fields[number] = f"'{fields[number]}"
        return [*fields, "; ".join(str(self.columns[number].heading) for number in risky)]


def _rows(rows: Iterable[list[str]]) -> str:
    written = StringIO(newline="")
    csv.writer(written).writerows(rows)
    return written.getvalue()
