"""Spanish: offices with their countries, perfect and preterite, and verbs without a subject."""

from datetime import date

import pytest

OPENING = (
    "La presidenta de la República de Ruritania, Zenda Elphberg, se ha reunido hoy en el palacio "
    "con el primer ministro borduro, Rupert Hentzau."
)


def parties(found):
    return [(one.name, one.country) for one in found.participants]


def test_the_opening_tells_the_facts(reading):
    found = reading(OPENING)

    assert (found.language.language, found.kind.kind) == ("es", "meeting")
    assert found.held.held_on == date(2021, 8, 25)
    assert parties(found) == [("Zenda Elphberg", "ZR"), ("Rupert Hentzau", "ZB")]


def test_an_office_alone_leads_to_its_holder(reading):
    found = reading("Zenda Elphberg conversó por teléfono con el primer ministro de Borduria el 20 de agosto.")

    assert found.kind.kind == "call"
    assert found.held.held_on == date(2021, 8, 20)
    assert ("Rupert Hentzau", "ZB") in parties(found)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Elphberg ha subrayado la importancia de las marismas.", [("Elphberg", "reported")]),
        ("Por su parte, Hentzau agradeció la ayuda y destacó los lazos.", [("Hentzau", "reported")]),
        ("El primer ministro reiteró su apoyo.", [("Hentzau", "reported")]),
        ("Ambos mandatarios acordaron volver a reunirse.", [("Elphberg Hentzau", "joint")]),
        ("Se destacó la importancia del comercio.", [("Elphberg Hentzau", "joint")]),
        ("También acordaron celebrar una cumbre.", [("Elphberg Hentzau", "joint")]),
        ("Los dos líderes han repasado la agenda.", []),
        ("Durante el encuentro se abordaron varios temas.", []),
        ("«No secaremos ninguna marisma sin ustedes», ha señalado la presidenta.", [("Elphberg", "quoted")]),
    ],
)
def test_who_says_it(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == said


def test_a_verb_without_a_subject_is_the_speakers_before(attributed):
    said = attributed(f"{OPENING} Hentzau agradeció la ayuda. Asimismo, trasladó a la presidenta su apoyo.")

    assert said == [("Hentzau", "reported")] * 2
