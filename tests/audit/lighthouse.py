"""Lighthouse on a telephone: slow network, slow processor, as it simulates them."""

import json
import os
import statistics
import subprocess
from pathlib import Path
from typing import Any

from .browsers import CHROMIUM
from .measures import Measure, at_least, at_most
from .page_types import Asked

LEAST = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
MOST = {
    "largest-contentful-paint": ("LCP", 1.5, "s", 1000),
    "cumulative-layout-shift": ("CLS", 0.02, "", 1),
    "total-blocking-time": ("TBT", 50, "ms", 1),
}
AGAIN = 2  # what is timed and missed is timed anew so often: other work on the machine is no fault of the page

TRIES = 3  # on a busy machine the browser does not always answer in time

Report = dict[str, float]


class LighthouseError(Exception):
    """Lighthouse did not run, in its own words."""


def lighthouse(home: str, pages: list[Asked], program: Path) -> list[Measure]:
    """Run Lighthouse on every page that is there. Raises LighthouseError where it does not run.

    A page that is not met is run `AGAIN` times more, and the median of each figure is taken.
    """
    reports: dict[str, Report] = {}
    for number, page in enumerate(there := [page for page in pages if page.status == 200], 1):
        print(f"\r  {number} of {len(there)} pages", end="", flush=True)
        runs = [_run(program, f"{home}{page.path}")]
        if not _is_met(runs[0]):
            runs += [_run(program, f"{home}{page.path}") for _ in range(AGAIN)]
        reports[page.path] = {what: statistics.median(run[what] for run in runs) for what in runs[0]}
    print()
    return measures(reports)


def measures(reports: dict[str, Report]) -> list[Measure]:
    """The lines of the table: the worst page of each."""
    lines = [
        at_least(f"Lighthouse, mobile: {what}", least, {page: report[what] for page, report in reports.items()})
        for what, least in LEAST.items()
    ]
    for audit, (name, most, unit, scale) in MOST.items():
        found = {page: report[audit] / scale for page, report in reports.items()}
        lines.append(at_most(f"{name}, as Lighthouse simulates it", most, unit, found, 0 if unit == "ms" else 3))
    return lines


def _is_met(report: Report) -> bool:
    scored = all(report[what] >= least for what, least in LEAST.items())
    return scored and all(report[audit] <= most * scale for audit, (_, most, _, scale) in MOST.items())


def _run(program: Path, address: str) -> Report:
    """The scores of one run, out of a hundred, and the figures of MOST as Lighthouse gives them."""
    command = [
        str(program), address, "--quiet", "--output=json", f"--only-categories={','.join(LEAST)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": CHROMIUM or ""}
    for _ in range(TRIES):
        run = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
        if run.returncode == 0:
            break
    else:
        raise LighthouseError(f"{address}: {run.stderr}")
    report: dict[str, Any] = json.loads(run.stdout)
    return {
        **{what: report["categories"][what]["score"] * 100 for what in LEAST},
        **{audit: report["audits"][audit]["numericValue"] for audit in MOST},
    }
