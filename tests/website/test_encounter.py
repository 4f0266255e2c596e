"""The page of an encounter: who speaks how much in each account, who is silent on what, and the texts side by side."""

import re

import pytest

from communiques.website import several_sides
from communiques.website.views import encounters
from tests.factories import (
    CommuniqueFactory,
    EncounterFactory,
    ParticipationFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
    indexed,
)

from .conftest import words_of

THEIRS = """The Duke and the Queen spoke on 26 August.
The Duke asked for 300 barrels of salt. He added that fish was short in the marshes.
The Queen listened."""


@pytest.fixture
def herald(world):
    """The other side's issuer."""
    return SourceFactory(slug="herald", names={"en": "Strelsau Herald"}, country=world.strelsau)


@pytest.fixture
def fish(db):
    return TopicFactory(slug="fish", names={"en": "Fish", "fr": "Poisson"})


@pytest.fixture
def theirs(world, herald, fish):
    """The account of Strelsau: the Duke speaks of salt and fish, the Queen says nothing."""
    communique = CommuniqueFactory(
        text=THEIRS, title="The Duke calls", source=herald, encounter=world.encounter, published=True,
        held_on="2021-08-26", published_on="2021-08-27",
    )  # fmt: skip
    ParticipationFactory(communique=communique, person=world.zenda)
    duke = ParticipationFactory(communique=communique, person=world.duke)
    for words, topic in (
        ("The Duke asked for 300 barrels of salt.", world.salt),
        ("He added that fish was short in the marshes.", fish),
    ):
        StatementFactory(communique=communique, words=words, speakers=[duke], topics=[topic])
    return indexed(communique)


@pytest.fixture
def pair(world, theirs):
    """Both accounts."""
    world.ours = world.account(encounter=world.encounter)
    world.theirs = theirs
    return world


def page_of(client, world, query=""):
    return client.get(world.encounter.get_absolute_url() + query)


def rows_of(response):
    """The rows of the grid as a reader reads them, by their labels: what each account has."""
    html = response.content.decode()
    html = re.sub(r'<span class="told-by".*?</span>', "", html)
    found = {}
    for row in re.findall(r"<tr.*?</tr>", html, re.DOTALL):
        cells = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", cell)).strip() for cell in row.split("<td>")]
        found[cells[0]] = cells[1:]
    return found


def test_the_words_of_each_side_are_counted_in_each_account(client, pair):
    rows = rows_of(page_of(client, pair))

    assert rows["Queen Zenda"] == ["14", "silent"]
    assert rows["Duke Rupert"] == ["8", "17"]
    assert rows["The two together"] == ["5", "none"]


def test_topics_are_grouped_by_the_accounts_that_have_them(client, pair):
    page = words_of(page_of(client, pair))

    both, ours, theirs = (
        page.index(heading)
        for heading in (
            "On what: in both accounts",
            "On what: only in the account of the Royal Gazette",
            "On what: only in the account of Strelsau Herald",
        )
    )
    assert both < page.index("Salt", both) < ours < page.index("Marshes", ours) < theirs < page.index("Fish", theirs)


def test_a_topic_that_an_account_leaves_out_is_silence(client, pair):
    rows = rows_of(page_of(client, pair))

    assert rows["Salt"] == ["10", "8"]
    assert rows["Marshes"] == ["8", "silent"]
    assert rows["Fish"] == ["silent", "9"]


def test_a_topic_of_the_text_without_a_passage_is_a_mention(client, pair):
    pair.theirs.topic_tags.create(topic=pair.marshes)

    assert rows_of(page_of(client, pair))["Marshes"] == ["8", "mentioned"]


def test_a_broader_topic_takes_in_what_is_said_of_its_narrower(client, pair, fish):
    water = TopicFactory(slug="water", names={"en": "Water"})
    fish.parent = water
    fish.save()
    pair.ours.topic_tags.create(topic=water)

    rows = rows_of(page_of(client, pair))

    assert rows["Water"] == ["mentioned", "9"]
    assert rows["Fish"] == ["only on the broader topic", "9"]


def test_what_nobody_has_marked_is_not_silent(client, pair):
    pair.theirs.statements.all().delete()

    response = page_of(client, pair)

    assert rows_of(response)["Salt"] == ["10", "not marked yet"]
    assert "silent" not in words_of(response)
    assert "Only the account" not in words_of(response)


def test_a_text_that_is_not_held_is_not_silent(client, world, herald):
    world.account(encounter=world.encounter)
    world.account(encounter=world.encounter, text="", source=herald)

    response = page_of(client, world)

    assert rows_of(response)["Marshes"] == ["8", "text not held"]
    assert "silent" not in words_of(response)
    assert "The archive does not hold this text." in words_of(response)
    assert "No account" not in words_of(response)


def test_a_side_without_an_account_is_named(client, world):
    world.account(encounter=world.encounter)

    page = words_of(page_of(client, world))

    assert "No account of the other side is held: Strelsau." in page
    assert "Whether one was published is not said by that." in page


def test_the_findings_are_counted_from_the_accounts(client, pair):
    page = words_of(page_of(client, pair))

    assert "Only the account of the Royal Gazette has passages on this topic: Marshes." in page
    assert "Only the account of Strelsau Herald has passages on this topic: Fish." in page
    assert "Each account gives its own side the most words." in page
    assert (
        "Words attributed to Queen Zenda and Duke Rupert, each alone: 14 and 8 in the account of the Royal Gazette, "
        "none and 17 in that of Strelsau Herald." in page
    )


def test_a_topic_chosen_is_marked_in_both_texts_and_counted(client, pair):
    response = page_of(client, pair, "?topic=salt")
    html, page = response.content.decode(), words_of(response)

    marked = [re.sub(r"<[^>]+>", "", found) for found in re.findall(r'<mark class="on-topic">(.*?)</mark>', html)]
    assert marked == [
        "The Queen said that the &lt;salt&gt; &amp; the marshes were hers.",
        "The Duke asked for 300 barrels of salt.",
    ]
    assert "Passages on Salt are marked: Royal Gazette 1 of 4, Strelsau Herald 1 of 2" in page


def test_a_topic_that_one_text_leaves_out_is_silence_over_the_texts_too(client, pair):
    assert "Royal Gazette silent, Strelsau Herald 1 of 2" in words_of(page_of(client, pair, "?topic=fish"))


def test_topics_lead_from_one_to_the_next_and_to_none(client, pair):
    html = page_of(client, pair, f"?topic=marshes&left={pair.theirs.public_id}").content.decode()

    ways = dict(re.findall(r'<a href="([^"]+)"\s+id="topic-(\w+)"', html))
    assert {name: address for address, name in ways.items()} == {
        "before": f"?left={pair.theirs.public_id}&amp;topic=salt#texts",
        "after": f"?left={pair.theirs.public_id}&amp;topic=fish#texts",
        "none": f"?left={pair.theirs.public_id}#texts",
    }


def test_a_marked_passage_leads_to_the_other_text_and_to_the_next(client, pair, fish):
    last = pair.theirs.statements.last()
    last.topic_tags.create(topic=pair.salt)
    third = StatementFactory(
        communique=pair.theirs, words="The Queen listened.",
        speakers=[pair.theirs.participations.first()], topics=[pair.salt],
    )  # fmt: skip

    html = page_of(client, pair, "?topic=salt").content.decode()

    lines = re.findall(r'<p class="paragraph-jumps">.*?</p>', html, re.DOTALL)
    jumps = [re.findall(r'href="([^"]+)"', line) for line in lines]
    ours = pair.ours.statements.first()
    asked, _added, listened = pair.theirs.statements.all()
    assert listened == third
    assert jumps == [
        [f"#s-{asked.public_id}"],
        [f"#s-{listened.public_id}", f"#s-{ours.public_id}"],
        [f"#s-{ours.public_id}"],
    ]
    for statement in (ours, asked, listened):
        assert html.count(f'id="s-{statement.public_id}"') == 1


@pytest.mark.parametrize("query", ["?topic=nothing", "?left=x&right=y", "?left=&topic="])
def test_an_odd_choice_is_passed_over(client, pair, query):
    response = page_of(client, pair, query)

    assert response.status_code == 200
    assert '<mark class="on-topic">' not in response.content.decode()


def test_language_versions_of_an_issuer_are_one_account(client, pair):
    version = pair.account(encounter=pair.encounter, language="fr", title="Ils se parlent")

    response = page_of(client, pair)

    assert len(rows_of(response)["Salt"]) == 2
    assert "2 accounts" in words_of(response)
    assert f'href="{version.get_absolute_url()}" hreflang="fr"' in response.content.decode()


def test_the_version_in_the_reader_s_language_is_shown(client, pair):
    pair.account(encounter=pair.encounter, language="fr", title="Ils se parlent")

    response = client.get(pair.encounter.get_absolute_url().replace("/en/", "/fr/"))

    assert "Ils se parlent" in words_of(response)
    assert "They speak" not in words_of(response)


def headings_of(response):
    """The titles of the texts, left and right."""
    found = re.findall(r'<section class="account".*?<h2>(.*?)</h2>', response.content.decode(), re.DOTALL)
    return [re.sub(r"<[^>]+>", "", heading).strip() for heading in found]


def test_any_two_texts_can_be_read_beside_each_other(client, pair):
    version = pair.account(encounter=pair.encounter, language="fr", title="Ils se parlent")

    first = headings_of(page_of(client, pair))
    chosen = headings_of(page_of(client, pair, f"?left={pair.theirs.public_id}&right={version.public_id}"))
    one_alone = headings_of(page_of(client, pair, f"?left={version.public_id}"))

    assert first == [pair.ours.title, "The Duke calls"]
    assert chosen == ["The Duke calls", "Ils se parlent"]
    assert one_alone == ["Ils se parlent", "The Duke calls"]


def test_where_the_accounts_differ_is_told(client, pair):
    rows = rows_of(page_of(client, pair))

    assert rows["Date"] == ["25 August 2021", "26 August 2021"]
    assert rows["Publication"] == ["not given", "27 August 2021"]
    assert rows["Length"] == ["39 words", "29 words"]
    assert rows["Figures that it alone prints"] == ["Number 1 § 5", "for 300 barrels § 2"]
    assert "Kind" not in rows
    assert "The same in all: kind and participants." in words_of(page_of(client, pair))


def test_who_takes_part_in_one_account_only_is_named(client, pair):
    ParticipationFactory(communique=pair.theirs, person__name="Rupert Hentzau", accompanying=True)

    assert rows_of(page_of(client, pair))["Participants"] == ["–", "also Rupert Hentzau"]


def test_nothing_of_a_draft_is_on_the_page(client, world, herald):
    world.account(encounter=world.encounter)
    world.account(encounter=world.encounter, source=herald, published=False, title="Unspeakable")

    page = words_of(page_of(client, world))

    assert "Unspeakable" not in page
    assert "Strelsau Herald" not in page


def test_the_page_says_that_a_program_read_the_texts(client, pair):
    pair.theirs.origins = {"published": "extracted"}
    pair.theirs.save()

    assert "read by program, not yet checked by an editor" in words_of(page_of(client, pair))


def test_contacts_told_by_both_sides_are_listed_the_newest_first(client, pair, herald):
    """Neither drafts, nor two accounts of one side, nor those of a third country make a contact told by both."""
    third = SourceFactory(slug="third")
    for source, published in ((pair.gazette, True), (third, True), (herald, False)):
        other = EncounterFactory()
        pair.account(encounter=other, held_on="2022-01-01")
        pair.account(encounter=other, held_on="2022-01-01", source=source, published=published, language="fr")
    older = EncounterFactory()
    pair.account(encounter=older, held_on="2019-05-01")
    pair.account(encounter=older, held_on="2019-05-02", source=herald)

    response = client.get("/en/encounters/")

    listed = re.findall(r'class="what" href="([^"]+)"', response.content.decode())
    assert listed == [pair.encounter.get_absolute_url(), older.get_absolute_url()]
    assert "Royal Gazette, Strelsau Herald" in words_of(response)


def test_the_list_of_contacts_goes_on_where_it_broke_off(client, world, herald, monkeypatch):
    monkeypatch.setattr(encounters, "A_PAGE", 2)
    for day in (1, 2, 3):
        contact = EncounterFactory()
        for source in (world.gazette, herald):
            world.account(encounter=contact, held_on=f"2020-01-0{day}", source=source)

    first = client.get("/en/encounters/").content.decode()
    onwards = re.search(r'href="(\?after=\w+)"', first)[1]
    second = client.get(f"/en/encounters/{onwards}").content.decode()

    assert [re.findall(r"\d January 2020", page) for page in (first, second)] == [
        ["3 January 2020", "2 January 2020"],
        ["1 January 2020"],
    ]
    assert 'rel="next"' not in second


@pytest.mark.parametrize("after", ["nothing", "", "<b>", "0" * 500])
def test_an_odd_place_in_the_list_is_its_beginning(client, pair, after):
    assert pair.encounter.get_absolute_url() in client.get("/en/encounters/", {"after": after}).content.decode()


def test_a_list_that_finds_none_in_its_stretch_still_leads_onwards(client, pair, monkeypatch):
    monkeypatch.setattr(several_sides, "STRETCH", 2)
    for year in (2023, 2024):
        pair.account(encounter=EncounterFactory(), held_on=f"{year}-01-01")

    first = client.get("/en/encounters/").content.decode()
    onwards = re.search(r'href="(\?after=\w+)"', first)[1]
    second = client.get(f"/en/encounters/{onwards}").content.decode()

    assert pair.encounter.get_absolute_url() not in first
    assert pair.encounter.get_absolute_url() in second


def test_of_three_accounts_all_stand_in_the_grid_and_two_are_read(client, pair):
    third = pair.account(encounter=pair.encounter, source=SourceFactory(slug="third"), title="A third account")

    response = page_of(client, pair)
    page = words_of(response)

    assert rows_of(response)["Marshes"] == ["8", "8", "silent"]
    assert rows_of(response)["Fish"] == ["silent", "silent", "9"]
    assert (
        page.index("On what: in all accounts") < page.index("On what: in some accounts") < page.index("On what: only")
    )
    assert headings_of(response) == [pair.ours.title, "A third account"]
    assert headings_of(page_of(client, pair, f"?right={pair.theirs.public_id}&left={third.public_id}")) == [
        "A third account",
        "The Duke calls",
    ]


def test_who_speaks_with_others_alone_is_not_silent(client, pair):
    pair.theirs.statements.last().delete()
    both = pair.theirs.participations.all()
    StatementFactory(communique=pair.theirs, words="The Queen listened.", speakers=both, mode="joint")

    assert rows_of(page_of(client, pair))["Queen Zenda"] == ["14", "only together with others"]


def test_where_nobody_speaks_alone_no_words_are_counted_against_each_other(client, world):
    account = world.account(encounter=world.encounter)
    account.statements.exclude(mode="joint").delete()

    page = words_of(page_of(client, world))

    assert "Words attributed" not in page
    assert "silent" not in page


def test_where_many_met_the_title_names_their_countries(client, world):
    account = world.account(encounter=world.encounter)
    for name in ("Hentzau", "Zenda", "Kravonia"):
        ParticipationFactory(communique=account, country__name=name)

    page = page_of(client, world).content.decode()

    assert "<h1>Ruritania–Strelsau–Hentzau–Zenda–Kravonia</h1>" in page
