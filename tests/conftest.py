"""What all tests stand on: a PostgreSQL of their own, plain static files, quick passwords, compiled catalogues."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from communiques.website import preparation


def pytest_configure(config):
    # The settings are those of production; only what would cost time or need a collectstatic is set otherwise.
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = True
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
