"""Formulations and any phrase over time: counted, dated, told by side, and compared from use to use."""

import pytest
from django.utils import translation

from communiques.archive.models import Formulation, NameKind
from tests.factories import CommuniqueFactory, ParticipationFactory, SourceFactory, indexed

from .conftest import words_of

TEXT = """Queen Zenda spoke by telephone with the Duke of Strelsau.
The Queen called for {} of the salt marshes. She thanked the Duke.
The Duke was silent."""
PHRASE = "eternal brotherhood"


@pytest.fixture
def say(world):
    """An account in which the Queen uses some words."""

    def say(words, held_on, **fields):
        text = TEXT.format(words)
        fields = {"source": world.gazette, "held_on": held_on, **fields}
        communique = CommuniqueFactory(text=f"{text}\nOn {held_on}.", published=True, **fields)
        queen = ParticipationFactory(communique=communique, person=world.zenda)
        ParticipationFactory(communique=communique, person=world.duke)
        world.says(communique, text.splitlines()[1], queen)
        return indexed(communique)

    return say


@pytest.fixture
def brotherhood(db):
    formulation = Formulation.objects.create(slug="brotherhood")
    formulation.names.create(language="en", text=PHRASE, kind=NameKind.PREFERRED)
    formulation.names.create(language="en", text="everlasting brotherhood", kind=NameKind.ALIAS)
    formulation.names.create(language="fr", text="fraternité éternelle", kind=NameKind.PREFERRED)
    return Formulation.objects.get()


def test_the_page_of_a_formulation_counts_all_its_wordings(client, say, brotherhood):
    say("eternal brotherhood", "2020-02-03")
    say("everlasting brotherhood", "2021-04-05")
    say("brotherhood that is eternal", "2022-01-01")

    page = words_of(client.get("/en/formulations/brotherhood/"))

    assert "2 passages, from 3 February 2020 to 5 April 2021, all of them spoken for one side: Ruritania." in page


def test_it_is_called_by_its_name_in_the_language_of_the_reader(client, say, brotherhood):
    say("eternal brotherhood", "2020-02-03")

    with translation.override("fr"):
        page = words_of(client.get("/fr/formulations/brotherhood/"))

    assert "fraternité éternelle" in page
    assert "du 3 février 2020" not in page  # one day is no span


def test_a_word_of_the_name_of_a_topic_is_found_only_where_it_is_said(client, say, world):
    account = say("eternal brotherhood", "2020-02-03")
    account.statements.get(words__startswith="The Queen").topic_tags.create(topic=world.marshes)
    indexed(account)

    found = client.get("/en/formulations/phrase/", {"q": '"Marais"'})

    assert found.context["picture"].results.total == 0
    assert "No passage held has these words." in words_of(found)


def test_the_list_says_how_often_when_and_for_whom(client, say, brotherhood):
    say("eternal brotherhood", "2019-02-03")
    say("eternal brotherhood", "2021-04-05")

    assert "eternal brotherhood 2019 2021 Ruritania (2) 2" in words_of(client.get("/en/formulations/"))


def test_a_formulation_nobody_uses_says_so(client, world, brotherhood):
    assert "no passage held" in words_of(client.get("/en/formulations/"))
    assert "No passage held has these words." in words_of(client.get("/en/formulations/brotherhood/"))


def test_a_use_shows_its_sentence_alone_with_the_phrase_marked(client, say, brotherhood):
    say("eternal brotherhood", "2020-02-03")

    uses = client.get("/en/formulations/brotherhood/").context["picture"].uses

    assert [use.text for use in uses] == ["The Queen called for eternal brotherhood of the salt marshes."]
    assert [piece.text for piece in uses[0].sentence if piece.marked] == ["eternal brotherhood"]
    assert uses[0].goes_on


def test_a_use_is_compared_with_the_nearest_wording_before_it(client, say, brotherhood):
    say("eternal brotherhood and peace", "2020-02-03")
    say("eternal brotherhood", "2021-04-05")

    page = client.get("/en/formulations/brotherhood/")

    assert "<del>and peace</del>" in page.content.decode()
    assert "1 reword one" in words_of(page)


def test_what_another_source_tells_is_not_compared(client, say, brotherhood, world):
    say("eternal brotherhood and peace", "2020-02-03", source=SourceFactory(slug="herald", country=world.strelsau))
    say("eternal brotherhood", "2021-04-05")

    steps = client.get("/en/formulations/brotherhood/").context["picture"].steps

    assert [step.verdict for step in steps] == ["first", "first"]


def test_any_phrase_has_the_same_picture_with_or_without_quotation_marks(client, say):
    say("eternal brotherhood", "2020-02-03")

    for typed in ('"eternal brotherhood"', "eternal brotherhood", "“eternal brotherhood”"):
        assert client.get("/en/formulations/phrase/", {"q": typed}).context["picture"].results.total == 1, typed


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({}, "Type the words of a phrase."),
        ({"q": '"eternal'}, "A quotation mark has no partner"),
        ({"q": '"eternal brotherhood" -peace'}, "Only a phrase can be followed over time"),
        ({"q": '"eternal" "brotherhood"'}, "Only a phrase can be followed over time"),
        ({"q": '"brotherhood" speaker:zenda'}, "Only a phrase can be followed over time"),
        ({"q": '"brotherhood"', "side": "nowhere"}, "is not known here"),
        ({"q": '"brotherhood"', "page": "0"}, ""),
    ],
)
def test_what_is_no_phrase_is_refused_in_words(client, world, asked, message):
    response = client.get("/en/formulations/phrase/", asked)

    assert response.status_code == 400
    assert message in words_of(response)


def test_a_search_for_a_phrase_offers_it_over_time(client, say):
    say("eternal brotherhood", "2020-02-03")

    for section in ("communiques", "statements"):
        assert "This phrase over time" in words_of(client.get(f"/en/{section}/", {"q": '"eternal brotherhood"'}))
        assert "This phrase over time" not in words_of(client.get(f"/en/{section}/", {"q": "eternal brotherhood"}))


def test_a_formulation_that_is_not_there_is_not_found(client, db):
    assert client.get("/en/formulations/nowhere/").status_code == 404


def test_the_address_of_the_uses_keeps_the_phrase(client, say):
    for day in range(1, 24):
        say("eternal brotherhood", f"2020-01-{day:02}")

    first = client.get("/en/formulations/phrase/", {"q": PHRASE})
    second = client.get("/en/formulations/phrase/", {"q": PHRASE, "page": 2})

    assert first.context["paging"].next_query == "q=eternal+brotherhood&page=2#uses"
    assert len(second.context["picture"].uses) == 3
