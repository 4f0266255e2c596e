"""Measure the search over invented communiqués: `make bench RECORDS=100000`.

From the environment:
    RECORDS          how many communiqués (100000)
    STATEMENTS       keep so many statements of a record at most (all: fifteen on average)
    ROUNDS           how often each question is asked (20)
    PEERS            0 leaves out Datasette and tantivy
    PEER_STATEMENTS  the most statements that the peers' indexes are built for (2000000)
    ONLY             some of the parts: questions, serving, http, publishing; what was measured of the others stays

The archive and the peers' indexes lie in COMMUNIQUES_DATA, by default var/bench-RECORDS, and are taken up again.
"""

import datetime
import os
import sys
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "communiques.settings")
django.setup()

from django.conf import settings  # noqa: E402

from . import archive, beside, journey, machine, publishing, report, rounds, starting  # noqa: E402
from .held import Held  # noqa: E402
from .questions import questions  # noqa: E402
from .site import Site  # noqa: E402

PARTS = ("questions", "serving", "http", "publishing")


def main() -> None:
    """Prepare, measure part by part, and keep each when it is done."""
    records = int(os.environ.get("RECORDS") or 100_000)
    wanted = (os.environ.get("ONLY") or " ".join(PARTS)).replace(",", " ").split()
    if unknown := set(wanted) - set(PARTS):
        raise SystemExit(f"ONLY knows {', '.join(PARTS)}, not {', '.join(sorted(unknown))}.")
    measured = report.load(records) | {"records": records} | archive.prepare(records)
    measured |= {
        "date": f"{datetime.datetime.now(datetime.UTC):%d %B %Y}",
        "machine": machine.described(),
        "command": _command(),
    }
    held, asked = Held(), None
    if {"questions", "serving"} & set(wanted):
        asked = _questions(measured, held, rounds_wanted="questions" in wanted)
    if asked and "serving" in wanted:
        _tell("a worker's start and memory")
        measured["starting"] = starting.measure(asked)
        report.keep(measured)
    if "http" in wanted:
        _tell("pages over HTTP, a minute and a half")
        measured["http"] = journey.measure(held)
        report.keep(measured)
    if "publishing" in wanted:
        measured["publishing"] = publishing.measure()
        report.keep(measured)
    _tell("docs/performance.md is written")


def _questions(measured: dict[str, Any], held: Held, rounds_wanted: bool) -> list[rounds.Asked]:
    """Ask them, or only count their matches where the times are not wanted."""
    site, number = Site(), int(os.environ.get("ROUNDS") or 20) if rounds_wanted else 0
    peers = _peers(measured, held) if number and os.environ.get("PEERS") != "0" else None
    asked = rounds.ask_all(questions(held), site, peers, number, held)
    if peers:
        peers.close()
    if number:
        measured["questions"] = [one.said() for one in asked]
        measured["pages"] = rounds.time_pages(archive.other_pages(held), site, number)
        report.keep(measured)
    return asked


def _peers(measured: dict[str, Any], held: Held) -> beside.Peers:
    most = int(os.environ.get("PEER_STATEMENTS") or 2_000_000)
    targets = {"communique"} | ({"statement"} if measured["statements"] <= most else set())
    directory = Path(settings.DATA_DIRECTORY) / "peers"
    counts = {"communique": measured["records"], "statement": measured["statements"]}
    measured["peers"] = {target: beside.build(directory, target, counts[target], held) for target in sorted(targets)}
    return beside.Peers(directory, targets)


def _command() -> str:
    names = ("RECORDS", "STATEMENTS", "ROUNDS", "PEERS", "PEER_STATEMENTS")
    given = [f"{name}={os.environ[name]}" for name in names if os.environ.get(name)]
    return " ".join(["make bench", *given])


def _tell(words: str) -> None:
    print(f"  {words} …", file=sys.stderr)


if __name__ == "__main__":
    main()
