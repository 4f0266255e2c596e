"""What is suggested while a reader types: names of every language, words and pairs of words, of published records."""

import pytest
from django.http import QueryDict
from django.utils import translation

from communiques.search import names, wordlist
from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.suggestions import MOST, suggestions
from tests.factories import CommuniqueFactory, CountryFactory, ParticipationFactory, PersonFactory, indexed

TEXT = "They praised strategic stability and the salt."


def suggested(words, filter_set=CommuniqueFilters, **others):
    question = QueryDict(mutable=True)
    question.update({"q": words, **others})
    return [(one.text, one.kind, one.query) for one in suggestions(filter_set(question))]


@pytest.fixture
def archive(hall):
    hall.account(f"{TEXT} Pearls.", said=[(hall.zenda, TEXT, [hall.salt])])
    hall.account("Nothing of the kind.", source=hall.herald)
    wordlist.gathered()
    return hall


@pytest.mark.parametrize(
    ("typed", "text", "query"),
    [
        ("zen", "Flavia Zenda", "person=queen-zenda"),
        ("flav", "Flavia Zenda", "person=queen-zenda"),
        ("зен", "Флавия Зенда", "person=queen-zenda"),
        ("曾", "曾达", "person=queen-zenda"),
        ("flavia ze", "Flavia Zenda", "person=queen-zenda"),
        ("marais", "Marais salants", "topic=salt"),
        ("royal", "Royal Gazette", "source=gazette"),
        ("taiwan flav", "Flavia Zenda", "q=taiwan&person=queen-zenda"),
        ("speaker:fl", "Flavia Zenda", "speaker=queen-zenda"),
        ('"strategic stability" flav', "Flavia Zenda", "q=%22strategic+stability%22&person=queen-zenda"),
    ],
)
def test_a_name_is_suggested_by_its_beginning_or_that_of_a_word_in_it(archive, typed, text, query):
    assert suggested(typed)[0][::2] == (text, query)


def test_words_and_pairs_of_words_of_the_texts_are_suggested(archive):
    assert [one[:2] for one in suggested("strat")] == [("strategic stability", "phrase"), ("strategic", "word")]
    assert suggested("salt stra")[0][2] == "q=salt+%22strategic+stability%22"


def test_the_name_in_the_reader_s_language_is_shown(archive):
    with translation.override("fr"):
        assert [one.label for one in suggestions(CommuniqueFilters(QueryDict("q=ruritani")))] == [""]
        assert suggested("ruritani")[0][0] == "Ruritanie"


def test_what_is_said_is_suggested_by_who_speaks(archive):
    assert suggested("flav", StatementFilters)[0][2] == "speaker=queen-zenda"
    assert suggested("rurit", StatementFilters)[0][2] == "speaker_country=rt"


def test_the_other_filters_stay_and_none_is_suggested_twice(archive):
    assert suggested("flav", kind="call")[0][2] == "person=queen-zenda&kind=call"
    assert suggested("flav", person="queen-zenda") == []


def test_those_of_whom_most_is_published_come_first(archive):
    country = CountryFactory(code="FL", name="Flavia")
    assert suggested("flavia")[0][0] == "Flavia Zenda"
    for number in range(3):
        ParticipationFactory(
            communique=(communique := CommuniqueFactory(published=True, text=f"Text {number}.")), country=country
        )
        indexed(communique)
    names.forget()

    assert [one[0] for one in suggested("flavia")] == ["Flavia", "Flavia Zenda"]


def test_there_are_ten_at_most(archive):
    for number in range(15):
        country = CountryFactory(name=f"Strelsau {number}")
        communique = CommuniqueFactory(published=True, text=f"Strelsauers {number}.")
        ParticipationFactory(communique=communique, country=country)
        indexed(communique)

    assert len(suggested("strel")) == MOST


def test_what_only_drafts_hold_is_not_suggested(archive):
    rupert = PersonFactory(name="Rupert Hentzau", country=CountryFactory(name="Hentzauland"))
    draft = CommuniqueFactory(text="Hentzauesque words, secret pearls, secret pearls.")
    ParticipationFactory(communique=draft, person=rupert)
    indexed(draft)
    wordlist.forget()
    wordlist.gathered()

    assert suggested("hentz") == suggested("speaker:hentz") == suggested("secret") == []


@pytest.mark.parametrize(
    "typed", ["", " ", '"', "-", "*", ":", "speaker:", "kind:", "foo:bar", "\0", "\ud800", "a" * 600, "' OR 1=1"]
)
def test_anything_typed_is_answered(archive, typed):
    assert isinstance(suggested(typed), list)


def test_suggestions_cost_no_query(archive, django_assert_num_queries):
    suggested("zen")

    with django_assert_num_queries(0):
        suggested("zen")
