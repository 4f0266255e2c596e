"""The archive that is measured: so many invented communiqués in a database of their own."""

import os
import sys
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.db.models import Count
from django.urls import reverse
from django.utils.translation import override

from communiques.archive.facets import Family
from communiques.archive.models import Communique, Status
from communiques.editorial import status
from communiques.intake.invented import indexes
from communiques.search.results import count
from communiques.website import preparation

from .held import Held
from .publishing import REASON
from .questions import Wording
from .site import wait_for_columns


def prepare(records: int) -> dict[str, Any]:
    """Make what is missing of the archive; how many communiqués and statements it holds, and its size on the disk."""
    preparation.compile_catalogues()
    preparation.collect_static(_tell)
    call_command("migrate", interactive=False, verbosity=0)
    if Communique.objects.count() < records or indexes.laid_aside():
        fewer = os.environ.get("STATEMENTS")
        call_command("make_corpus", str(records), *(["--statements", fewer] if fewer else []))
    _publish_again()
    _tell(f"  the arrays of the search are there after {wait_for_columns():.1f} s")
    published, statements = (count(Wording(target).filters()) for target in ("communique", "statement"))
    if published != records:
        raise SystemExit(f"The archive holds {published} published communiqués, not {records}: remove its directory.")
    return {"statements": statements, "bytes": _size_of_database()}


def other_pages(held: Held) -> dict[str, str]:
    """A page of each kind beside the search, of things that are often spoken of."""
    one, other = (code for code in held.most_frequent(Family.COUNTRY, 0, 2))
    named = {
        "a country": ("country", [one]),
        "a pair of countries": ("pair", sorted((one, other))),
        "a person": ("person", held.most_frequent(Family.PERSON, 0, 1)),
        "a topic": ("topic", held.most_frequent(Family.TOPIC, 0, 1)),
        "a source": ("source", held.most_frequent(Family.SOURCE, 0, 1)),
    }
    with override("en"):
        pages = {"home": reverse("website:home"), "a communiqué": _usual_communique().get_absolute_url()}
        pages |= {name: reverse(f"website:{page}", args=keys) for name, (page, keys) in named.items()}
        return pages | {page: reverse(f"website:{page}") for page in ("countries", "people", "topics", "sources")}


def _usual_communique() -> Communique:
    """A communiqué with as many statements as is usual: fifteen, or what comes nearest."""
    first = Communique.objects.published().annotate(size=Count("statements")).order_by("pk")[:100]
    return min(first, key=lambda communique: abs(communique.size - 15))


def _publish_again() -> None:
    """Bring back what a run that was broken off had withdrawn."""
    left = Communique.objects.filter(status=Status.WITHDRAWN, withdrawn_reason=REASON)
    status.publish(list(left.values_list("pk", flat=True)))


def _size_of_database() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


def _tell(words: str) -> None:
    print(words, file=sys.stderr)
