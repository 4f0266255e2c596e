"""The part of docs/performance.md that tells of search, written from what was measured at each size."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings

from .figures import figures

Measured = dict[str, Any]

FOLDER = settings.ROOT / "docs" / "performance"
PAGE = settings.ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- search: written by make bench -->", "<!-- search: end -->"
TARGETS = {"communique": "Communiqués", "statement": "Statements"}


def load(records: int) -> Measured:
    """What was measured at a size before, or nothing."""
    path = FOLDER / f"search-{records}.json"
    return dict(json.loads(path.read_text())) if path.exists() else {}


def keep(measured: Measured) -> None:
    """Keep what was measured at a size, and write the page anew."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"search-{measured['records']}.json"
    path.write_text("{\n" + ",\n".join(_entry(*entry) for entry in measured.items()) + "\n}\n")
    write()


def _entry(name: str, value: object) -> str:
    """A name and its value as JSON; each item of a list on a line of its own."""
    if isinstance(value, list):
        items = ",\n".join(json.dumps(item, ensure_ascii=False) for item in value)
        return f"{json.dumps(name)}: [\n{items}\n]"
    return f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"


def write() -> None:
    """Put the tables between their marks on the page, at its end where there are none yet."""
    kept = [json.loads(path.read_text()) for path in FOLDER.glob("search-*.json")]
    measured = {one["records"]: one for one in sorted(kept, key=lambda one: one["records"])}
    part = "\n".join([BEGIN, "", *_lines(measured), END])
    page = PAGE.read_text()
    if BEGIN in page:
        before, after = page.split(BEGIN)[0], page.split(END)[1]
    else:
        before, after = f"{page.rstrip()}\n\n", "\n"
    PAGE.write_text(before + part + after)


def _lines(measured: dict[int, Measured]) -> Iterator[str]:
    whole = {records: one for records, one in measured.items() if "questions" in one}
    yield "## Search, by size"
    yield ""
    yield INTRODUCTION
    yield ""
    yield from _table(
        ("what", "records", "to reach", "measured", ""),
        ((f.name, f.records, f.wanted, f.measured, "met" if f.met else "**not met**") for f in figures(whole)),
    )
    yield "### Growth"
    yield ""
    yield "Whole pages at first, median ms (matches)."
    yield ""
    yield from _growth(whole)
    for records, one in whole.items():
        for target, title in TARGETS.items():
            yield f"### {title}, {records if target == 'communique' else one['statements']:,}"
            yield ""
            yield from _questions([question for question in one["questions"] if question["target"] == target])
    yield "### Other pages, and what serving takes"
    yield ""
    yield from _serving(whole)
    yield from _runs(whole)


INTRODUCTION = """\
`make bench RECORDS=100000` (or another number) makes an archive of so many invented communiqués (`manage.py
make_corpus`), asks every question in each of its rounds, in several wordings of equal frequency, and writes this part
anew. *At first* means that the engine has forgotten its answers, as `communiques.search.results.forget` lets it; the
database is warm. A page is the whole answer of the WSGI application, HTML and all; *engine* is `results(filters)`
alone, with the records and excerpts of a page. Beside it, in the same rounds and over the same records: tantivy (count,
newest twenty, six facets, no page) in its own process, and Datasette's own page over SQLite's FTS5 with the same six
facets, asked in process, without limits of time. Neither keeps answers. What the peers count, of the records and of
each value of the facets, is compared with ours, and a difference ends the run. ×: how many times our time theirs is,
of tantivy that of our engine, of Datasette that of our page. A figure for several questions is held against the
slowest of them."""


def _table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    head = list(head)
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield f"| {' | '.join(map(str, row))} |"
    yield ""


def _questions(asked: list[Measured]) -> Iterator[str]:
    head = ["question", "matches", "page at first", "p95", "again", "p95", "another page", "engine", "again"]
    yield from _table(
        [*head, "tantivy", "×", "Datasette", "×"],
        (
            [
                one["name"],
                f"{one['matches']:,}",
                *_both(one["page"]),
                *_both(one["page again"]),
                f"{one['another page']['median']:g}",
                *(f"{one[way]['median']:g}" for way in ("engine", "engine again")),
                *_beside(one, "tantivy", "engine"),
                *_beside(one, "datasette", "page"),
            ]
            for one in asked
        ),
    )


def _both(times: Measured) -> list[str]:
    return [f"{times['median']:g}", f"{times['p95']:g}"]


def _beside(one: Measured, peer: str, ours: str) -> list[str]:
    if peer not in one:
        return ["", ""]
    return [f"{one[peer]['median']:g}", f"{one[peer]['median'] / one[ours]['median']:.2g}"]


def _growth(whole: dict[int, Measured]) -> Iterator[str]:
    names = dict.fromkeys((one["target"], one["name"]) for of in whole.values() for one in of["questions"])
    by_size = [{(one["target"], one["name"]): one for one in of["questions"]} for of in whole.values()]
    rows = []
    for target, name in names:
        cells = [of.get((target, name)) for of in by_size]
        shown = [f"{one['page']['median']:g} ({one['matches']:,})" if one else "" for one in cells]
        rows.append([f"{TARGETS[target].lower()}, {name}", *shown])
    yield from _table(["question", *(f"{records:,}" for records in whole)], rows)


def _serving(whole: dict[int, Measured]) -> Iterator[str]:
    """One row a thing, one column a size."""
    found = [dict(_things(one)) for one in whole.values()]
    names = dict.fromkeys(name for things in found for name in things)
    rows = ([name, *(things.get(name, "") for things in found)] for name in names)
    yield from _table(["what", *(f"{records:,}" for records in whole)], rows)


def _things(one: Measured) -> Iterator[tuple[str, str]]:
    for page in one["pages"]:
        yield f"{page['name']}, at first / again, ms", f"{page['page']['median']:g} / {page['page again']['median']:g}"
    if starting := one.get("starting"):
        for name in ("with arrays", "without arrays"):
            seconds = " / ".join(f"{value:g}" for value in starting[name].values())
            yield f"a new worker {name}: first exact answer / full speed, s", seconds
        for name, sizes in starting["memory"].items():
            yield f"memory, {name}: resident / share / own, MB", " / ".join(f"{size:g}" for size in sizes.values())
    for name, times in (one.get("publishing") or {}).items():
        yield f"publishing, {name}: median / p95, ms", f"{times['median']:g} / {times['p95']:g}"
    for name, run in (one.get("http") or {}).items():
        if name == "memory":
            sizes = ", ".join(" / ".join(f"{size:g}" for size in worker.values()) for worker in run)
            yield "memory of both workers afterwards: resident / share / own, MB", sizes
        else:
            shown = f"{run['p50']:g} / {run['p95']:g} / {run['p99']:g}, {run['requests'] / run['seconds']:.0f} a second"
            yield f"50 readers, {name}: p50 / p95 / p99, ms", f"{shown}, {run['errors']} errors"
    yield "database on the disk, GB", f"{one['bytes'] / 1e9:.2f}"
    for target, built in one.get("peers", {}).items():
        for engine in ("datasette", "tantivy"):
            size = f"{built[engine]['bytes'] / 1e9:.2f} GB in {built[engine]['seconds']:g} s"
            yield f"{engine}'s index of {TARGETS[target].lower()}", size


def _runs(whole: dict[int, Measured]) -> Iterator[str]:
    for records, one in whole.items():
        yield f"- {records:,}: {one['date']}, `{one['command']}`, {one['machine']}"
    yield ""
