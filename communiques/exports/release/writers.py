"""Files of a release, written as a stream, the same bytes for the same rows.

A gzip member says when it was made, a zip when each of its files was: here always the same moment.
"""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from communiques.archive.models import Communique
from communiques.formats.forms import COMMUNIQUE

from .columns import Column, Table

ROWS_OF_A_GROUP = 2000
BYTES_OF_A_GROUP = 8 * 2**20
FIRST_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say


@contextmanager
def gzipped(path: Path) -> Iterator[IO[str]]:
    """A text file in UTF-8 to write, compressed (RFC 1952) without name or time."""
    with (
        path.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0, compresslevel=6) as packed,
        io.TextIOWrapper(packed, encoding="utf-8", newline="", write_through=False) as text,
    ):
        yield text


class Lines(AbstractContextManager["Lines"]):
    """JSON Lines."""

    def __init__(self, path: Path) -> None:
        self._opened = gzipped(path)

    def __enter__(self) -> Self:
        self._file = self._opened.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._opened.__exit__(*error)

    def write(self, line: Mapping[str, Any]) -> None:
        self._file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


class Documents(AbstractContextManager["Documents"]):
    """A zip with each communiqué as a document in TEI, named for its identifier."""

    def __init__(self, path: Path, home: str) -> None:
        self._zip, self._home = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED), home
        self._form = next(form for form in COMMUNIQUE if form.suffix == "tei.xml")

    def __exit__(self, *error: object) -> None:
        self._zip.close()

    def write(self, record: Communique) -> None:
        entry = zipfile.ZipInfo(f"{record.public_id}.tei.xml", date_time=FIRST_TIME)
        entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
        entry.create_system = 3  # as on Unix, wherever it is made
        self._zip.writestr(entry, self._form.of(record, self._home))


class TableFiles(AbstractContextManager["TableFiles"]):
    """A table as CSV (RFC 4180), and as Parquet where it is to be."""

    def __init__(self, table: Table, folder: Path) -> None:
        self.table, self.folder, self.count = table, folder, 0
        self._stack = ExitStack()
        self._parquet: Parquet | None = None

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            file = stack.enter_context(gzipped(self.folder / f"{self.table.name}.csv.gz"))
            self._csv = csv.writer(file)
            self._csv.writerow([column.name for column in self.table.columns])
            if self.table.is_in_parquet:
                self._parquet = stack.enter_context(Parquet(self.table, self.folder / f"{self.table.name}.parquet"))
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        return self._stack.__exit__(kind, error, trace)

    def write(self, line: Mapping[str, Any]) -> None:
        """Write the rows of a line."""
        for row in self.table.rows(line):
            self.count += 1
            self._csv.writerow([column.cell(row) for column in self.table.columns])
            if self._parquet:
                self._parquet.write(row)


class Parquet(AbstractContextManager["Parquet"]):
    """Rows as Parquet, gathered into groups of as many rows or bytes as one keeps in memory."""

    def __init__(self, table: Table, path: Path) -> None:
        self._columns: Sequence[Column] = [*table.columns, *table.only_parquet]
        self._schema = table.arrow_schema()
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd", version="2.6")
        self._begin()

    def __exit__(self, *error: object) -> None:
        self._flush()
        self._writer.close()

    def write(self, row: Mapping[str, Any]) -> None:
        values = [column.of(row) for column in self._columns]
        for gathered, value in zip(self._gathered, values, strict=True):
            gathered.append(value)
        self._bytes += sum(len(value) for value in values if isinstance(value, str))
        if len(self._gathered[0]) >= ROWS_OF_A_GROUP or self._bytes >= BYTES_OF_A_GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._gathered[0]:
            arrays = [pa.array(values, field.type) for values, field in zip(self._gathered, self._schema, strict=True)]
            self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._begin()

    def _begin(self) -> None:
        self._gathered: list[list[Any]] = [[] for _ in self._columns]
        self._bytes = 0
