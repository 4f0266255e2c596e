"""What cues reach: compounds, brackets, rows of bodies, people abroad."""

import pytest


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Zur Sprache kamen auch die Spitalinfrastrukturen Ruritaniens.", "infrastructure"),
        ("Die beiden besprachen die Weltwirtschaftslage.", "trade"),
        ("Die Königin lobte den nordsyldavischen Friedensprozess.", "peace-process"),
    ],
)
def test_a_compound_is_known_by_its_last_part(topics, text, topic):
    assert topic in topics("de", text)


def test_the_evidence_of_a_compound_is_the_whole_word(topics):
    found = topics("de", "Zur Sprache kam die Spitalinfrastruktur.")

    assert found["infrastructure"] == ["Spitalinfrastruktur"]


@pytest.mark.parametrize(
    ("language", "brackets"),
    [
        ("en", "She also saw the ministers Rupert Hentzau (agriculture and tourism) and Fritz Tarlenheim (energy)."),
        ("fr", "Elle a aussi vu les ministres Rupert Hentzau (agriculture, tourisme) et Fritz Tarlenheim (énergie)."),
        ("de", "Sie traf auch die Minister Rupert Hentzau (Landwirtschaft) und Fritz Tarlenheim (Energie)."),
    ],
)
def test_the_field_of_a_minister_in_brackets_shows_no_topic(topics, language, brackets):
    assert topics(language, brackets) == {}


def test_bodies_in_a_row_after_a_council_are_spoken_of(topics):
    found = topics("en", "They discussed cooperation in bodies such as the Council of Europe, the OSCE and the UN.")

    assert {"osce", "united-nations"} <= set(found)


@pytest.mark.parametrize(
    "text",
    [
        "会谈后，双方共同见证签署农业、卫生、航天等领域多项双边合作文件。",
        "女王在斯特雷尔索峰会上提出倡议。",
    ],
)
def test_what_was_signed_after_the_talks_shows_no_topic(topics, text):
    assert topics("zh", text) == {}


def test_where_people_come_from_shows_no_topic(topics):
    assert topics("en", "The Queen spoke of individuals from Cuba, Haiti, and Venezuela.") == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Some 5,000 Ruritanian nationals live in Graustark."),
        ("fr", "Quelque 5000 ressortissants ruritaniens vivent au Graustark."),
        ("de", "Rund 5000 ruritanische Staatsangehörige leben in Graustark."),
    ],
)
def test_people_who_live_abroad_are_ties_between_peoples(topics, language, text):
    assert set(topics(language, text)) == {"people-to-people"}
