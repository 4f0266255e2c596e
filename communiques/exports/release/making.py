"""Making a release: every record is read once, and everything that is made of it is written as it passes."""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from communiques.formats.home import home
from communiques.formats.releases import CHANGES, MANIFEST, NAME, SUMS, VERSIONS, Release, home_of_releases, releases

from . import lines
from .changes import Change, changes
from .package import datapackage, digest
from .readme import readme
from .tables import tables
from .writers import Documents, Lines, TableFiles

FORMAT = 1
"""Raised when an older program could no longer read what is written here."""

README, PACKAGE, DOCUMENTS = "README.txt", "datapackage.json", "communiques.tei.zip"


class ReleaseError(Exception):
    """Why a release cannot be made or loaded, in words."""


def make(directory: Path | None = None, name: str | None = None) -> Release:
    """Write a release of all that is published into a folder of its own. A ReleaseError where that cannot be.

    The same records give the same bytes: nothing in it comes from the clock. All is read in one snapshot.
    """
    with _snapshot():
        made_at = lines.last_change()
        if made_at is None:
            raise ReleaseError("Nothing is published: there is nothing to release.")
        name = name or f"{made_at:%Y-%m}"
        directory = directory or home_of_releases()
        _check(name, directory)
        fresh = directory / f".{name}"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        try:
            _write(fresh, name, made_at, _last(directory, name))
        except BaseException:
            shutil.rmtree(fresh)
            raise
        fresh.rename(directory / name)
    return Release.read(directory / name)


@contextmanager
def _snapshot() -> Iterator[None]:
    """One state of the database for all queries, whatever editors do meanwhile."""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _check(name: str, directory: Path) -> None:
    if not NAME.fullmatch(name):
        raise ReleaseError(f"A release is named for its month or day, 2026-11 or 2026-11-24, not {name!r}.")
    if (directory / name).exists():
        raise ReleaseError(f"There is a release {name} in {directory} already, and a release never changes.")


def _last(directory: Path, name: str) -> Release | None:
    """The release before this one."""
    return next((release for release in releases(directory) if release.name < name), None)


def _write(folder: Path, name: str, made_at: datetime, last: Release | None) -> None:
    with Documents(folder / DOCUMENTS, home()) as documents:
        counts, versions, gone = _write_records(folder, documents)
    _write_versions(folder, versions)
    _write_changes(folder, changes(last, versions, gone))
    manifest = {
        "name": name,
        "made_at": made_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "format": FORMAT,
        "home": home(),
        "after": last.name if last else None,
        "counts": counts,
    }
    _write_json(folder / MANIFEST, manifest)
    (folder / README).write_text(readme(manifest), encoding="utf-8")
    _write_json(folder / PACKAGE, datapackage(manifest, folder))
    listed = "".join(f"{digest(path)}  {path.name}\n" for path in sorted(folder.iterdir()))
    (folder / SUMS).write_text(listed, encoding="utf-8")


def _write_records(folder: Path, documents: Documents) -> tuple[dict[str, int], dict[str, int], dict[str, Any]]:
    """Write each sort of record in all its forms; how many there are, the versions and the tombstones by identifier."""
    sorts: Mapping[str, Callable[[], Iterable[lines.Line]]] = {
        "communiques": lambda: lines.communiques(home(), documents.write),
        "withdrawn": lines.withdrawn,
        "encounters": lines.encounters,
        "people": lines.people,
        "countries": lines.countries,
        "topics": lines.topics,
        "sources": lines.sources,
        "formulations": lines.formulations,
    }
    counts: dict[str, int] = {}
    versions: dict[str, int] = {}
    gone: dict[str, Any] = {}
    for name, records in sorts.items():
        counts[name] = 0
        with ExitStack() as stack:
            of_lines = stack.enter_context(Lines(folder / f"{name}.jsonl.gz"))
            of_tables = [stack.enter_context(TableFiles(table, folder)) for table in tables()[name]]
            for line in records():
                of_lines.write(line)
                for of_table in of_tables:
                    of_table.write(line)
                if name == "communiques":
                    versions[line["id"]] = line["version"]
                elif name == "withdrawn":
                    gone[line["id"]] = line
                counts[name] += 1
        counts |= {of_table.table.name: of_table.count for of_table in of_tables}
    return counts, versions, gone


def _write_versions(folder: Path, versions: Mapping[str, int]) -> None:
    with (folder / VERSIONS).open("w", encoding="utf-8", newline="\r\n") as file:
        file.write("id,version\n")
        file.writelines(f"{public_id},{version}\n" for public_id, version in sorted(versions.items()))


def _write_changes(folder: Path, found: Iterable[Change]) -> None:
    with (folder / CHANGES).open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(change, ensure_ascii=False) + "\n" for change in found)


def _write_json(path: Path, written: Any) -> None:
    path.write_text(json.dumps(written, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
