"""Releases: the whole archive in files, made by `manage.py make_release`, as they lie beside the database.

A release is a folder named for its month (`2026-11`). It is written once and never changes, so that what is said of it
here can be kept in memory.
"""

import json
import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

from django.conf import settings

NAME = re.compile(r"\d{4}-\d{2}(-\d{2})?", re.ASCII)
MANIFEST, SUMS, VERSIONS, CHANGES = "release.json", "SHA256SUMS", "versions.csv", "CHANGES.jsonl"


@dataclass(frozen=True)
class ReleaseFile:
    """A file of a release: its name, bytes, and SHA-256 in hexadecimal."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Release:
    """A release on disk, with what its manifest says."""

    folder: Path
    manifest: dict[str, Any]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The release in a folder. An OSError or ValueError where there is none that can be read."""
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if not isinstance(manifest, dict) or not NAME.fullmatch(str(manifest.get("name", ""))):
            raise ValueError(f"{folder / MANIFEST} does not name a release.")
        return cls(folder, manifest)

    @property
    def name(self) -> str:
        return str(self.manifest["name"])

    @property
    def made_at(self) -> datetime:
        """When the records last changed that are in it."""
        return datetime.fromisoformat(self.manifest["made_at"])

    @property
    def counts(self) -> dict[str, int]:
        """How many there are of each sort of record."""
        return dict(self.manifest["counts"])

    def files(self) -> list[ReleaseFile]:
        """Its files, in order of name, and last the one with their checksums."""
        listed = [
            ReleaseFile(name, (self.folder / name).stat().st_size, sha256) for name, sha256 in sums(self.folder).items()
        ]
        return [*listed, ReleaseFile(SUMS, (self.folder / SUMS).stat().st_size, "")]

    def has(self, public_id: str, version: int) -> bool:
        """Whether a communiqué is in it, and in this version."""
        with (
            (self.folder / VERSIONS).open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as listed,
        ):
            return listed.find(f"\r\n{public_id},{version}\r\n".encode()) >= 0


def home_of_releases() -> Path:
    """Where the releases of this archive lie."""
    return Path(settings.DATA_DIRECTORY) / "releases"


def releases(directory: Path | None = None) -> list[Release]:
    """Those in a directory, else those of this archive, the newest first."""
    found = (_read(folder) for folder in sorted((directory or home_of_releases()).glob("*/")) if _is_release(folder))
    return sorted(found, key=lambda release: (release.made_at, release.name), reverse=True)


def release_named(name: str) -> Release | None:
    """The release of this archive with this name."""
    folder = home_of_releases() / name
    return _read(folder) if NAME.fullmatch(name) and _is_release(folder) else None


def release_with(public_id: str, version: int) -> str | None:
    """The name of the newest release that has a communiqué in this version."""
    return next((release.name for release in releases() if release.has(public_id, version)), None)


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file, by name, as the release's own list has them. A line that is none is a ValueError."""
    return dict(_sums(folder))


def _sums(folder: Path) -> Iterator[tuple[str, str]]:
    for line in (folder / SUMS).read_text(encoding="utf-8").splitlines():
        sha256, mark, name = line.partition("  ")
        if not mark or not re.fullmatch(r"[0-9a-f]{64}", sha256) or Path(name).name != name:
            raise ValueError(f"{SUMS} has a line that names no file: {line[:100]!r}")
        yield name, sha256


def _is_release(folder: Path) -> bool:
    return bool(NAME.fullmatch(folder.name)) and (folder / MANIFEST).is_file()


@lru_cache(maxsize=64)
def _read(folder: Path) -> Release:
    return Release.read(folder)
