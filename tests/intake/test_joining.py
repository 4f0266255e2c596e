"""Accounts of one contact come into one encounter, where that is sure; an editor's word stands."""

from datetime import date

import pytest
from django.utils import timezone

from communiques.archive.models import Communique, Doubt, Encounter, Origin
from communiques.intake.accounts import Account, Party
from communiques.intake.joining import join
from communiques.intake.neighbours import fitting
from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    EncounterFactory,
    ParticipationFactory,
    PersonFactory,
    SourceFactory,
)

REASON = "import: text"


@pytest.fixture
def world(db):
    """Two issuers of two countries, and the people who speak for them."""
    ruritania, borduria = CountryFactory(code="ZR", name="Ruritania"), CountryFactory(code="ZB", name="Borduria")
    return {
        "gazette": SourceFactory(slug="gazette", country=ruritania, languages=["en", "fr"]),
        "herald": SourceFactory(slug="herald", country=borduria, languages=["en"]),
        "queen": PersonFactory(name="Queen Zenda", country=ruritania),
        "duke": PersonFactory(name="Rupert of Strelsau", country=borduria),
        "chancellor": PersonFactory(name="Sapt Hentzau", country=borduria),
        "borduria": borduria,
    }


def account(world, source, *people, **fields):
    communique = CommuniqueFactory(source=world[source], **{"published_on": "2021-08-25", **fields})
    for name in people:
        if name == "borduria":
            ParticipationFactory(communique=communique, person=None, country=world["borduria"])
        else:
            ParticipationFactory(communique=communique, person=world[name])
    return communique


def joined(*communiques):
    return join([communique.pk for communique in communiques], REASON)


def encounters(*communiques):
    return [Communique.objects.get(pk=communique.pk).encounter for communique in communiques]


def test_two_sides_accounts_of_a_call_come_into_one_new_encounter(world):
    one = account(world, "gazette", "queen", "duke")
    other = account(world, "herald", "duke", "queen")

    done = joined(other)

    assert sorted(done.changed) == [one.pk, other.pk]
    assert not done.questions
    first, second = encounters(one, other)
    assert first == second
    assert Encounter.history.get().history_change_reason == REASON
    one.refresh_from_db()
    assert one.origins["encounter"] == Origin.EXTRACTED
    assert one.version == 2
    change = one.history.order_by("history_id").last()
    assert (change.history_type, change.encounter_id, change.history_change_reason) == ("~", first.pk, REASON)


def test_a_second_run_changes_nothing(world):
    one, other = account(world, "gazette", "queen", "duke"), account(world, "herald", "duke", "queen")
    joined(one, other)

    assert joined(one, other).changed == []
    assert Encounter.objects.count() == 1


def test_an_account_joins_the_encounter_that_an_editor_has_made(world):
    encounter = EncounterFactory()
    account(world, "gazette", "queen", "duke", encounter=encounter, origins={"encounter": "editor"})
    other = account(world, "herald", "queen", "duke")

    assert joined(other).changed == [other.pk]
    assert encounters(other) == [encounter]


def test_what_an_editor_has_taken_out_stays_out(world):
    one = account(world, "gazette", "queen", "duke", origins={"encounter": "editor"})
    other = account(world, "herald", "queen", "duke")

    done = joined(one, other)

    assert done.changed == []
    assert done.questions == []
    assert encounters(one, other) == [None, None]


def test_an_editors_encounters_are_never_made_one_and_not_asked_about(world):
    placed = {"encounter": "editor"}
    one = account(world, "gazette", "queen", "duke", encounter=EncounterFactory(), origins=placed)
    other = account(world, "herald", "queen", "duke", encounter=EncounterFactory(), origins=placed)

    done = joined(one, other)

    assert (done.changed, done.questions) == ([], [])
    assert len(set(encounters(one, other))) == 2


def test_an_editors_encounter_and_one_that_was_found_are_asked_about(world):
    one = account(world, "gazette", "queen", "duke", encounter=EncounterFactory(), origins={"encounter": "editor"})
    found = EncounterFactory()
    other = account(world, "herald", "queen", "duke", encounter=found, origins={"encounter": "extracted"})

    done = joined(one)

    assert done.changed == []
    assert {done.questions[0].one, done.questions[0].other} == {one.pk, other.pk}


def test_two_encounters_that_were_found_become_one_and_the_empty_one_goes(world):
    extracted = {"encounter": "extracted"}
    older, newer = EncounterFactory(), EncounterFactory()
    one = account(world, "gazette", "queen", "duke", encounter=newer, origins=extracted)
    other = account(world, "herald", "queen", "duke", encounter=older, origins=extracted)

    done = joined(one)

    assert done.changed == [one.pk]
    assert encounters(one, other) == [older, older]
    assert not Encounter.objects.filter(pk=newer.pk).exists()
    assert Encounter.history.filter(id=newer.pk, history_type="-").get().history_change_reason == REASON


def test_what_an_editor_has_called_two_contacts_stays_two(world):
    one, other = account(world, "gazette", "queen", "duke"), account(world, "herald", "queen", "duke")
    Doubt.objects.create(communique=other, other=one, code=Doubt.Code.SAME_CONTACT, settled_at=timezone.now())

    done = joined(one, other)

    assert (done.changed, done.questions) == ([], [])


def test_other_people_on_the_same_day_are_another_contact(world):
    one = account(world, "gazette", "queen", "duke")
    other = account(world, "herald", "queen", "chancellor")

    done = joined(one, other)

    assert (done.changed, done.questions) == ([], [])


def test_a_side_that_is_not_named_is_a_question(world):
    one = account(world, "gazette", "queen", "borduria")
    other = account(world, "herald", "queen", "duke")

    done = joined(one, other)

    assert done.changed == []
    assert done.questions[0].reason == "one account does not name who took part for ZB"


def test_a_call_to_which_two_accounts_of_one_issuer_fit_is_a_question(world):
    account(world, "gazette", "queen", "duke")
    account(world, "gazette", "queen", "duke")
    other = account(world, "herald", "queen", "duke")

    done = joined(other)

    assert done.changed == []
    assert {question.reason for question in done.questions} == {"another account of this issuer matches as well"}


def test_language_versions_stand_at_addresses_alike(world):
    one = account(world, "gazette", "queen", language="en", source_url="https://gazette.example/en/news/17")
    other = account(world, "gazette", "queen", "duke", language="fr", source_url="https://gazette.example/fr/news/17")

    assert sorted(joined(one).changed) == [one.pk, other.pk]


def test_withdrawn_accounts_and_dates_without_a_day_are_left_alone(world):
    one = account(world, "gazette", "queen", "duke", withdrawn=True)
    other = account(world, "herald", "queen", "duke")
    vague = account(world, "herald", "queen", "duke", held_on="2021-08")

    assert joined(one, other, vague).changed == []


def test_the_work_takes_the_same_few_queries_for_one_and_for_many(world, django_assert_max_num_queries):
    many = [
        account(world, source, "queen", "duke", held_on=f"2021-0{month}-{day}", published_on=None)
        for month in (3, 5, 7)
        for day in (10, 20)
        for source in ("gazette", "herald")
    ]

    with django_assert_max_num_queries(17):
        done = joined(*many)

    assert len(done.changed) == 12
    assert Encounter.objects.count() == 6


def test_a_text_in_two_languages_is_known_at_addresses_that_do_not_tell(world):
    english = "On 25 August 2021 Queen Zenda spoke for 45 minutes with Strelsau."
    french = "Le 25 août 2021, la reine Zenda s'est entretenue 45 minutes avec Strelsau."
    one = account(world, "gazette", "queen", "duke", text=english)
    other = account(world, "gazette", "queen", "borduria", language="fr", text=french)

    assert sorted(joined(other).changed) == [one.pk, other.pk]


def test_an_account_that_is_not_held_yet_is_shown_what_may_tell_of_its_contact(world):
    same = account(world, "gazette", "queen", "duke")
    perhaps = account(world, "gazette", "queen", "borduria", kind="meeting")
    account(world, "gazette", "queen", "chancellor")
    account(world, "gazette", "queen", "duke", held_on="2021-08-20", published_on="2021-08-20")
    pasted = Account(
        key=0,
        issuer=str(world["herald"].pk),
        issuer_country="ZB",
        language="en",
        kind="call",
        first=date(2021, 8, 25),
        last=date(2021, 8, 25),
        parties=(
            Party("ZR", world["queen"].slug, "Queen Zenda"),
            Party("ZB", world["duke"].slug, "Rupert of Strelsau"),
        ),
    )

    assert [(key, verdict.likeness.name) for key, verdict in fitting(pasted)] == [
        (same.pk, "SURE"),
        (perhaps.pk, "UNSURE"),
    ]
