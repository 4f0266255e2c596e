"""A pasted text is read, proposed, corrected and saved."""

import pytest
from django.urls import reverse

from communiques.archive.models import Communique, Doubt, Encounter, Origin, Person, Status
from communiques.extraction import Doubt as Raised
from communiques.intake.gazetteer import current
from tests.factories import CommuniqueFactory, CountryFactory, PersonFactory, SourceFactory, TopicFactory

from .paper import Paper, add, change, errors

TITLE = "The Queen and the Duke speak of salt"
TEXT = (
    "Queen Zenda spoke by telephone on Wednesday with Rupert of Strelsau.\n"
    "The Queen thanked the Duke for the salt marsh. Rupert of Strelsau said that the marsh was safe. "
    "The two leaders agreed to meet again.\n"
)
PASTE = "admin:archive_communique_paste"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def world(db):
    ruritania, borduria = CountryFactory(code="ZR", name="Ruritania"), CountryFactory(code="ZB", name="Borduria")
    PersonFactory(slug="queen-zenda", name="Queen Zenda", country=ruritania)
    PersonFactory(slug="rupert", name="Rupert of Strelsau", country=borduria)
    topic = TopicFactory(slug="marshes", name="Marshes", parent=TopicFactory(slug="nature", name="Nature"))
    topic.names.create(language="en", text="salt marsh", kind="keyword")
    return SourceFactory(slug="gazette", name="Royal Gazette", country=ruritania, homepage="https://gazette.example/")


def pasted(desk, **changes):
    """The form that comes back when a text is pasted."""
    paper = Paper(desk, reverse(PASTE))
    for name, value in {"text": f"{TITLE}\n{TEXT}", "source_url": "https://gazette.example/2021/08/26/salt"}.items():
        paper[name] = value
    for name, value in changes.items():
        paper[name] = value
    response = paper.send("read")
    assert response.status_code == 200
    return Paper.of(response, paper)


def proposed(desk, **changes):
    """The same, ready to be sent to where it is saved."""
    paper = pasted(desk, **changes)
    paper.address = add(Communique)
    return paper


def words(paper):
    return [paper[f"statements-{n}-words"] for n in range(int(paper["statements-TOTAL_FORMS"]))]


def test_nothing_is_saved_by_pasting(desk):
    paper = pasted(desk)

    assert not Communique.objects.exists()
    assert "Nothing is saved yet" in paper.page.content.decode()


def test_everything_that_can_be_told_is_filled_in(desk, world):
    paper = pasted(desk)

    assert (paper["title"], paper["language"], paper["kind"]) == (TITLE, "en", "call")
    assert paper["text"].replace("\r\n", "\n") == TEXT.strip("\n")
    assert (paper["published_on"], paper["held_on"], paper["source"]) == ("2021-08-26", "2021-08-25", str(world.pk))
    people = [paper[f"participations-{n}-person"] for n in range(2)]
    assert people == [str(Person.objects.get(slug=slug).pk) for slug in ("queen-zenda", "rupert")]
    assert words(paper) == [
        "The Queen thanked the Duke for the salt marsh.",
        "Rupert of Strelsau said that the marsh was safe.",
        "The two leaders agreed to meet again.",
    ]
    assert [paper[f"statements-{n}-spoken_by"] for n in range(3)] == ["n0", "n1", ["n0", "n1"]]
    assert not errors(paper.page).keys() - {"__all__"}


def test_what_is_accepted_is_published_as_extracted(desk):
    paper = proposed(desk)

    response = paper.send("_publish")

    communique = Communique.objects.get()
    assert response.status_code == 302
    assert communique.status == Status.PUBLISHED
    assert communique.origins == {"language": "extracted", "kind": "extracted", "held_on": "extracted"}
    assert set(communique.participations.values_list("origin", flat=True)) == {Origin.EXTRACTED}
    assert [
        (said.mode, said.origin, [one.person.slug for one in said.speakers.order_by("position")])
        for said in communique.statements.all()
    ] == [
        ("reported", "extracted", ["queen-zenda"]),
        ("reported", "extracted", ["rupert"]),
        ("joint", "extracted", ["queen-zenda", "rupert"]),
    ]
    assert [(tag.topic.slug, tag.origin) for tag in communique.topic_tags.all()] == [("marshes", "extracted")]
    assert communique.statements.first().topics.get().slug == "marshes"
    assert communique.indexed.published


def test_what_is_corrected_is_the_editors(desk):
    paper = proposed(desk)
    paper["kind"] = "meeting"
    paper["statements-1-spoken_by"] = ["n0"]

    paper.send("_publish")

    communique = Communique.objects.get()
    assert communique.origins == {
        "language": "extracted", "kind": "editor", "held_on": "extracted", "statements": "editor",
    }  # fmt: skip
    assert list(communique.statements.values_list("origin", flat=True)) == ["extracted", "editor", "extracted"]


def test_a_statement_is_added_by_its_words_and_another_dropped(desk):
    paper = proposed(desk)
    paper["statements-0-DELETE"] = "on"
    paper.add_row("statements", words="spoke by telephone", spoken_by=["n1"], mode="reported")

    paper.send("_continue")

    assert list(Communique.objects.get().statements.values_list("words", flat=True)) == [
        "spoke by telephone",
        "Rupert of Strelsau said that the marsh was safe.",
        "The two leaders agreed to meet again.",
    ]


STRANGER = f"{TITLE}\nQueen Zenda spoke by telephone with President Tarkin Brul of Borduria.\nShe thanked him."


def test_a_name_nobody_knows_is_proposed_as_a_new_person(desk):
    paper = proposed(desk, text=STRANGER)

    assert (paper["participations-1-person"], paper["participations-1-new_name"]) == ([], "Tarkin Brul")
    assert "this name is not known" in paper.page.content.decode()

    paper.send("_publish")

    communique = Communique.objects.get()
    stranger = communique.participations.get(country__code="ZB").person
    assert (stranger.slug, stranger.label, stranger.country.code) == ("tarkin-brul", "Tarkin Brul", "ZB")
    assert not communique.doubts.open().exists()


def test_a_new_person_who_is_known_is_not_entered_again(desk):
    paper = proposed(desk, text=STRANGER)
    PersonFactory(slug="brul", name="Tarkin Brul", country=Person.objects.get(slug="rupert").country)

    response = paper.send("_publish")

    assert "choose that person" in errors(response)["participations-1-new_name"][0]
    assert not Communique.objects.exists()


def test_a_draft_keeps_what_was_doubtful(desk):
    paper = proposed(desk, text=STRANGER)

    paper.send("_continue")

    communique = Communique.objects.get()
    assert [(doubt.code, doubt.subject) for doubt in communique.doubts.open()][:1] == [("unknown_name", "Tarkin Brul")]

    sheet = Paper(desk, change(communique))
    sheet["settled"] = [communique.doubts.get(code="unknown_name")]
    sheet.send()

    assert not communique.doubts.open().filter(code="unknown_name").exists()


def test_publishing_settles_what_was_doubtful(desk):
    proposed(desk, text=STRANGER).send("_continue")
    communique = Communique.objects.get()

    Paper(desk, change(communique)).send("_publish")

    assert not communique.doubts.open().exists()


@pytest.mark.parametrize(
    ("held", "relation"),
    [
        ({"title": "Salt", "text": TEXT.strip("\n")}, "the same text, letter by letter"),
        ({"title": "Salt", "source_url": "https://gazette.example/2021/08/26/salt"}, "the same address"),
        ({"title": TITLE, "text": TEXT + "More was said."}, "nearly the same text"),
    ],
)
def test_what_is_held_already_is_shown_before_anything_is_saved(desk, held, relation):
    CommuniqueFactory(language="en", held_on="2021-08-25", **held)

    page = pasted(desk).page.content.decode()

    assert "Held already" in page
    assert relation in page


def test_an_account_of_the_same_contact_is_shown_and_joined(desk):
    proposed(desk).send("_publish")
    first = Communique.objects.get()
    other = SourceFactory(slug="post", name="Strelsau Post", country=Person.objects.get(slug="rupert").country)
    text = (
        "Rupert of Strelsau spoke by telephone on 25 August 2021 with Queen Zenda. "
        "The Duke praised the harbour and Queen Zenda praised the trains."
    )

    paper = proposed(desk, title="A call", text=text, source_url="", source=other, published_on="2021-08-25")
    assert "tells of the same contact" in paper.page.content.decode()
    paper.send("_publish")

    first.refresh_from_db()
    assert Encounter.objects.get().accounts.count() == 2
    assert first.encounter is not None


def test_an_empty_paste_is_told(desk):
    response = desk.post(reverse(PASTE), {"text": " \n"})

    assert response.context["form"].errors["text"] == ["Paste the text of the communiqué here."]


def test_without_an_issuer_the_field_says_so_and_nothing_is_lost(desk):
    paper = proposed(desk, source_url="", published_on="2021-08-26")

    response = paper.send("_publish")

    assert errors(paper.page)["source"] == ["This field is required."]
    assert errors(response)["source"] == ["This field is required."]
    assert len(words(Paper.of(response, paper))) == 3


def test_the_text_beside_the_form_is_marked(desk):
    beside = pasted(desk).page.context["beside"]

    passages = [passage for paragraph in beside.paragraphs for passage in paragraph.passages]
    assert [passage.said.speakers if passage.said else () for passage in passages] == [(), (1,), (2,), (1, 2)]
    assert [piece.text for piece in passages[0].pieces if piece.kind == "date"] == ["Wednesday"]
    assert "".join(piece.text for passage in passages for piece in passage.pieces) == "".join(
        TEXT[passage.start : passage.end] for passage in passages
    )
    assert all(reason.why for reason in beside.reasons)


def test_a_name_entered_now_is_known_to_the_next_text(desk):
    before = current()
    proposed(desk, text=STRANGER).send("_publish")

    again = STRANGER.replace("She thanked", "She greeted")
    paper = pasted(desk, text=again, source_url="", published_on="2021-08-27")

    assert current() is not before
    assert paper["participations-1-person"] == str(Person.objects.get(slug="tarkin-brul").pk)


def test_only_who_may_add_may_paste(client):
    assert client.get(reverse(PASTE)).status_code == 302


def test_every_doubt_of_the_engine_has_its_words():

    assert {one.name.lower() for one in Raised} <= set(Doubt.Code.values)


UNDATED = f"{TITLE}\nQueen Zenda met Rupert of Strelsau.\nThe Queen thanked the Duke for the salt marsh."


def test_where_no_date_is_found_the_day_of_publication_is_asked(desk):
    response = desk.post(reverse(PASTE), {"text": UNDATED, "source_url": "https://gazette.example/salt"})

    form = response.context["form"]
    assert "give the day it was published" in form.errors["published_on"][0]
    assert UNDATED in response.content.decode()

    paper = pasted(desk, text=UNDATED, source_url="https://gazette.example/salt", published_on="2021-08-26")
    assert paper["held_on"] == "2021-08-26"


@pytest.mark.parametrize("button", ["_save", "_publish", "_review"])
def test_after_a_text_that_was_pasted_comes_the_next_by_the_same_issuer(desk, world, button):
    response = proposed(desk).send(button, follow=True)

    assert Communique.objects.count() == 1
    assert response.redirect_chain == [(f"{reverse(PASTE)}?source={world.pk}", 302)]
    assert Paper(desk, response.redirect_chain[0][0])["source"] == str(world.pk)


def test_an_issuer_that_is_kept_may_be_nonsense(desk):
    assert Paper(desk, f"{reverse(PASTE)}?source=x1")["source"] == ""


def test_who_goes_on_editing_stays_with_the_record(desk):
    response = proposed(desk).send("_continue")

    assert response.url == change(Communique.objects.get())


def test_what_is_refused_is_listed_with_the_way_to_its_place(desk):
    paper = proposed(desk)
    paper["participations-0-DELETE"], paper["published_on"] = "on", "yesterday"
    paper["statements-0-spoken_by"] = []

    response = paper.send("_publish")

    refused = {(one.at, one.start) for one in response.context["beside"].refused}
    assert refused == {("id_published_on", None), ("statements-0", 69), ("statements-2", 165)}
    assert response.context["title"] == "A communiqué to look over"


def test_what_nobody_says_any_more_is_doubtful_beside_the_form(desk):
    paper = proposed(desk)
    paper["statements-0-spoken_by"] = []

    page = paper.send("_publish").content.decode()

    assert 'class="to-passage" data-start="69" href="#statements-0"' in page


def test_an_entry_without_text_gets_the_one_that_is_pasted_for_it(desk, world):
    address = "https://gazette.example/2021/08/26/salt"
    entry = CommuniqueFactory(
        text="", title="", language="en", source=world, source_url=address, held_on="2021-08-25", published_on=None
    )

    paper = Paper(desk, reverse(PASTE))
    paper["text"], paper["source_url"] = f"{TITLE}\n{TEXT}", address
    told = paper.send("read")
    assert told.context["entry"] == entry
    assert Communique.objects.get().text == ""
    response = Paper.of(told, paper).send("complete")

    entry = Communique.objects.get()
    assert (entry.title, entry.text, str(entry.published_on)) == (TITLE, TEXT.strip("\n"), "2021-08-26")
    assert response.url == reverse("admin:archive_communique_reread", args=[entry.pk])
    assert "The Queen thanked the Duke" in desk.get(response.url).content.decode()


def test_an_issuer_is_known_by_the_addresses_of_its_records(desk, world):
    CommuniqueFactory(source=world, source_url="https://archive.example/gazette/1")

    paper = pasted(desk, source_url="https://www.archive.example/2021/08/26/2")

    assert paper["source"] == str(world.pk)
