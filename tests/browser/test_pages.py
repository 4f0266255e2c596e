"""Every page in a real browser: no barrier, nothing beyond the edge, by keyboard and on the smallest screen."""

import pytest
from django.utils import translation

from tests.audit.layout import lost, lost_when_spaced
from tests.website.conftest import World

VIEWS = [("en", "light", 320), ("fr", "dark", 1280), ("fr", "light", 768)]
PATHS = [
    "/", "/communiques/", "/communiques/?q=salt&country=str", "/communiques/?q=nowhere&country=str",
    "/communiques/?since=soon", "/statements/?q=marshes", "/statements/?q=marshes&group=encounter",
    "/encounters/", "/countries/", "/countries/ru-r/", "/countries/ru-r/str/",
    "/people/", "/people/zenda/", "/topics/", "/topics/salt/", "/sources/", "/sources/gazette/", "/about/", "/data/",
    "/nowhere/",
    "/calendar/", "/calendar/2021/08/", "/calendar/2021/08/25/", "/coverage/", "/?country=ru-r",
    "/formulations/", "/formulations/phrase/?q=the+marshes", "/formulations/phrase/?q=",
]  # fmt: skip


@pytest.fixture
def world(transactional_db):
    with translation.override("en"):
        world = World()
        world.founding = world.account(encounter=world.encounter)
        world.account(encounter=world.encounter, language="fr", held_on="2021-08-26")
        world.account(text="", held_on="2019")
        yield world


def all_paths(world, language):
    founding = world.founding.get_absolute_url()
    french = world.encounter.accounts.get(language="fr")
    beside = f"/en/communiques/{world.founding.public_id}/beside/{french.public_id}/"
    records = [founding, f"{founding}?by=zenda", beside, world.encounter.get_absolute_url()]
    return [f"/{language}{path}" for path in [*PATHS, *(record.removeprefix("/en") for record in records)]]


@pytest.mark.parametrize(("language", "scheme", "width"), VIEWS)
def test_nothing_stands_in_a_reader_s_way(page, world, barriers, language, scheme, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    found = {}

    for path in all_paths(world, language):
        page.goto(path)
        found[path] = [*barriers(page), *lost(page), *lost_when_spaced(page)]

    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_a_reader_asks_narrows_reads_and_changes_the_language_by_keyboard(page, world):
    page.goto("/en/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("combobox").focus()
    page.keyboard.type("marshes")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Strelsau 2").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Ruritania–Strelsau").first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Français").focus()
    page.keyboard.press("Enter")

    page.get_by_text("Les deux parties").wait_for()
    assert page.locator(".side-rule[data-side=one] .paragraph-text").first.inner_text().endswith("thanked the Duke.")


def test_a_link_to_a_statement_brings_it_into_sight(page, world):
    statement = world.founding.statements.last()

    page.goto(f"/s/{statement.public_id}")
    page.locator(".facts").get_by_role("link").and_(page.locator(f"[href$='#s-{statement.public_id}']")).click()

    assert page.locator(":target").inner_text() == statement.words


def test_a_citation_is_copied_by_keyboard(page, context, world):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/en/statements/?q=safe&source=gazette&language=en")

    page.get_by_role("link", name="Cite", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copy").nth(1).focus()
    page.keyboard.press("Enter")

    page.get_by_text("Copied", exact=True).wait_for()
    line = page.locator(".to-paste").nth(1).inner_text()
    assert line.startswith("Royal Gazette (Ruritania). (")
    assert page.evaluate("navigator.clipboard.readText()") == line


def test_one_key_copies_within_the_citations_and_nowhere_else(page, context, world):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(world.founding.statements.first().get_absolute_url())
    page.evaluate("navigator.clipboard.writeText('as before')")

    page.keyboard.press("c")
    assert page.evaluate("navigator.clipboard.readText()") == "as before"

    page.get_by_role("link", name="RIS", exact=True).focus()
    page.keyboard.press("c")

    page.get_by_text("Copied", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".to-paste").first.inner_text()


def test_a_click_into_a_citation_selects_the_whole_of_it(page, world):
    page.goto(world.founding.statements.first().get_absolute_url())

    page.locator(".to-paste").first.click()

    assert page.evaluate("getSelection().toString()") == page.locator(".to-paste").first.inner_text()


def test_the_menu_of_a_small_screen_opens_without_script(page, world):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto("/en/about/")
    assert not page.get_by_role("link", name="Topics").is_visible()

    page.get_by_role("link", name="Menu").click()

    page.get_by_role("link", name="Topics").click()
    page.get_by_role("heading", name="Topics", level=1).wait_for()


def test_a_first_view_is_light(page, world):
    fetched = []
    page.on("response", lambda response: fetched.append(response.url))

    page.goto(world.founding.get_absolute_url())

    # The tests serve the style sheets as they are written; readers get them joined in one.
    others = [url for url in fetched if "/css/" not in url]
    assert len(others) + 1 <= 8


def test_the_letters_are_those_of_the_archive(page, world):
    """A face that is fetched but not of the weight asked for gives way to another font without a word."""
    world.account()
    page.goto("/en/communiques/")
    page.get_by_role("heading", level=1).wait_for()

    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').map(f => `${f.family} ${f.weight}`)")

    assert {"Source Serif 4 400", "Source Sans 3 400", "Source Sans 3 600"} <= {one.replace('"', "") for one in loaded}
