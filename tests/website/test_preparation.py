"""What is put in place before the archive is served: only what is not there yet."""

import gettext
import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.db import connection

from communiques.website import preparation

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Country"
msgstr "{word}"
"""


@pytest.fixture
def catalogue(tmp_path, settings):
    """A French catalogue of one word: writes it and says what was compiled of it."""
    settings.LOCALE_PATHS = [tmp_path]
    source = tmp_path / "fr" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)

    def write(word, age):
        source.write_text(CATALOGUE.format(word=word))
        os.utime(source, (age, age))
        preparation.compile_catalogues()
        with source.with_suffix(".mo").open("rb") as compiled:
            return gettext.GNUTranslations(compiled).gettext("Country")

    return write


def test_a_catalogue_is_compiled_when_it_is_missing(catalogue):
    assert catalogue("Pays", age=1000) == "Pays"


def test_a_catalogue_is_compiled_again_only_when_its_source_is_newer(catalogue):
    catalogue("Pays", age=1000)

    assert catalogue("État", age=2000) == "Pays"
    assert catalogue("État", age=4_000_000_000) == "État"


@pytest.mark.django_db
def test_an_administrator_is_made_once(client):
    password = preparation.create_administrator()

    assert authenticate(username="admin", password=password).is_superuser
    assert preparation.create_administrator() is None
    assert get_user_model().objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_process_at_a_time_prepares_the_database():
    with preparation.alone():
        while_preparing = another_may_prepare()
    afterwards = another_may_prepare()

    assert (while_preparing, afterwards) == (False, True)


def another_may_prepare():
    """Whether a second connection gets the lock at once. It gives it back by closing."""

    def ask():
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_try_advisory_lock(%s)", [preparation._PREPARING])
                return cursor.fetchone()[0]
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(ask).result()


@pytest.mark.django_db
def test_waiting_for_locks_has_its_limit_again_after_the_preparation():
    with preparation.alone():
        pass

    with connection.cursor() as cursor:
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("10s",)
