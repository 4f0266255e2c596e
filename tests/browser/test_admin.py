"""An editor at the desk, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from communiques.archive.models import Communique
from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    EncounterFactory,
    ParticipationFactory,
    PersonFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
    indexed,
)

TEXT = (
    "Queen Zenda spoke with the Duke of Strelsau.\nShe thanked him for the salt. The Duke said the marshes were safe."
)

pytestmark = pytest.mark.django_db(transaction=True)


def choose(page, field, typed, offered):
    """Type into a field that suggests, and take what is offered."""
    page.locator(f".field-{field.rpartition('-')[2]} #id_{field} + .select2, #id_{field} + .select2").first.click()
    page.locator(".select2-container--open input.select2-search__field").last.fill(typed)
    page.locator(".select2-results__option", has_text=offered).first.click()


def test_a_communique_entered_by_hand_is_published_and_read(desk):
    for name, country in (("Queen Zenda", "Ruritania"), ("Duke Michael", "Strelsau")):
        PersonFactory(name=name, country=CountryFactory(name=country))
    SourceFactory(name="Royal Gazette")
    TopicFactory(name="Salt")

    desk.get_by_role("link", name="Enter a communiqué by hand").click()
    desk.get_by_label("Title:").fill("The Queen and the Duke speak of salt")
    desk.get_by_label("Text:").fill(TEXT)
    desk.get_by_label("Language:").select_option("en")
    choose(desk, "source", "gazétte", "Royal Gazette")
    desk.get_by_label("Held on:").fill("2021-08-25")
    desk.get_by_label("Kind:").select_option("call")
    choose(desk, "participations-0-person", "zénda", "Queen Zenda (Ruritania)")
    choose(desk, "participations-1-person", "mich", "Duke Michael (Strelsau)")
    desk.get_by_role("button", name="Add another Participant").click()
    desk.locator("#participations-2").get_by_text("Office, forms, place").click()
    desk.locator("#id_participations-2-name_as_printed").fill("The side of Strelsau")
    choose(desk, "participations-2-country", "strels", "Strelsau")
    for number, (words, speakers) in enumerate(
        [("She thanked him for the salt.", [1]), ("The Duke said the marshes were safe.", [2, 3])]
    ):
        desk.get_by_role("button", name="Add another Statement").click()
        desk.locator(f"#id_statements-{number}-words").fill(words)
        row = desk.locator(f"#statements-{number}")
        for speaker in speakers:
            row.get_by_label(re.compile(rf"^\s*{speaker} ")).check()
    choose(desk, "statements-0-on_topics", "sal", "Salt")
    choose(desk, "on_topics", "sal", "Salt")
    desk.get_by_role("button", name="Save and publish").click()

    expect(desk.locator(".messagelist")).to_contain_text("was added successfully")
    communique = Communique.objects.get()
    assert [
        (statement.words, [speaker.label for speaker in statement.speakers.order_by("position")])
        for statement in communique.statements.all()
    ] == [
        ("She thanked him for the salt.", ["Queen Zenda"]),
        ("The Duke said the marshes were safe.", ["Duke Michael", "The side of Strelsau"]),
    ]
    desk.goto(communique.get_absolute_url())
    expect(desk.get_by_role("heading", level=1)).to_have_text(communique.title)
    expect(desk.get_by_text("She thanked him for the salt.").first).to_be_visible()


def test_every_page_of_the_desk_keeps_the_security_policy_and_stands_in_nobodys_way(desk, barriers):
    """That no policy is broken is seen by the page itself, see conftest."""
    communique = CommuniqueFactory(published=True, encounter=EncounterFactory(), topics=[TopicFactory()])
    queen = ParticipationFactory(communique=communique)
    StatementFactory(communique=indexed(communique), speakers=[queen])
    lists = ["communique", "encounter", "statement", "participation", "person", "office", "country", "topic", "source"]
    pages = [f"/admin/archive/{model}/" for model in lists]
    pages += [f"/admin/archive/{model}/add/" for model in ("communique", "person", "topic", "source")]
    own = f"/admin/archive/communique/{communique.pk}"
    pages += [f"{own}/change/", f"{own}/history/", f"/admin/archive/communique/withdraw/?key={communique.pk}"]
    pages += [
        f"/admin/archive/encounter/{communique.encounter.pk}/delete/",
        f"/admin/archive/person/{queen.person.pk}/change/",
    ]

    for address in pages:
        desk.goto(address)
        expect(desk.locator("#content")).to_be_visible()
        assert barriers(desk) == [], address
    desk.goto(f"{own}/change/")
    desk.locator("#participations-0").get_by_text("Office, forms, place").click()
    choose(desk, "participations-0-office", "zenda", "No results found")


def test_the_second_editor_sees_what_the_first_has_done(desk, browser, live_server):
    communique = CommuniqueFactory(place="Zenda")
    desk.goto(f"/admin/archive/communique/{communique.pk}/change/")
    Communique.objects.get(pk=communique.pk)
    first = Communique.objects.get(pk=communique.pk)
    first.place, first.version = "Strelsau", 2
    first.save()

    desk.get_by_label("Place:").fill("Hentzau")
    desk.get_by_role("button", name="Save and continue editing").click()

    told = desk.locator(".meanwhile")
    expect(told).to_contain_text("Somebody else has changed this record meanwhile")
    expect(told.get_by_role("row", name="Place")).to_contain_text("Strelsau")
    expect(desk.get_by_label("Place:")).to_have_value("Hentzau")
    desk.get_by_role("button", name="Save and continue editing").click()
    expect(desk.locator(".messagelist")).to_contain_text("was changed successfully")
    communique.refresh_from_db()
    assert communique.place == "Hentzau"
