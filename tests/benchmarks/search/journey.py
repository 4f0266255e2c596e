"""Fifty readers on the mixed journey, over HTTP: gunicorn with two workers, asked by wrk."""

import json
import random
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.utils.translation import override

from communiques.archive.facets import Family
from communiques.archive.models import Communique
from communiques.intake.invented import words

from .held import Held
from .questions import Wording
from .served import Served, memory, served, wait_for_page

READERS, WORKERS, SECONDS = 50, 2, 30
ADDRESSES = 6000
PAUSE = 4000  # milliseconds, the longest: two seconds on average
COMMUNIQUES = "/en/communiques/"
SCRIPT = Path(__file__).with_name("journey.lua")


def measure(held: Held) -> dict[str, Any] | None:
    """Two runs: readers who ask without a pause, and readers who look at each page. None where there is no wrk."""
    if not shutil.which("wrk"):
        print("There is no wrk: pages over HTTP are left out.")
        return None
    with (
        tempfile.NamedTemporaryFile("w", suffix=".txt") as addresses,
        served(WORKERS, Path(settings.DATA_DIRECTORY)) as archive,
    ):
        addresses.write("\n".join(mixed(held)) + "\n")
        addresses.flush()
        for _ in range(20):
            wait_for_page(archive, COMMUNIQUES)
        _run(archive, addresses.name, pause=0, seconds=10)  # both workers have met every kind of page
        said = {
            "without pause": _run(archive, addresses.name, pause=0, seconds=SECONDS),
            "with pauses": _run(archive, addresses.name, pause=PAUSE, seconds=SECONDS),
        }
        said["memory"] = [memory(worker) for worker in archive.workers()]
        return said


def mixed(held: Held) -> list[str]:
    """What readers ask for, in an order without order: no address seldom, but home and the beginning of the search."""
    chance = random.Random(50)
    steps = _steps(held, chance)
    kinds = chance.choices(list(steps), [weight for weight, _ in steps.values()], k=ADDRESSES)
    return [steps[kind][1]() for kind in kinds]


def _steps(held: Held, chance: random.Random) -> dict[str, tuple[int, Callable[[], str]]]:
    """Each kind of step: how many of a hundred, and what makes an address of it."""
    readable = _communiques(chance)
    countries = held.most_frequent(Family.COUNTRY, 0, 30)
    topics = held.most_frequent(Family.TOPIC, 0, 30)
    speakers = held.most_frequent(Family.SPEAKER, 0, 60)

    def word(least: int = 1) -> str:
        """The rank of a word is drawn so that common ones are asked for more often."""
        return words.word(min(words.RANKS, int(least * (words.RANKS / least) ** chance.random())))

    def search(**asked: str) -> str:
        return f"{COMMUNIQUES}?{urlencode(asked)}"

    def said(**asked: str) -> str:
        return f"/en/statements/?{urlencode(asked)}"

    return {
        "home": (8, lambda: "/en/"),
        "all communiqués": (4, lambda: COMMUNIQUES),
        "a communiqué": (30, lambda: chance.choice(readable)),
        "a word": (12, lambda: search(q=word(20))),
        "two words": (8, lambda: search(q=f"{word()} {word(50)}")),
        "a phrase": (3, lambda: Wording("communique", phrase=words.phrase(chance.randrange(5))).address()),
        "a country": (6, lambda: search(country=chance.choice(countries))),
        "a country and a topic": (6, lambda: search(country=chance.choice(countries), topic=chance.choice(topics))),
        "a word and a country": (5, lambda: search(q=word(20), country=chance.choice(countries))),
        "a second page": (5, lambda: search(country=chance.choice(countries), page="2")),
        "a speaker": (5, lambda: said(speaker=chance.choice(speakers))),
        "a country on a topic": (
            5,
            lambda: said(speaker_country=chance.choice(countries), topic=chance.choice(topics)),
        ),
        "a word in statements": (3, lambda: said(q=word(100))),
    }


def _communiques(chance: random.Random) -> list[str]:
    """Addresses of communiqués from all over the archive."""
    last = Communique.objects.order_by("-pk").values_list("pk", flat=True)[0]
    keys = [chance.randint(1, last) for _ in range(2500)]
    with override("en"):
        found = Communique.objects.published().filter(pk__in=keys).prefetch_related("participations__country")
        return [communique.get_absolute_url() for communique in found.order_by("pk")]


def _run(archive: Served, addresses: str, pause: int, seconds: int) -> dict[str, Any]:
    command = ["wrk", "--threads", "2", "--connections", str(READERS), "--duration", f"{seconds}s", "--timeout", "30s"]
    command += ["--script", str(SCRIPT), f"http://127.0.0.1:{archive.port}", "--", addresses, str(pause)]
    finished = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(finished.stdout.strip().splitlines()[-1]))
