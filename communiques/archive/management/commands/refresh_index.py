"""`manage.py refresh_index`: write the search tables anew, from the records."""

from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from communiques.archive import indexing
from communiques.archive.models import Communique
from communiques.archive.pairs import frequent_measured_anew


class Command(BaseCommand):
    """Needed after a change of how words are read or what is counted; readers are served meanwhile."""

    help = "Write the search tables anew, from the records."

    def handle(self, *args: Any, **options: Any) -> None:
        with frequent_measured_anew():
            keys = list(Communique.objects.order_by("pk").values_list("pk", flat=True))
            written = indexing.refresh(tqdm(keys, unit=" communiqués", disable=None))
        indexing.settle()
        self.stdout.write(f"{written} communiqués written to the search tables.")
