"""What was found in a text and why, in lines for a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from communiques.extraction import ExtractedCommunique
from communiques.extraction.findings import Finding

WIDEST = 100


def explained(row: Mapping[str, Any], found: ExtractedCommunique) -> Iterator[str]:
    """The findings of a text, each with its reason and its doubt."""
    text = row["text"]
    yield f"{row.get('id') or ''} {row.get('title') or ''}".strip()
    yield from _line("language", found.language.language, found.language)
    yield from _line("kind", found.kind.kind, found.kind)
    held = f"{found.held.held_on} – {found.held.held_until}" if found.held.held_until else str(found.held.held_on)
    yield from _line("held", held, found.held)
    for one in found.participants:
        role = f", {one.role}" if one.role else ""
        present = " (accompanying)" if one.accompanying else ""
        yield from _line("took part", f"{one.name} ({one.country}){role}{present}", one)
        yield f"    called: {'; '.join(one.forms)}"
    for tag in found.topics:
        words = dict.fromkeys(span.of(text) for span in tag.evidence)
        yield f"  topic: {tag.topic} — {'; '.join(words)}"
    for said in found.statements:
        passage = " ".join(text[said.start : said.end].split())
        yield f"  {said.mode}, {' and '.join(said.speakers)}: {passage[:WIDEST]}{'…' if len(passage) > WIDEST else ''}"
        yield f"    because: {said.reason}"
        if said.doubt:
            yield f"    doubt: {said.doubt}"
    yield ""


def _line(what: str, value: str, finding: Finding) -> Iterator[str]:
    yield f"  {what}: {value} — {finding.reason}"
    if finding.doubt:
        yield f"    doubt: {finding.doubt}"
