"""The description of a release as a data package (Frictionless Data Package, version 1, and Table Schema)."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from communiques.formats.releases import CHANGES, MANIFEST, VERSIONS

from .columns import Column, Link, Table
from .tables import tables

OURS = {"name": "CC0-1.0", "title": "CC0 1.0 Universal", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}
RIGHTS = (
    "What the archive adds (dates, participants, attributions, topics) is given to everybody under CC0 1.0. Titles,"
    " texts and the words of statements belong to their issuers: the column rights says on what terms they stand here."
)
SAFE = (
    "In CSV a text that begins with = + - @, a tab or a carriage return has an apostrophe put before it, so that no"
    " spreadsheet takes it for a formula; JSON Lines and Parquet have texts as they are."
)
OF_VERSIONS = Table(
    "versions",
    "Which communiqués are in the release, and in which version.",
    [Column("id", "Identifier of the communiqué."), Column("version", "Of the record.", "integer")],
    key=["id"],
    links=[Link(["id"], "communiques", ["id"])],
)
OTHER = {
    ".jsonl.gz": ("jsonl", "application/jsonl"),
    ".jsonl": ("jsonl", "application/jsonl"),
    ".parquet": ("parquet", "application/vnd.apache.parquet"),
    ".zip": ("zip", "application/zip"),
    ".json": ("json", "application/json"),
}


def datapackage(manifest: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The description of the files that lie in the folder now."""
    described = [table for made in tables().values() for table in made]
    resources = [_table(table, folder / f"{table.name}.csv.gz") for table in described]
    resources.append(_table(OF_VERSIONS, folder / VERSIONS))
    others = sorted(path for path in folder.iterdir() if not path.name.endswith((".csv.gz", ".csv", ".txt")))
    return {
        "profile": "data-package",
        "name": f"communiques-{manifest['name']}",
        "title": f"Communiqués, the archive of diplomatic readouts: release {manifest['name']}",
        "description": f"{RIGHTS} {SAFE}",
        "homepage": manifest["home"],
        "version": manifest["name"],
        "created": manifest["made_at"],
        "licenses": [OURS],
        "resources": [*resources, *(_other(path) for path in others)],
    }


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _table(table: Table, path: Path) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path.name,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **({"compression": "gz"} if path.suffix == ".gz" else {}),
        **_size(path),
        "schema": table.schema(),
    }


def _other(path: Path) -> dict[str, Any]:
    kind, mediatype = next(kinds for ending, kinds in OTHER.items() if path.name.endswith(ending))
    name = path.name.removesuffix(".gz").lower().replace(".", "-")
    what = {MANIFEST: "What the release is, and how much is in it.", CHANGES: "What changed since the release before."}
    return {
        "profile": "data-resource",
        "type": "file",
        "name": name,
        "path": path.name,
        "description": what.get(path.name, f"The same records in {kind}."),
        "format": kind,
        "mediatype": mediatype,
        **_size(path),
    }


def _size(path: Path) -> dict[str, Any]:
    return {"bytes": path.stat().st_size, "hash": f"sha256:{digest(path)}"}
