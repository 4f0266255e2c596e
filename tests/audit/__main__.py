"""`make audit`: serve an archive as readers get it, take every measure of it, print the table and keep it.

COMMUNIQUES_DATA names the archive; a folder of JSON Lines, if given, is imported into it first. MEASURES (all unless
given: walk, weights, validity, lighthouse, journeys) and PAGES (a piece of an address) take a part, which is printed
and not kept.
"""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "communiques.settings")
# Playwright runs an event loop in this thread, and Django takes that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
django.setup()

from django.conf import settings  # noqa: E402

from communiques.archive.models import Communique  # noqa: E402
from tests.audit.journeying import journey  # noqa: E402
from tests.audit.lighthouse import lighthouse  # noqa: E402
from tests.audit.measures import Measure  # noqa: E402
from tests.audit.page_types import Asked, asked, untried  # noqa: E402
from tests.audit.records import records, where  # noqa: E402
from tests.audit.report import report  # noqa: E402
from tests.audit.validity import validate  # noqa: E402
from tests.audit.walk import walk  # noqa: E402
from tests.audit.weights import weigh  # noqa: E402
from tests.benchmarks.corpus import import_corpus  # noqa: E402

TOOLS = settings.ROOT / ".venv" / "audit" / "node_modules"
KEPT = settings.ROOT / "docs" / "audit.md"
PATIENCE = 300  # seconds for the archive to answer

MEASURES: dict[str, Callable[[str, list[Asked]], list[Measure]]] = {
    "validity": lambda home, pages: validate(home, pages, TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"),
    "weights": weigh,
    "lighthouse": lambda home, pages: lighthouse(
        home, [page for page in pages if page.language == "en"], TOOLS / ".bin" / "lighthouse"
    ),
    "journeys": lambda home, pages: journey(home, where()),
    "walk": walk,
}


def main() -> None:
    """Import, serve, measure, print, keep. Ends with 1 where something is not met."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the archive's server ends too
    if len(sys.argv) > 1:
        import_corpus(Path(sys.argv[1]))
    chosen = os.environ.get("MEASURES", "").split() or list(MEASURES)
    part = os.environ.get("PAGES", "")
    with served() as home:
        if not Communique.objects.published().exists():
            raise SystemExit("This archive shows nothing: give a folder of texts (CORPUS) or another COMMUNIQUES_DATA.")
        found = records()
        measures = [untried(found)]
        pages = [page for page in asked(found) if part in page.path]
        for name in chosen:
            print(f"{name} …", flush=True)
            measures += MEASURES[name](home, pages)
    text = report(measures, pages, Communique.objects.published().count())
    print(text)
    if len(chosen) == len(MEASURES) and not part:
        KEPT.write_text(text)
    sys.exit(not all(measure.met for measure in measures))


@contextmanager
def served() -> Iterator[str]:
    """The archive, served by the command that serves readers, at an address of this machine."""
    home = f"http://127.0.0.1:{settings.PORT}"
    program = subprocess.Popen([sys.executable, "manage.py", "serve"], cwd=settings.ROOT, stdout=subprocess.DEVNULL)
    try:
        for _ in range(PATIENCE * 5):
            if program.poll() is not None:
                raise SystemExit(f"The archive does not start (port {settings.PORT}).")
            if _answers(f"{home}/readyz"):
                break
            time.sleep(0.2)
        yield home
    finally:
        program.terminate()
        program.wait()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=10) as response:  # noqa: S310 (our own address)
            return response.status == 200
    except OSError:
        return False


if __name__ == "__main__":
    main()
