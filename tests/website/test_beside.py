"""Two language versions of one account, paragraph beside paragraph."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communiques.website.alignment import aligned
from communiques.website.views.beside import Paragraph, finding, rows_of
from tests.factories import SourceFactory

from .conftest import words_of

PARAGRAPHS = st.lists(st.text(alphabet="ab 19é汉", min_size=1, max_size=30), max_size=9)


def numbers(one, other):
    return [(list(row.one), list(row.other)) for row in aligned(one, other)]


@settings(deadline=None)
@given(PARAGRAPHS, PARAGRAPHS)
def test_every_paragraph_stands_once_and_in_order(one, other):
    rows = aligned(one, other)

    assert [number for row in rows for number in row.one] == list(range(len(one)))
    assert [number for row in rows for number in row.other] == list(range(len(other)))


def test_texts_of_one_shape_stand_one_to_one():
    one = ["Short.", "A long paragraph on the salt of the marshes. " * 4, "They agreed."]
    other = ["Bref.", "Un long paragraphe sur le sel des marais. " * 4, "Ils sont convenus."]

    assert numbers(one, other) == [([0], [0]), ([1], [1]), ([2], [2])]


def test_a_paragraph_that_was_cut_in_two_stands_beside_both():
    whole = "The Queen thanked the Duke for the salt of the marshes, and for the bridges over the river. " * 3
    half = whole[: len(whole) // 2], whole[len(whole) // 2 :]

    assert numbers(["Hello all.", whole, "Done."], ["Bonjour.", *half, "Fini."])[1] == ([1], [1, 2])


def test_figures_in_common_say_which_paragraph_has_no_counterpart():
    years = range(1891, 1897)
    one = [f"In {year} the marshes were dry again, and the salt was sold to all who came for it." for year in years]
    other = [f"En {year} les marais étaient secs, et le sel fut vendu à tous." for year in years if year != 1893]

    assert numbers(one, other) == [([0], [0]), ([1], [1]), ([2], []), ([3], [2]), ([4], [3]), ([5], [4])]


def test_the_finding_counts_what_is_shown():
    assert finding(rows_of("One.\nTwo.", "Un.\nDeux.")) == "Both texts have 2 paragraphs."
    one, two = Paragraph(1, "One."), Paragraph(2, "Two.")
    assert finding([([one], [one]), ([two], [])]) == "Paragraphs: 2 beside 1. Only on the left: § 2."
    assert finding([([one], [one, two])]) == "Paragraphs: 1 beside 2. Not one for one: § 1 on the left."


@pytest.fixture
def versions(world):
    """An account in English and in French, and one of somebody else."""
    english = world.account(encounter=world.encounter)
    french = world.account(encounter=world.encounter, language="fr")
    herald = SourceFactory(slug="herald", names={"en": "Ducal Herald"}, country=world.strelsau)
    other = world.account(encounter=world.encounter, language="de", source=herald)
    return english, french, other


def test_both_texts_stand_there_whole_each_in_its_language(client, versions):
    english, french, _ = versions

    page = client.get(f"/en/communiques/{english.public_id}/beside/{french.public_id}/")

    content = page.content.decode()
    assert (
        content.count('<p class="paragraph-text" lang="en"')
        == content.count('<p class="paragraph-text" lang="fr"')
        == 5
    )
    assert "Both texts have 5 paragraphs." in words_of(page)
    assert f'href="{french.get_absolute_url()}#p3"' in content


def test_the_page_of_a_text_leads_to_its_versions_and_not_to_what_others_published(client, versions):
    english, french, other = versions

    page = client.get(english.get_absolute_url()).content.decode()

    assert f"/en/communiques/{english.public_id}/beside/{french.public_id}/" in page
    assert f"/beside/{other.public_id}/" not in page


def test_what_is_no_version_is_not_set_beside(client, world, versions):
    english, _, other = versions
    stranger = world.account(language="fr")

    for beside in (other.public_id, stranger.public_id, english.public_id, "nonsense"):
        assert client.get(f"/en/communiques/{english.public_id}/beside/{beside}/").status_code == 404


def test_a_withdrawn_text_is_set_beside_nothing(client, versions):
    english, french, _ = versions
    english.withdraw("The issuer took it back.")
    english.save()

    assert client.get(f"/en/communiques/{english.public_id}/beside/{french.public_id}/").status_code == 410


def test_the_queries_do_not_grow_with_the_accounts(client, world, versions, django_assert_max_num_queries):
    english, french, _ = versions
    for month in range(1, 7):
        world.account(encounter=world.encounter, held_on=f"2021-0{month}-01")

    with django_assert_max_num_queries(15):
        client.get(f"/en/communiques/{english.public_id}/beside/{french.public_id}/")
