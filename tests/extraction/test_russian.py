"""Russian: names and titles in every case, sides that speak, and what is said impersonally."""

from datetime import date

import pytest

from communiques.extraction import Doubt
from communiques.extraction.russian import case_of, declined, nominative

OPENING = (
    "Состоялся телефонный разговор Президента Руритании Зенды Эльфберг с Премьер-министром Бордурии Рупертом Хенцау."
)


def parties(found):
    return [(one.name, one.country) for one in found.participants]


def test_names_are_known_in_every_case(reading):
    found = reading(OPENING)

    assert (found.language.language, found.kind.kind) == ("ru", "call")
    assert found.held.held_on == date(2021, 8, 25)
    assert parties(found) == [("Zenda Elphberg", "ZR"), ("Rupert Hentzau", "ZB")]
    assert [one.role for one in found.participants] == ["Президента Руритании", "Премьер-министром Бордурии"]


def test_a_stranger_is_proposed_in_the_nominative_with_a_doubt(reading):
    found = reading("Зенда Эльфберг встретилась с министром иностранных дел Бордурии Бертраном Треповым.")

    stranger = found.participants[1]
    assert (stranger.name, stranger.country, stranger.doubt) == ("Бертран Трепов", "ZB", Doubt.UNKNOWN_NAME)


def test_initials_stand_before_a_surname(reading):
    found = reading("Министр иностранных дел Руритании Ф.Сапт провела переговоры с Р. Хенцау.")

    assert [name for name, _ in parties(found)] == ["Flavia Sapt", "Rupert Hentzau"]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Зенда Эльфберг подчеркнула важность маршей.", [("Elphberg", "reported")]),
        ("Президент также выразила благодарность.", [("Elphberg", "reported")]),
        ("Руперт Хенцау, в свою очередь, поблагодарил за помощь.", [("Hentzau", "reported")]),
        ("Бордурская сторона подтвердила готовность к диалогу.", [("Hentzau", "reported")]),
        ("Стороны договорились продолжить контакты.", [("Elphberg Hentzau", "joint")]),
        ("Лидеры выразили удовлетворение развитием связей.", [("Elphberg Hentzau", "joint")]),
        ("Подчёркнута важность сотрудничества.", [("Elphberg Hentzau", "joint")]),
        ("Обсуждались вопросы сотрудничества.", []),
        ("Стороны обсудили положение на границе.", []),
        ("«Мы не осушим ни одного марша без вас», – заявила Зенда Эльфберг.", [("Elphberg", "quoted")]),
    ],
)
def test_who_says_it(attributed, sentence, said):
    assert attributed(f"{OPENING} {sentence}") == said


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Владимир Сапт", "владимиром саптом"),
        ("Игорь Трепов", "игорю трепову"),
        ("Сергей Эльфский", "сергеем эльфским"),
        ("Юлия Трепова", "юлией треповой"),
        ("Анна Сапт", "анну сапт"),
        ("Ким Чен Сапт", "ким чен саптом"),
        ("Абдалла II", "абдаллой ii"),
    ],
)
def test_a_name_is_declined_for_a_man_and_for_a_woman(name, form):
    assert form in set(declined(name))


@pytest.mark.parametrize(
    ("title", "name", "known"),
    [
        ("президентом", "Игорем Саптом", "Игорь Сапт"),
        ("короля", "Дмитрия Эльфского", "Дмитрий Эльфский"),
        ("премьер-министром", "Анной Треповой", "Анна Трепова"),
        ("министру", "Сергею Трепову", "Сергей Трепов"),
        ("главой", "Юлией Сапт", "Юлия Сапт"),
        ("глава", "Алексей Сапт", "Алексей Сапт"),
    ],
)
def test_the_case_of_the_title_tells_that_of_the_name(title, name, known):
    assert nominative(name, case_of(title)) == known


def test_a_sentence_may_tell_who_said_the_one_before(attributed):
    said = attributed(f"{OPENING} Стороны обсудили дамбы. Марши нельзя осушать. Об этом заявил Руперт Хенцау.")

    assert said == [("Hentzau", "reported")] * 2


def test_a_quotation_may_open_the_text(attributed):
    said = attributed("На встрече с Рупертом Хенцау Зенда Эльфберг сказала: «Мы не осушим ни одного марша без вас».")

    assert said == [("Elphberg", "quoted")]


def test_what_was_agreed_in_another_month_is_background(attributed):
    assert attributed(f"{OPENING} В ноябре было достигнуто соглашение о дамбах.") == []


def test_a_stranger_is_joined_to_somebody_known(reading):
    found = reading("Зенда Эльфберг и Бертран Трепов обсуждали дамбы.", title="Переговоры президентов Бордурии")

    assert parties(found) == [("Zenda Elphberg", "ZR"), ("Бертран Трепов", "ZB")]


def test_who_holds_the_office_is_known_by_the_surname_alone(reading):
    found = reading("Зенда Эльфберг встретилась с премьер-министром Бордурии Рупрехтом Хенцау.")

    assert parties(found) == [("Zenda Elphberg", "ZR"), ("Rupert Hentzau", "ZB")]
