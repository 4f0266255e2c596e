"""A worker's start: how soon search answers exactly, how soon at its full speed, and how much memory it takes."""

import shutil
import statistics
import time
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from django.conf import settings

from communiques.search.columns import keeping
from communiques.search.columns.current import SMALL
from communiques.search.columns.reading import largest_key

from .questions import Question
from .rounds import Asked
from .served import Served, memory, served, wait_for_page

ABOUT = "/en/about/"
SETTLED = 5  # seconds without a faster answer


def measure(asked: list[Asked]) -> dict[str, Any]:
    """Start one worker over an empty archive, and one over ours: with the arrays at hand, and without."""
    data = Path(settings.DATA_DIRECTORY)
    empty = data.with_name("bench-empty")
    if not empty.exists():
        with served(1, empty) as archive:  # the process that makes an archive hands its workers what that took
            wait_for_page(archive, ABOUT)
    with served(1, empty) as archive:
        wait_for_page(archive, ABOUT)
        time.sleep(2)
        base = memory(archive.workers()[0])
    with served(1, data) as archive:
        said = {"with arrays": _first_answers(archive, asked)}
        for one in asked:
            _ask(archive, one.question)
        said["memory"] = {"base": base, "after all questions": memory(archive.workers()[0])}
    shutil.rmtree(data / "columns", ignore_errors=True)
    with served(1, data) as archive:
        said["without arrays"] = _first_answers(archive, asked)
    return said


def _first_answers(archive: Served, asked: list[Asked]) -> dict[str, Any]:
    """Seconds from the start of the worker to its first answer, which must be exact, and to its full speed."""
    medium = next(one for one in asked if one.question.name == "one medium word")
    wording = medium.question.wordings[0]
    body = wait_for_page(archive, wording.address())
    answered = time.time()
    total = medium.totals[wording]
    if f"{total:,}" not in body and str(total) not in body:
        raise SystemExit(f"The first answer of a worker is not {total}: {wording.address()}")
    began = archive.workers()[0].create_time()
    return {"first exact answer": round(answered - began, 2), "full speed": round(_at_full_speed(archive) - began, 2)}


def _at_full_speed(archive: Served) -> float:
    """The time when answers came no faster any more: each question is new, and matches nearly all."""
    taken: list[tuple[float, float]] = []
    small = largest_key() <= SMALL  # is read into memory, and no files are written
    for number in count():
        began = time.time()
        archive.page(f"/en/communiques/?since={date(1900, 1, 1) + timedelta(days=number)}")
        taken.append((time.time(), time.time() - began))
        fastest = min(seconds for _, seconds in taken)
        reached = next(at for at, seconds in taken if seconds <= 1.5 * fastest)
        if time.time() - reached > SETTLED and (small or keeping.newest()):
            break
        time.sleep(0.05)
    usual = statistics.median(seconds for _, seconds in taken[-20:])
    return next(at for at, seconds in taken if seconds <= 1.5 * usual)


def _ask(archive: Served, question: Question) -> None:
    for wording in question.wordings:
        archive.page(wording.address())
        archive.page(wording.address(page=2))
