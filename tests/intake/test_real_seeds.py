"""The seeds this archive comes with: loaded quickly, and right where a reader looks first."""

from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction

from communiques.archive.models import Communique, Kind, Person, Source
from communiques.intake import seeds
from communiques.intake.seeding import read

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

SEEDS = Path(settings.ROOT) / "seeds"


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """What loading the seeds wrote. They are loaded once for all tests of the module, and undone after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield seeds.load(SEEDS)
        transaction.set_rollback(True)


def labels(participations):
    return tuple(participation.person.label_in("en") for participation in participations)


def test_the_archive_begins_with_its_seeds_and_a_second_load_is_quick(loaded, django_assert_max_num_queries):
    assert loaded == {
        "countries": 255,
        "people": 1706,
        "offices": 1444,
        "topics": 104,
        "sources": 9,
        "formulations": 14,
        "communiqués": 1,
        "catalogue entries": 2004,
    }
    assert Communique.objects.published().count() == 2005
    assert not Communique.objects.filter(indexed=None).exists()
    assert Person.objects.filter(seed="").count() == 0

    with django_assert_max_num_queries(40):
        again = seeds.load(SEEDS)

    assert not any(again.values())


def test_the_founding_communique_says_who_said_what(loaded):
    communique = Communique.objects.exclude(text="").get()

    xi, putin = communique.participations.order_by("position")
    assert (xi.person.slug, xi.role_as_printed, xi.country.code) == ("xi-jinping", "président chinois", "CN")
    assert (putin.person.slug, putin.role_as_printed, putin.country.code) == (
        "vladimir-putin",
        "président russe",
        "RU",
    )
    assert (communique.kind, communique.language, communique.source.slug) == ("call", "fr", "xinhua")
    assert (str(communique.held_on), str(communique.published_on)) == ("2021-08-25", "2021-08-25")
    assert communique.source_url == ""
    assert communique.topics.count() == 23
    said = Counter(labels(statement.speakers.order_by("position")) for statement in communique.statements.all())
    assert said == {("Xi Jinping",): 11, ("Vladimir Putin",): 9, ("Xi Jinping", "Vladimir Putin"): 2}


def test_the_passage_on_taiwan_is_putins(loaded):
    communique = Communique.objects.exclude(text="").get()

    for topic in ("taiwan", "hong-kong", "xinjiang", "south-china-sea", "one-china"):
        (statement,) = communique.statements.filter(topics__slug=topic)
        assert labels(statement.speakers.all()) == ("Vladimir Putin",)
        assert "Taiwan, Hong Kong, le Xinjiang et la mer de Chine méridionale" in statement.words


def test_every_topic_of_the_founding_communique_is_on_a_statement(loaded):
    communique = Communique.objects.exclude(text="").get()

    on_statements = set(communique.statements.values_list("topics__slug", flat=True))

    assert on_statements == set(communique.topics.values_list("slug", flat=True))


def test_every_issuer_tells_what_may_be_done_with_its_texts():
    for row in read(SEEDS / "sources.csv"):
        assert row["rights_en"]
        assert row["rights_fr"]
        assert row["homepage"].startswith("http")


def test_every_contact_names_an_issuer_that_is_there(loaded):
    rows = read(SEEDS / "encounters.csv")

    assert {row["kind"] for row in rows} <= set(Kind.values) - {Kind.OTHER, Kind.LETTER}
    assert Source.objects.filter(communiques__isnull=False).distinct().count() == 6
    assert {row["issuer"] for row in rows} <= set(Source.objects.values_list("names__text", flat=True))
