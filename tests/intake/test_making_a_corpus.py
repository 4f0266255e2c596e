"""Making a corpus: always the same, however it comes about, and never among other records."""

import numpy as np
import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from psycopg import sql

from communiques.archive.models import Communique, IndexChange
from communiques.archive.words import lexemes
from communiques.intake.invented import copying, indexes, words
from communiques.intake.invented.public_ids import public_ids
from communiques.intake.invented.records import records
from communiques.intake.invented.spelling import Speller
from communiques.intake.management.commands import make_corpus
from communiques.search.stopwords import STOP_WORDS
from tests.factories import CommuniqueFactory

READ = ("en", "fr", "de", "es", "it", "ru")
COUNT = 40


def make(count):
    call_command("make_corpus", count, verbosity=0)


def everything():
    """Every row of every table of the archive but the log, and how the public identifiers go on."""
    models = set(apps.get_app_config("archive").get_models()) - {IndexChange}
    with connection.cursor() as cursor:
        held = {}
        for table in sorted(model._meta.db_table for model in models):
            cursor.execute(sql.SQL("SELECT t::text FROM {} t ORDER BY 1").format(sql.Identifier(table)))
            held[table] = cursor.fetchall()
        cursor.execute("SELECT last_value FROM public_id_number")
        return held | {"public_id_number": cursor.fetchall()}


def made(*counts):
    """All that making these corpora, one after another, leaves in an archive that held nothing."""
    with transaction.atomic():
        for count in counts:
            make(count)
        held = everything()
        transaction.set_rollback(True)
    return held


@pytest.mark.django_db
def test_two_runs_are_the_same_and_a_smaller_corpus_is_continued():
    assert made(17, COUNT) == made(COUNT)


def test_public_identifiers_are_those_the_database_issues(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval('public_id_number', 1234567, false)")
        cursor.execute("SELECT new_public_id() FROM generate_series(1, 50)")
        issued = [identifier for (identifier,) in cursor.fetchall()]

    assert public_ids(1_234_567 + np.arange(50)) == issued


def test_an_archive_of_other_records_is_refused(db):
    CommuniqueFactory()

    with pytest.raises(CommandError, match=r"holds 1 communiqués, .* of its own"):
        make(COUNT)

    assert Communique.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_large_corpus_is_the_same_and_has_its_indexes_again(monkeypatch):
    indexes_before = definitions()
    monkeypatch.setattr(copying, "FEWEST", 1)
    monkeypatch.setattr(make_corpus, "MANY", 1)

    make(COUNT)

    assert definitions() == indexes_before
    assert not indexes.laid_aside()
    large = everything()
    monkeypatch.undo()
    call_command("flush", interactive=False, verbosity=0)
    make(COUNT)
    assert everything() == large


def definitions():
    """All indexes, and all rules that tables keep."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1")
        built = cursor.fetchall()
        cursor.execute(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1, 2"
        )
        return built, cursor.fetchall()


def test_words_in_letters_are_their_own_stems_in_every_language():
    for script in ("latin", "cyrillic"):
        for word in words.vocabulary(script)[::37]:
            assert {lexemes(word, language) for language in READ} == {(word,)}


@pytest.mark.parametrize("script", ["latin", "cyrillic", "chinese"])
def test_no_word_stands_for_two_ranks_and_none_is_left_out_of_questions(script):
    vocabulary = words.vocabulary(script)

    assert len(set(vocabulary)) == words.RANKS
    assert STOP_WORDS.isdisjoint(vocabulary)


def test_words_are_as_frequent_as_is_said():
    texts = [
        f" {record.text.lower().replace('.', ' ').replace(chr(10), ' ')} "
        for batch in range(4)
        for record in records(batch, Speller(()))
    ]

    def share(*asked):
        """How many of a hundred records hold all of these in their texts."""
        return 100 * sum(all(f" {words} " in text for words in asked) for text in texts) / len(texts)

    assert 55 < share(words.word(1)) < 65
    assert 26 < share(words.word(50)) < 34
    assert 14 < share(words.word(50), words.word(51)) < 20
    assert 4 < share(words.word(500)) < 6
    assert 5 < share(words.phrase(0)) < 8
    assert 5 < share(words.phrase(4)) < 8
    assert sum(words.act(7) in text for text in texts) >= 5


def test_a_rank_out_of_range_is_refused():
    with pytest.raises(ValueError, match="ranks go from 1"):
        words.word(0)
