"""Pairs of frequent neighbours in the search vectors."""

import pytest
from django.core.management import call_command

from communiques.archive.models import FrequentLexeme, IndexChange, IndexedCommunique
from communiques.archive.pairs import frequent_when_writing, in_use, pairs
from tests.factories import CommuniqueFactory, indexed

READINGS = [("salt",), ("marsh", "marshe"), ("of",), ("zenda",)]


def test_neighbours_that_are_frequent_make_a_pair():
    assert pairs(READINGS, {"salt", "marsh", "marshe", "zenda"}) == {"salt marsh", "salt marshe"}


def test_nothing_is_paired_where_nothing_is_frequent():
    assert pairs(READINGS, frozenset()) == set()


@pytest.mark.django_db
def test_writing_all_rows_anew_measures_what_is_frequent_and_pairs_it():
    for number in range(30):
        indexed(CommuniqueFactory(published=True, language="en", text=f"Salt marshes flourish, {number} of them."))

    call_command("refresh_index", verbosity=0)

    assert in_use({"salt", "marsh", "elphberg"}) == {"salt", "marsh"} <= frequent_when_writing()
    assert IndexedCommunique.objects.extra(where=["lexemes @@ '''salt marsh'''::tsquery"]).count() == 30


@pytest.mark.django_db
def test_a_lexeme_not_yet_in_use_is_written_but_not_asked():
    FrequentLexeme.objects.create(lexeme="salt")

    assert frequent_when_writing() == {"salt"}
    assert in_use({"salt"}) == frozenset()


@pytest.mark.django_db
def test_whatever_changes_a_search_row_is_logged():
    communique = indexed(CommuniqueFactory(published=True))

    assert communique.pk in set(IndexChange.objects.values_list("communique", flat=True))

    IndexChange.objects.all().delete()
    IndexedCommunique.objects.filter(pk=communique.pk).delete()

    assert set(IndexChange.objects.values_list("communique", flat=True)) == {communique.pk}
