"""Datasette over SQLite's FTS5: its own table page with the same facets, asked in process through its client."""

import asyncio
import json
import re
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from datasette.app import Datasette

from .shape import SHAPES, Shape

# Without limits of time, so that no count and no facet is missing; without suggestions, which cost it more questions.
SETTINGS = {
    "default_page_size": 20,
    "facet_time_limit_ms": 600_000,
    "sql_time_limit_ms": 600_000,
    "suggest_facets": False,
}


class Builder:
    """Writes records into a table of facets and an FTS5 index of their words, which keeps no copy of them."""

    def __init__(self, directory: Path, target: str) -> None:
        self.shape = SHAPES[target]
        self.path = directory / f"{self.shape.table}.db"
        self.path.unlink(missing_ok=True)
        self.database = sqlite3.connect(self.path, isolation_level=None)
        columns = ", ".join(f"{name} TEXT" for name in self.shape.facets)
        table = self.shape.table
        self.database.executescript(f"""
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;
            CREATE TABLE {table} (id INTEGER PRIMARY KEY, title TEXT, date TEXT, year INTEGER, {columns});
            CREATE VIRTUAL TABLE {table}_fts USING fts5(title, text, content='', tokenize='unicode61');
            BEGIN;
        """)

    def add(self, records: Iterable[dict[str, Any]]) -> None:
        facets, table = self.shape.facets, self.shape.table
        rows = [
            (r["id"], r["title"], r["date"], r["year"], *(_value(r[name], name, self.shape) for name in facets))
            for r in records
        ]
        marks = ", ".join("?" * (4 + len(facets)))
        self.database.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        self.database.executemany(
            f"INSERT INTO {table}_fts (rowid, title, text) VALUES (?, ?, ?)",
            [(record["id"], record["title"], record["text"]) for record in records],
        )

    def finish(self) -> int:
        """The size of the file in bytes."""
        table = self.shape.table
        self.database.execute("COMMIT")
        self.database.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('optimize')")
        for column in ("date", "year", *self.shape.single):
            self.database.execute(f"CREATE INDEX {table}_by_{column} ON {table} ({column})")
        self.database.execute("ANALYZE")
        self.database.close()
        return self.path.stat().st_size


class Peer:
    """Datasette on the files of a directory."""

    def __init__(self, directory: Path) -> None:
        held = [shape.table for shape in SHAPES.values() if (directory / f"{shape.table}.db").exists()]
        tables = {table: {"tables": {table: {"fts_table": f"{table}_fts", "fts_pk": "id"}}} for table in held}
        self.datasette = Datasette(
            [],
            immutables=[str(directory / f"{table}.db") for table in held],
            metadata={"databases": tables},
            settings=SETTINGS,
        )
        self.loop = asyncio.new_event_loop()
        self.loop.run_until_complete(self.datasette.invoke_startup())

    def ask(self, question: dict[str, Any]) -> tuple[float, int]:
        """Milliseconds for the page, and the number of records that it says it found."""
        began = time.perf_counter()
        body = self._get(address(question))
        taken = (time.perf_counter() - began) * 1000
        found = re.search(r"<h3>\s*([\d,]+) rows?", body)
        return taken, int(found[1].replace(",", "")) if found else 0

    def facets(self, question: dict[str, Any]) -> dict[str, dict[str, int]]:
        """The most frequent values of each facet, as many as it shows."""
        answer = json.loads(self._get(address(question, ".json")))
        results = answer["facet_results"].values()
        return {facet["name"]: {str(r["value"]): r["count"] for r in facet["results"]} for facet in results}

    def close(self) -> None:
        self.loop.close()

    def _get(self, path: str) -> str:
        response = self.loop.run_until_complete(self.datasette.client.get(path))
        if response.status_code != 200:
            raise SystemExit(f"Datasette answers {response.status_code}: {path}\n{response.text[:2000]}")
        return response.text


def address(question: dict[str, Any], form: str = "") -> str:
    """The question as an address of Datasette's."""
    shape = SHAPES[question["target"]]
    pairs = [("_facet_array", name) for name in shape.several] + [("_facet", name) for name in shape.single]
    pairs += [("_sort_desc", "date"), ("_size", "20")]
    if question["beginning"]:
        pairs += [("_search", f"{question['beginning']}*"), ("_searchmode", "raw")]
    elif words := [*question["words"], *([f'"{question["phrase"]}"'] if question["phrase"] else [])]:
        pairs.append(("_search", " ".join(words)))
    for name, value in question["facets"].items():
        pairs.append((f"{name}__arraycontains" if name in shape.several else f"{name}__exact", value))
    if question["year"]:
        pairs.append(("year__exact", str(question["year"])))
    return f"/{shape.table}/{shape.table}{form}?{urlencode(pairs)}"


def _value(value: Any, name: str, shape: Shape) -> Any:
    return json.dumps(value) if name in shape.several else value
