"""The arrays as files beside the data, so that a worker begins at once and all share the same memory.

A directory holds one base and never changes; the newest is the one with the highest transaction. The files belong to
one database and say so by their place. They may be deleted at any time.
"""

import json
import shutil
from dataclasses import fields
from functools import cache
from pathlib import Path

import numpy as np
from django.conf import settings

from .following import Horizon
from .parts import Ints, Part
from .reading import fetched
from .segments import Segment

# Changes with the meaning of the arrays.
FORMAT = 2
_ABOUT = "about.json"
_PARTS = ("communiques", "statements")
# Worked out from the arrays, but kept too, because each worker would hold its own.
_OF_SEGMENT, _OF_PART = ("parent", "sizes", "shared_totals"), ("_position_of",)


def save(segment: Segment, horizon: Horizon) -> Path:
    """Write a base; it gets its name when whole. Older ones are removed: who reads them keeps them open."""
    place = _place()
    directory = place / f"{horizon.transaction:020d}"
    fresh = place / f"{directory.name}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for name, array in _arrays(segment).items():
        np.save(fresh / f"{name}.npy", array)
    about = {"transaction": horizon.transaction, "seen": sorted(horizon.seen)}
    (fresh / _ABOUT).write_text(json.dumps(about))
    shutil.rmtree(directory, ignore_errors=True)
    fresh.rename(directory)
    for older in _directories():
        if older.name < directory.name:
            shutil.rmtree(older, ignore_errors=True)
    return directory


def newest() -> Path | None:
    """The directory of the newest base, if there is one."""
    return max(_directories(), default=None)


def load(directory: Path) -> tuple[Segment, Horizon]:
    """A base, its arrays mapped into memory. FileNotFoundError when a newer one took its place meanwhile."""
    about = json.loads((directory / _ABOUT).read_text())
    arrays = {file.stem: _mapped(file) for file in directory.glob("*.npy")}
    parts = {}
    for name in _PARTS:
        own = {key.removeprefix(f"{name}."): array for key, array in arrays.items() if key.startswith(f"{name}.")}
        parts[name] = Part(**{field.name: own[field.name] for field in fields(Part)})
        parts[name].__dict__.update({key: own[key] for key in _OF_PART if key in own})
    segment = Segment(days=arrays["days"], first=arrays["first"], **parts)
    segment.__dict__.update({key: arrays[key] for key in _OF_SEGMENT})
    return segment, Horizon(about["transaction"], frozenset(about["seen"]))


def lock() -> Path:
    """The file whose lock is held by whoever writes."""
    place = _place()
    place.mkdir(parents=True, exist_ok=True)
    return place.with_suffix(".lock")


def _mapped(file: Path) -> Ints:
    # A plain view: numpy's own class for mapped files costs time with every slice.
    return np.asarray(np.load(file, mmap_mode="r")).view(np.ndarray)


def _arrays(segment: Segment) -> dict[str, Ints]:
    found = {"days": segment.days, "first": segment.first}
    found |= {name: getattr(segment, name) for name in _OF_SEGMENT}
    for name in _PARTS:
        part: Part = getattr(segment, name)
        found |= {f"{name}.{field.name}": getattr(part, field.name) for field in fields(Part)}
        found |= {f"{name}.{key}": getattr(part, key) for key in _OF_PART if getattr(part, key) is not None}
    return found


def _directories() -> list[Path]:
    place = _place()
    return [path for path in place.iterdir() if path.suffix != ".new"] if place.is_dir() else []


def _place() -> Path:
    return Path(settings.DATA_DIRECTORY) / "columns" / f"{_database()}-{FORMAT}"


@cache
def _database() -> str:
    """What tells this database from every other: its cluster's identifier and its own number."""
    cluster, number = fetched(
        """SELECT (SELECT system_identifier::text FROM pg_control_system()),
                  (SELECT oid::bigint FROM pg_database WHERE datname = current_database())"""
    )
    return f"{cluster}-{number}"
