import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communiques.search.filters import CommuniqueFilters, StatementFilters
from communiques.search.results import results

pytestmark = pytest.mark.django_db

PARAMETERS = ["q", "country", "person", "speaker", "topic", "kind", "since", "sort", "page", "addressee", "all"]


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("country=qq", "country"),
        ("country=rt%00", "country"),
        ("person=" + "9" * 5000, "person"),
        ("topic=' OR 1=1 --", "topic"),
        ("kind=duel", "kind"),
        ("language=xx", "language"),
        ("source=nobody", "source"),
        ("encounter=zzzzzzzz", "encounter"),
        ("since=2024-02-30", "since"),
        ("since=0000", "since"),
        ("until=99999", "until"),
        ("since=2022&until=2021", "until"),
        ("sort=best", "sort"),
        ("page=0", "page"),
        ("page=-1", "page"),
        ("page=" + "9" * 5000, "page"),
        ("page=1e5", "page"),
        ('q="half', "q"),
        ("q=" + "x" * 501, "q"),
        ("q=%00", "q"),
        ("&".join(f"country=c{number}" for number in range(1000)), "country"),
    ],
)
def test_a_wrong_value_is_an_error_at_its_field(question, field):
    filters = CommuniqueFilters(QueryDict(question))

    assert not filters.is_valid()
    assert list(filters.form.errors) == [field]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([CommuniqueFilters, StatementFilters]), st.dictionaries(
    st.sampled_from(PARAMETERS),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60),
    max_size=4,
))  # fmt: skip
def test_any_question_is_answered_or_refused_in_words(filter_set, parameters):
    question = QueryDict(mutable=True)
    question.update(parameters)

    filters = filter_set(question)

    if filters.is_valid():
        assert results(filters).total >= 0
    else:
        assert all(filters.form.errors.values())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="ab\"-*()|&!<>:'\\ 中é%_\u200f\U0001f54a", max_size=80))
def test_operators_of_any_kind_are_harmless(text):
    question = QueryDict(mutable=True)
    question["q"] = text

    filters = CommuniqueFilters(question)

    assert not filters.is_valid() or results(filters).total == 0
