"""Fields typed among the words do what the filters of the same names do, and have one address."""

import pytest
from django.http import QueryDict
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.results import results
from tests.factories import CountryFactory, PersonFactory, indexed

SALT, TRADE = "The Queen praised the salt.", "The Duke asked for trade."


def asking(words, filter_set=CommuniqueFilters, **others):
    question = QueryDict(mutable=True)
    question.update({"q": words, **others})
    return filter_set(question)


def found(filters):
    assert filters.is_valid(), filters.form.errors
    return {getattr(hit, filters.target).pk for hit in results(filters).hits}


@pytest.fixture
def calls(hall):
    """Two contacts, reported by each side in its language."""
    hall.account(f"{SALT} {TRADE}", held_on="2021-08-25", kind="call", said=[
        (hall.zenda, SALT, [hall.salt]),
        (hall.michael, TRADE, [hall.trade]),
    ])  # fmt: skip
    hall.account(SALT, held_on="2022-03", kind="visit", language="fr", source=hall.herald, said=[
        (hall.zenda, SALT, [hall.salt]),
    ])  # fmt: skip
    return hall


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("speaker:queen-zenda", "speaker=queen-zenda"),
        ("speaker:zenda", "speaker=queen-zenda"),
        ("orateur:Зенда", "speaker=queen-zenda"),
        ('speaker:"Flavia Zenda" salt', "q=salt&speaker=queen-zenda"),
        ("salt speaker:曾达", "q=salt&speaker=queen-zenda"),
        ("country:RT pays:united", "country=rt&country=st"),
        ("topic:sal", None),
        ("sujet:marais", "topic=salt"),
        ("topic:nature", "topic=nature"),
        ("issuer:gazette source:herald", "source=gazette&source=herald"),
        ("kind:call kind:visite langue:français", "kind=call&kind=visit&language=fr"),
        ("language:English", "language=en"),
        ("since:2021-08 until:2021-09", "since=2021-08&until=2021-09"),
        ("date:2021-08", "since=2021-08&until=2021-08"),
        ("salt the speaker:zenda", "q=salt&speaker=queen-zenda"),
        ("the speaker:zenda", "speaker=queen-zenda"),
        ("salt -country:st pearls", "q=salt+pearls+-country%3Ast"),
        ("salt -pays:united", "q=salt+-country%3Ast"),
        ("salt or topic:trade kind:call", "q=salt+or+topic%3Atrade&kind=call"),
    ],
)
def test_a_typed_field_becomes_the_parameter_it_stands_for(calls, words, address):
    filters = asking(words)

    assert filters.is_valid() is (address is not None)
    assert address is None or filters.query_string() == address


@pytest.mark.parametrize(
    ("words", "parameters"),
    [
        ("speaker:zenda topic:salt addressee:st", "speaker=queen-zenda&topic=salt&addressee=st"),
        ("speaker_country:ruritanie reported_by:herald", "speaker_country=rt&reported_by=herald"),
        ("destinataire:zenda", "addressee=queen-zenda"),
        ("mode:reported mode:quoted", "mode=reported&mode=quoted"),
        ("mode:rapporté trade", "mode=reported&q=trade"),
        ("reported_by:Strelsau-Uni", "reported_by=st"),
        ("until:2021", "until=2021"),
    ],
)
def test_what_is_typed_finds_what_is_chosen(calls, words, parameters):
    typed, chosen = asking(words, StatementFilters), StatementFilters(QueryDict(parameters))

    assert found(typed) == found(chosen) != set()
    assert typed.query_string() == chosen.query_string()
    assert [active.remove_query for active in results(typed).active] == [
        active.remove_query for active in results(chosen).active
    ]


def test_a_typed_date_takes_the_place_of_the_one_there_was(calls):
    assert asking("since:2022", since="2021").query_string() == "since=2022"


def test_what_is_excluded_is_not_found_and_can_be_removed(calls):
    everything, french = found(asking("salt")), found(asking("salt", language="fr"))

    filters = asking("salt -language:french -speaker:michael")

    assert found(filters) == everything - french - found(asking("speaker:michael"))
    assert [(active.value_label, active.remove_query) for active in results(filters).active] == [
        ("not French", "q=salt+-speaker%3Aduke-michael"),
        ("not Michael Elphberg", "q=salt+-language%3Afr"),
    ]


def test_what_is_excluded_may_be_all_that_is_asked(calls):
    assert found(asking("-trade")) == found(asking("language:fr")) != set()
    assert found(asking("-language:fr -topic:nature")) == set()


def test_alternatives_may_be_fields(calls):
    assert found(asking("pearls or topic:trade")) == found(asking("topic:trade")) != set()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("speaker:rassendyll", "unknown"),
        ("kind:duel", "unknown"),
        ("language:elvish", "unknown"),
        ("addressee:st", "elsewhere"),
        ("salt -since:2021", "misplaced"),
        ("salt or since:2021", "misplaced"),
        ("kind:call since:2021 or salt", "misplaced"),
        ("speaker:\0", None),
        ("speaker:\ud800", "unknown"),
        ("speaker:!!!", "unknown"),
    ],
)
def test_what_a_field_cannot_mean_is_said_at_the_words(calls, words, code):
    filters = asking(words)

    errors = filters.form.errors.as_data()

    assert list(errors) == ["q"]
    assert code is None or [error.code for error in errors["q"]] == [code]
    assert filters.data["q"] == words


def test_a_date_that_never_was_is_said_at_the_date(calls):
    assert list(asking("salt since:2024-02-30").form.errors) == ["since"]


def test_a_name_that_several_have_gives_them_to_choose_from(calls):
    rudolf = PersonFactory(slug="rudolf", name="Rudolf Elphberg", country=calls.strelsau)
    communique = calls.account("Rudolf spoke.")
    communique.participations.create(person=rudolf, country=rudolf.country, position=7)
    indexed(communique)

    filters = asking("speaker:elphberg salt")

    assert [error.code for error in filters.form.errors.as_data()["q"]] == ["ambiguous"]
    assert "Michael Elphberg, Rudolf Elphberg" in filters.form.errors["q"][0]
    assert [(one.label, one.words) for one in filters.lifted.candidates] == [
        ("speaker: Michael Elphberg", "speaker:duke-michael salt"),
        ("speaker: Rudolf Elphberg", "speaker:rudolf salt"),
    ]


def test_a_name_mistyped_gives_the_one_it_is_near(calls):
    filters = asking("speaker:Zneda salt")

    assert [error.code for error in filters.form.errors.as_data()["q"]] == ["unknown"]
    assert [one.words for one in filters.lifted.candidates] == ["speaker:queen-zenda salt"]


def test_whom_only_drafts_name_is_not_known(calls):
    rupert = PersonFactory(name="Rupert Hentzau", country=CountryFactory(name="Zenda Forest"))
    calls.account("Rupert spoke.", published=False).participations.create(
        person=rupert, country=rupert.country, position=7
    )

    for words in ("speaker:hentzau", "speaker:Hentzu", 'country:"Zenda Forest"'):
        filters = asking(words)
        assert not filters.is_valid()
        assert filters.lifted.candidates == []


def test_messages_are_in_the_reader_s_language(calls):
    with translation.override("fr"):
        (message,) = asking("orateur:inconnu").form.errors["q"]

    assert message == "orateur\u00a0: «\u00a0inconnu\u00a0» n’est pas connu ici."


WORDS = st.lists(
    st.sampled_from([
        "speaker:", "-country:", "pays:", "topic:", "since:", "date:", "kind:", "addressee:", "encounter:", "zenda",
        "rt", "2021", "2021-99", "call", "salt", '"', "-", "*", " ", " or ", "曾达", "%", "'", "=", "|", "&",
    ])
).map("".join)  # fmt: skip


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([CommuniqueFilters, StatementFilters]), WORDS)
def test_any_words_are_answered_or_refused_and_have_one_address(calls, filter_set, words):
    filters = asking(words, filter_set)
    if not filters.is_valid():
        assert all(filters.form.errors.values())
        return

    again = filter_set(QueryDict(filters.query_string()))

    assert again.is_valid()
    assert again.query_string() == filters.query_string()
    assert not again.lifted.changed
    assert results(filters).total == results(again).total
