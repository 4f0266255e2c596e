"""A small corpus: what is copied in is what the archive itself would have written."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from psycopg import sql

from communiques.archive import indexing
from communiques.archive.models import (
    Communique,
    Country,
    IndexChange,
    IndexedCommunique,
    IndexedStatement,
    Source,
    Statement,
)
from communiques.intake.invented import words
from communiques.intake.invented.rows import COLUMNS
from tests.factories import CommuniqueFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("corpus")]

COUNT = 40


@pytest.fixture(scope="module")
def corpus(django_db_setup, django_db_blocker):
    """Made once, in a transaction around those of the tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        make(COUNT)
        yield
        transaction.set_rollback(True)


def make(count):
    call_command("make_corpus", count, verbosity=0)


@pytest.mark.parametrize("model", [IndexedCommunique, IndexedStatement])
def test_search_rows_are_those_that_indexing_writes(model):
    copied = list(model.objects.order_by("pk").values())

    indexing.refresh(Communique.objects.values_list("pk", flat=True))

    assert len(copied) >= COUNT
    assert list(model.objects.order_by("pk").values()) == copied


def test_every_reference_leads_somewhere():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE contype = 'f' AND conrelid = ANY(%s::regclass[])",
            [list(COLUMNS)],
        )
        rules = cursor.fetchall()
        for number, (table, rule) in enumerate(rules):
            cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT once_more_{number} {rule}")

    assert len(rules) > len(COLUMNS)


@pytest.mark.parametrize("table", ["archive_statement", "archive_statementspeaker", "archive_communique"])
def test_the_triggers_agree(table):
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("UPDATE {} SET id = id").format(sql.Identifier(table)))

        assert cursor.rowcount >= COUNT


def test_the_log_says_that_all_search_rows_have_changed():
    assert IndexChange.objects.filter(communique=None).exists()


def test_labels_are_the_preferred_names():
    country = Country.objects.get(code="AA")

    assert country.labels["en"].endswith("(invented)")
    assert set(country.labels) == set(words.SCRIPTS)


def test_a_statement_is_a_sentence_of_its_text():
    said = Statement.objects.select_related("communique")[0]

    assert said.words == said.communique.text[said.start : said.end]
    assert said.words[0].isupper()
    assert said.words.endswith(".")


def test_there_are_fifteen_statements_a_record():
    assert Statement.objects.count() == 15 * COUNT


def test_what_is_entered_next_comes_after():
    last = Communique.objects.order_by("pk").last().pk

    assert CommuniqueFactory().pk > last


def test_a_corpus_to_which_an_editor_has_added_is_refused():
    CommuniqueFactory(source=Source.objects.first())

    with pytest.raises(CommandError, match="holds 1 communiqués of its own"):
        make(COUNT + 1)
