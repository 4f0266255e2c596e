"""A folder of real texts in an archive of its own, where they are measured."""

import time
from pathlib import Path

from django.core.management import call_command
from django.db import connection

from communiques.archive.models import Communique, Status
from communiques.editorial.status import MOST_AT_ONCE, publish


def import_corpus(folder: Path) -> None:
    """Import every file of the folder (JSON Lines, gzipped), once, and show all of it to readers."""
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("migrate", verbosity=0)
    call_command("load_seeds")
    began = time.perf_counter()
    before = Communique.objects.exclude(text="").count()
    try:
        call_command("import_communiques", *sorted(map(str, folder.glob("*.jsonl.gz"))), publish=True)
    except SystemExit:
        print("(lines reported above were not taken in)")
    taken = Communique.objects.exclude(text="").count() - before
    if taken:
        seconds = time.perf_counter() - began
        print(f"{taken} texts taken in, {taken / seconds:.0f} a second")
        publish_all()  # what is measured is measured over all texts, also those that would wait for an editor
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def publish_all() -> None:
    """Show readers what waits."""
    waiting = list(Communique.objects.filter(status=Status.IN_REVIEW).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(waiting), MOST_AT_ONCE):
        publish(waiting[start : start + MOST_AT_ONCE])
