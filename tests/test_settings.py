"""The settings of a served archive, as the environment makes them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def told(tmp_path):
    """Tells what the settings are under some variables, in a process of its own."""

    def tell(*names, **variables):
        ask = f"import json; from communiques import settings as s; print(json.dumps([getattr(s, n) for n in {names}]))"
        environment = {"PATH": os.environ["PATH"], "COMMUNIQUES_DATA": str(tmp_path), **variables}
        command = [sys.executable, "-c", ask]
        return json.loads(subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout)

    return tell


def test_nothing_is_open_unless_it_is_opened(told):
    assert told("DEBUG", "LISTEN", "ALLOWED_HOSTS") == [False, "127.0.0.1", ["localhost", "127.0.0.1", "[::1]"]]


def test_over_https_cookies_are_bound_to_the_host_and_never_sent_in_the_clear(told):
    names = ["SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"]

    assert told(*names, "SECURE_SSL_REDIRECT", HTTPS="1") == ["__Host-session", "__Host-csrf", True, True, True]


def test_the_secret_key_is_made_once_and_kept(told, tmp_path):
    first = told("SECRET_KEY")

    assert told("SECRET_KEY") == first
    assert len(first[0]) >= 50
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


def test_a_secret_key_that_is_given_leaves_no_file(told, tmp_path):
    assert told("SECRET_KEY", SECRET_KEY="given", DATABASE_URL="postgresql://localhost/archive") == ["given"]
    assert list(tmp_path.iterdir()) == []


def test_an_address_of_a_database_keeps_its_options_beside_ours(told):
    [databases] = told("DATABASES", DATABASE_URL="postgresql://reader@/archive?host=/run/postgresql&sslmode=disable")

    assert databases["default"]["ENGINE"] == "django.db.backends.postgresql"
    assert databases["default"]["NAME"] == "archive"
    assert databases["default"]["OPTIONS"] == {
        "connect_timeout": 5,
        "options": "-c lock_timeout=10s",
        "host": "/run/postgresql",
        "sslmode": "disable",
    }
