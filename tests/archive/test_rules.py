"""The rules the database itself keeps: each is tried past Django's validation."""

import datetime
import hashlib

import pytest
from django.db import DataError, IntegrityError, connection, transaction

from communiques.archive.models import Communique, CountryName, Source, Statement, StatementSpeaker, Status
from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    EncounterFactory,
    OfficeFactory,
    ParticipationFactory,
    PersonFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


def refused(rule, *errors):
    return pytest.raises(errors or IntegrityError, match=rule)


def test_a_statement_is_the_texts_words_at_its_place():
    communique = CommuniqueFactory(text="Queen Zenda thanked the Duke.")

    with refused("its words are not those of the text"):
        Statement.objects.create(communique=communique, start=0, end=5, words="Quern")


def test_a_statement_lies_inside_its_text():
    communique = CommuniqueFactory(text="Queen Zenda.")

    with refused("statement_as_long_as_its_words"):
        Statement.objects.create(communique=communique, start=6, end=600, words="Zenda.")


def test_a_statement_starts_before_it_ends():
    communique = CommuniqueFactory(text="Queen Zenda.")

    with refused("statement_"):
        Statement.objects.create(communique=communique, start=3, end=3, words="")


def test_places_are_counted_in_code_points():
    communique = CommuniqueFactory(text="🕊️ 王后说：“盐”。", language="zh")

    statement = StatementFactory(communique=communique, words="“盐”")

    assert communique.text[statement.start : statement.end] == statement.words


def test_words_cannot_be_changed_away_from_the_text():
    statement = StatementFactory()

    with refused("its words are not those of the text"):
        Statement.objects.filter(pk=statement.pk).update(words="x" * len(statement.words))


def test_a_text_cannot_be_changed_away_from_its_statements():
    statement = StatementFactory()

    with refused("its statements are not in the new text"):
        Communique.objects.filter(pk=statement.communique_id).update(text="Something else.")


def test_a_speaker_took_part_in_the_communique_of_the_statement():
    elsewhere = ParticipationFactory()

    with refused("must be a participant"):
        StatementSpeaker.objects.create(statement=StatementFactory(), participation=elsewhere)


def test_many_statements_written_at_once_are_all_checked():
    communique = CommuniqueFactory(text="One. Two. Three.")
    right = Statement(communique=communique, start=0, end=4, words="One.")
    wrong = Statement(communique=communique, start=5, end=9, words="Tvo.")

    with refused("its words are not those of the text"):
        Statement.objects.bulk_create([right, wrong])


def test_the_fingerprint_is_the_sha_256_of_the_text():
    communique = CommuniqueFactory(text="Élan vital 王")

    assert communique.text_sha256 == hashlib.sha256("Élan vital 王".encode()).hexdigest()
    assert CommuniqueFactory(bare=True).text_sha256 is None


def test_a_live_text_is_held_once():
    CommuniqueFactory(text="The same words.")

    with refused("communique_text_once"):
        CommuniqueFactory(text="The same words.")


def test_the_text_of_a_withdrawn_record_may_be_entered_again():
    CommuniqueFactory(text="The same words.", withdrawn=True)

    assert CommuniqueFactory(text="The same words.").pk


def test_an_address_is_held_once_in_a_language_however_it_is_written():
    CommuniqueFactory(source_url="https://www.gazette.example/a/", language="en")

    assert CommuniqueFactory(source_url="https://gazette.example/a", language="fr").pk
    with refused("communique_address_once"):
        CommuniqueFactory(source_url="http://gazette.example/a?utm_source=x", language="en")


@pytest.mark.parametrize("date", ["2021-02-30", "2021-13", "2021-2", "21", "0999", "9999", "yesterday"])
@pytest.mark.parametrize("column", ["held_on", "published_on", "held_until"])
def test_dates_are_possible(column, date):
    communique = CommuniqueFactory()

    change = f"UPDATE archive_communique SET {column} = %s WHERE id = %s"  # noqa: S608

    with refused("partial_date|out of range|invalid input", IntegrityError, DataError), connection.cursor() as cursor:
        cursor.execute(change, [date, communique.pk])


def test_a_contact_ends_after_it_begins():
    with refused("communique_ends_after_it_begins"):
        CommuniqueFactory(held_on="2021-08-25", held_until="2021-08-24")


def test_a_communique_has_a_date():
    with refused("communique_has_a_date"):
        CommuniqueFactory(held_on=None, published_on=None)


def test_a_withdrawal_has_its_reason():
    with refused("communique_withdrawn_with_a_reason"):
        CommuniqueFactory(status=Status.WITHDRAWN, withdrawn_at=datetime.datetime.now(datetime.UTC))


def test_what_was_published_is_not_deleted():
    communique = CommuniqueFactory(published=True)

    with refused("withdrawn with a reason, not deleted"):
        communique.delete()


def test_a_draft_that_never_was_published_can_be_deleted():
    communique = CommuniqueFactory()

    communique.delete()

    assert not Communique.objects.exists()


def test_codes_of_countries_are_upper_case():
    with refused("country_code_upper_case"):
        CountryFactory(code="zz")


def test_public_identifiers_are_unique():
    first, second = CommuniqueFactory(), CommuniqueFactory()

    with refused("public_id"):
        Communique.objects.filter(pk=second.pk).update(public_id=first.public_id)


def test_identifiers_of_communiques_statements_and_encounters_never_meet():
    issued = [CommuniqueFactory().public_id, StatementFactory().public_id, EncounterFactory().public_id]

    assert len(set(issued)) == 3


def test_the_origin_of_a_fact_is_extraction_or_an_editor():
    communique = CommuniqueFactory(origins={"kind": "extracted", "held_on": "editor"})

    with refused("communique_origins_known"):
        Communique.objects.filter(pk=communique.pk).update(origins={"kind": "rumour"})


def test_a_person_takes_part_once():
    participation = ParticipationFactory()

    with refused("participation_once"):
        ParticipationFactory(communique=participation.communique, person=participation.person)


def test_an_office_ends_after_it_begins():
    with refused("office_ends_after_it_begins"):
        OfficeFactory(since="2021", until="2020-12")


def test_there_is_one_preferred_name_in_a_language():
    country = CountryFactory(name="Ruritania")

    with refused("country_one_preferred_name"):
        CountryName.objects.create(country=country, language="en", text="Strelsau", kind="preferred")


def test_vocabulary_in_use_is_not_deleted():
    communique = CommuniqueFactory()

    with pytest.raises(Exception, match="protected"), transaction.atomic():
        Source.objects.get(pk=communique.source_id).delete()


@pytest.mark.parametrize("factory", [CountryFactory, PersonFactory, TopicFactory, SourceFactory])
def test_labels_follow_the_preferred_names(factory):
    named = factory(names={"en": "Ruritania", "fr": "Ruritanie"}, aliases=["Kingdom of Ruritania"])

    named.names.filter(language="fr").update(text="la Ruritanie")
    named.names.filter(language="en").delete()

    named.refresh_from_db()
    assert named.labels == {"fr": "la Ruritanie"}
    assert named.label_in("en") == "la Ruritanie"
