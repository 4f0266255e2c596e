"""Two accounts beside each other in a real browser: a topic chosen in place, and without script by following links."""

import re

import pytest
from django.utils import translation
from playwright.sync_api import expect

from tests.factories import SourceFactory
from tests.website.conftest import World


@pytest.fixture
def world(transactional_db):
    with translation.override("en"):
        world = World()
        world.account(encounter=world.encounter)
        herald = SourceFactory(slug="herald", names={"en": "Strelsau Herald"}, country=world.strelsau)
        world.account(encounter=world.encounter, source=herald, title="The Duke calls")
        yield world


def marked(page):
    return page.locator("mark.on-topic").all_inner_texts()


def test_a_topic_is_chosen_in_place_and_left_again(page, world):
    page.goto(world.encounter.get_absolute_url())
    page.evaluate("window.stayed = true")

    page.get_by_role("link", name="Salt", exact=True).click()
    expect(page.locator("mark.on-topic")).to_have_count(2)
    assert marked(page) == ["The Queen said that the <salt> & the marshes were hers."] * 2
    assert page.get_by_role("link", name="Français").get_attribute("href").endswith("?topic=salt")

    page.get_by_role("link", name="Next topic").press("Enter")
    expect(page).to_have_url(re.compile(r"\?topic=marshes$"))
    expect(page.get_by_role("link", name="Previous topic")).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("Passages on Marshes are marked: Royal Gazette 1 of 4")

    page.go_back()
    expect(page.get_by_role("link", name="Next topic")).to_be_visible()
    assert marked(page) == ["The Queen said that the <salt> & the marshes were hers."] * 2
    assert page.evaluate("window.stayed")


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_stands_in_the_way_where_a_topic_is_marked(page, world, barriers, width):
    page.set_viewport_size({"width": width, "height": 900})

    page.goto(world.encounter.get_absolute_url() + "?topic=salt")

    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_two_texts_begin_on_one_line(page, world):
    page.set_viewport_size({"width": 1280, "height": 900})

    page.goto(world.encounter.get_absolute_url())

    one, other = (page.locator(f"#a{at}-p1").bounding_box() for at in (1, 2))
    assert one["y"] == other["y"]
    assert one["x"] < other["x"]


def test_a_topic_is_chosen_without_script(browser, base_url, world):
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    page = context.new_page()
    page.goto(world.encounter.get_absolute_url())

    page.get_by_role("link", name="Salt", exact=True).click()

    assert page.url.endswith("?topic=salt#texts")
    assert len(marked(page)) == 2
    page.get_by_role("link", name="Strelsau Herald on Salt").click()
    assert re.search(r"#s-\w+$", page.url)
    assert page.locator(":target").bounding_box()["x"] > page.locator("mark.on-topic").first.bounding_box()["x"]
    context.close()
