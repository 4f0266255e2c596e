"""Seeds come in once, follow their files, and leave alone whatever an editor has changed or deleted."""

import csv
import shutil
from pathlib import Path

import pytest
from django.conf import settings

from communiques.archive.models import (
    Communique,
    Country,
    Encounter,
    Office,
    Person,
    Source,
    Topic,
)
from communiques.intake import seeds
from tests.factories import CommuniqueFactory

pytestmark = pytest.mark.django_db

SEEDS = Path(settings.ROOT) / "seeds"

ROWS = {
    "countries.csv": [
        {"code": "ZR", "name_en": "Ruritania", "name_fr": "Ruritanie", "demonyms_fr": "ruritanien/ruritanienne"}
        | {"aliases": "Kingdom of Ruritania;Ruritanie", "metonyms": "Strelsau"},
        {"code": "ZB", "name_en": "Borduria"},
    ],
    "people.csv": [
        {"slug": "queen-zenda", "name_en": "Queen Zenda", "aliases": "Zenda", "country": "ZR", "sex": "f"},
        {"slug": "rupert", "name_en": "Rupert", "country": "ZB"},
    ],
    "offices.csv": [
        {"person_slug": "queen-zenda", "country": "ZR", "title_en": "Queen", "since": "2001"}
        | {"until": "2020-05", "source": "knowledge"},
        {
            "person_slug": "queen-zenda",
            "country": "ZR",
            "title_en": "Regent",
            "since": "2020-06",
            "source": "gazetteer",
        },
    ],
    "topics.csv": [
        {"slug": "nature", "label_en": "Nature"},
        {"slug": "marshes", "parent": "nature", "label_en": "Marshes", "keywords_en": "salt marsh;tidal marsh"},
    ],
    "sources.csv": [
        {"slug": "gazette", "kind": "government", "country": "ZR", "languages": "en;fr", "name_en": "Royal Gazette"}
        | {"aliases": "Gazette", "rights_en": "All with the issuer."},
    ],
    "formulations.csv": [{"slug": "salt-for-all", "name_en": "salt for all", "variants_en": "salt to all"}],
    "encounters.csv": [
        {"held_on": "2021-08-25", "kind": "call", "parties": "queen-zenda@ZR;@ZB", "issuer": "Gazette"}
        | {"language": "en", "published_on": "2021-08-26", "url": "https://gazette.example/1", "encounter": "zenda-1"},
    ],
}


@pytest.fixture
def directory(tmp_path):
    """A folder of small seeds, with the columns of the real ones."""
    (tmp_path / "communiques").mkdir()
    for name, rows in ROWS.items():
        rewrite(tmp_path, name, *rows)
    return tmp_path


def rewrite(directory, name, *rows):
    with (SEEDS / name).open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    with (directory / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows({"kind": "country", **row} if name == "countries.csv" else row for row in rows)


def names(record, kind):
    return sorted(record.names.filter(kind=kind).values_list("language", "text"))


def test_seeds_become_records(directory):
    written = seeds.load(directory)

    assert written == {"countries": 2, "people": 2, "offices": 2, "topics": 2, "sources": 1, "formulations": 1} | {
        "communiqués": 0,
        "catalogue entries": 1,
    }
    country = Country.objects.get(code="ZR")
    assert country.labels == {"en": "Ruritania", "fr": "Ruritanie"}
    assert names(country, "demonym") == [("fr", "ruritanien"), ("fr", "ruritanienne")]
    assert names(country, "alias") == [("", "Kingdom of Ruritania"), ("", "Ruritanie")]
    assert names(country, "metonym") == [("", "Strelsau")]
    assert Topic.objects.get(slug="marshes").parent.slug == "nature"
    assert names(Topic.objects.get(slug="marshes"), "keyword") == [("en", "salt marsh"), ("en", "tidal marsh")]
    assert Source.objects.get().languages == ["en", "fr"]
    assert country.history.get().history_change_reason == "seeds"
    assert country.names.first().history.get().history_type == "+"


def test_a_contact_becomes_a_catalogue_entry_with_the_office_of_that_day(directory):
    seeds.load(directory)

    entry = Communique.objects.get()
    queen, delegation = entry.participations.order_by("position")
    assert entry.is_catalogue_entry
    assert (entry.title, entry.status, str(entry.held_on)) == ("", "published", "2021-08-25")
    assert entry.encounter.key == "zenda-1"
    assert (queen.person.slug, queen.office.title_en, queen.role_as_printed) == ("queen-zenda", "Regent", "")
    assert (delegation.person, delegation.country.code) == (None, "ZB")
    assert set(entry.origins.values()) == {"editor"}
    assert entry.indexed.published


def test_a_second_load_writes_nothing(directory, django_assert_max_num_queries):
    seeds.load(directory)

    with django_assert_max_num_queries(30):
        written = seeds.load(directory)

    assert not any(written.values())
    assert Country.history.count() == 2


def test_an_untouched_record_follows_its_row(directory):
    seeds.load(directory)
    rewrite(directory, "people.csv", {**ROWS["people.csv"][0], "name_en": "Zenda II", "aliases": "Zenda;La Reine"})

    written = seeds.load(directory)

    queen = Person.objects.get(slug="queen-zenda")
    assert written["people"] == 1
    assert queen.labels == {"en": "Zenda II"}
    assert names(queen, "alias") == [("", "La Reine"), ("", "Zenda")]
    assert [change.history_type for change in queen.history.all()] == ["~", "+"]


def test_a_row_that_is_gone_leaves_its_record(directory):
    seeds.load(directory)
    rewrite(directory, "people.csv", ROWS["people.csv"][0])

    seeds.load(directory)

    assert Person.objects.filter(slug="rupert").exists()


def test_a_record_an_editor_has_changed_stays(directory):
    seeds.load(directory)
    Person.objects.filter(slug="queen-zenda").update(seed="", wikidata="Q1")
    rewrite(directory, "people.csv", {**ROWS["people.csv"][0], "wikidata": "Q2"})

    written = seeds.load(directory)

    assert written["people"] == 0
    assert Person.objects.get(slug="queen-zenda").wikidata == "Q1"


def test_a_record_an_editor_has_deleted_does_not_come_back(directory):
    seeds.load(directory)
    Person.objects.get(slug="rupert").delete()
    Office.objects.get(title_en="Queen").delete()

    written = seeds.load(directory)

    assert not any(written.values())
    assert not Person.objects.filter(slug="rupert").exists()


def test_the_offices_of_a_deleted_person_are_left_aside(directory):
    seeds.load(directory)
    Communique.objects.get().participations.all().delete()
    Person.objects.get(slug="queen-zenda").delete()

    assert not any(seeds.load(directory).values())


def test_the_corrected_first_day_of_an_office_moves_it(directory):
    seeds.load(directory)
    former = Office.objects.get(title_en="Queen")
    rewrite(directory, "offices.csv", {**ROWS["offices.csv"][0], "since": "2002-03"}, ROWS["offices.csv"][1])

    written = seeds.load(directory)

    assert written["offices"] == 1
    assert str(Office.objects.get(title_en="Queen").since) == "2002-03"
    assert Office.objects.get(title_en="Queen").pk == former.pk


def test_a_topic_moved_under_another_takes_its_texts_along(directory):
    seeds.load(directory)
    communique = CommuniqueFactory(source_url="", topics=[Topic.objects.get(slug="marshes")])
    rewrite(directory, "topics.csv", *ROWS["topics.csv"][:1], {"slug": "water", "label_en": "Water"})
    with (directory / "topics.csv").open("a") as file:
        file.write("marshes,water,Marshes" + "," * 10 + "\n")

    seeds.load(directory)

    assert Topic.objects.get(slug="marshes").parent.slug == "water"
    assert str(Topic.objects.get(slug="water").pk) in str(communique.indexed.facets)


def test_a_catalogue_entry_that_has_its_text_stays(directory):
    seeds.load(directory)
    Communique.objects.update(title="The Queen speaks", text="She spoke.")

    assert not any(seeds.load(directory).values())
    assert Communique.objects.get().text == "She spoke."


def test_accounts_of_one_contact_share_its_encounter(directory):
    row = ROWS["encounters.csv"][0]
    rewrite(directory, "encounters.csv", row, {**row, "url": "https://gazette.example/2", "kind": "meeting"})

    seeds.load(directory)

    assert Encounter.objects.get().accounts.count() == 2


def test_a_deleted_founding_communique_does_not_come_back(directory):
    for name in ("countries.csv", "people.csv", "topics.csv", "sources.csv"):
        shutil.copy(SEEDS / name, directory / name)
    rewrite(directory, "offices.csv")
    rewrite(directory, "encounters.csv")
    shutil.copytree(SEEDS / "communiques", directory / "communiques", dirs_exist_ok=True)
    seeds.load(directory)
    communique = Communique.objects.get()
    Communique.objects.update(published_at=None, status="draft")
    communique.refresh_from_db()
    communique.delete()

    assert not any(seeds.load(directory).values())
