"""Time the search for related communiqués: `python tests/benchmarks/related.py` asks an archive that is filled already.

For 300 published communiqués, drawn alike every time, what is near to each is looked for, in process.
"""

import os
import random
import statistics
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "communiques.settings")
django.setup()

from communiques.archive.models import IndexedCommunique  # noqa: E402
from communiques.search.columns.current import current  # noqa: E402
from communiques.search.related import related  # noqa: E402

DRAWN = 300


def main() -> None:
    """Draw, look, print."""
    if current() is None:
        raise SystemExit("The arrays are not there yet: manage.py build_columns")
    keys = list(IndexedCommunique.objects.published().order_by("pk").values_list("pk", flat=True))
    drawn = random.Random(7).sample(keys, min(DRAWN, len(keys)))
    related(drawn[0])
    taken, used, found = [], [], []
    for key in drawn:
        began, worked = time.perf_counter(), time.process_time()
        found.append(len(related(key)))
        taken.append((time.perf_counter() - began) * 1000)
        used.append((time.process_time() - worked) * 1000)
    for what, times in (("in all", taken), ("of this process", used)):
        worst = statistics.quantiles(times, n=20)[-1]
        print(f"{what}: median {statistics.median(times):.1f} ms, 95th percentile {worst:.1f} ms")
    print(f"{len(keys)} published, {len(drawn)} drawn, {statistics.mean(found):.1f} related to each")


if __name__ == "__main__":
    main()
