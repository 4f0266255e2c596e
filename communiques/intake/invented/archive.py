"""The archive a corpus is written into: what it may hold, what it holds already, and what is left to do at the end."""

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection
from django.db.models import Q

from communiques.archive.models import Communique, Country, Person, Source, Topic

from . import world
from .facts import BATCH
from .peopling import MARK
from .records import PUBLIC_IDS
from .rows import ADDRESS


class ForeignRecordsError(Exception):
    """The archive holds records that are no part of the corpus. The message says of what and how many."""


def refuse_others() -> None:
    """Raise ForeignRecordsError if the archive holds anything but what is invented here."""
    invented = {
        Communique: Q(source_url_key__startswith=ADDRESS),
        Country: Q(code__in=world.CODES),
        Person: Q(slug__startswith=MARK),
        Source: Q(slug__startswith=MARK),
        Topic: Q(slug__startswith=MARK),
    }
    counts = {model: model._default_manager.exclude(ours).count() for model, ours in invented.items()}
    told = ", ".join(f"{count:,} {model._meta.verbose_name_plural}" for model, count in counts.items() if count)
    if told:
        raise ForeignRecordsError(
            f"This archive holds {told} of its own. A corpus needs an archive apart: name an empty directory in"
            " COMMUNIQUES_DATA, or an empty database in DATABASE_URL."
        )


def held() -> dict[int, int]:
    """How many records of each batch the archive holds. Batches are written whole, but for the last of a corpus."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT (id - 1) / %s, count(*) FROM archive_communique GROUP BY 1", [BATCH])
        return dict(cursor.fetchall())


def may_write() -> bool:
    """Whether the database's account may write unchecked, as a superuser may."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_parameter_privilege('session_replication_role', 'SET')")
        return bool(cursor.fetchone()[0])


def go_on_numbering(total: int) -> None:
    """Let what an editor enters next be numbered after the first `total` records."""
    models = [model for model in apps.get_app_config("archive").get_models() if not hasattr(model, "history_id")]
    issued = -(-total // BATCH) * PUBLIC_IDS
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)
        cursor.execute("SELECT setval('public_id_number', greatest(%s, last_value)) FROM public_id_number", [issued])


def announce() -> None:
    """Say in the log of changes that all search rows may have changed: no trigger has told of each."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO archive_indexchange (transaction) VALUES (pg_current_xact_id()::text::bigint)")
