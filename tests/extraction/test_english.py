"""What English readouts of many issuers have in common: who took part, and whose words a sentence gives."""

from datetime import date

import pytest

from communiques.extraction import CountryWord, Doubt, Gazetteer, KnownCountry, KnownOffice, KnownPerson, read

OPENING = "President Zenda Elphberg spoke today with Prime Minister Rupert Hentzau of Borduria."
PEOPLE = [("zenda", "Zenda Elphberg", "ZR"), ("rupert", "Rupert Hentzau", "ZB"), ("sapt", "Flavia Sapt", "ZR")]


def parties(found):
    return [(one.name, one.country) for one in found.participants]


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Bordurian Foreign Minister", "Krešimir Kůrvi-Tasch"),
        ("Minister of Marshes and Emigrants of Borduria", "Bohdan Sponsz"),
        ("Speaker of the Chamber of the Republic of Borduria", "Ludmila Trovik"),
        ("Bordurian Deputy Defence Minister Dr.", "Ola Mazaruk"),
        ("Director of National Intelligence (DNI)", "Ava Stark"),
    ],
)
def test_a_name_not_known_is_found_after_a_long_office(reading, office, name):
    found = reading(f"President Zenda Elphberg met today with {office} {name} in Strelsau.")

    assert name in [one.name for one in found.participants]


def test_a_name_between_commas_after_its_office_took_part(reading):
    found = reading("The Governor of the Bordurian Province of Szut, Otto Krollspell, was received by Zenda Elphberg.")

    assert ("Otto Krollspell", "ZB") in parties(found)


def test_somebody_called_by_surname_later_is_found_by_the_full_name(reading):
    found = reading(
        "President Zenda Elphberg met with a guest of the house, Otto Krollspell. Mr Krollspell thanked her for that."
    )

    assert "Otto Krollspell" in [one.name for one in found.participants]


def test_whose_adviser_somebody_is_did_not_take_part(reading):
    found = reading("Zenda Elphberg spoke with Otto Krollspell, Chief of Staff for Bordurian Premier Rupert Hentzau.")

    assert "Rupert Hentzau" not in [one.name for one in found.participants]


def test_on_whose_behalf_greetings_came_did_not_take_part(reading):
    found = reading(f"{OPENING} On behalf of Minister Flavia Sapt, the President thanked him for the visit.")

    assert "Flavia Sapt" not in [one.name for one in found.participants]


def test_sides_told_as_a_list_all_take_part(reading):
    found = reading("Minister Flavia Sapt met the Foreign Ministers of Borduria and Ruritania in Strelsau.")

    assert ("Borduria", "ZB") in parties(found)


def test_the_state_may_be_told_by_its_adjective(attributed):
    said = attributed(f"{OPENING} The Prime Minister of the Bordurian Republic welcomed this.")

    assert said == [("Hentzau", "reported")]


def test_a_city_that_is_a_surname_is_no_place(reading):
    found = reading("President Zenda Elphberg met with Prime Minister Joseph Strelsau today.")

    assert "Joseph Strelsau" in [one.name for one in found.participants]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The President and Prime Minister Hentzau agreed to meet.", ("Elphberg Hentzau", "joint")),
        ("The President and Prime Minister agreed to meet.", ("Elphberg Hentzau", "joint")),
        ("The two reaffirmed their friendship.", ("Elphberg Hentzau", "joint")),
        ("They discussed marshes, with the President underscoring their beauty.", ("Elphberg", "reported")),
        ("The President and her guest praised the marshes.", ("Elphberg Hentzau", "joint")),
        ("The President, together with Prime Minister Hentzau, called for peace.", ("Elphberg Hentzau", "joint")),
        ("According to him, the marsh is dry.", ("Elphberg", "reported")),
        ("The President began by congratulating him.", ("Elphberg", "reported")),
        ("The Prime Minister of Borduria, for his part, noted the drought.", ("Hentzau", "reported")),
        ("His Bordurian counterpart noted the drought.", ("Hentzau", "reported")),
        ("In turn, Rupert Hentzau said he was grateful to the President.", ("Hentzau", "reported")),
        ("They informed Rupert Hentzau of the drought.", ("Elphberg", "reported")),
        ("The leaders shared the view that peace is near.", ("Elphberg Hentzau", "joint")),
        ("Zenda Elphberg, the president, addressed the drought.", ("Elphberg", "reported")),
    ],
)
def test_a_sentence_is_the_words_of(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == [said]


@pytest.mark.parametrize(
    "sentence",
    [
        "They also spoke about the marshes.",
        "The leaders raised the marshes.",
        "President Elphberg exchanged views with Prime Minister Hentzau on marshes.",
        "The talks between Prime Minister Hentzau and President Elphberg centred on marshes.",
        "The leaders discussed the plan described by the President and endorsed unanimously by all.",
        "They discussed the sweeping, coordinated measures of last year.",
        "Borduria established a mission in Strelsau in 1820.",
        "Captain Otto Krollspell stressed that the marsh is dry.",
    ],
)
def test_a_sentence_is_the_issuers_own(attributed, sentence):
    assert attributed(f"{OPENING} {sentence}") == []


def test_a_pronoun_after_an_outsider_is_nobody_of_the_talks(attributed):
    said = attributed(f"{OPENING} Minister Flavia Sapt said it was late. She noted the drought of the spring.")

    assert said == []


def test_a_quotation_belongs_to_the_speaker_told_at_its_end(attributed):
    said = attributed(
        f'{OPENING} The President thanked him. "We have seen your marshes all day long. '
        'They are a wonder to behold for all of us," said Rupert Hentzau.'
    )

    assert said == [("Elphberg", "reported"), ("Hentzau", "quoted"), ("Hentzau", "quoted")]


def test_we_in_a_quotation_is_its_speaker(attributed):
    said = attributed(f'{OPENING} "We agreed to drain no marsh without the other side," the President said.')

    assert said == [("Elphberg", "quoted")]


def test_an_opening_may_tell_words_in_a_clause_of_its_own(attributed):
    said = attributed(
        "President Zenda Elphberg held a call with Rupert Hentzau, in which Rupert Hentzau congratulated her."
    )

    assert said == [("Hentzau", "reported")]


def test_a_sentence_may_begin_after_an_abbreviated_place(attributed):
    said = attributed("Zenda Elphberg met Rupert Hentzau in Strelsau, D.C. President Elphberg praised the marsh.")

    assert said == [("Elphberg", "reported")]


def test_of_three_only_those_of_the_office_are_meant():
    people = [KnownPerson(key, name, country, (name,)) for key, name, country in PEOPLE]
    offices = [
        KnownOffice("zenda", "ZR", "Secretary of State"),
        KnownOffice("sapt", "ZR", "Secretary of Defense"),
        KnownOffice("rupert", "ZB", "President"),
    ]
    words = [("ZR", "Ruritania"), ("ZB", "Borduria")]
    countries = [KnownCountry(code, name, (CountryWord("en", name, "preferred"),)) for code, name in words]
    found = read(
        "Secretary of State Zenda Elphberg and Secretary of Defense Flavia Sapt met President Rupert Hentzau. "
        "The Secretaries stressed the drought.",
        published_on=date(2021, 8, 25),
        gazetteer=Gazetteer.of(people, offices, countries, []),
    )

    assert found.statements[0].speakers == ("Zenda Elphberg", "Flavia Sapt")


def test_a_weekday_of_a_contact_announced_is_still_to_come(reading):
    found = reading("President Zenda Elphberg will meet Rupert Hentzau in Strelsau on Monday.")

    assert found.held.held_on == date(2021, 8, 30)


def test_speaking_on_the_margins_is_meeting(reading):
    found = reading("President Zenda Elphberg spoke with Rupert Hentzau on the margins of the marsh fair.")

    assert found.kind.kind == "meeting"


def test_a_country_with_several_people_speaks_doubtfully(reading):
    found = reading(
        "President Zenda Elphberg and Minister Flavia Sapt met Prime Minister Rupert Hentzau of Borduria. "
        "Ruritania stressed the importance of marshes. Borduria welcomed this."
    )

    assert [said.doubt for said in found.statements] == [Doubt.SEVERAL, None]


def test_what_was_agreed_is_surely_of_both_and_what_was_noted_is_not(reading):
    found = reading(f"{OPENING} It was agreed to drain no marsh. The importance of marshes was noted.")

    assert [said.doubt for said in found.statements] == [None, Doubt.IMPERSONAL]


def test_an_office_may_stand_after_its_countrys_name(attributed):
    assert attributed(f"{OPENING} The Borduria Prime Minister welcomed this.") == [("Hentzau", "reported")]


def test_a_cabinet_of_ministers_is_not_those_who_met(attributed):
    assert attributed(f"{OPENING} The marsh is dry, the Cabinet of Ministers informed.") == []
