import pytest
from django.core.management import call_command

from communiques.archive import indexing
from communiques.archive.facets import Family, facet, parted
from communiques.archive.models import IndexedCommunique, IndexedStatement
from tests.factories import CommuniqueFactory, ParticipationFactory, StatementFactory, TopicFactory, indexed

pytestmark = pytest.mark.django_db


def values(row, family):
    return {value for found, value in map(parted, row.facets) if found is family}


@pytest.fixture
def call():
    """A call of the Queen and the Duke, who is accompanied; the Queen speaks on salt, which is a part of nature."""
    communique = CommuniqueFactory(text="The Queen praised the salt. The Duke listened.", published=True)
    queen = ParticipationFactory(communique=communique)
    duke = ParticipationFactory(communique=communique)
    page = ParticipationFactory(communique=communique, country=queen.country, accompanying=True)
    nature = TopicFactory(name="Nature")
    salt = TopicFactory(name="Salt", parent=nature)
    StatementFactory(communique=communique, words="The Queen praised the salt.", speakers=[queen], topics=[salt])
    indexed(communique)
    return communique, queen, duke, page, nature, salt


def test_a_communique_has_the_topics_of_its_statements_and_those_above(call):
    communique, _, _, _, nature, salt = call

    row = IndexedCommunique.objects.get(communique=communique)

    assert values(row, Family.TOPIC) == {salt.pk}
    assert values(row, Family.BROAD_TOPIC) == {nature.pk}


def test_a_statement_is_addressed_to_the_other_side_alone(call):
    _, queen, duke, _, _, _ = call

    row = IndexedStatement.objects.get()

    assert values(row, Family.SPEAKER) == {queen.person_id}
    assert values(row, Family.ADDRESSEE) == {duke.person_id}
    assert values(row, Family.ADDRESSEE_COUNTRY) == {duke.country_id}


def test_facets_are_lexemes_too(call):
    communique, queen, *_ = call

    with_queen = IndexedCommunique.objects.filter(lexemes__matches=f"'={facet(Family.PERSON, queen.person_id)}'")

    assert [row.communique_id for row in with_queen] == [communique.pk]


def test_refreshing_twice_leaves_one_row(call):
    communique, *_ = call

    indexing.refresh([communique.pk, communique.pk])

    assert IndexedCommunique.objects.count() == IndexedStatement.objects.count() == 1


def test_a_withdrawn_communique_leaves_the_published_rows(call):
    communique, *_ = call

    communique.withdraw("It was an error.")
    communique.save()
    indexing.refresh([communique.pk])

    assert not IndexedCommunique.objects.published().exists()
    assert not IndexedStatement.objects.published().exists()


def test_a_text_longer_than_a_vector_can_hold_is_indexed_as_far_as_it_goes():
    communique = CommuniqueFactory(text=" ".join(f"word{number}" for number in range(90_000)), published=True)

    indexed(communique)

    assert IndexedCommunique.objects.filter(lexemes__matches="'word7'").exists()


def test_every_row_can_be_written_anew(call):
    IndexedCommunique.objects.all().delete()
    IndexedStatement.objects.all().delete()

    call_command("refresh_index")

    assert IndexedCommunique.objects.count() == IndexedStatement.objects.count() == 1


def test_a_word_longer_than_the_database_takes_is_indexed_by_its_beginning():
    communique = CommuniqueFactory(text=f"{'salt' * 5000} {'é' * 5000} {'曾' * 5000} {'ﷺ' * 500}")

    indexing.refresh([communique.pk])

    assert f"'{('salt' * 5000)[:500]}'" in IndexedCommunique.objects.get().lexemes
