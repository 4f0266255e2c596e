"""Whether two accounts tell of one contact, case by case."""

from datetime import date, timedelta

import pytest

from communiques.intake.accounts import Account, Party, release_at
from communiques.intake.judging import Likeness, judge
from communiques.intake.matching import Matching
from communiques.intake.meridians import may_be_a_day_ahead
from communiques.intake.prints import Print

QUEEN = Party("ZR", "queen-zenda", "Queen Zenda")
DUKE = Party("ZB", "duke-of-strelsau", "Rupert of Strelsau")
CHANCELLOR = Party("ZB", "sapt", "Colonel Sapt")
BORDURIA = Party("ZB")
SYLDAVIA = Party("ZS", "ottokar", "King Ottokar")
DAY = date(2021, 8, 25)


def account(*parties, day=0, days=0, key=0, issuer="gazette", country="ZR", **fields):
    """By the Royal Gazette, in English, of a call on 25 August, published on the day."""
    first = DAY + timedelta(day)
    given = {"language": "en", "kind": "call", "published_on": first, **fields}
    return Account(
        key=key,
        issuer=issuer,
        issuer_country=country,
        first=first,
        last=first + timedelta(days),
        parties=parties,
        **given,
    )


def herald(*parties, **fields):
    """By the other side."""
    return account(*parties, issuer="herald", country="ZB", **fields)


def likeness(one, other):
    assert judge(one, other) == judge(other, one)
    return judge(one, other).likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (account(QUEEN, DUKE), herald(DUKE, QUEEN)),
        (account(QUEEN, DUKE), herald(DUKE, QUEEN, day=1)),
        (account(QUEEN, DUKE), herald(DUKE, QUEEN, kind="meeting")),
        (account(QUEEN, DUKE, kind="video_call"), herald(DUKE, QUEEN, kind="summit")),
        (account(QUEEN, DUKE, kind="visit", days=3), herald(DUKE, QUEEN, kind="meeting", day=2)),
        (account(QUEEN, DUKE), herald(DUKE, CHANCELLOR, QUEEN)),
        (account(QUEEN, DUKE), herald(Party("ZB", "", "Ruppert of Strelsau"), QUEEN)),
        (account(QUEEN, DUKE), herald(Party("ZB", "", "Руперт Стрельзау"), QUEEN)),
        (account(QUEEN, DUKE), account(QUEEN, DUKE, language="fr")),
        (account(QUEEN, DUKE, kind="letter"), herald(QUEEN, DUKE, kind="letter")),
        (account(QUEEN, release="gazette/*/1"), account(QUEEN, DUKE, language="fr", release="gazette/*/1")),
    ],
)
def test_one_contact(one, other):
    assert likeness(one, other) is Likeness.SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (account(QUEEN, DUKE), herald(QUEEN, BORDURIA)),
        (account(QUEEN, DUKE), herald(QUEEN, DUKE, SYLDAVIA)),
        (account(QUEEN, DUKE), herald(QUEEN, DUKE, CHANCELLOR, day=1)),
        (account(QUEEN, DUKE), account(QUEEN, DUKE)),
        (account(QUEEN, DUKE), herald(QUEEN, DUKE, kind="other")),
        (account(QUEEN, DUKE), herald(QUEEN, DUKE, kind="meeting", day=1)),
        (account(QUEEN, DUKE, kind="visit"), herald(QUEEN, DUKE, kind="meeting", day=5)),
        (account(QUEEN, DUKE, published_on=DAY - timedelta(3)), herald(QUEEN, DUKE)),
        (account(QUEEN, DUKE, published_on=DAY + timedelta(9)), herald(QUEEN, DUKE)),
        (account(QUEEN, DUKE), account(QUEEN, DUKE, issuer="court-circular", day=1)),
        (account(QUEEN, DUKE), account(QUEEN, DUKE, CHANCELLOR, issuer="court-circular")),
    ],
)
def test_perhaps_one_contact(one, other):
    assert likeness(one, other) is Likeness.UNSURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (account(QUEEN, DUKE), herald(QUEEN, CHANCELLOR)),
        (account(QUEEN, DUKE), account(QUEEN, SYLDAVIA)),
        (account(QUEEN, DUKE), herald(QUEEN, DUKE, day=2)),
        (account(QUEEN, DUKE), account(QUEEN, DUKE, day=1)),
        (account(QUEEN, DUKE), account(QUEEN, DUKE, kind="meeting")),
        (account(QUEEN, DUKE), herald(QUEEN, DUKE, kind="letter")),
        (account(QUEEN, DUKE, kind="visit"), herald(QUEEN, DUKE, kind="visit", day=8)),
        (account(Party("ZR"), BORDURIA), herald(Party("ZR"), BORDURIA)),
        (account(QUEEN, DUKE), account(QUEEN)),
        (account(QUEEN, release="gazette/*/1"), account(QUEEN, language="fr", release="gazette/*/1")),
        (account(QUEEN, Party("ZB", "", "Черный Михаил")), herald(QUEEN, Party("ZB", "", "Руперт Стрельзау"))),
    ],
)
def test_two_contacts(one, other):
    assert likeness(one, other) is Likeness.DIFFERENT


def test_a_day_apart_is_one_contact_only_where_the_later_date_is_the_eastern_one():
    washington = account(QUEEN, DUKE, country="US")

    assert likeness(washington, account(QUEEN, DUKE, issuer="herald", country="UA", day=1)) is Likeness.SURE
    assert likeness(washington, account(QUEEN, DUKE, issuer="herald", country="UA", day=-1)) is Likeness.UNSURE
    assert may_be_a_day_ahead("RU", "UA")
    assert not may_be_a_day_ahead("CH", "UA")
    assert may_be_a_day_ahead("UN", "UA")
    assert may_be_a_day_ahead("UA", "UN")


def test_a_release_is_known_by_its_address_without_the_language():
    assert release_at("https://gazette.example/en/news/17.html") == release_at(
        "http://www.gazette.example/fr/news/17.html"
    )
    assert release_at("https://gazette.example/en/news/17") != release_at("https://gazette.example/en/news/18")
    assert release_at("https://en.gazette.example/17?lang=en") == release_at("https://fr.gazette.example/17?lang=fr")


def matched(*given, encounters=None):
    matching = Matching({one.key: one for one in given}, encounters or {})
    matching.match((one.key, other.key) for one in given for other in given if one.key < other.key)
    return matching


def test_of_calls_on_two_days_running_that_of_the_same_day_is_meant():
    matching = matched(
        account(QUEEN, DUKE, key=1), account(QUEEN, DUKE, key=2, day=1), herald(QUEEN, DUKE, key=3, day=1)
    )

    assert matching.group(3) == {2, 3}
    assert matching.questions == []


def test_of_a_call_and_a_meeting_on_one_day_that_of_the_same_kind_is_meant():
    matching = matched(
        account(QUEEN, DUKE, key=1),
        account(QUEEN, DUKE, key=2, kind="meeting"),
        herald(QUEEN, DUKE, key=3, kind="meeting"),
        herald(QUEEN, DUKE, key=4),
    )

    assert (matching.group(1), matching.group(2)) == ({1, 4}, {2, 3})


def test_a_misread_language_version_does_not_keep_its_release_from_the_other_side():
    matching = matched(
        account(QUEEN, DUKE, key=1, release="gazette/*/1"),
        account(QUEEN, SYLDAVIA, key=2, release="gazette/*/1", language="fr"),
        herald(QUEEN, DUKE, key=3),
    )

    assert matching.group(1) == {1, 2, 3}


def test_two_groups_of_language_versions_are_asked_about_once():
    versions = [
        account(QUEEN, DUKE, key=key + 10 * release, language=language, release=f"gazette/*/{release}")
        for release in (1, 2)
        for key, language in enumerate(("en", "fr", "de"))
    ]

    matching = matched(*versions)

    assert len({frozenset(matching.group(one.key)) for one in versions}) == 2
    assert len(matching.questions) == 1


ENGLISH = """On 25 August 2021 Queen Zenda received Rupert of Strelsau at Ottokarstadt. They spoke for 45 minutes about
the salt of Hentzau. The first meeting of 2022 will be on 3 March."""
FRENCH = """Le 25 août 2021, la reine Zenda a reçu Rupert de Strelsau à Ottokarstadt. Ils se sont entretenus 45 minutes
du sel de Hentzau. La première rencontre de 2022 aura lieu le 3 mars."""


def test_one_text_in_two_languages_is_known_by_its_figures_and_names():
    english, french = Print.of(ENGLISH), Print.of(FRENCH)

    assert english.is_like(french)
    assert not english.is_like(Print.of(FRENCH.replace("25", "26").replace("45", "90").replace("2022", "2024")))
    assert not english.is_like(Print.of(FRENCH[:70]))
    assert not Print.of("").is_like(Print.of(""))
    one = account(QUEEN, BORDURIA, text=english)
    assert likeness(one, account(QUEEN, CHANCELLOR, text=french, language="fr")) is Likeness.SURE
    assert likeness(one, account(QUEEN, BORDURIA, text=english)) is Likeness.DIFFERENT


def test_of_two_texts_of_an_issuer_that_whose_title_names_the_parties_is_meant():
    matching = matched(
        account(QUEEN, DUKE, key=1),
        account(QUEEN, DUKE, key=2, titled=False),
        herald(QUEEN, DUKE, key=3),
    )

    assert matching.group(3) == {1, 3}
