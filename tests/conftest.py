"""What all tests stand on: a PostgreSQL of their own, plain static files, quick passwords, compiled catalogues."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from communiques.search import names, vocabulary, wordlist
from communiques.website import preparation


def pytest_configure(config):
    # The settings are those of production; only what would cost time or need a collectstatic is set otherwise.
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = True
    settings.API_REQUESTS_PER_MINUTE = 0  # all tests come from one address
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if not hasattr(config, "workerinput"):
        preparation.compile_catalogues()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """Start the tests' own server, without care for a crash of the machine. The last test process out stops it."""
    given = connection.settings_dict
    if given["ENGINE"] == "communiques.database":
        from communiques.database import server  # noqa: PLC0415 (with DATABASE_URL it is not needed)

        given["HOST"] = str(Path(settings.DATA_DIRECTORY) / "test" / "postgresql")
        server.use(Path(given["HOST"]), durable=False)


@pytest.fixture(autouse=True)
def _no_names_of_before():
    """Names and words are held in memory for some time, and each test has a database of its own."""
    vocabulary.forget()
    names.forget()
    wordlist.forget()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Send everybody away before the database is dropped: the server behind the browser ends each connection only when
    the browser hangs up, and a killed process's session lasts until PostgreSQL notices.
    """
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
