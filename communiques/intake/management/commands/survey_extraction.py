"""The command that shows where the reading of many texts is weak."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from communiques.extraction import ExtractedCommunique, read
from communiques.extraction.sentences import sentences
from communiques.intake.gazetteer import gazetteer
from communiques.intake.lines import rows

MOST_SHOWN = 40


class Command(BaseCommand):
    """Read a file of collected texts: which got one participant, which names are unknown, which sentences nobody's."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--issuer-country", default=None, metavar="CODE", help="for whom the issuer speaks")
        parser.add_argument("--limit", type=int, default=500, help="how many texts are read")
        parser.add_argument("--title", default="", help="only texts whose title has these words")

    def handle(self, *_: Any, file: Path, issuer_country: str | None, limit: int, title: str, **options: Any) -> None:
        """Print the counts and examples of what is weak."""
        known = gazetteer()
        counts: Counter[str] = Counter()
        unknown: Counter[str] = Counter()
        examples: dict[str, list[str]] = {"one participant": [], "no one's words": []}
        for row in rows(file):
            if counts["texts"] >= limit:
                break
            record = row[1] if isinstance(row, tuple) else None
            if not record or not record.get("text") or title.lower() not in str(record.get("title", "")).lower():
                continue
            found = read(
                record["text"],
                title=record.get("title") or "",
                published_on=date.fromisoformat(record.get("published_on") or record["date"]),
                issuer_country=record.get("issuer_country") or issuer_country,
                gazetteer=known,
            )
            self._count(record, found, counts, unknown, examples)
        self._show(counts, unknown, examples)

    @staticmethod
    def _count(
        record: dict[str, Any], found: ExtractedCommunique, counts: Counter[str], unknown: Counter[str],
        examples: dict[str, list[str]],
    ) -> None:  # fmt: skip
        text = record["text"]
        counts["texts"] += 1
        counts["with doubts"] += bool(found.doubts)
        unknown.update(span.of(text) for span in found.unknown_names)
        if len({one.country for one in found.participants}) < 2:
            counts["one participant"] += 1
            examples["one participant"].append(f"{record.get('title')}: {text[:200]!r}")
        starts = {said.start for said in found.statements}
        for span in sentences(text):
            counts["sentences"] += 1
            if span.start not in starts:
                counts["no one's words"] += 1
                examples["no one's words"].append(span.of(text)[:200])

    def _show(self, counts: Counter[str], unknown: Counter[str], examples: dict[str, list[str]]) -> None:
        for what, count in counts.items():
            self.stdout.write(f"{count:7} {what}")
        self.stdout.write("\nUnknown names")
        for name, count in unknown.most_common(MOST_SHOWN):
            self.stdout.write(f"{count:7} {name}")
        for what, texts in examples.items():
            self.stdout.write(f"\n{what.capitalize()}")
            step = max(1, len(texts) // MOST_SHOWN)
            for text in texts[::step][:MOST_SHOWN]:
                self.stdout.write(f"  {text}")
