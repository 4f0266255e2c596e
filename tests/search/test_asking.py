"""What is found when communiqués are asked."""

import pytest

from communiques.archive import indexing
from communiques.archive.models import Status
from tests.factories import CommuniqueFactory, CountryFactory, indexed


def found(results):
    return [hit.communique for hit in results.hits]


def marked(excerpts):
    return [fragment.text for excerpt in excerpts for fragment in excerpt.fragments if fragment.marked]


def counts(results, name):
    """{value: count} of a facet, empty where it has nothing to choose."""
    facets = [facet for facet in results.facets if facet.name == name]
    return {choice.value: choice.count for facet in facets for choice in facet.choices}


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("fr", "La coopération en matière de vaccins avance.", "q=cooperation"),
        ("fr", "La coopération en matière de vaccins avance.", "q=VACCIN"),
        ("en", "They spoke of vaccines.", "q=vaccine"),
        ("de", "Die Beziehungen sind gut.", "q=beziehung"),
        ("ru", "Стороны обсудили вакцины.", "q=вакцина"),
        ("es", "Hablaron de las cooperaciones.", "q=cooperación"),
        ("it", "Hanno parlato dei governi.", "q=governo"),
        ("zh", "双方谈到台湾海峡问题。", "q=台湾"),
        ("uk", "Сторони говорили про сіль.", "q=сіль"),
        ("en", "The salt marshes and COVID-19.", "q=covid-19"),
    ],
)
def test_words_are_found_in_every_language_whatever_their_accents_case_and_ending(hall, ask, language, text, question):
    communique = hall.account(text, language=language)
    hall.account("Nothing of the kind.")

    assert found(ask(question)) == [communique]


@pytest.mark.parametrize("name", ["Zenda", "flavia zenda", "Зенда", "曾达"])
def test_a_person_is_found_by_any_of_her_names(hall, ask, name):
    communique = hall.account("The two spoke.")
    indexed(CommuniqueFactory(title="Others", text="Others spoke.", published=True))

    assert found(ask(f"q={name}")) == [communique]


def test_a_country_and_a_topic_are_found_by_their_whole_name_in_any_language(hall, ask):
    communique = hall.account("x y.", said=[(hall.zenda, "x y.", [hall.salt])])

    assert found(ask("q=Ruritanie")) == found(ask("q=marais+salants")) == found(ask("q=盐沼")) == [communique]
    assert found(ask("q=united")) == []


def test_a_phrase_is_words_side_by_side(hall, ask):
    communique = hall.account("They praised strategic stability.")
    hall.account("Stability that is strategic.")

    assert found(ask('q="strategic stability"')) == [communique]


def test_a_minus_excludes_and_or_widens(hall, ask):
    pearls = hall.account("They spoke of pearls.")
    amber = hall.account("They spoke of amber.")
    both = hall.account("They spoke of pearls and amber.")

    assert found(ask("q=pearls+-amber")) == [pearls]
    assert set(found(ask("q=pearls+or+amber"))) == {pearls, amber, both}
    assert found(ask("q=pearls+amber")) == [both]


def test_the_beginning_of_a_word_is_enough_with_a_star(hall, ask):
    communique = hall.account("They spoke of counterfeiters.")

    assert found(ask("q=counterf*")) == [communique]
    assert found(ask("q=counterf")) == []


def test_the_words_found_are_marked(hall, ask):
    hall.account("The Queen spoke of vaccines. The Duke wanted no vaccine.")

    (hit,) = ask("q=vaccine").hits

    assert marked(hit.excerpts) == ["vaccines", "vaccine"]


def test_an_excerpt_says_whose_words_it_shows(hall, ask):
    hall.account("The Queen praised pearls.", said=[(hall.zenda, "The Queen praised pearls.", [])])

    (hit,) = ask("q=pearls").hits

    assert [str(speaker) for speaker in hit.excerpts[0].statement.speakers.all()] == ["Flavia Zenda"]


def test_a_title_counts_for_more_than_a_text(hall, ask):
    in_text = hall.account("They spoke of pearls.", title="A call", held_on="2022-01-01")
    in_title = hall.account("They spoke.", title="A call on pearls", held_on="2021-01-01")

    assert found(ask("q=pearls")) == [in_title, in_text]


def test_results_are_sorted_as_asked(hall, ask):
    old, new = hall.account("One.", held_on="2020"), hall.account("Two.", held_on="2022-05")

    assert found(ask()) == found(ask("sort=newest")) == [new, old]
    assert found(ask("sort=oldest")) == [old, new]


def test_countries_persons_and_topics_narrow(hall, ask):
    communique = hall.account("x y.", said=[(hall.zenda, "x y.", [hall.salt])])
    other = CountryFactory(code="OT")

    assert found(ask("country=rt&country=st&person=queen-zenda&topic=salt&speaker=queen-zenda")) == [communique]
    assert found(ask(f"country=rt&country={other.code.lower()}")) == []
    assert found(ask("speaker=duke-michael")) == []


def test_a_broad_topic_holds_what_is_under_it(hall, ask):
    communique = hall.account("x y.", said=[(hall.zenda, "x y.", [hall.salt])])

    results = ask("topic=nature")

    assert found(results) == [communique]
    assert results.active[0].value_label == "Nature"


def test_kinds_languages_and_sources_widen(hall, ask):
    call = hall.account("One.", kind="call", language="fr")
    visit = hall.account("Two.", kind="visit", language="de", source=hall.herald)
    hall.account("Three.", kind="meeting", language="de", source=hall.herald)

    assert set(found(ask("kind=call&kind=visit"))) == {call, visit}
    assert found(ask("kind=visit&language=de&source=herald&source=gazette")) == [visit]


@pytest.mark.parametrize(
    ("question", "years"),
    [("since=2021", [2022, 2021]), ("until=2021", [2021, 2020]), ("since=2021-03&until=2021-03-31", [2021])],
)
def test_dates_bound_what_is_found(hall, ask, question, years):
    for year in (2020, 2021, 2022):
        hall.account(f"In {year}.", held_on=f"{year}-03-15")

    assert [communique.date.year for communique in found(ask(question))] == years


def test_counts_reflect_the_other_choices(hall, ask):
    hall.account("One.", kind="call", language="fr", held_on="2020")
    hall.account("Two.", kind="visit", language="fr", held_on="2021")
    hall.account("Three.", kind="visit", language="de", held_on="2021")

    results = ask("kind=visit")

    assert counts(results, "kind") == {"visit": 2, "call": 1}
    assert counts(results, "language") == {"fr": 1, "de": 1}
    assert results.years == {2021: 2}
    assert ask("since=2021").years == {2020: 1, 2021: 2}


def test_every_count_is_what_its_link_finds(hall, ask):
    hall.account("Pearls.", kind="call", language="fr", said=[(hall.zenda, "Pearls.", [hall.salt])])
    hall.account("Pearls, two.", kind="visit", language="fr", source=hall.herald)
    hall.account("Amber.", kind="visit", language="de", said=[(hall.michael, "Amber.", [hall.trade])])

    for question in ("", "q=pearls", "kind=visit", "language=fr&country=rt", "topic=salt"):
        for facet in ask(question).facets:
            for choice in facet.choices:
                if choice.chosen:
                    continue
                widened = ask(choice.query)
                assert counts(widened, facet.name)[choice.value] == choice.count
                if f"{facet.name}=" not in question or facet.name in ("country", "topic", "person", "speaker"):
                    assert widened.total == choice.count


def test_every_filter_can_be_removed(hall, ask):
    hall.account("Pearls.", kind="call")

    results = ask("q=pearls&kind=call&country=rt&since=2021-08&page=1")

    assert {active.name: active.remove_query for active in results.active} == {
        "country": "q=pearls&kind=call&since=2021-08",
        "kind": "q=pearls&country=rt&since=2021-08",
        "since": "q=pearls&country=rt&kind=call",
    }


def test_pages_follow_one_another_without_gap_or_repeat(hall, ask):
    for number in range(45):
        hall.account(f"Pearl {number}.", held_on="2021")

    for sort in ("relevance", "newest", "oldest"):
        pages = [found(ask(f"q=pearl&sort={sort}&page={page}")) for page in (1, 2, 3)]
        assert [len(page) for page in pages] == [20, 20, 5]
        assert len({communique.pk for page in pages for communique in page}) == 45
    assert ask("page=99").number == 3


def test_a_facet_shows_ten_choices_and_all_on_demand(hall, ask):
    for number in range(12):
        hall.account(f"Text {number}.", held_on="2021", language="fr")
    communiques = found(ask())
    for number, communique in enumerate(communiques):
        communique.topic_tags.create(topic=type(hall.salt).objects.create(slug=f"t{number}", parent=hall.nature))
    indexing.refresh([communique.pk for communique in communiques])

    (topics,) = [facet for facet in ask().facets if facet.name == "topic"]
    (all_topics,) = [facet for facet in ask("all=topic").facets if facet.name == "topic"]

    assert (len(topics.choices), topics.size, topics.all_query) == (10, 12, "all=topic")
    assert len(all_topics.choices) == 12


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW])
def test_what_is_not_published_is_neither_found_nor_counted(hall, ask, ask_statements, status):
    hall.account("Pearls.")
    hall.account(
        "Pearls unpublished.", said=[(hall.zenda, "Pearls unpublished.", [hall.salt])], published=False, status=status
    )

    results = ask("q=pearls")

    assert results.total == 1
    assert counts(results, "topic") == {}
    assert ask_statements("q=pearls").total == 0


def test_the_number_of_queries_does_not_grow_with_what_is_found(hall, ask, django_assert_max_num_queries):
    for number in range(25):
        hall.account(
            f"Pearls {number}. Amber {number}.",
            said=[(hall.zenda, f"Pearls {number}.", [hall.salt]), (hall.michael, f"Amber {number}.", [hall.trade])],
        )

    with django_assert_max_num_queries(16):
        ask(
            "q=zenda&country=rt&person=queen-zenda&topic=salt&kind=call&language=en&source=gazette&since=2021&until=2021"
        )
