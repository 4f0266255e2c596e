"""The two search pages as a reader meets them. What is found is tested with the search itself."""

import re

import pytest

from .conftest import words_of


def test_the_words_searched_for_are_marked_in_the_excerpt(client, world):
    world.account()

    page = client.get("/en/communiques/?q=marshes").content.decode()

    assert "<mark>marshes</mark>" in page


def test_a_result_leads_with_the_parties_in_the_reader_s_language(client, world):
    world.account()

    page = words_of(client.get("/fr/communiques/"))

    assert re.search(r"Ruritanie–Strelsau Reine Zenda, Queen of Ruritania · Duc Rupert They speak, 1", page)


def test_the_question_stands_in_words_above_its_answer(client, world):
    world.account(held_on="2021-08-25")

    page = words_of(client.get("/en/communiques/?q=salt&kind=call&country=ru-r&country=str&since=2021&until=2021"))

    assert "“salt”, calls, Ruritania–Strelsau, 2021" in page


@pytest.mark.parametrize(
    ("query", "question"),
    [("since=1970&until=1979", "1970–1979"), ("since=2021-08", "Since August 2021"), ("until=2021", "Until 2021")],
)
def test_a_time_is_said_as_one_would(client, world, query, question):
    page = client.get(f"/en/communiques/?{query}").content.decode()

    assert f"<h1>{question}</h1>" in page


def test_a_question_to_statements_names_speaker_topic_and_addressee(client, world):
    world.account()

    page = words_of(client.get("/en/statements/?speaker=zenda&topic=salt&addressee=str"))

    assert "Queen Zenda on Salt, addressed to: Strelsau" in page
    assert "Queen Zenda, Queen of Ruritania, to Duke Rupert" in page


def test_a_filter_in_force_can_be_removed(client, world):
    world.account()

    page = client.get("/en/communiques/?q=salt&country=str").content.decode()

    assert re.search(r'href="/en/communiques/\?q=salt">remove', page)


def test_a_new_question_keeps_the_filters_and_begins_at_the_first_page(client, world):
    world.account()

    page = client.get("/en/communiques/?q=salt&country=str&page=1").content.decode()

    form = page[page.index('<form class="search-field"') : page.index("</form>")]
    assert '<input type="hidden" name="country" value="str">' in form
    assert 'name="page"' not in form


def test_pages_follow_one_another(client, world):
    for _ in range(23):
        world.account(text="")

    first = client.get("/en/communiques/?country=str").content.decode()
    second = words_of(client.get("/en/communiques/?country=str&page=2"))

    assert 'href="/en/communiques/?country=str&amp;page=2" rel="next"' in first
    assert "21–23 of 23" in second


def test_a_question_without_answer_says_what_would_have_one(client, world):
    world.account()

    page = words_of(client.get("/en/communiques/?q=nowhere&country=str"))

    assert "Nothing that is published here answers this question." in page
    assert "without “nowhere”: 1" in page


@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        ("since=2024-02-30", "since", "“2024-02-30” is not a date"),
        ("since=2022&until=2021", "until", "The end lies before the beginning."),
        ("country=atlantis", None, "Country: “atlantis” is not known here."),
        ("page=0", None, "Page: "),
        ("q=%22salt", "question", "A quotation mark has no partner"),
    ],
)
def test_what_cannot_be_understood_is_said_at_its_field(client, world, query, field, message):
    response = client.get(f"/en/communiques/?{query}")

    assert response.status_code == 400
    assert message in words_of(response).replace("&quot;", '"')
    if field:
        assert f'aria-invalid="true" aria-describedby="{field}-error"' in response.content.decode()


def test_what_was_typed_is_kept_with_its_error(client, world):
    page = client.get('/en/communiques/?q="salt&since=soon&country=str').content.decode()

    assert 'value="&quot;salt"' in page
    assert 'value="soon"' in page
    assert '<input type="hidden" name="country" value="str">' in page


def test_a_catalogue_entry_among_the_results_says_that_its_text_is_not_held(client, world):
    world.account(text="")

    assert "text not held, read it at its source" in words_of(client.get("/en/communiques/"))


def test_a_draft_stands_on_no_page(client, world):
    world.account()
    draft = world.account(published=False, title="Unspeakable", encounter=world.encounter, held_on="1999-01-01")

    for path in (
        "/", "/communiques/", "/communiques/?q=unspeakable", "/statements/", "/countries/ru-r/", "/countries/ru-r/str/",
        "/people/zenda/", "/topics/salt/", "/sources/gazette/", "/about/", f"/encounters/{world.encounter.public_id}/",
    ):  # fmt: skip
        page = client.get(f"/en{path}").content.decode()
        assert "Unspeakable" not in page, path
        assert draft.public_id not in page.replace(path, ""), path
        assert "1999" not in page, path
