"""Topics over the years."""

from datetime import date

import pytest

from communiques.search.filters import CommuniqueFilters
from communiques.website.belongings import as_asked
from communiques.website.topic_strip import topic_strip
from tests.factories import CommuniqueFactory, TopicFactory, indexed

FIRST, LAST = date(2020, 1, 1), date(2022, 12, 31)


@pytest.fixture
def topics(db):
    return {slug: TopicFactory(slug=slug, name=slug.capitalize()) for slug in ("salt", "marshes", "hills")}


def account(topics, year, *slugs):
    indexed(CommuniqueFactory(published=True, held_on=f"{year}-03-05", topics=[topics[slug] for slug in slugs]))


def strip():
    return topic_strip(as_asked(CommuniqueFilters, {"kind": "call"}), FIRST, LAST)


def cells(row):
    return [cell.count for cell in row.cells if cell.count]


def test_each_topic_has_its_accounts_of_each_period_the_most_frequent_first(topics):
    account(topics, 2020, "salt")
    account(topics, 2021, "salt", "marshes")
    account(topics, 2022, "salt")

    found = strip()

    assert [(row.topic.slug, cells(row), row.total) for row in found.rows] == [
        ("salt", [1, 1, 1], 3),
        ("marshes", [1], 1),
    ]


def test_a_figure_leads_to_the_accounts_it_counts(topics):
    account(topics, 2021, "salt")

    cell = next(cell for cell in strip().rows[0].cells if cell.count)

    assert cell.address == "/en/communiques/?kind=call&topic=salt&since=2021-01&until=2021-03"


def test_a_topic_of_nearly_all_is_named_and_not_drawn(topics):
    for year in (2020, 2021, 2022) * 2:
        account(topics, year, "salt")
    account(topics, 2021, "marshes", "salt")

    found = strip()

    assert [row.topic.slug for row in found.rows] == ["marshes"]
    assert [(row.topic.slug, row.total) for row in found.beyond] == [("salt", 7)]


def test_the_wider_of_two_topics_says_nothing_of_its_own(topics):
    narrow = TopicFactory(slug="brine", name="Brine", parent=topics["salt"])
    indexed(CommuniqueFactory(published=True, held_on="2021-03-05", topics=[narrow]))

    assert [row.topic.slug for row in strip().rows] == ["brine"]


def test_the_sentence_says_which_topic_keeps_to_one_time_and_which_is_always_there(topics):
    for year in (2020, 2022):
        for _ in range(5):
            account(topics, year, "marshes")
    account(topics, 2021, "marshes")
    for _ in range(6):
        account(topics, 2021, "salt")

    assert strip().finding == ("Salt: 6 of 6 fall in January–June 2021, as do 7 of all 17. Never missing: Marshes.")


def test_without_a_topic_there_is_no_strip(topics):
    account(topics, 2021)

    assert strip() is None
