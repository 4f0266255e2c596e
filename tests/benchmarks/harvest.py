"""Harvest an archive that is served, with Sickle, and hold what came against what is published in it.

    COMMUNIQUES_DATA=folder .venv/bin/python manage.py serve
    COMMUNIQUES_DATA=folder .venv/bin/python -m tests.benchmarks.harvest http://127.0.0.1:8000

Says for each format how many records came in what time, and how many are missing or too many; any ends it with 1.
"""

import os
import sys
from time import perf_counter

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "communiques.settings")
django.setup()

from sickle import Sickle  # noqa: E402

from communiques.archive.models import Communique, Status  # noqa: E402


def main(home: str) -> int:
    """How many records are missing or too many, in all formats together."""
    sickle = Sickle(f"{home.rstrip('/')}/oai", timeout=60)
    wrong = 0
    for prefix in [each.metadataPrefix for each in sickle.ListMetadataFormats()]:
        began, published, withdrawn = perf_counter(), set(), set()
        for record in sickle.ListRecords(metadataPrefix=prefix):
            came = withdrawn if record.deleted else published
            came.add(record.header.identifier.rsplit(":", 1)[1])
        seconds = perf_counter() - began
        missing, too_many = _differences(published, Status.PUBLISHED)
        lost, invented = _differences(withdrawn, Status.WITHDRAWN)
        wrong += missing + too_many + lost + invented
        print(
            f"{prefix}: {len(published):,} records and {len(withdrawn):,} deleted in {seconds:.0f} s;"
            f" {missing + lost:,} missing, {too_many + invented:,} too many"
        )
    return wrong


def _differences(came: set[str], status: Status) -> tuple[int, int]:
    """How many of the archive's records of a status did not come, and how many came that it does not have."""
    rows = Communique.objects.filter(status=status, published_at__isnull=False)
    held = set(rows.values_list("public_id", flat=True))
    return len(held - came), len(came - held)


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1]) else 0)
