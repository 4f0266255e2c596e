"""German: inflected names, verbs before their subjects, participles at the end, and words reported by their mood."""

from dataclasses import replace
from datetime import date

import pytest

from communiques.extraction import Gazetteer, read

OPENING = (
    "Präsidentin Zenda Elphberg hat am Montag in Strelsau den bordurischen Premierminister Rupert Hentzau empfangen."
)


def parties(found):
    return [(one.name, one.country) for one in found.participants]


def test_the_opening_tells_the_facts(reading):
    found = reading(OPENING)

    assert found.language.language == "de"
    assert found.kind.kind == "meeting"
    assert found.held.held_on == date(2021, 8, 23)
    assert parties(found) == [("Zenda Elphberg", "ZR"), ("Rupert Hentzau", "ZB")]
    assert found.participants[1].role == "bordurischen Premierminister"


def test_an_office_in_the_genitive_leads_to_its_holder(reading):
    found = reading("Besuch des Premierministers Borduriens: Präsidentin Zenda Elphberg traf ihn am 20. August.")

    assert parties(found) == [("Zenda Elphberg", "ZR"), ("Rupert Hentzau", "ZB")]


def test_a_title_and_its_department_may_stand_before_a_strangers_name(reading):
    found = reading("Zenda Elphberg traf den Chef des bordurischen Rates für Deiche, Bertrand Trepow, in Strelsau.")

    assert ("Bertrand Trepow", "ZB") in parties(found)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Die Präsidentin betonte die Bedeutung der Salzwiesen.", [("Elphberg", "reported")]),
        ("Dabei unterstrich die Präsidentin die Bedeutung der Salzwiesen.", [("Elphberg", "reported")]),
        ("Zudem dankte sie Bordurien für die Hilfe.", [("Elphberg", "reported")]),
        ("Weiter hat Premierminister Hentzau die Deiche gewürdigt.", [("Hentzau", "reported")]),
        ("Der Premierminister sprach sich für neue Deiche aus.", [("Hentzau", "reported")]),
        ("Beide Seiten vereinbarten, in Kontakt zu bleiben.", [("Elphberg Hentzau", "joint")]),
        ("Es wurde vereinbart, die Gespräche fortzusetzen.", [("Elphberg Hentzau", "joint")]),
        ("Zudem erörterten die beiden Politiker die Lage.", []),
        ("Im Zentrum der Gespräche standen die Deiche.", []),
        ("«Wir werden keine Salzwiese ohne euch entwässern», sagte die Präsidentin.", [("Elphberg", "quoted")]),
    ],
)
def test_who_says_it_does_not_hang_on_the_order_of_words(attributed, sentence, said):
    expected = [("Elphberg", "reported"), *said] if " sie " in sentence else said
    before = "Die Präsidentin würdigte die Freundschaft. " if " sie " in sentence else ""

    assert attributed(f"{OPENING} {before}{sentence}") == expected


def test_the_subjunctive_goes_on_with_the_speaker_before(attributed):
    said = attributed(f"{OPENING} Der Premierminister betonte die Lage. Bordurien sei bereit zu bauen. Es regnete.")

    assert said == [("Hentzau", "reported")] * 2


def test_a_mans_title_does_not_mean_a_woman(attributed):
    assert attributed(f"{OPENING} Der Präsident erklärte den Deich für sicher.") == []


def test_the_object_behind_the_verb_says_nothing(attributed):
    said = attributed(
        f"{OPENING} Flavia Sapt dankte Premierminister Hentzau. Die Gespräche boten Premierminister Hentzau Halt."
    )

    assert said == []


def test_an_ordinal_does_not_end_a_sentence(attributed):
    assert attributed(f"{OPENING} Die Präsidentin lobte die 75. Sitzung. Am 19./20. Mai regnete es.") == [
        ("Elphberg", "reported")
    ]


def test_an_office_told_in_so_many_words_is_that_of_who_is_called_so(attributed):
    opening = "Bundespräsidentin Zenda Elphberg empfing die Präsidentin von Bordurien, Berta Trepow."
    said = attributed(f"{opening} Berta Trepow dankte für den Empfang. Die Bundespräsidentin würdigte die Deiche.")

    assert said == [("Trepow", "reported"), ("Elphberg", "reported")]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Von bordurischer Seite wurde zugesichert, die Deiche zu schonen.", [("Hentzau", "reported")]),
        ("Die Präsidentin wurde vom Wetter überrascht.", []),
        ("Die Präsidentin wurde von Premierminister Hentzau über die Flut informiert.", [("Hentzau", "reported")]),
        ("Übereinstimmend wurde festgestellt, dass die Deiche halten.", [("Elphberg Hentzau", "joint")]),
        ("Dazu konnte grosse Übereinstimmung festgestellt werden.", [("Elphberg Hentzau", "joint")]),
        ("Sie nutzten das Treffen, um ihre Zusammenarbeit zu besprechen.", []),
        ("Die Präsidentin nutzte das Treffen, um die neuen Deiche vorzustellen.", [("Elphberg", "reported")]),
        ("Der Premierminister führte in Strelsau Gespräche mit der Präsidentin.", []),
        ("Behandelt wurde auch die Flut: Bordurien hat sich bereit erklärt zu helfen.", [("Hentzau", "reported")]),
        ("Ruritanien anerkennt die Lage und setzt sich für Deiche ein.", []),
        ("Die bordurische Delegation sah darin eine Chance.", [("Hentzau", "reported")]),
    ],
)
def test_the_passive_common_findings_and_deeds_of_a_country(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == said


def test_what_must_be_goes_on_with_the_speaker_before(attributed):
    said = attributed(f"{OPENING} Der Premierminister betonte die Lage. Jeder Deich müsse halten. Man muss bauen.")

    assert said == [("Hentzau", "reported")] * 3


def test_who_leads_by_office_is_not_named_twice(reading):
    found = reading(
        "Premierminister Rupert Hentzau ist zu einem Besuch beim Präsidenten Ruritaniens eingetroffen. "
        "Am Gespräch nahmen Zenda Elphberg und Flavia Sapt teil."
    )

    assert [one.name for one in found.participants].count("Zenda Elphberg") == 1


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Mit dem Premierminister sprach die Präsidentin über Deiche.", []),
        ("Die Präsidentin hat mit Vertretern Borduriens Gespräche geführt.", []),
        ("Zudem begrüssten die Präsidentin und der Deichgraf Borduriens den Bau.", [("Elphberg Hentzau", "joint")]),
        ("Zudem hat die Präsidentin mit Vertretern des Nachbarn Gespräche geführt.", []),
        ("Dabei informierte die Präsidentin Premierminister Hentzau und Flavia Sapt.", [("Elphberg", "reported")]),
        ("Insbesondere die bordurische Seite betonte die Lage.", [("Hentzau", "reported")]),
        ("Die Präsidentin hat ihre Zusage wiederholt.", [("Elphberg", "reported")]),
        ("Die beiden verständigten sich auf neue Deiche.", [("Elphberg Hentzau", "joint")]),
        ("Das Treffen bot der Präsidentin Gelegenheit, die Deiche vorzustellen.", [("Elphberg", "reported")]),
        ("Die Präsidentin und der Deichgraf des Nachbarn betonten die Lage.", [("Elphberg Hentzau", "joint")]),
    ],
)
def test_talks_with_somebody_and_subjects_beside_somebody_unknown(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == said


def test_a_minister_of_several_matters_is_found_by_name(reading):
    found = reading(
        "Zenda Elphberg traf den bordurischen Bundesminister für europäische und internationale Deiche Bertrand Trepow."
    )

    assert ("Bertrand Trepow", "ZB") in parties(found)


def test_he_is_a_man_where_the_sexes_are_known(gazetteer):
    people = [replace(one, sex="f" if one.country == "ZR" else "m") for one in gazetteer.people]
    known = Gazetteer.of(people, gazetteer.offices, gazetteer.countries, gazetteer.keywords)
    found = read(f"{OPENING} Die Präsidentin betonte die Lage. Er dankte.", issuer_country="ZR", gazetteer=known)

    assert [said.speakers for said in found.statements] == [("Zenda Elphberg",), ("Rupert Hentzau",)]


def test_who_did_something_is_who_a_pronoun_means(attributed):
    said = attributed(f"{OPENING} Der Premierminister besuchte den Deich. Er dankte für die Führung.")

    assert said == [("Hentzau", "reported")]


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Präsidentin unterzeichnet gemeinsame Erklärung mit Bordurien", OPENING, "meeting"),
        ("Reise", "Rupert Hentzau reiste am Montag nach Strelsau, wo er Zenda Elphberg traf.", "meeting"),
        ("Gespräche", f"{OPENING} Der Besuch in Strelsau begann mit einem Rundgang.", "visit"),
    ],
)
def test_a_declaration_signed_or_a_journey_is_not_the_contact(reading, title, text, kind):
    assert reading(text, title=title).kind.kind == kind


def test_a_place_before_a_strangers_name_is_no_part_of_it(reading):
    found = reading("Zenda Elphberg hat in Strelsau Bertrand Maria Trepow, Minister für Deiche Borduriens, getroffen.")

    assert ("Bertrand Maria Trepow", "ZB") in parties(found)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Sowohl die Präsidentin als auch der Premierminister würdigten Deiche.", [("Elphberg Hentzau", "joint")]),
        ("Die beiden Politiker sprachen über die Lage aus der Sicht der Fischer.", []),
        ("Elphberg und Hentzau thematisierten auch die Deiche.", []),
        ("Der Premierminister gab einen Überblick über die Deiche.", [("Hentzau", "reported")]),
    ],
)  # fmt: skip
def test_what_stands_at_the_end_tells_talk_from_speech(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == said


def test_whom_somebody_met_besides_takes_part_and_is_not_among_both_sides(reading):
    found = reading(
        f"{OPENING} Die Präsidentin führte ausserdem ein Gespräch mit dem bordurischen Minister für Deiche, Häfen und "
        "ländlichen Raum, Bertrand Trepow. Die beiden Seiten bekräftigten ihre Freundschaft."
    )

    assert ("Bertrand Trepow", "ZB") in parties(found)
    assert [said.speakers for said in found.statements] == [("Zenda Elphberg", "Rupert Hentzau")]


@pytest.mark.parametrize(
    ("sentences", "said"),
    [
        ("Elphberg und Hentzau sprachen über die Deiche, die sich aus Lehm zusammensetzen.", []),
        ("Dort sprach sie mit Rupert Hentzau über die Deiche.", []),
        ("Die beiden Partner halten fest, Deiche zu bauen.", [("Elphberg Hentzau", "joint")]),
        ("Elphberg und Hentzau wollen neue Deiche bauen.", [("Elphberg Hentzau", "joint")]),
        ("Die gemeinsame Erklärung würdigt die Deiche.", [("Elphberg Hentzau", "joint")]),
    ],
)
def test_what_two_say_and_what_they_talk_about(attributed, sentences, said):
    assert attributed(f"{OPENING} {sentences}") == said


def test_the_mood_shows_that_words_go_on_after_a_heading(attributed):
    text = f"{OPENING} Die Präsidentin betonte die Freundschaft.\nKeine Deiche ohne Brücken\nWichtig sei ein Abschluss."

    assert attributed(text) == [("Elphberg", "reported")] * 2


def test_a_country_with_several_guests_speaks_by_the_one_named_last(attributed):
    said = attributed(
        "Zenda Elphberg traf in Strelsau den bordurischen Premierminister Rupert Hentzau und den bordurischen Minister "
        "Anton Tarlenheim. Die Präsidentin dankte Minister Tarlenheim. Ruritanien und Bordurien vereinbarten Deiche."
    )

    assert said == [("Elphberg", "reported"), ("Elphberg Tarlenheim", "joint")]


def test_a_name_in_full_is_somebody_known_whom_the_text_names_by_less(reading):
    found = reading(
        "Präsidentin Zenda Elphberg hat in Strelsau den bordurischen Minister Rupert Maria Luis Hentzau getroffen. "
        "Sie dankte Rupert Hentzau."
    )

    assert parties(found) == [("Zenda Elphberg", "ZR"), ("Rupert Hentzau", "ZB")]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Die Präsidentin konnte ihre Deiche präsentieren.", [("Elphberg", "reported")]),
        ("Die Präsidentin benutzte die Gelegenheit, auf die Deiche hinzuweisen.", [("Elphberg", "reported")]),
        ("Schliesslich sprachen die beiden Delegationen neue Deiche an.", []),
        ("Sowohl Ruritanien als auch Bordurien setzen auf Deiche.", [("Elphberg Hentzau", "joint")]),
        ("Zenda Elphberg und ihr Amtskollege möchten Deiche bauen.", [("Elphberg Hentzau", "joint")]),
    ],
)
def test_occasions_to_speak_and_subjects_touched_upon(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == said
