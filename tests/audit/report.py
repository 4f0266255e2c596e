"""What is kept of an audit: the table, what is not met and where, and how it was taken."""

import os
import subprocess
from datetime import UTC, datetime

from .browsers import CHROMIUM, FIREFOX
from .measures import Measure, faults, table
from .page_types import Asked

_PAGE = """# Audit

Every measure of the reading room, taken by `make audit` over all kinds of page: those of the URL configuration, with
records that try them (the longest communiqué, one without statements, one of each language, encounters, people, pairs),
in English and French. Readers' journeys are made with script off, and by keys alone with script on.

{date}: {held} published communiqués, {pages} pages, {kinds} kinds. {chromium}; {firefox}; {cores} cores.

{table}

{faults}
"""


def report(measures: list[Measure], pages: list[Asked], held: int) -> str:
    """The page docs/audit.md."""
    met = "All is met." if all(one.met for one in measures) else f"## Not met\n\n{faults(measures)}"
    return _PAGE.format(
        date=f"{datetime.now(UTC):%-d %B %Y}",
        held=f"{held:,}",
        pages=len(pages),
        kinds=len({page.type for page in pages}),
        chromium=_version(CHROMIUM),
        firefox=_version(FIREFOX),
        cores=os.cpu_count(),
        table=table(measures),
        faults=met,
    )


def _version(program: str | None) -> str:
    if program is None:
        return "no browser"
    return subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
