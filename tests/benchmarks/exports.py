"""Write everything an archive holds in each form, and say what that took.

    COMMUNIQUES_DATA=folder .venv/bin/python -m tests.benchmarks.exports [communiques|statements [csv …]]

In process, as the server does it, part by part; nothing is kept of what was written. The memory is the largest that the
process held, above what it held when the first part had been written.
"""

import os
import sys
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "communiques.settings")
django.setup()

from django.test import Client  # noqa: E402

from communiques.exports.forms import FORMS  # noqa: E402
from communiques.search.columns.current import current  # noqa: E402
from communiques.search.filters import CommuniqueFilters  # noqa: E402
from communiques.search.results import count  # noqa: E402
from communiques.search.wording import SEARCHES  # noqa: E402

PAGE = os.sysconf("SC_PAGE_SIZE")


def resident() -> int:
    """What this process holds in memory, in bytes, apart from files it only maps."""
    pages = Path("/proc/self/statm").read_text().split()
    return (int(pages[1]) - int(pages[2])) * PAGE


def measured(address: str) -> tuple[int, int, float]:
    """How many bytes are written, by how much the process grew, and how long it took."""
    began, written, largest = time.perf_counter(), 0, 0
    parts = iter(Client(headers={"host": "localhost"}).get(address).streaming_content)
    written += len(next(parts))
    before = resident()
    for part in parts:
        written += len(part)
        largest = max(largest, resident())
    return written, max(0, largest - before), time.perf_counter() - began


def main() -> None:
    while current() is None:
        time.sleep(1)
    held = count(CommuniqueFilters())
    print(f"{held:,} communiqués\n\n| File | MB | MB of memory more | s | records/s |\n|---|---:|---:|---:|---:|")
    searches = sys.argv[1:2] or list(SEARCHES)
    for search in searches:
        records = count(SEARCHES[search][0]())
        for form in sys.argv[2:] or FORMS:
            size, growth, seconds = measured(f"/en/{search}.{form}")
            figures = f"{size / 1e6:.0f} | {growth / 1e6:.0f} | {seconds:.0f} | {records / seconds:.0f}"
            print(f"| {search}.{form} | {figures} |", flush=True)


main()
