"""Suggestions below the search field, in a real browser."""

import pytest
from django.utils import translation
from playwright.sync_api import expect

from tests.website.conftest import World


@pytest.fixture
def world(transactional_db):
    with translation.override("en"):
        world = World()
        world.account()
        yield world


def test_a_reader_chooses_a_suggestion_by_keyboard(page, world, barriers):
    page.goto("/en/communiques/?kind=call")
    field = page.get_by_role("combobox", name="Search communiqués")

    field.press_sequentially("salt zen")
    option = page.get_by_role("option", name="Queen Zenda person, 1 account")
    expect(option).to_be_visible()
    assert barriers(page) == []
    field.press("ArrowDown")

    expect(option).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", option.get_attribute("id"))
    field.press("Enter")
    page.wait_for_url("**/en/communiques/?q=salt&person=zenda&kind=call")


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(page, world):
    page.goto("/en/about/")
    field = page.get_by_role("combobox", name="Search communiqués")

    field.press_sequentially("rurit")
    expect(page.get_by_role("option", name="Ruritania").first).to_be_visible()
    field.press("Escape")

    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value("rurit")
    expect(field).to_have_attribute("aria-expanded", "false")


def test_a_suggestion_can_be_clicked_and_says_its_language(page, world):
    page.goto("/en/")
    field = page.get_by_role("combobox")

    field.press_sequentially("ruritanie")
    option = page.get_by_role("option", name="Ruritanie Ruritania, country, 1 account")
    expect(option.locator("[lang=fr]")).to_have_text("Ruritanie")
    option.click()

    page.wait_for_url("**/en/communiques/?country=ru-r")


def test_enter_without_a_choice_asks_what_was_typed(page, world):
    page.goto("/en/")
    field = page.get_by_role("combobox")

    field.press_sequentially("salt")
    expect(page.get_by_role("option").first).to_be_visible()
    field.press("Enter")

    page.wait_for_url("**/en/communiques/?q=salt")
