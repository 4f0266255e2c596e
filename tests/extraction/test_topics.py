"""Topics are found by their keywords, at their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communiques.extraction.doubts import Doubt
from communiques.extraction.findings import Span
from communiques.extraction.subjects import topics_in
from communiques.extraction.topics import Keyword, TopicFinder

OPENING = "President Zenda Elphberg of Ruritania met today with Prime Minister Rupert Hentzau of Borduria. "


def found(text, *keywords, language="en"):
    finder = TopicFinder([Keyword(f"topic-{n}", language, keyword) for n, keyword in enumerate(keywords)], language)
    return [text[finding.start : finding.end] for finding in finder.find(text)]


def test_a_finding_names_its_topic_its_keyword_and_its_place():
    finder = TopicFinder([Keyword("marshes", "en", "salt marsh")], "en")

    (finding,) = finder.find("On the Salt Marsh nothing was said.")

    assert (finding.topic, finding.start, finding.end, finding.keyword) == ("marshes", 7, 17, "salt marsh")


@pytest.mark.parametrize(
    ("text", "keyword"),
    [
        ("Les VACCINS manquent", "vaccins"),
        ("l’état du marché", "l'etat"),
        ("le Traité de non‑prolifération", "non-prolifération"),
        ("стратегического партнёрства", "стратегического партнерства"),
        ("Salt\u00a0marsh", "salt marsh"),
        ("salt\nmarsh", "salt marsh"),
    ],
)
def test_case_accents_and_typography_make_no_difference(text, keyword):
    assert len(found(text, keyword)) == 1


def test_a_letter_of_its_own_is_no_accent():
    assert found("край", "краи", language="ru") == []


def test_a_word_inside_another_is_none():
    assert found("The marshlands of Ironland", "iron", "marsh") == []


def test_in_chinese_a_keyword_stands_anywhere():
    assert found("两国盐沼合作深入", "盐沼", language="zh") == ["盐沼"]


def test_an_acronym_is_not_taken_for_a_word_in_small_letters():
    assert found("Those who met the WHO", "WHO") == ["WHO"]


def test_keywords_of_other_languages_are_left_aside():
    finder = TopicFinder([Keyword("marshes", "fr", "marais")], "en")

    assert finder.find("marais") == []


def test_keywords_that_overlap_are_all_found():
    assert found("the salt marsh treaty", "salt marsh", "marsh treaty", "salt marsh treaty") == [
        "salt marsh",
        "salt marsh treaty",
        "marsh treaty",
    ]


def test_one_keyword_may_show_two_topics():
    finder = TopicFinder([Keyword("salt", "en", "brine"), Keyword("water", "en", "Brine")], "en")

    assert {finding.topic for finding in finder.find("brine")} == {"salt", "water"}


@given(st.text())
def test_the_place_of_a_finding_is_the_place_in_the_text(before):
    text = f"{before} salt marsh"
    finder = TopicFinder([Keyword("marshes", "en", "salt marsh")], "en")

    assert [(f.start, f.end) for f in finder.find(text)][-1] == (len(before) + 1, len(text))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They agreed to strengthen their bilateral relations.", {"strategic-partnership"}),
        ("en", "The two leaders agreed to remain in close contact.", {"high-level-exchanges"}),
        ("en", "She thanked him for the delivery of air defense systems.", {"defence-cooperation"}),
        ("en", "They spoke about a diplomatic path to end the war.", {"peace-process"}),
        ("en", "Nothing was said on matters of mutual interest.", set()),
        ("fr", "Ils ont souligné l'excellence des relations et convenu de rester en contact.",
         {"strategic-partnership", "high-level-exchanges"}),
        ("fr", "L'entretien a porté sur la double imposition et le rail.", {"finance-and-debt", "infrastructure"}),
        ("zh", "双方同意推动两国关系发展，保持高层交往，拓展经贸合作。",
         {"strategic-partnership", "high-level-exchanges", "trade"}),
        ("ru", "Стороны обсудили торгово-экономические связи и договорились о дальнейших контактах.",
         {"trade", "high-level-exchanges"}),
        ("de", "Sie sprachen über das Freihandelsabkommen, den Klimaschutz und die Rückübernahme.",
         {"trade", "climate-change", "migration"}),
        ("es", "Hablaron del narcotráfico y del cambio climático.", {"drug-trafficking", "climate-change"}),
        ("it", "Hanno parlato di formazione professionale e di fonti rinnovabili.", {"people-to-people", "energy"}),
    ],
)  # fmt: skip
def test_a_topic_is_told_by_what_is_said_on_it(topics, language, text, expected):
    assert set(topics(language, text)) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Minister of Energy, Trade and Migration attended."),
        ("en", "They had met before on the margins of the Energy and Climate Summit."),
        ("en", "The Secretary-General of the United Nations sent his greetings."),
        ("fr", "Le ministre bordurien de la migration, de l'énergie et du climat était présent."),
        ("fr", "Ils s'étaient vus en marge de l'Assemblée générale des Nations Unies."),
        ("de", "Der Minister für Energie, Verkehr und Migration war anwesend."),
        ("zh", "鲁佩特来华出席国际能源和气候变化论坛。"),
    ],
)
def test_offices_and_occasions_show_no_topic(topics, language, text):
    assert topics(language, text) == {}


def test_cues_that_stand_far_apart_in_a_sentence_show_nothing(topics):
    text = "They praised the dams that strengthen the shore where the river meets the sea, and then their relationship."

    assert "strategic-partnership" not in topics("en", text)


def test_the_evidence_is_the_telling_words(topics):
    found = topics("en", "She said that the friendship would last and that oil prices would fall.")

    assert found == {"strategic-partnership": ["friendship"], "energy": ["oil prices"]}


def test_a_word_goes_on_where_the_cue_has_a_star(topics):
    assert topics("en", "She looks forward to meeting him.") == {"high-level-exchanges": ["looks forward to meeting"]}


def test_many_sentences_take_time_in_proportion(gazetteer):
    text = "They agreed to strengthen bilateral relations, to remain in contact and to fight piracy. "
    found = topics_in(text * 2000, "", [Span(0, len(text) * 2000)], "en", (), gazetteer)

    assert {tag.topic for tag in found} >= {"strategic-partnership", "high-level-exchanges"}


def test_a_topic_shown_by_one_weak_word_is_doubtful(reading):
    (tag,) = reading(OPENING + "They then saw the museum of the town.").topics

    assert (tag.topic, tag.doubt) == ("people-to-people", Doubt.WEAK_WORD)


def test_a_firm_word_takes_the_doubt_away(reading):
    (tag,) = reading(OPENING + "They spoke of student exchanges and saw the museum.").topics

    assert tag.doubt is None


def test_an_organisation_met_with_is_spoken_of_all_the_same(topics):
    assert "world-trade-organization" in topics("en", "They spoke of the reform of the World Trade Organization.")


@pytest.mark.parametrize(
    ("language", "below"),
    [
        ("en", "Further information:\nThe unit fights climate change."),
        ("fr", "Renseignements:\nLa section combat le changement climatique."),
        ("de", "Weitere Auskünfte:\nDie Stelle befasst sich mit dem Klimawandel."),
        ("it", "Ulteriori informazioni:\nLa sezione lotta contro il cambiamento climatico."),
    ],
)
def test_what_stands_below_a_readout_shows_no_topic(topics, language, below):
    assert topics(language, f"\n{below}") == {}


@pytest.mark.parametrize(
    ("language", "earlier"),
    [
        ("en", "Their previous meeting on climate change took place in Zenda."),
        ("fr", "Les deux ministres s'étaient rencontrés à Zenda pour parler du changement climatique."),
        ("de", "Die beiden hatten sich in Zenda zum Klimawandel getroffen."),
        ("es", "Ambos se habían reunido en Zenda para hablar del cambio climático."),
        ("it", "I due si erano incontrati a Zenda per parlare del cambiamento climatico."),
    ],
)
def test_an_earlier_meeting_told_as_background_shows_no_topic(topics, language, earlier):
    assert topics(language, earlier) == {}


@pytest.mark.parametrize(
    ("language", "office"),
    [
        ("en", "The Syrian Foreign Minister was there as well."),
        ("fr", "Le ministre syrien était présent lui aussi."),
        ("de", "Dabei war auch der Sonderbeauftragte für den Sudan."),
        ("de", "Dabei war auch der syrische Aussenminister."),
    ],
)
def test_the_office_of_somebody_else_shows_no_topic(topics, language, office):
    assert topics(language, office) == {}


def test_a_phrase_may_be_kept_from_several_topics(topics):
    assert topics("en", "They would welcome a normalization of U.S.-Ruritanian relations.") == {}


def test_cues_may_have_to_stand_close(topics):
    far = "They want a secure border, good schools and cheap bread, as do many in Europe."

    assert "regional-security" not in topics("en", far)
    assert "regional-security" in topics("en", "They spoke of security in Europe.")


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", "Both have political, economic and cultural ties with Strelsau."),
        ("fr", "Ils ont des contacts politiques, économiques et culturels avec Strelsau."),
        ("de", "Sie haben politische, wirtschaftliche und kulturelle Kontakte zu Strelsau."),
        ("es", "Tienen contactos políticos, económicos y culturales con Strelsau."),
        ("it", "Hanno contatti politici, economici e culturali con Strelsau."),
    ],
)
def test_fields_in_a_row_without_more_show_no_topic(topics, language, row):
    assert topics(language, row) == {}


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("en", "Queen Zenda thanked them for the financial support.", "development-aid"),
        ("en", "They condemned coercive trade practices.", "tariffs"),
        ("en", "They agreed to continue their talks.", "high-level-exchanges"),
        ("fr", "Ils ont évoqué la coopération multilatérale.", "multilateralism"),
        ("de", "Sie wollen in dieser Frage im Gespräch bleiben.", "high-level-exchanges"),
        ("de", "Sie sprachen über die Hilfe vor Ort.", "humanitarian-aid"),
        ("ru", "В январе он намерен посетить Стрелсау с визитом.", "high-level-exchanges"),
        ("zh", "卢方愿加强各层级往来。", "high-level-exchanges"),
        ("zh", "中方将提供紧急援助。", "humanitarian-aid"),
    ],
)
def test_ways_of_saying_it(topics, language, text, topic):
    assert list(topics(language, text)) == [topic]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They remain invested in a better world."),
        ("fr", "La Ruritanie s'investit pour les femmes."),
        ("de", "Es handelte sich um ein Gespräch zwischen Freunden der Steuerung."),
        ("zh", "他来华出席经济论坛和纪念抗日战争胜利活动。"),
        ("ru", "Полиция применила слезоточивый газ."),
    ],
)
def test_what_only_looks_like_a_topic(topics, language, text):
    assert topics(language, text) == {}


@pytest.mark.parametrize(
    ("language", "met"),
    [
        ("en", "She then saw representatives of the OSCE and UNHCR."),
        ("fr", "Elle a vu ensuite des représentants de l'OSCE et du HCR."),
        ("de", "Danach traf sie Vertreter von OSZE und UNHCR."),
    ],
)
def test_a_body_whose_people_were_met_is_no_topic(topics, language, met):
    assert topics(language, met) == {}
