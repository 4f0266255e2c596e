"""JSON objects to incoming records: the collected form, and the annotated form in which people have labelled a text."""

from typing import Any

from communiques.archive.dates import PartialDate
from communiques.archive.languages import CODES
from communiques.archive.models import Kind

from . import annotations
from .fields import date, optional_date, strings, text, verbatim
from .incoming import Incoming, Origin, RefusedError

_LONGEST_TITLE, _LONGEST_URL, _LONGEST_PLACE = 500, 1000, 200


def incoming(origin: Origin, row: dict[str, Any]) -> Incoming:
    """The record an object describes. What cannot be one is refused with the reason."""
    record = _annotated(origin, row) if "participants" in row else _collected(origin, row)
    if len(record.title) > _LONGEST_TITLE:
        raise RefusedError(f"a title of more than {_LONGEST_TITLE} characters")
    if len(record.url) > _LONGEST_URL:
        raise RefusedError(f"an address of more than {_LONGEST_URL} characters")
    if record.url and not record.url.startswith(("http://", "https://")):
        raise RefusedError("an address that is not http or https")
    try:
        _ = record.address
    except ValueError as error:
        raise RefusedError(f"an address that cannot be one: {error}") from error
    return record


def _collected(origin: Origin, row: dict[str, Any]) -> Incoming:
    """The form `source, url, title, date, language, text, kind` and what some collections add.

    What the text says of itself is read when it is taken in. `location` is where the contact was held; the `place` of a
    release is where the release was issued and says nothing of the contact.
    """
    return Incoming(
        origin=origin,
        issuers=(text(row, "source"),),
        url=text(row, "url", default=""),
        title=text(row, "title"),
        text=verbatim(row, "text"),
        language=_language(row),
        published_on=date(row, "date"),
        kind=_kind(text(row, "kind", default=Kind.OTHER)),
        place=text(row, "location", default="")[:_LONGEST_PLACE],
        release=text(row, "parallel_id", default="")[:120],
    )


def _annotated(origin: Origin, row: dict[str, Any]) -> Incoming:
    """The form with `participants`, `topics` and `sentences`, whose places count in the text."""
    source = row.get("source")
    place_of_text = source if isinstance(source, dict) else {"name": source, "url": row.get("url")}
    issuers = [text(row, "issuer", default=""), *(text(place_of_text, part, default="") for part in ("name", "slug"))]
    if not any(issuers):
        raise RefusedError("missing: issuer")
    body = verbatim(row, "text")
    parties = annotations.parties(row)
    provenance = text(row, "origin", default="")
    held_on, held_until = optional_date(row, "held_on"), optional_date(row, "held_until")
    captured_on = optional_date(row, "captured_on")
    _check_span(held_on, held_until)
    return Incoming(
        origin=origin,
        issuers=tuple(filter(None, issuers)),
        url=text(place_of_text, "url", default=""),
        title=text(row, "title"),
        text=body,
        language=_language(row),
        published_on=optional_date(row, "published_on") if held_on else date(row, "published_on"),
        kind=_kind(text(row, "kind", default=Kind.OTHER)),
        annotated=True,
        held_on=held_on,
        held_until=held_until,
        captured_on=captured_on.first if captured_on else None,
        place=text(row, "place", default="")[:_LONGEST_PLACE],
        parties=parties,
        topics=strings(row, "topics"),
        extracted_topics=frozenset(strings(row, "extracted_topics")),
        statements=annotations.statements(row, body, parties),
        encounter=text(row, "encounter", default="")[:120],
        note="" if provenance == "original" else provenance,
    )


def _check_span(first: PartialDate | None, last: PartialDate | None) -> None:
    if last and not first:
        raise RefusedError("held_until without held_on")
    if first and last and last.last < first.first:
        raise RefusedError(f"held_until {last} before held_on {first}")


def _kind(name: str) -> str:
    kind = name.strip().lower().replace(" ", "_").replace("-", "_")
    if kind not in Kind.values:
        raise RefusedError(f"unknown kind “{name[:40]}”")
    return kind


def _language(row: dict[str, Any]) -> str:
    language = text(row, "language")
    if language not in CODES:
        raise RefusedError(f"unknown language “{language[:20]}”")
    return language
