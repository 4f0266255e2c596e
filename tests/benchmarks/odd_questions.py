"""Time what no reader means to ask: `python tests/benchmarks/odd_questions.py` asks an archive that is filled already.

Every odd query string is asked of both search pages with every parameter, in process, and the slowest are printed.
"""

import os
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "communiques.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402

from communiques.archive.models import IndexedCommunique  # noqa: E402
from communiques.search.wording import SEARCHES  # noqa: E402
from tests.website.odd import queries_of  # noqa: E402

SLOWEST = 20


def main() -> None:
    """Ask, print."""
    settings.ALLOWED_HOSTS = ["testserver"]
    client, taken = Client(raise_request_exception=False), []
    for page, (filters, _) in SEARCHES.items():
        for name in filters().filters:
            for what, query in queries_of(name, of_words=name == "q").items():
                began = time.perf_counter()
                status = client.get(reverse(f"website:{page}"), QUERY_STRING=query).status_code
                taken.append((time.perf_counter() - began, status, page, name, what))
    failed = [asked for asked in taken if asked[1] >= 500]
    held = IndexedCommunique.objects.published().count()
    print(f"{held} published communiqués, {len(taken)} questions, {len(failed)} failures; the slowest, in ms:\n")
    print("| ms | status | page | parameter | question |\n|---|---|---|---|---|")
    for seconds, *about in sorted(taken, reverse=True)[:SLOWEST]:
        print(f"| {seconds * 1000:.0f} | {' | '.join(map(str, about))} |")
    for _, *about in failed:
        print("failed:", *about)


if __name__ == "__main__":
    main()
