"""An editor pastes a text, looks it over and publishes it, in a real browser.

With PICTURES=docs/editing the walk through the founding communiqué leaves the pictures of docs/editing.md there.
"""

import json
import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import expect

from communiques.archive.models import Communique, Status, Topic
from communiques.intake import seeds
from tests.factories import SECRET, CountryFactory, PersonFactory, SourceFactory, TopicFactory, UserFactory

FOUNDING = Path(settings.ROOT) / "seeds" / "communiques" / "xinhua-2021-08-25-putin-fr.json"
TEXT = (
    "Queen Zenda spoke by telephone with Rupert of Strelsau.\n"
    "The Queen thanked the Duke for the salt. Rupert of Strelsau said that the marsh was safe. It rains there."
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def world(db):
    countries = {
        code: CountryFactory(code=code, name=name) for code, name in {"ZR": "Ruritania", "ZB": "Borduria"}.items()
    }
    PersonFactory(name="Queen Zenda", country=countries["ZR"])
    PersonFactory(name="Rupert of Strelsau", country=countries["ZB"])
    return SourceFactory(name="Royal Gazette", country=countries["ZR"])


def picture(page, name):
    if folder := os.environ.get("PICTURES"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")


def paste(desk, text=TEXT, title="A call", issuer="Royal Gazette", published_on="2021-08-26"):
    desk.get_by_role("link", name="Paste a communiqué").click()
    desk.get_by_label("Text:").fill(text)
    desk.get_by_label("Issuer:").select_option(label=issuer)
    desk.get_by_label("Published on:").fill(published_on)
    desk.get_by_label("Title:").fill(title)
    desk.get_by_role("button", name="Read it").click()
    expect(desk.get_by_role("heading", name="A communiqué to look over")).to_be_visible()
    expect(desk.locator("#passage-bar")).to_be_visible()  # the script listens


def said(communique):
    return [
        (one.words, one.mode, [speaker.label for speaker in one.speakers.order_by("position")])
        for one in communique.statements.all()
    ]


def passage(desk, words):
    return desk.locator("#beside-text .passage", has_text=words)


@pytest.mark.slow
def test_the_founding_communique_is_pasted_looked_over_and_published_without_typing_a_field(desk, tmp_path):
    directory = shutil.copytree(FOUNDING.parents[1], tmp_path / "seeds", ignore=shutil.ignore_patterns(FOUNDING.name))
    seeds.load(directory)
    founding = json.loads(FOUNDING.read_text())

    desk.get_by_role("link", name="Paste a communiqué").click()
    desk.get_by_label("Text:").fill(f"{founding['title']}\n{founding['text']}")
    desk.get_by_label("Published on:").fill("2021-08-25")
    desk.get_by_label("Issuer:").select_option(label="Xinhua")
    picture(desk, "1-paste")
    desk.get_by_role("button", name="Read it").click()
    expect(desk.locator("#passage-bar")).to_be_visible()
    picture(desk, "2-proposal")
    passage(desk, "Pour sa part, M. Poutine").click()
    expect(desk.locator("#bar-why")).to_contain_text("Because:")
    picture(desk, "3-whose-words")
    desk.locator("#participations-group").evaluate("group => group.scrollIntoView()")
    picture(desk, "4-participants")
    desk.get_by_role("button", name="Save and publish").click()
    expect(desk.locator(".messagelist")).to_contain_text("was added successfully")

    communique = Communique.objects.get(source__slug="xinhua")
    labelled = [(s["text"], s["mode"], s["speakers"]) for s in founding["sentences"] if s["speakers"]]
    topics = set(communique.topics.values_list("slug", flat=True))
    assert communique.status == Status.PUBLISHED
    assert (communique.title, communique.text) == (founding["title"], founding["text"])
    assert (communique.kind, communique.language, str(communique.held_on)) == ("call", "fr", "2021-08-25")
    assert [one.label for one in communique.participations.all()] == ["Xi Jinping", "Vladimir Putin"]
    assert said(communique) == labelled
    assert len(topics & set(founding["topics"])) >= 20
    desk.goto(communique.get_absolute_url())
    picture(desk, "5-published")


def test_whose_words_they_are_is_changed_in_the_text_by_keyboard(desk, world):
    paste(desk)
    passage(desk, "The Queen thanked").click()

    desk.keyboard.press("2")
    desk.keyboard.press("q")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("0")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("a")
    desk.get_by_role("button", name="Save and publish").click()

    expect(desk.locator(".messagelist")).to_contain_text("was added successfully")
    assert said(Communique.objects.get()) == [
        ("The Queen thanked the Duke for the salt.", "quoted", ["Rupert of Strelsau"]),
        ("It rains there.", "joint", ["Queen Zenda", "Rupert of Strelsau"]),
    ]


def test_passages_are_joined_split_and_made_of_selected_words(desk, world):
    paste(desk)
    passage(desk, "The Queen thanked").click()
    desk.keyboard.press("j")
    expect(passage(desk, "The Queen thanked")).to_contain_text("the marsh was safe")
    desk.keyboard.press("s")
    expect(passage(desk, "The Queen thanked")).not_to_contain_text("the marsh was safe")
    desk.evaluate(
        """() => {
            const words = document.createTreeWalker(document.getElementById("beside-text"), NodeFilter.SHOW_TEXT);
            while (!words.nextNode().data.includes("spoke by telephone"));
            const start = words.currentNode.data.indexOf("spoke");
            getSelection().setBaseAndExtent(words.currentNode, start, words.currentNode, start + 18);
        }"""
    )
    desk.get_by_role("button", name="Make the selected words a statement").click()
    desk.get_by_role("button", name="Save and publish").click()

    expect(desk.locator(".messagelist")).to_contain_text("was added successfully")
    assert [(words, speakers) for words, _mode, speakers in said(Communique.objects.get())] == [
        ("spoke by telephone", ["Queen Zenda"]),
        ("The Queen thanked the Duke for the salt.", ["Queen Zenda"]),
        ("Rupert of Strelsau said that the marsh was safe.", ["Queen Zenda"]),
    ]


def test_a_text_beyond_the_plane_is_marked_where_it_stands(desk, world):
    """Offsets count characters, and JavaScript's strings do not."""
    paste(desk, text=TEXT.replace("for the salt", "for the 🧂 𝒮alt"))
    passage(desk, "the marsh was safe").click()

    desk.keyboard.press("1")
    desk.get_by_role("button", name="Save and publish").click()

    expect(desk.locator(".messagelist")).to_contain_text("was added successfully")
    assert ("Rupert of Strelsau said that the marsh was safe.", "reported", ["Queen Zenda"]) in said(
        Communique.objects.get()
    )


def topics_of_rows(desk):
    return desk.evaluate(
        """() => Object.fromEntries(
            [...document.querySelectorAll("#statements-group .inline-related:not(.empty-form)")].map((row) => [
                row.querySelector("[name$='-words']").value.split(" ", 2).join(" "),
                [...row.querySelectorAll("[name$='-on_topics'] option:checked")].map((option) => option.text),
            ]),
        )"""
    )


def test_topics_go_with_the_words_that_show_them(desk, world):
    nature = TopicFactory(slug="nature", name="Nature")
    for name in ("Salt", "Marshes"):
        TopicFactory(slug=name.lower(), name=name, parent=nature)
        Topic.objects.get(slug=name.lower()).names.create(language="en", text=f"{name} trade", kind="keyword")
    paste(desk, text=TEXT.replace("salt", "salt trade").replace("the marsh was", "the marshes trade was"))
    assert topics_of_rows(desk) == {"The Queen": ["Salt"], "Rupert of": ["Marshes"]}

    passage(desk, "The Queen thanked").click()
    desk.keyboard.press("j")
    assert topics_of_rows(desk) == {"The Queen": ["Salt", "Marshes"]}
    desk.keyboard.press("s")
    assert topics_of_rows(desk) == {"The Queen": ["Salt"], "Rupert of": ["Marshes"]}
    desk.keyboard.press("0")
    desk.keyboard.press("1")

    assert topics_of_rows(desk) == {"The Queen": ["Salt"], "Rupert of": ["Marshes"]}


def test_the_words_of_who_is_removed_are_doubtful_until_they_are_given_to_another(desk, world):
    PersonFactory(name="Antoinette of Hentzau", country=world.country)
    paste(desk)

    desk.locator("#participations-0 .inline-deletelink").click()
    expect(desk.locator("#participations-group .add-row a")).to_be_focused()
    expect(desk.locator("#beside-text .doubted")).to_contain_text("The Queen thanked")
    desk.keyboard.press("Enter")
    expect(desk.locator("#participations-1 .select2-selection").first).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk.locator(".select2-container--open .select2-search__field")).to_be_focused()
    desk.keyboard.type("Antoinette")
    expect(desk.locator(".select2-results__option--highlighted")).to_contain_text("Antoinette of Hentzau")
    desk.keyboard.press("Enter")
    passage(desk, "It rains").click()
    desk.keyboard.press("d")
    expect(desk.locator("#bar-why")).to_contain_text("nobody is named who says this")
    desk.keyboard.press("2")
    expect(desk.locator("#beside-text .doubted")).to_have_count(0)
    desk.keyboard.press("p")
    desk.keyboard.press("Enter")

    expect(desk.locator(".messagelist")).to_contain_text("was added successfully")
    assert said(Communique.objects.get())[0][2] == ["Antoinette of Hentzau"]


def test_of_three_two_may_speak_together(desk, world):
    PersonFactory(name="Antoinette of Hentzau", country=world.country)
    paste(desk, text=TEXT.replace("with Rupert of Strelsau.", "with Rupert of Strelsau and Antoinette of Hentzau."))

    expect(desk.locator("#beside-text .passage[aria-current]")).to_be_focused()
    passage(desk, "It rains").click()
    desk.keyboard.press("1")
    desk.keyboard.press("Shift+Digit3")
    passage(desk, "The Queen thanked").click()
    desk.keyboard.press("a")
    desk.keyboard.press("2")
    desk.get_by_role("button", name="Save and publish").click()

    expect(desk.locator(".messagelist")).to_contain_text("was added successfully")
    (_first, *one), *_others, (_last, *both) = said(Communique.objects.get())
    assert one == ["reported", ["Rupert of Strelsau"]]
    assert both == ["joint", ["Queen Zenda", "Antoinette of Hentzau"]]


def test_corrections_are_not_lost_by_a_slip(desk, world):
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    paste(desk)

    passage(desk, "The Queen thanked").click()
    desk.keyboard.press("2")
    desk.get_by_role("link", name="Home").click()

    expect(desk.get_by_role("heading", name="What waits")).to_be_visible()
    assert asked == ["beforeunload"]


def test_forty_texts_of_one_issuer_are_pasted_one_after_the_other(desk, world):
    paste(desk)
    desk.get_by_role("button", name="Save", exact=True).click()

    expect(desk.get_by_role("heading", name="Paste a communiqué")).to_be_visible()
    expect(desk.get_by_label("Text:")).to_be_focused()
    expect(desk.get_by_label("Issuer:").locator("option:checked")).to_have_text("Royal Gazette")


def test_a_text_is_pasted_corrected_and_published_without_a_script(browser, live_server, world):
    UserFactory(username="flavia")
    page = browser.new_context(java_script_enabled=False, base_url=live_server.url).new_page()
    page.goto("/admin/archive/communique/paste/")
    page.get_by_label("Username").fill("flavia")
    page.get_by_label("Password").fill(SECRET)
    page.get_by_role("button", name="Log in").click()
    page.get_by_label("Text:").fill(f"A call\n{TEXT}")
    page.get_by_label("Issuer:").select_option(label="Royal Gazette")
    page.get_by_label("Published on:").fill("2021-08-26")
    page.get_by_role("button", name="Read it").click()

    passage(page, "The Queen thanked").click()
    page.locator("#statements-0").get_by_label("1 Queen Zenda").uncheck()
    page.get_by_role("button", name="Save and publish").click()
    page.locator(".questions .to-passage").click()
    page.locator("#statements-0").get_by_label("2 Rupert of Strelsau").check()
    page.get_by_label("Statement #2").check()
    page.get_by_role("button", name="Save and continue").click()
    page.get_by_role("link", name="three more empty rows").click()
    page.locator("#statements-1").get_by_label("Words:").fill("It rains there.")
    page.locator("#statements-1").get_by_label("1 Queen Zenda").check()
    page.get_by_role("button", name="Save and publish").click()

    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")
    assert said(Communique.objects.get()) == [
        ("The Queen thanked the Duke for the salt.", "reported", ["Rupert of Strelsau"]),
        ("It rains there.", "reported", ["Queen Zenda"]),
    ]
    page.context.close()


def test_a_long_text_keeps_what_is_done_with_it_in_sight(desk, world):
    desk.set_viewport_size({"width": 768, "height": 900})
    paste(desk, text="\n".join([TEXT, *("It rains there." for _ in range(60))]))

    passage(desk, "The Queen thanked").click()

    expect(desk.locator("#bar-speakers")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_desk_stands_in_nobodys_way(desk, world, barriers, scheme):
    desk.emulate_media(color_scheme=scheme)
    desk.get_by_role("link", name="Paste a communiqué").click()
    assert barriers(desk) == []
    desk.go_back()

    paste(desk)

    assert barriers(desk) == []
    desk.get_by_role("button", name="Save and publish").click()
    desk.goto("/admin/")
    paste(desk)
    expect(desk.get_by_role("heading", name="Held already")).to_be_visible()
    assert barriers(desk) == []
    for width in (320, 768):
        desk.set_viewport_size({"width": width, "height": 800})
        assert desk.evaluate("document.documentElement.scrollWidth") <= width
