"""The command that reads communiqués and writes what it found."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from communiques.extraction import ExtractedCommunique, Gazetteer, read
from communiques.intake.explanation import explained
from communiques.intake.gazetteer import gazetteer


class Command(BaseCommand):
    """Read JSON Lines (id, title, text, published_on, issuer_country) and write what each text says, a line each."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--explain", action="store_true", help="tell every finding of each text with its reason")

    def handle(self, *_: Any, explain: bool, **options: Any) -> None:
        """Read all lines; a line that is no readout is an error and stops the command."""
        known = gazetteer()
        for number, line in enumerate(sys.stdin, start=1):
            if line.strip():
                row = _row(line, number)
                found = _read(row, known)
                if explain:
                    self.stdout.write("\n".join(explained(row, found)))
                else:
                    self.stdout.write(json.dumps(_written(row, found), ensure_ascii=False))


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
