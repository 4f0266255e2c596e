"""The peers beside us: their indexes are built from our records, and they are asked in an environment of their own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from tqdm import tqdm

from ..peers.shape import SHAPES
from .held import TABLES, Held, Keys
from .questions import Wording

PYTHON = settings.ROOT / ".venv" / "peers" / "bin" / "python"
ENGINES = ("datasette", "tantivy")
CHUNK = 2000


class Peers:
    """The peers on the indexes of a directory, for the targets that they hold."""

    def __init__(self, directory: Path, targets: set[str]) -> None:
        self.targets = targets
        self.process = subprocess.Popen(
            [PYTHON, "-m", "tests.benchmarks.peers", directory],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=settings.ROOT,
        )
        self._read()

    def time(self, engine: str, wording: Wording, total: int) -> float:
        """Milliseconds of one engine for the question. Another number of records than ours ends the run."""
        answer = self._ask(engine, wording, facets=False)
        if answer["total"] != total:
            raise SystemExit(f"{engine} finds {answer['total']} where we find {total}: {wording.address()}")
        return float(answer["ms"])

    def check(self, engine: str, wording: Wording, counts: dict[str, dict[str, int]]) -> None:
        """Compare the count of every value that the engine gives with ours; a difference ends the run."""
        theirs: dict[str, dict[str, int]] = self._ask(engine, wording, facets=True)
        shape = SHAPES[wording.target]
        # A chosen value that widens is counted by us as if it were not: the others can be added to it.
        widened = set(wording.for_peers()["facets"]) & set(shape.single)
        for name in set(shape.facets) - widened:
            for value, count in theirs.get(name, {}).items():
                if counts[name].get(value) != count:
                    ours = counts[name].get(value)
                    raise SystemExit(f"{engine}: {name} {value} {count}, ours {ours}: {wording.address()}")
            if engine == "tantivy" and len(theirs[name]) != len(counts[name]):
                raise SystemExit(f"{engine}: {len(theirs[name])} values of {name}, ours {len(counts[name])}")

    def close(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()

    def _ask(self, engine: str, wording: Wording, facets: bool) -> Any:
        assert self.process.stdin
        line = {"of": engine, "question": wording.for_peers(), "facets": facets}
        self.process.stdin.write(json.dumps(line) + "\n")
        self.process.stdin.flush()
        return self._read()

    def _read(self) -> Any:
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("The peers' process has ended.")
        return json.loads(line)


def build(directory: Path, target: str, count: int, held: Held) -> dict[str, Any]:
    """Build the peers' indexes of a target, of so many records, where they are not there yet; what it took."""
    directory.mkdir(parents=True, exist_ok=True)
    note = directory / f"{target}.json"
    if note.exists() and (known := json.loads(note.read_text()))["records"] == count:
        return dict(known)
    note.unlink(missing_ok=True)
    process = subprocess.Popen(
        [PYTHON, "-m", "tests.benchmarks.peers.building", directory, target],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=settings.ROOT,
    )
    assert process.stdin
    assert process.stdout
    progress = tqdm(_records(target, held.keys), total=count, unit=" records", desc=f"Peers, {target}s")
    for record in progress:
        process.stdin.write(json.dumps(record, ensure_ascii=False) + "\n")
    process.stdin.close()
    print("  finishing the peers' indexes …", file=sys.stderr)
    built = process.stdout.read()
    if process.wait():
        raise SystemExit("The peers' indexes could not be built.")
    said = {"records": count, **json.loads(built)}
    note.write_text(json.dumps(said))
    return said


def _records(target: str, keys: Keys) -> Iterator[dict[str, Any]]:
    """Each record with its words and the address names of its facets, read a chunk at a time."""
    words = ["communique__title", "communique__text"] if target == "communique" else ["statement__words"]
    rows, last = TABLES[target].objects.published().order_by("pk"), 0
    while chunk := list(rows.filter(pk__gt=last).values_list("pk", "date", "facets", *words)[:CHUNK]):
        yield from _as_records(chunk, target, keys)
        last = chunk[-1][0]


def _as_records(chunk: list[Any], target: str, keys: Keys) -> Iterator[dict[str, Any]]:
    keys.learn({number for row in chunk for number in row[2]})
    single = SHAPES[target].single
    for key, date, facets, *texts in chunk:
        values = keys.by_facet(target, facets)
        yield {
            "id": key,
            "date": date.isoformat(),
            "year": date.year,
            "title": texts[0] if len(texts) > 1 else "",
            "text": texts[-1],
            **{name: found[0] if name in single else found for name, found in values.items()},
        }
