"""Italian: offices with their countries, perfects, impersonal forms, and verbs without a subject."""

from datetime import date

import pytest

from communiques.extraction.names import CountryIndex

OPENING = (
    "Il Presidente della Repubblica di Ruritania, Zenda Elphberg, ha ricevuto oggi "
    "il Primo Ministro di Borduria, Rupert Hentzau."
)


def parties(found):
    return [(one.name, one.country) for one in found.participants]


def test_the_opening_tells_the_facts(reading):
    found = reading(OPENING)

    assert (found.language.language, found.kind.kind) == ("it", "meeting")
    assert found.held.held_on == date(2021, 8, 25)
    assert parties(found) == [("Zenda Elphberg", "ZR"), ("Rupert Hentzau", "ZB")]


def test_titles_of_courtesy_do_not_hide_the_office(reading):
    found = reading("Zenda Elphberg ha incontrato il Ministro dei Trasporti di Borduria, S.E. il Sig. Bertrand Trepow.")

    assert ("Bertrand Trepow", "ZB") in parties(found)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Il Presidente Elphberg ha ribadito il suo sostegno.", [("Elphberg", "reported")]),
        ("Da parte sua, il Primo Ministro ha espresso apprezzamento.", [("Hentzau", "reported")]),
        ("I due leader hanno convenuto di rivedersi.", [("Elphberg Hentzau", "joint")]),
        ("È stata inoltre ribadita l'importanza del Trattato.", [("Elphberg Hentzau", "joint")]),
        ("I due leader hanno discusso delle paludi.", []),
        ("Al centro dei colloqui le paludi.", []),
        ("Secondo Hentzau, le paludi sono asciutte.", [("Hentzau", "reported")]),
        ("«Non prosciugheremo nessuna palude senza di voi», ha affermato Elphberg.", [("Elphberg", "quoted")]),
    ],
)
def test_who_says_it(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == said


def test_a_verb_without_a_subject_is_the_speakers_before(attributed):
    said = attributed(f"{OPENING} Hentzau ha ringraziato Elphberg. Inoltre, ha auspicato un nuovo incontro.")

    assert said == [("Hentzau", "reported")] * 2


def test_a_capital_tells_a_country_from_its_adjective_of_the_same_form():
    index = CountryIndex([("ZB", "Bordura", "preferred"), ("ZB", "bordura", "demonym")])

    assert [place.kind for place in index.find("la Bordura; la parte bordura")] == ["preferred", "demonym"]
