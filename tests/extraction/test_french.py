"""What is French alone: offices with their portfolios, counterparts, the latter, quotations."""

import pytest

OUVERTURE = (
    "La présidente ruritanienne Zenda Elphberg s'est entretenue mercredi "
    "avec le Premier ministre bordure Rupert Hentzau."
)
MINISTERES = "de l'intérieur", "des finances et de la souveraineté numérique", "chargée du commerce extérieur"


@pytest.mark.parametrize("portefeuille", MINISTERES)
def test_a_minister_of_whatever_portfolio_is_found_by_name(reading, portefeuille):
    found = reading(f"Zenda Elphberg a reçu la ministre bordure {portefeuille} Berta Krafft à Strelsau.")

    assert [(one.name, one.country) for one in found.participants] == [("Zenda Elphberg", "ZR"), ("Berta Krafft", "ZB")]


@pytest.mark.parametrize(
    "hôte",
    [
        "Berta Krafft, ministre de la Culture de Bordurie",
        "son homologue bordure Berta Krafft",
        "Mme Berta Krafft, secrétaire d'État de Bordurie",
    ],
)
def test_a_stranger_is_found_before_an_office_and_as_a_counterpart(reading, hôte):
    found = reading(f"Zenda Elphberg a rencontré {hôte} pour évoquer les marais de la région.")

    assert [(one.name, one.country) for one in found.participants] == [("Zenda Elphberg", "ZR"), ("Berta Krafft", "ZB")]
    assert found.participants[1].doubt


@pytest.mark.parametrize("sujet", ["Son homologue bordure", "Son homologue", "Le Premier ministre"])
def test_a_counterpart_is_the_other_side(attributed, sujet):
    assert attributed(f"{OUVERTURE} {sujet} a salué cet accord.") == [("Hentzau", "reported")]


def test_the_latter_is_who_was_named_last(attributed):
    said = attributed(f"{OUVERTURE} Mme Elphberg a remercié M. Hentzau. Ce dernier a salué cet accueil.")

    assert said == [("Elphberg", "reported"), ("Hentzau", "reported")]


def test_the_head_of_the_department_is_the_issuers_side(attributed):
    said = attributed(f"{OUVERTURE} La paix est une chance, a notamment souligné la cheffe du Département des marais.")

    assert said == [("Elphberg", "reported")]


def test_a_title_in_quotation_marks_is_no_quotation(attributed):
    said = attributed(
        f"{OUVERTURE} Mme Elphberg a salué cet accord. L'exposé « Les marais de demain et d'hier » a été lu."
    )

    assert said == [("Elphberg", "reported")]


def test_what_both_said_at_an_earlier_visit_is_background(attributed):
    said = attributed(
        f"{OUVERTURE} La visite fait suite à celle de mai, lors de laquelle les deux parties ont exprimé leur accord."
    )

    assert said == []
