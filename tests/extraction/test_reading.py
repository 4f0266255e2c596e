"""A pasted text gives the facts of the contact."""

from datetime import date

import pytest

from communiques.extraction import CountryWord, Gazetteer, KnownCountry, KnownPerson, read

NAMESAKES = [("ZR", "Helga"), ("ZB", "Helga B.")]
COUNTRIES = [("ZR", "Ruritania"), ("ZB", "Borduria")]

CALL = "President Zenda Elphberg spoke today with Prime Minister Rupert Hentzau of Borduria about the salt marsh."


def parties(found):
    return [(one.name, one.country) for one in found.participants]


def test_the_opening_tells_who_took_part_and_for_whom(reading):
    found = reading(CALL)

    assert parties(found) == [("Zenda Elphberg", "ZR"), ("Rupert Hentzau", "ZB")]
    assert [one.role for one in found.participants] == ["President", "Prime Minister"]


def test_people_only_mentioned_do_not_take_part(reading):
    found = reading(f"{CALL} He thanked Flavia Sapt for her work.")

    assert "Flavia Sapt" not in [one.name for one in found.participants]


def test_an_unknown_name_after_a_title_is_proposed_with_a_doubt(reading):
    found = reading("President Zenda Elphberg met today with Bordurian Foreign Minister Krešimir Kůrvi-Tasch.")

    stranger = found.participants[1]
    assert (stranger.name, stranger.key, stranger.country) == ("Krešimir Kůrvi-Tasch", None, "ZB")
    assert stranger.doubt


@pytest.mark.parametrize(
    ("day", "holder"), [(date(2017, 3, 1), "Anton Tarlenheim"), (date(2021, 8, 25), "Rupert Hentzau")]
)
def test_who_held_the_office_on_that_day_took_part(reading, day, holder):
    found = reading("Zenda Elphberg s'est entretenue avec le Premier ministre bordure.", published_on=day)

    assert (holder, "ZB") in parties(found)


def test_a_side_without_a_name_takes_part_as_its_country(reading):
    found = reading("Zenda Elphberg met a delegation from Borduria.")

    assert ("Borduria", "ZB") in parties(found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CALL, "call"),
        ("Zenda Elphberg held a video conference with Rupert Hentzau.", "video_call"),
        ("Zenda Elphberg met Rupert Hentzau in Strelsau.", "meeting"),
        ("Zenda Elphberg received Rupert Hentzau on a courtesy visit to Strelsau.", "visit"),
        ("Zenda Elphberg s'est entretenue par téléphone avec Rupert Hentzau.", "call"),
        ("国家主席曾达同博国总理鲁佩特通电话。", "call"),
        ("国家主席曾达会见来鲁进行国事访问的博国总理鲁佩特。", "visit"),
        ("国家主席曾达会见来访的博国总理鲁佩特。", "visit"),
        ("应邀，国家主席曾达访问博国，同博国总理鲁佩特会谈。", "visit"),
        ("国家主席曾达会见出席沼泽论坛的博国总理鲁佩特。", "meeting"),
        ("国家主席曾达会见博国总理鲁佩特。曾达欢迎他对鲁国进行正式访问。", "meeting"),
        ("Die erste Auslandsreise führt Präsidentin Zenda Elphberg zu Rupert Hentzau.", "visit"),
        ("La présidente Zenda Elphberg se rendra chez Rupert Hentzau.", "visit"),
    ],
)
def test_the_opening_tells_the_kind_of_contact(reading, text, kind):
    assert reading(text).kind.kind == kind


def test_a_title_that_tells_of_a_call_stands_against_a_visit_that_is_only_planned(reading):
    text = "Zenda Elphberg and Rupert Hentzau discussed the dykes. Rupert Hentzau will pay a visit to Strelsau."

    assert reading(text, title="Telephone call with Rupert Hentzau").kind.kind == "call"


@pytest.mark.parametrize(
    ("text", "held", "until"),
    [
        ("Präsidentin Zenda Elphberg wird morgen in Bordurien Rupert Hentzau treffen.", date(2021, 8, 26), None),
        ("Demain, la présidente Zenda Elphberg recevra Rupert Hentzau.", date(2021, 8, 26), None),
        ("Die Präsidentin reist von Mittwoch, 1. bis Freitag, 3. September zu Rupert Hentzau.", date(2021, 9, 1), 3),
        ("La présidente Zenda Elphberg rencontrera lundi et mardi prochains Rupert Hentzau.", date(2021, 8, 30), None),
        ("La présidente Zenda Elphberg recevra Rupert Hentzau le 20 septembre.", date(2021, 9, 20), None),
        (
            "Le 20 août, les digues ont tenu. La présidente Zenda Elphberg a reçu Rupert Hentzau.",
            date(2021, 8, 20),
            None,
        ),
    ],
)
def test_a_contact_announced_or_told_after_its_date(reading, text, held, until):
    found = reading(text).held

    assert (found.held_on, found.held_until and found.held_until.day) == (held, until)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("today", date(2021, 8, 25)),
        ("yesterday", date(2021, 8, 24)),
        ("on Monday", date(2021, 8, 23)),
        ("on Thursday", date(2021, 8, 19)),
        ("on August 20", date(2021, 8, 20)),
        ("on 20 August 2021", date(2021, 8, 20)),
        ("", date(2021, 8, 25)),
    ],
)
def test_dates_are_resolved_against_the_publication(reading, words, held):
    assert reading(f"Zenda Elphberg met Rupert Hentzau {words}.").held.held_on == held


def test_a_contact_of_several_days_has_a_last_day(reading):
    held = reading("Zenda Elphberg met Rupert Hentzau on August 20-22.").held

    assert (held.held_on, held.held_until) == (date(2021, 8, 20), date(2021, 8, 22))


def test_a_date_without_a_year_is_the_latest_before_publication(reading):
    held = reading("Zenda Elphberg met Rupert Hentzau on December 30.", published_on=date(2022, 1, 2)).held

    assert held.held_on == date(2021, 12, 30)


def test_topics_carry_the_words_that_show_them(reading):
    (tag,) = [tag for tag in reading(CALL).topics if tag.topic == "marshes"]

    assert [span.of(CALL) for span in tag.evidence] == ["salt marsh"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (CALL, "en"),
        ("Les deux parties ont convenu de rester en contact pour la suite.", "fr"),
        ("双方就地区局势交换意见。", "zh"),
        ("Стороны обсудили вопросы сотрудничества.", "ru"),
        ("Die beiden Minister sprachen über die Zusammenarbeit mit der Europäischen Union.", "de"),
        ("El presidente y la ministra hablaron de los problemas de la región con las partes.", "es"),
        ("Il presidente ha parlato con il ministro della situazione nel Paese e della pace.", "it"),
    ],
)
def test_the_language_shows_in_script_and_small_words(reading, text, language):
    assert reading(text).language.language == language


def test_a_date_of_another_event_is_not_that_of_the_contact(reading):
    held = reading("Zenda Elphberg called Rupert Hentzau, following their meeting of August 12.").held

    assert held.held_on == date(2021, 8, 25)


def test_a_title_that_names_a_call_decides_against_talks_of_the_day_before(reading):
    found = reading(
        "After talks in Strelsau, Zenda Elphberg had a telephone conversation with Rupert Hentzau.",
        title="Telephone conversation with Rupert Hentzau",
    )

    assert found.kind.kind == "call"


def test_among_namesakes_the_country_printed_decides():
    people = [KnownPerson(f"sapt-{code.lower()}", f"{name} Sapt", code, ("Helga Sapt",)) for code, name in NAMESAKES]
    words = [KnownCountry(code, name, (CountryWord("en", name, "preferred"),)) for code, name in COUNTRIES]
    found = read("Helga Sapt of Borduria met the President.", gazetteer=Gazetteer.of(people, [], words, []))

    assert found.participants[0].key == "sapt-zb"
