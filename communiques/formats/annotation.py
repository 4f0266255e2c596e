"""A statement as a Web Annotation (W3C Recommendation of 2017): who says what, pointing at a place in the text.

The target is the text of one version, which never changes: the positions hold for ever, and the words with what stands
around them find the place again in any later text.
"""

from typing import Any

from communiques.archive.models import Communique, Participation, Statement

from .plain_json import as_json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA_TYPE = f'application/ld+json; profile="{CONTEXT}"'
AROUND = 32


def statement(record: Statement, home: str) -> str:
    return as_json(annotation(record, home))


def annotation(record: Statement, home: str) -> dict[str, Any]:
    """The annotation of a statement that comes with its communiqué."""
    communique, address = record.communique, f"{home}{record.get_permanent_url()}"
    return {
        "@context": CONTEXT,
        "id": f"{address}.anno.jsonld",
        "type": "Annotation",
        "motivation": "identifying",
        "modified": communique.changed_at.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "canonical": address,
        "body": [
            {"type": "SpecificResource", "source": address, "purpose": "identifying"},
            *(_speaker(speaker) for speaker in record.speakers.all()),
            *(_tag(tag.topic.label_in("en")) for tag in record.topic_tags.all()),
        ],
        "target": {
            "type": "SpecificResource",
            "source": version_address(communique, home),
            "selector": [
                quote_selector(communique.text, record.start, record.end),
                {"type": "TextPositionSelector", "start": record.start, "end": record.end},
            ],
        },
    }


def version_address(communique: Communique, home: str) -> str:
    """Where the text of this version of a communiqué stands for ever."""
    return f"{home}{communique.get_permanent_url()}/v/{communique.version}.txt"


def quote_selector(text: str, start: int, end: int) -> dict[str, str]:
    """The words text[start:end] with as much around them as tells the place from every other."""
    around = AROUND
    while True:
        prefix, suffix = text[max(start - around, 0) : start], text[end : end + around]
        place = f"{prefix}{text[start:end]}{suffix}"
        if text.find(place) == text.rfind(place) or around >= len(text):
            return {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": prefix, "suffix": suffix}
        around *= 2


def _speaker(speaker: Participation) -> dict[str, Any]:
    """Whose words they are: the person where Wikidata knows who that is, else the name alone."""
    named = f"{speaker.label} ({speaker.country.label})"
    return {"type": "TextualBody", "purpose": "describing", "value": f"Said by {named}", "language": "en"}


def _tag(label: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": "tagging", "value": label, "language": "en"}
