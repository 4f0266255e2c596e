"""What must be in place before the archive can be served. Each step looks first, and does nothing twice."""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

ADMINISTRATOR = "admin"
_PREPARING = 0x436F6D6D  # the number of our lock in the database: any other program's would do, if it were known

Tell = Callable[[str], None]


def compile_catalogues() -> None:
    """Write the message catalogues that are missing or older than their translations."""
    for place in settings.LOCALE_PATHS:
        for source in Path(place).glob("*/LC_MESSAGES/django.po"):
            compiled = source.with_suffix(".mo")
            if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
                continue
            with source.open("rb") as lines:
                catalogue = read_po(lines, locale=source.parts[-3], domain="django")
            fresh = compiled.with_suffix(f".{secrets.token_hex(4)}")
            with fresh.open("wb") as out:
                write_mo(out, catalogue)
            fresh.replace(compiled)


@contextmanager
def alone() -> Iterator[None]:
    """Let one process at a time prepare the database: the others wait, and then find everything done."""
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_lock(%s)", [_PREPARING])
        cursor.execute("RESET lock_timeout")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_PREPARING])


def prepare_database(tell: Tell) -> None:
    """Bring the tables up to date, and the seeds into an archive that holds nothing."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        tell("Bringing the database up to date …")
        call_command("migrate", interactive=False, verbosity=0)
    if not apps.get_model("archive", "Communique").objects.exists():
        tell("Loading the seeds …")
        call_command("load_seeds")


def collect_static(tell: Tell) -> None:
    """Collect the static files when any of them has changed since the last time."""
    known = Path(settings.DATA_DIRECTORY) / "static.fingerprint"
    fingerprint = _fingerprint_of_static()
    if known.exists() and known.read_text() == fingerprint and Path(settings.STATIC_ROOT).is_dir():
        return
    known.unlink(missing_ok=True)
    tell("Collecting the static files …")
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    known.parent.mkdir(parents=True, exist_ok=True)
    known.write_text(fingerprint)


def _fingerprint_of_static() -> str:
    """Changes whenever a static file does, or the way they are kept."""
    digest = hashlib.sha256(repr(settings.STORAGES["staticfiles"]).encode())
    for finder in finders.get_finders():
        for path, storage in sorted(finder.list([]), key=lambda found: found[0]):
            file = Path(storage.path(path)).stat()
            digest.update(f"{path} {file.st_size} {file.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def create_administrator() -> str | None:
    """The password of the administrator, made when there is none yet; None where one exists."""
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return None
    password = secrets.token_urlsafe(12)
    users.create_superuser(ADMINISTRATOR, password=password)
    return password
