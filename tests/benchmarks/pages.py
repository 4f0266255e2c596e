"""Time every kind of page over real texts, in process: `make bench CORPUS=folder`.

The folder holds JSON Lines (gzipped) as `manage.py import_communiques` reads them. They are imported once into an
archive of their own; then the pages are asked for in turns, each with all that is kept of it forgotten, and once more
after. Medians, the 95th percentile of the first and its number of queries are printed as a table.
"""

import os
import statistics
import sys
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "communiques.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from communiques.archive.models import Communique, Encounter, IndexedStatement  # noqa: E402
from tests.benchmarks.corpus import import_corpus  # noqa: E402
from tests.benchmarks.search.rounds import forget  # noqa: E402

ROUNDS = 30

QUESTIONS = {
    "communiqués, all": "/en/communiques/",
    "communiqués, a common word": "/en/communiques/?q=cooperation",
    "communiqués, a rare word": "/en/communiques/?q=Spitsbergen",
    "communiqués, a phrase": "/fr/communiques/?q=%22relations+bilat%C3%A9rales%22",
    "communiqués, Chinese": "/en/communiques/?q=%E5%8F%B0%E6%B9%BE",
    "communiqués, words and filters": "/en/communiques/?q=Afghanistan&country=us&kind=call&since=2021&until=2021",
    "communiqués, a far page": "/en/communiques/?page=300",
    "communiqués, nothing found": "/en/communiques/?q=xyzzy&country=cn",
    "statements, all": "/en/statements/",
    "statements, Russia on Taiwan to China": "/en/statements/?speaker_country=ru&topic=taiwan&addressee=cn",
}
OTHERS = {
    "home": "/en/",
    "countries": "/en/countries/",
    "a country": "/en/countries/us/",
    "a pair": "/en/countries/cn/ru/",
    "people": "/en/people/",
    "a person": "/en/people/vladimir-putin/",
    "topics": "/en/topics/",
    "a topic": "/en/topics/ukraine/",
    "sources": "/en/sources/",
    "a source": "/en/sources/white-house/",
    "formulations": "/en/formulations/",
    "a phrase over time": "/en/formulations/phrase/?q=%22strategic+partnership%22",
    "told by several sides": "/en/encounters/",
    "a year": "/en/calendar/2022/",
    "a day": "/en/calendar/2022/05/09/",
    "coverage": "/en/coverage/",
    "about": "/en/about/",
}


def pages() -> dict[str, str]:
    """The pages to ask for, by what they are."""
    longest = Communique.objects.published().extra(order_by=["-length"], select={"length": "length(text)"}).first()
    spoken = IndexedStatement.objects.published().values_list("communique_id", flat=True).first()
    founding = Communique.objects.get(pk=spoken) if spoken else longest
    encounter = Encounter.objects.filter(accounts__status="published").order_by("-accounts__pk").first()
    return {
        **QUESTIONS,
        "a communiqué with statements": founding.get_absolute_url(),
        "the longest communiqué": longest.get_absolute_url(),
        "an encounter": encounter.get_absolute_url(),
        **OTHERS,
    }


def main() -> None:
    """Import, ask, print."""
    if len(sys.argv) > 1:
        import_corpus(Path(sys.argv[1]))
    settings.ALLOWED_HOSTS = ["testserver"]
    client, asked = Client(), pages()
    first: dict[str, list[float]] = {name: [] for name in asked}
    again: dict[str, list[float]] = {name: [] for name in asked}
    queries: dict[str, int] = {}
    for _ in range(ROUNDS):
        for name, address in asked.items():
            forget()
            with CaptureQueriesContext(connection) as captured:
                first[name].append(milliseconds(client, address))
            queries[name] = len(captured)
            again[name].append(milliseconds(client, address))
    held = Communique.objects.published().count()
    print(f"\n{held} published communiqués, {ROUNDS} rounds, in process\n")
    print("| page | median ms | p95 ms | again, ms | queries |\n|---|---|---|---|---|")
    for name, times in first.items():
        worst, kept = statistics.quantiles(times, n=20)[-1], statistics.median(again[name])
        print(f"| {name} | {statistics.median(times):.0f} | {worst:.0f} | {kept:.0f} | {queries[name]} |")


def milliseconds(client: Client, address: str) -> float:
    """How long a page takes. Anything but a page ends the run."""
    began = time.perf_counter()
    response = client.get(address)
    taken = (time.perf_counter() - began) * 1000
    if response.status_code != 200:
        raise SystemExit(f"{address}: {response.status_code}")
    return taken


if __name__ == "__main__":
    main()
