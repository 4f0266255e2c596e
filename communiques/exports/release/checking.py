"""What is looked at before a release is loaded: that its files are whole, and that its lines say what they must."""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import UnionType
from typing import Any

from communiques.archive.identifiers import is_well_formed
from communiques.formats.releases import MANIFEST, SUMS, Release, sums

from .making import FORMAT, ReleaseError
from .package import digest

Shape = Mapping[str, "type | UnionType | list[Shape] | Shape"]

_TEXT_OR_NONE = str | None
_NAMES: list[Shape] = [{"language": str, "kind": str, "text": str}]
_CODE: Shape = {"code": str}
_NAMED: Shape = {"names": _NAMES, "seed": str}
_OFFICE: Shape = {
    "title": dict,
    "country": str,
    "since": _TEXT_OR_NONE,
    "until": _TEXT_OR_NONE,
    "basis": str,
    "seed": str,
}
_PARTICIPANT: Shape = {
    "number": int,
    "person": dict | None,
    "country": _CODE,
    "name_as_printed": str,
    "role_as_printed": str,
    "forms": list,
    "office": dict | None,
    "accompanying": bool,
    "origin": str,
}
_PASSAGE: Shape = {
    "id": str,
    "start": int,
    "end": int,
    "words": str,
    "mode": str,
    "speakers": list,
    "topics": list,
    "topic_origins": list,
    "origin": str,
}
SHAPES: Mapping[str, Shape] = {
    "countries": {"code": str, "kind": str, **_NAMED},
    "people": {
        "slug": str,
        "wikidata": str,
        "sex": str,
        "country": _TEXT_OR_NONE,
        "offices": [_OFFICE],
        **_NAMED,
    },
    "topics": {"slug": str, "parent": _TEXT_OR_NONE, "position": int, **_NAMED},
    "sources": {
        "slug": str,
        "kind": str,
        "country": str,
        "languages": list,
        "homepage": str,
        "rights": {"en": str, "fr": str},
        **_NAMED,
    },
    "formulations": {"slug": str, **_NAMED},
    "encounters": {"id": str, "key": _TEXT_OR_NONE},
    "communiques": {
        "id": str,
        "version": int,
        "title": str,
        "language": str,
        "kind": str,
        "held_on": _TEXT_OR_NONE,
        "held_until": _TEXT_OR_NONE,
        "published_on": _TEXT_OR_NONE,
        "issuer": {"slug": str},
        "source_url": str,
        "encounter": _TEXT_OR_NONE,
        "place": str,
        "captured_on": _TEXT_OR_NONE,
        "participants": [_PARTICIPANT],
        "topics": [{"slug": str, "origin": str}],
        "text": str,
        "text_sha256": _TEXT_OR_NONE,
        "statements": [_PASSAGE],
        "origins": dict,
        "published_at": str,
        "changed_at": str,
    },
    "withdrawn": {
        "id": str,
        "version": int,
        "reason": str,
        "published_at": str,
        "withdrawn_at": str,
        "changed_at": str,
        "statements": list,
    },
}


def checked(folder: Path) -> Release:
    """The release in a folder, once its checksums, its format and the shape of each line are right; a ReleaseError."""
    release = _whole(folder)
    if release.manifest.get("format") != FORMAT:
        raise ReleaseError(f"{folder / MANIFEST} is of format {release.manifest.get('format')}; this reads {FORMAT}.")
    for name, shape in SHAPES.items():
        found = 0
        for number, line in enumerate(read(release, name), 1):
            if fault := _fault(line, shape):
                raise ReleaseError(f"{name}.jsonl.gz, line {number}: {fault}.")
            found = number
        if found != release.counts.get(name):
            raise ReleaseError(f"{name}.jsonl.gz has {found} lines, and {MANIFEST} says {release.counts.get(name)}.")
    return release


def read(release: Release, name: str) -> Iterator[Any]:
    """The lines of a file of JSON Lines."""
    with gzip.open(release.folder / f"{name}.jsonl.gz", "rt", encoding="utf-8", newline="\n") as file:
        yield from map(json.loads, file)


def _whole(folder: Path) -> Release:
    try:
        release, listed = Release.read(folder), sums(folder)
    except (OSError, ValueError) as error:
        raise ReleaseError(f"{folder} is no release that can be read: {error}") from error
    needed = [*(f"{name}.jsonl.gz" for name in SHAPES), MANIFEST]
    if missing := [name for name in needed if name not in listed]:
        raise ReleaseError(f"{SUMS} does not list {', '.join(missing)}.")
    for name, wanted in listed.items():
        path = folder / name
        if not path.is_file():
            raise ReleaseError(f"{name} is missing.")
        if digest(path) != wanted:
            raise ReleaseError(f"{name} is not what it was when the release was made: its checksum differs.")
    return release


def _fault(value: Any, shape: Any, at: str = "") -> str:
    """What is wrong with a value; empty where it has the shape."""
    if isinstance(shape, list):
        if not isinstance(value, list):
            return f"{at} is not a list"
        return _first(_fault(one, shape[0], f"{at}[{place}]") for place, one in enumerate(value))
    if isinstance(shape, Mapping):
        if not isinstance(value, dict):
            return f"{at or 'it'} is not an object"
        if at == "" and "id" in shape and not is_well_formed(str(value.get("id"))):
            return f"{value.get('id')!r} is no identifier"
        missing = next((name for name in shape if name not in value), None)
        if missing:
            return f"{at}.{missing} is missing".lstrip(".")
        return _first(_fault(value[name], part, f"{at}.{name}".lstrip(".")) for name, part in shape.items())
    if not isinstance(value, shape) or (shape is int and isinstance(value, bool)):
        return f"{at} is {type(value).__name__}, not {getattr(shape, '__name__', 'what it must be')}"
    return ""


def _first(faults: Iterable[str]) -> str:
    return next(filter(None, faults), "")
