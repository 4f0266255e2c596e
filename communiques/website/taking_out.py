"""What the data page tells: the files of a release, and the ways by which records leave the archive."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.urls import is_valid_path, reverse
from django.utils.translation import gettext as _

from communiques.formats.releases import Release, ReleaseFile

FIRST = (
    "communiques.jsonl.gz",
    "communiques.parquet",
    "statements.parquet",
    "participations.parquet",
    "communiques.csv.gz",
    "statements.csv.gz",
    "communiques.tei.zip",
    "CHANGES.jsonl",
    "datapackage.json",
    "README.txt",
    "SHA256SUMS",
)
"""The files that most want, in the order in which they are offered; all others stand below them."""


@dataclass(frozen=True)
class ShownFile:
    """A file of a release as the page offers it."""

    file: ReleaseFile
    address: str
    about: str

    @property
    def is_first(self) -> bool:
        return self.file.name in FIRST


class Outlet(NamedTuple):
    """A way by which records leave: what it is, an address to try, and what it is for."""

    label: str
    address: str
    about: str


def shown_files(release: Release) -> Sequence[ShownFile]:
    """The files of a release, those that most want first."""
    about = _told_of_files()
    shown = [
        ShownFile(file, reverse("release-file", args=[release.name, file.name]), about.get(file.name, ""))
        for file in release.files()
    ]
    place = {name: number for number, name in enumerate(FIRST)}
    return sorted(shown, key=lambda one: (place.get(one.file.name, len(FIRST)), one.file.name))


def _told_of_files() -> dict[str, str]:
    return {
        "communiques.jsonl.gz": _("every record whole, one a line: what the archive can be rebuilt from"),
        "communiques.parquet": _("the accounts with their texts, a row each, with types"),
        "statements.parquet": _("who says what on what, a row each"),
        "participations.parquet": _("who took part in what"),
        "communiques.csv.gz": _("the accounts as a table, without their texts"),
        "statements.csv.gz": _("the statements as a table"),
        "communiques.tei.zip": _("each account as a document in TEI P5"),
        "CHANGES.jsonl": _("what was added, changed or withdrawn since the release before"),
        "datapackage.json": _("every file and column described, with links and licences"),
        "README.txt": _("the same in words"),
        "SHA256SUMS": _("the checksums of all files"),
    }


def outlets() -> Sequence[Outlet]:
    """The ways this archive has for the answer to a question. Each takes the parameters of the search pages."""
    statements = reverse("website:statements")
    example = "?speaker_country=ru&topic=taiwan&since=2021"
    at = statements.rstrip("/")
    known = [
        Outlet("CSV", f"{at}.csv{example}", _("a table for spreadsheets, of any length")),
        Outlet("JSON Lines", f"{at}.jsonl{example}", _("whole records for programs, of any length")),
        Outlet("RIS, BibTeX", f"{at}.ris{example}", _("a bibliography for Zotero, EndNote, LaTeX")),
        Outlet("Atom", f"{at}.atom{example}", _("a feed that tells what is new: the alert of the question")),
        Outlet("API", f"/api/v1/statements{example}", _("JSON, page by page, with figures by facet; no key")),
    ]
    return [outlet for outlet in known if is_valid_path(outlet.address.partition("?")[0])]
