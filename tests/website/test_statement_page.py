"""The page of a statement: the passage in its paragraph, whose words, who reports them, how to cite them."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from communiques.formats.citations.prose import line
from communiques.website.citing import citing
from communiques.website.fragments import fragment_link
from communiques.website.views.statement import surroundings
from tests.factories import StatementFactory

from .conftest import words_of

HOME = "https://archive.example"
NO_BREAK = "\u00a0"


@pytest.fixture
def account(world):
    return world.account(held_on="2021-08-25", encounter=world.encounter)


def opened(client, statement, language="en"):
    return client.get(f"/{language}/statements/{statement.public_id}/")


def test_it_says_whose_words_to_whom_how_and_who_reports_them(client, account):
    page = words_of(opened(client, account.statements.get(words__contains="thanked")))

    assert "Reported 25 August 2021 Queen Zenda" in page
    assert "Whose words Queen Zenda, Queen of Ruritania" in page
    assert "To whom Duke Rupert (Strelsau)" in page
    assert "In the text They speak, 1 paragraph 2" in page
    assert "Reported by Royal Gazette (Ruritania) in English these words at the source" in page


def test_the_passage_stands_in_its_paragraph_and_what_is_around_it_is_told_from_it(client, account):
    thanks = account.statements.get(words="She thanked the Duke.")

    page = opened(client, thanks).content.decode()

    assert '<span class="around-it">The Queen said that the &lt;salt&gt; &amp; the marshes were hers. </span>' in page
    assert f'<span class="it">{thanks.words}</span></blockquote>' in page


def test_a_paragraph_of_a_whole_text_is_cut_around_the_passage(world):
    long = "The Queen spoke of salt again. " * 60
    said = "The Queen said that the <salt> & the marshes were hers. She thanked the Duke."
    told = f"{said} The Duke stressed that the marshes were safe. {long}They agreed to speak again."
    account = world.account(text=f"{long}{told}")

    shown = surroundings(account, account.statements.get(words="She thanked the Duke."))

    assert shown.before.startswith("…")
    assert shown.after.endswith("…")
    assert len(shown.before) + len(shown.after) < 1300
    assert f"{shown.before[1:]}{shown.words}{shown.after[:-1]}" in account.text


def test_it_leads_to_the_text_to_the_source_and_to_the_passages_beside_it(client, account):
    first, second, last, joint = account.statements.order_by("start")

    page = html.unescape(opened(client, second).content.decode())

    assert f'href="{account.get_absolute_url()}#s-{second.public_id}"' in page
    assert f'href="{account.source_url}#:~:text=She%20thanked%20the%20Duke." rel="external"' in page
    assert f'href="/en/statements/{first.public_id}/" rel="prev"' in page
    assert f'href="/en/statements/{joint.public_id}/" rel="next"' in page
    assert last.public_id not in page


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("safe, well-kept & theirs", "safe%2C%20well%2Dkept%20%26%20theirs"),
        (" ".join(f"w{n}" for n in range(20)), "w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19"),
        ("two\nlines", "two%20lines"),
    ],
)
def test_a_link_to_the_words_at_the_source_names_their_ends(words, directive):
    assert fragment_link("https://gazette.example/1", words) == f"https://gazette.example/1#:~:text={directive}"
    assert fragment_link("https://gazette.example/1#top", words) == f"https://gazette.example/1#top:~:text={directive}"
    assert fragment_link("", words) == ""


def test_words_without_spaces_are_named_by_their_ends_too():
    words = "女王说盐是她的" * 12

    link = fragment_link("https://gazette.example/1", words)

    assert link.count("%") == 30 * 3
    assert link.count(",") == 1


def test_a_statement_is_cited_as_each_usage_has_it(account):
    statement = account.statements.get(mode="joint")

    chicago, apa, french = (line(cited.pieces) for cited in citing(statement, HOME).lines)

    address = f"{HOME}/s/{statement.public_id}"
    assert re.sub(r"accessed \w+ \d+, \d+", "accessed TODAY", chicago) == (
        "Queen Zenda, Queen of Ruritania and Duke Rupert (Strelsau), jointly, in Royal Gazette (Ruritania), "
        f"“They speak, 1,” communiqué, August 25, 2021, paragraph 4, Communiqués, {statement.public_id}, version 1, "
        f"accessed TODAY, {address}."
    )
    assert re.sub(r"Retrieved \w+ \d+, \d+", "Retrieved TODAY", apa) == (
        "Royal Gazette (Ruritania). (2021, August 25). They speak, 1 [Communiqué; Queen Zenda, Queen of Ruritania and "
        f"Duke Rupert (Strelsau), jointly, para. 4; version 1 of the record {statement.public_id}]. Communiqués. "
        f"Retrieved TODAY, from {address}"
    )
    assert re.sub(r"consulté le .*?, http", "consulté TODAY, http", french) == (
        "Reine Zenda, Queen of Ruritania (Ruritanie) et Duc Rupert (Strelsau), en commun, dans "
        "Gazette royale (Ruritanie), "
        f"«{NO_BREAK}They speak, 1{NO_BREAK}», communiqué, 25 août 2021, §{NO_BREAK}4, Communiqués, "
        f"{statement.public_id}, version{NO_BREAK}1, consulté TODAY, {address}"
    )


def test_a_communique_is_cited_as_each_usage_has_it(world):
    account = world.account(held_on="2021-08", title="“Salt”, says the Queen. Is it hers?")

    chicago, apa, french = (line(cited.pieces) for cited in citing(account, HOME).lines)

    assert chicago.startswith(
        "Royal Gazette (Ruritania). “‘Salt’, says the Queen. Is it hers?” Communiqué, August 2021. Communiqués, "
    )
    assert f", {account.public_id}, version 1. Accessed " in chicago
    assert apa.startswith(
        "Royal Gazette (Ruritania). (2021, August). “Salt”, says the Queen. Is it hers? [Communiqué; "
    )
    assert french.startswith(f"Gazette royale (Ruritanie), «{NO_BREAK}“Salt”, says the Queen. Is it hers?{NO_BREAK}», ")


def test_the_reader_s_own_usage_comes_first_and_titles_keep_their_language(client, account):
    statement = account.statements.first()

    english, french = (
        re.findall(r'class="to-paste" lang="(\w+)"', opened(client, statement, language).content.decode())
        for language in ("en", "fr")
    )

    assert (english, french) == (["en", "en", "fr"], ["fr", "en", "en"])
    assert (
        '« <span lang="en" dir="auto">They speak, 1</span> »'.replace(" ", NO_BREAK, 1).replace(" »", f"{NO_BREAK}»")
        in opened(client, statement, "fr").content.decode()
    )


@pytest.mark.parametrize("suffix", ["ris", "bib", "biblatex", "csl.json"])
def test_each_file_it_offers_is_there(client, account, suffix):
    statement = account.statements.first()

    for address in (f"/s/{statement.public_id}.{suffix}", f"/c/{account.public_id}.{suffix}"):
        page = client.get(statement.get_absolute_url() if address[1] == "s" else account.get_absolute_url())
        assert f'href="{address}"' in page.content.decode()
        assert client.get(address).status_code == 200


def test_the_head_tells_scholar_and_dublin_core_what_it_is(client, account):
    for address, title in (
        (account.get_absolute_url(), "They speak, 1"),
        (account.statements.get(mode="joint").get_absolute_url(), "Queen Zenda, Queen of Ruritania and Duke Rupert"),
    ):
        head = html.unescape(client.get(address).content.decode().partition("</head>")[0])
        assert f'<meta name="citation_title" content="{title}' in head
        assert '<meta name="citation_author" content="Royal Gazette">' in head
        assert '<meta name="citation_publication_date" content="2021/08/25">' in head
        assert '<meta name="DC.creator" content="Royal Gazette">' in head
        assert '<link rel="schema.DC"' in head
    assert "Z3988" not in client.get(account.get_absolute_url()).content.decode()


def test_what_is_hidden_is_nothing_and_what_is_withdrawn_leaves_its_reason(client, world):
    draft, taken_back = world.account(published=False), world.account()
    taken_back.withdraw("The issuer took it back.")
    taken_back.save()

    assert opened(client, draft.statements.first()).status_code == 404
    gone = opened(client, taken_back.statements.first())
    assert gone.status_code == 410
    assert "The issuer took it back." in words_of(gone)
    assert "thanked" not in words_of(gone)


def test_a_mistyped_identifier_is_told_and_capitals_make_no_difference(client, account):
    statement = account.statements.first()

    assert "mistyped" in words_of(client.get("/en/statements/bbbbbbbc/"))
    response = client.get(f"/en/statements/{statement.public_id.upper()}/")
    assert (response.status_code, response.headers["Location"]) == (301, statement.get_absolute_url())


def test_a_private_note_stays_private(client, account):
    account.note = "Between us alone."
    account.save()

    assert "Between us" not in opened(client, account.statements.first()).content.decode()


def test_it_takes_as_many_queries_however_long_the_text(client, world, account, django_assert_num_queries):
    statement = account.statements.first()
    with CaptureQueriesContext(connection) as few:
        opened(client, statement)

    queen = account.participations.first()
    for place in range(20):
        StatementFactory(communique=account, words=account.text[place : place + 3], speakers=[queen])

    with django_assert_num_queries(len(few)):
        opened(client, statement)
