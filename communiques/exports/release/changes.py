"""What is otherwise in a release than in the one before it."""

import csv
from collections.abc import Iterator, Mapping
from typing import Any

from communiques.formats.releases import VERSIONS, Release

Change = dict[str, Any]


def changes(last: Release | None, versions: Mapping[str, int], gone: Mapping[str, Any]) -> Iterator[Change]:
    """Each communiqué added, changed or withdrawn since the last release, in order of identifier.

    Without a release before it everything is added. `versions` and `gone` are the published communiqués with their
    versions, and the tombstones, by identifier.
    """
    before = _versions(last) if last else {}
    for public_id in sorted({*before, *versions}):
        was, now = before.get(public_id), versions.get(public_id)
        if was is None:
            yield {"id": public_id, "change": "added", "version": now}
        elif now is None:
            yield {"id": public_id, "change": "withdrawn", "was": was} | _reason(gone.get(public_id))
        elif now != was:
            yield {"id": public_id, "change": "changed", "was": was, "version": now}


def _reason(tombstone: Mapping[str, Any] | None) -> Change:
    """Empty for what went back to the editors without being withdrawn."""
    return {"reason": tombstone["reason"], "at": tombstone["withdrawn_at"]} if tombstone else {}


def _versions(release: Release) -> dict[str, int]:
    with (release.folder / VERSIONS).open(encoding="utf-8", newline="") as file:
        return {row["id"]: int(row["version"]) for row in csv.DictReader(file)}
