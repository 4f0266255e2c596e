"""What it costs the database to publish one communiqué of fifteen statements: in a warm archive, and in a cold one."""

import os
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Count
from tqdm import tqdm

from communiques.archive.models import Communique, IndexedCommunique
from communiques.database import server
from communiques.editorial import status

from .timing import Times, milliseconds

STATEMENTS = 15
WARM, COLD = 30, 3
REASON = "Withdrawn to be published again: make bench measures what that costs."


def measure() -> dict[str, Any]:
    """Times of the whole step as an editor takes it, with the index, from its beginning to the end of the commit."""
    warm, cold = Times(), Times()
    keys = chosen(WARM + COLD)
    _publish(keys[0])  # the first of a process reads what all others find there
    for key in tqdm(keys[:WARM], desc="Publishing, warm", unit=" communiqués"):
        warm.add(_publish(key))
    said = {"warm": warm.said()}
    if not settings.DATABASE_URL:
        for key in tqdm(keys[WARM:], desc="Publishing, cold", unit=" communiqués"):
            cold.add(_publish(key, cold=True))
        said["cold"] = cold.said()
    return said


def chosen(number: int) -> list[int]:
    """So many communiqués of as many statements as the figure speaks of, from all over the archive."""
    first, last = (IndexedCommunique.objects.order_by(order).values_list("pk", flat=True)[0] for order in ("pk", "-pk"))
    keys = []
    for place in range(number):
        start = first + (last - first) * place // number
        near = range(start, start + 500)
        counted = Communique.objects.published().filter(pk__in=near).annotate(said=Count("statements"))
        keys += counted.filter(said=STATEMENTS).order_by("pk").values_list("pk", flat=True)[:1]
    return list(dict.fromkeys(keys))


def _publish(key: int, *, cold: bool = False) -> float:
    """Milliseconds to publish it; it is withdrawn before, so that the archive is afterwards what it was."""
    status.withdraw([key], REASON)
    try:
        if cold:
            cool_down()
        return milliseconds(lambda: status.publish([key]))
    finally:
        status.publish([key])


def cool_down() -> None:
    """Start the database anew, with nothing of its files in memory, and connect to it."""
    directory = Path(settings.DATABASES["default"]["HOST"])
    connection.close()
    server.leave(directory)
    if (directory / "postmaster.pid").exists():
        raise SystemExit("Somebody else uses the archive's database: it cannot be started anew.")
    for file in directory.rglob("*"):
        if file.is_file():
            with file.open("rb") as held:
                os.fsync(held.fileno())
                os.posix_fadvise(held.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    time.sleep(0.5)
    connection.ensure_connection()
