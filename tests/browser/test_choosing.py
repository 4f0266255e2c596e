"""Choosing a speaker or a topic in a text: with script in place, without it by the same links."""

import re

import pytest
from django.utils import translation
from playwright.sync_api import expect

from tests.website.conftest import World


@pytest.fixture
def communique(transactional_db):
    with translation.override("en"):
        yield World().account()


def test_a_topic_is_brought_out_in_place_and_put_back_by_the_way_back(page, communique):
    page.goto(communique.get_absolute_url())
    page.evaluate("document.body.dataset.stayed = 'yes'")

    page.locator(".score").get_by_role("link", name="Salt").click()

    expect(page.locator(".choice")).to_contain_text("Salt: 1 of 4 passages")
    expect(page.locator(".chosen")).to_have_text("The Queen said that the <salt> & the marshes were hers.")
    expect(page.locator(".score").get_by_role("link", name="Salt")).to_be_focused()
    expect(page.get_by_role("link", name="Français")).to_have_attribute("href", re.compile(r"\?on=salt$"))
    assert page.url.endswith("?on=salt")

    page.go_back()

    expect(page.locator(".chosen")).to_have_count(0)
    assert page.evaluate("document.body.dataset.stayed") == "yes"


def test_a_speaker_pointed_at_comes_forward_and_recedes_again(page, communique):
    page.goto(communique.get_absolute_url())
    said = page.locator(".run").filter(has_text="She thanked the Duke.").locator(".paragraph-text").first
    other = page.locator(".run").filter(has_not=page.get_by_role("link", name="Queen Zenda"))
    strong, beside = (each.evaluate("each => getComputedStyle(each).color") for each in (said, other.first))

    page.locator(".score").get_by_role("link", name="Queen Zenda").hover()

    expect(said).to_have_css("color", strong)
    expect(other.locator(".paragraph-text").first).not_to_have_css("color", beside)

    page.get_by_role("heading", level=1).hover()

    expect(other.locator(".paragraph-text").first).to_have_css("color", beside)


def test_what_is_brought_out_in_place_still_leads_to_how_it_is_cited(page, communique):
    page.goto(communique.get_absolute_url())

    page.locator(".score").get_by_role("link", name="Queen Zenda").click()
    expect(page.locator(".choice")).to_contain_text("Queen Zenda: 3 of 4 passages")
    page.locator(".to-cite").first.get_by_role("link", name="Cite").focus()
    page.keyboard.press("Enter")

    expect(page.locator(".to-paste").first).to_contain_text("in Royal Gazette")


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_a_reader_goes_from_passage_to_passage_without_script(page, communique):
    page.goto(communique.get_absolute_url())

    page.locator(".facts").get_by_role("link", name="3 passages").click()
    expect(page.locator(".choice")).to_contain_text("Queen Zenda: 3 of 4 passages")
    page.locator(".choice").get_by_role("link", name="Paragraph 2").click()
    steps = page.locator(".statement-place:target + .match-steps")
    expect(steps).to_have_attribute("aria-label", "1 of 3")
    steps.get_by_role("link", name="Next passage").click()
    expect(page.locator(".statement-place:target")).to_have_text("She thanked the Duke.")
    page.locator(".statement-place:target + .match-steps").get_by_role("link", name="Whole text").click()

    expect(page.locator(".chosen")).to_have_count(0)
