"""Real texts, when the shared corpus lies beside the project: never committed, tried here at size."""

import itertools
import json
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction

from communiques.archive.models import Communique
from communiques.intake import seeds
from communiques.intake.importing import import_records
from communiques.intake.incoming import Fault
from communiques.intake.lines import rows
from communiques.intake.records import incoming

SHARED = Path(settings.ROOT).parent / "shared"
CORPUS = sorted((SHARED / "corpus").glob("*.jsonl.gz"))
GOLD = sorted((SHARED / "gold").glob("*/*.json"))
OF_EACH = 100

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.skipif(not (CORPUS and GOLD), reason="the shared corpus is not beside the project"),
]


@pytest.fixture(scope="module")
def reports(django_db_setup, django_db_blocker):
    """The seeds, then the beginning of each collection, then all annotated texts; undone after the last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        seeds.load(Path(settings.ROOT) / "seeds")
        collected = import_records(records(CORPUS, OF_EACH), publish=True)
        annotated = import_records(records(GOLD), publish=True)
        yield collected, annotated
        transaction.set_rollback(True)


def records(paths, most=None):
    for path in paths:
        for row in itertools.islice(rows(path), most):
            yield row if isinstance(row, Fault) else incoming(*row)


def gold(path):
    return json.loads(path.read_text(encoding="utf-8"))


def test_every_real_record_is_taken_in(reports):
    collected, annotated = reports

    assert not collected.faults
    assert not annotated.faults
    assert not annotated.kept
    assert collected.done.total() == OF_EACH * len(CORPUS)
    assert annotated.done.total() == len(GOLD)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_an_annotated_text_is_held_as_it_was_labelled(reports, path):
    expected = gold(path)

    communique = Communique.objects.get(text=expected["text"])

    parties = list(communique.participations.order_by("position"))
    assert [(p.country.code, p.role_as_printed, p.forms, p.accompanying) for p in parties] == [
        (p["country"], p["role_as_written"] or "", p["as_written"], p.get("accompanying", False))
        for p in expected["participants"]
    ]
    assert all(party.person for party in parties)
    assert {topic.slug for topic in communique.topics.all()} == set(expected["topics"])
    names = [p["name"] for p in expected["participants"]]
    said = [
        (s.words, s.mode, sorted(s.speakers.values_list("position", flat=True)))
        for s in communique.statements.order_by("start")
    ]
    assert said == [
        (s["text"], s["mode"], sorted(map(names.index, s["speakers"]))) for s in expected["sentences"] if s["speakers"]
    ]
    assert (communique.kind, str(communique.held_on)) == (expected["kind"], expected["held_on"])


def test_nearly_all_people_of_the_annotated_texts_are_known_already(reports):
    entered = Communique.objects.filter(participations__person__seed="").values_list(
        "participations__person__slug", flat=True
    )

    assert set(entered) <= {"bakary-yaou-sangare", "chen-miner", None}
