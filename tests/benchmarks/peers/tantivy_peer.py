"""tantivy: the count, the newest twenty and the counts of all facets, by its own collectors."""

import datetime
import shutil
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tantivy

from .shape import SHAPES, Shape

MEMORY = 400_000_000
MOST_VALUES = 10_000
NEVER = datetime.date.min


def schema(shape: Shape) -> tantivy.Schema:
    """The words with their places; each facet as a term to filter by and a column to count by."""
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("id", stored=True, fast=True)
    builder.add_integer_field("day", fast=True)
    builder.add_integer_field("year", indexed=True)
    builder.add_text_field("text", tokenizer_name="folded")
    for name in shape.facets:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def open_index(directory: Path, target: str) -> tantivy.Index:
    """The index of a target, made where there is none."""
    path = directory / f"tantivy-{SHAPES[target].table}"
    path.mkdir(parents=True, exist_ok=True)
    index = tantivy.Index(schema(SHAPES[target]), path=str(path))
    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    index.register_tokenizer(
        "folded", words.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold()).build()
    )
    return index


class Builder:
    """Writes records into an index."""

    def __init__(self, directory: Path, target: str) -> None:
        self.shape = SHAPES[target]
        self.path = directory / f"tantivy-{self.shape.table}"
        shutil.rmtree(self.path, ignore_errors=True)
        self.index = open_index(directory, target)
        self.writer = self.index.writer(MEMORY, 2)

    def add(self, records: Iterable[dict[str, Any]]) -> None:
        for record in records:
            # Two values of one field: a gap of places between them, so that no phrase spans title and text.
            self.writer.add_document(
                tantivy.Document(
                    id=record["id"],
                    day=(datetime.date.fromisoformat(record["date"]) - NEVER).days,
                    year=record["year"],
                    text=[record["title"], record["text"]],
                    **{name: record[name] for name in self.shape.facets},
                )
            )

    def finish(self) -> int:
        """The size of the index in bytes."""
        self.writer.commit()
        self.writer.wait_merging_threads()
        return sum(file.stat().st_size for file in self.path.iterdir())


class Peer:
    """tantivy on the indexes of a directory."""

    def __init__(self, directory: Path) -> None:
        held = [name for name, shape in SHAPES.items() if (directory / f"tantivy-{shape.table}").exists()]
        self.indexes = {target: open_index(directory, target) for target in held}
        self.searchers = {target: index.searcher() for target, index in self.indexes.items()}

    def ask(self, question: dict[str, Any]) -> tuple[float, int]:
        """Milliseconds for count, newest twenty and counts of facets, and the number of records found."""
        began = time.perf_counter()
        searcher, query = self._read(question)
        found = searcher.search(query, 20, order_by_field="day")
        for _, place in found.hits:
            searcher.doc(place)
        self._count(searcher, query, question)
        return (time.perf_counter() - began) * 1000, found.count

    def facets(self, question: dict[str, Any]) -> dict[str, dict[str, int]]:
        """All values of each facet."""
        searcher, query = self._read(question)
        counted = self._count(searcher, query, question)
        return {name: {b["key"]: b["doc_count"] for b in facet["buckets"]} for name, facet in counted.items()}

    def _count(self, searcher: tantivy.Searcher, query: tantivy.Query, question: dict[str, Any]) -> dict[str, Any]:
        facets = SHAPES[question["target"]].facets
        return searcher.aggregate(query, {name: {"terms": {"field": name, "size": MOST_VALUES}} for name in facets})

    def _read(self, question: dict[str, Any]) -> tuple[tantivy.Searcher, tantivy.Query]:
        form = self.indexes[question["target"]].schema
        parts = [tantivy.Query.term_query(form, "text", word) for word in question["words"]]
        if question["phrase"]:
            parts.append(tantivy.Query.phrase_query(form, "text", question["phrase"].split()))
        if question["beginning"]:
            parts.append(tantivy.Query.regex_query(form, "text", f"{question['beginning']}.*"))
        parts += [tantivy.Query.term_query(form, name, value, "basic") for name, value in question["facets"].items()]
        if question["year"]:
            parts.append(tantivy.Query.term_query(form, "year", question["year"], "basic"))
        every = tantivy.Query.all_query()
        joined = tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in parts]) if parts else every
        return self.searchers[question["target"]], joined
