"""From a search to its words in a text, from match to match and back, without script."""

import re

import pytest
from django.utils import translation
from playwright.sync_api import expect

from tests.website.conftest import World


@pytest.fixture
def communique(transactional_db):
    with translation.override("en"):
        yield World().account()


def place(page):
    """The match one has gone to: its words and where it is among the others."""
    return page.locator("mark:target").inner_text(), page.locator("mark:target + .match-steps").get_attribute(
        "aria-label"
    )


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_a_reader_goes_from_match_to_match_and_back_without_script(page, communique):
    page.goto("/en/communiques/?q=marshes&country=str")
    page.get_by_role("link", name="Ruritania–Strelsau").click()
    expect(page.get_by_role("link", name="Next match")).to_have_count(0)

    page.get_by_role("link", name="go to the first").click()
    assert place(page) == ("marshes", "1 of 2")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert place(page) == ("marshes", "2 of 2")
    expect(page.get_by_role("link", name="Next match")).to_have_count(0)
    page.get_by_role("link", name="Previous match").click()
    assert place(page) == ("marshes", "1 of 2")

    page.locator(".match-steps").get_by_role("link", name="Back to the results").click()
    expect(page).to_have_url(re.compile(r"/en/communiques/\?q=marshes&country=str$"))


@pytest.mark.parametrize(("language", "scheme", "width"), [("en", "dark", 320), ("fr", "light", 1280)])
def test_no_barrier_stands_by_a_match(page, communique, barriers, language, scheme, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)

    page.goto(f"{communique.get_absolute_url().replace('/en/', f'/{language}/', 1)}?q=marshes#m1")

    expect(page.locator(".match-steps").first).to_be_in_viewport()
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
