"""From a release to an equal archive: the same records under the same identifiers, in the order of their entry.

Who reads the two finds the same; who edits does not: drafts, notes, former versions and the names of editors are in no
release. What is loaded stands like an editor's word: later imports leave it as it is.
"""

from collections.abc import Callable
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from communiques.archive import indexing
from communiques.archive.identifiers import number_of
from communiques.archive.models import (
    Communique,
    Country,
    Encounter,
    Formulation,
    Person,
    Source,
    Statement,
    Topic,
)
from communiques.formats.loading import in_batches
from communiques.formats.releases import Release

from .accounts import Accounts
from .checking import checked, read
from .making import ReleaseError
from .tombstones import load_tombstones
from .vocabulary import load_vocabulary

HOLDING = (Communique, Encounter, Person, Country, Topic, Source, Formulation)
BATCH = 200


def load(folder: Path, tell: Callable[[str], object] = lambda _: None) -> Release:
    """Load a release into an archive that holds nothing, all of it or nothing; a ReleaseError says why not."""
    tell("Checking the files …")
    release = checked(folder)
    try:
        with transaction.atomic():
            _check_emptiness()
            _load(release, tell)
    except (DatabaseError, ValidationError, LookupError, TypeError, ValueError) as error:
        told = str(error).partition("\n")[0]
        raise ReleaseError(
            f"The release contradicts itself or the rules of the archive ({type(error).__name__}: {told})."
        ) from error
    indexing.settle()
    return release


def _check_emptiness() -> None:
    for model in HOLDING:
        if model.objects.exists():
            raise ReleaseError(
                f"The archive holds {model._meta.verbose_name_plural} already: a release is loaded into one that holds"
                " nothing (manage.py migrate, without load_seeds)."
            )


def _load(release: Release, tell: Callable[[str], object]) -> None:
    reason = f"release {release.name}"
    tell("Loading people, countries, topics, sources …")
    accounts = Accounts(load_vocabulary(release, reason), reason)
    keys: list[int] = []
    for lines in in_batches(read(release, "communiques"), BATCH):
        keys += accounts.load(lines)
    tell(f"Loaded {len(keys)} communiqués.")
    for lines in in_batches(read(release, "withdrawn"), BATCH):
        load_tombstones(lines, accounts)
    _go_on_numbering()
    tell("Writing the search tables …")
    indexing.refresh(Communique.objects.order_by("pk").values_list("pk", flat=True))


def _go_on_numbering() -> None:
    """Let the next identifier be one that was not issued yet."""
    issued = (
        identifier
        for model in (Communique, Statement, Encounter)
        for identifier in model.objects.values_list("public_id", flat=True).iterator()
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval('public_id_number', %s)", [max(map(number_of, issued), default=0)])
