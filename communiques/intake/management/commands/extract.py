"""The command that reads communiqués and writes what it found."""

import json
import sys
import time
from collections.abc import Iterator
from datetime import date
from statistics import median
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from communiques.extraction import ExtractedCommunique, Gazetteer, read
from communiques.intake.explanation import explained
from communiques.intake.gazetteer import gazetteer

PAGE = 4000  # characters


class Command(BaseCommand):
    """Read JSON Lines (id, title, text, published_on, issuer_country) and write what each text says, a line each."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--explain", action="store_true", help="tell every finding of each text with its reason")
        parser.add_argument(
            "--timing", action="store_true", help="read all once more and tell on stderr how long it took"
        )

    def handle(self, *_: Any, explain: bool, timing: bool, **options: Any) -> None:
        """Read all lines; a line that is no readout is an error and stops the command."""
        known = gazetteer()
        rows: list[dict[str, Any]] = []
        for number, line in enumerate(sys.stdin, start=1):
            if line.strip():
                row = _row(line, number)
                found = _read(row, known)
                if timing:
                    rows.append(row)
                if explain:
                    self.stdout.write("\n".join(explained(row, found)))
                else:
                    self.stdout.write(json.dumps(_written(row, found), ensure_ascii=False))
        if rows:
            self.stderr.write(_timing(rows, known))


def _row(line: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
        if row.get("published_on"):
            row["published_on"] = date.fromisoformat(row["published_on"])
        if not isinstance(row["text"], str):
            raise TypeError("the text is no text")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CommandError(f"line {number}: {error!r}") from error
    return dict(row)


def _read(row: dict[str, Any], known: Gazetteer) -> ExtractedCommunique:
    return read(
        row["text"],
        title=row.get("title") or "",
        published_on=row.get("published_on"),
        issuer_country=row.get("issuer_country"),
        gazetteer=known,
    )


def _timing(rows: list[dict[str, Any]], known: Gazetteer) -> str:
    """How long the texts take to read in one process whose patterns are made: processor time, not the clock's."""
    taken = []
    for row in rows:
        start = time.process_time()
        _read(row, known)
        taken.append(time.process_time() - start)
    of_4_kb = [1000 * one * PAGE / max(len(row["text"]), 1) for one, row in zip(taken, rows, strict=True)]
    return f"reading: median {median(of_4_kb):.1f} ms for 4 kB, {len(rows) / sum(taken):.0f} texts a second"


def _written(row: dict[str, Any], found: ExtractedCommunique) -> dict[str, Any]:
    held = found.held
    return {
        "id": row.get("id"),
        "language": found.language.language,
        "kind": found.kind.kind,
        "held_on": held.held_on.isoformat() if held.held_on else None,
        "held_until": held.held_until.isoformat() if held.held_until else None,
        "participants": [{"name": one.name, "country": one.country, "role": one.role} for one in found.participants],
        "topics": [tag.topic for tag in found.topics],
        "statements": list(_statements(found)),
    }


def _statements(found: ExtractedCommunique) -> Iterator[dict[str, Any]]:
    for one in found.statements:
        yield {"start": one.start, "end": one.end, "speakers": list(one.speakers), "mode": str(one.mode)}
