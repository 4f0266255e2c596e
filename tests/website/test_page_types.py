"""Every kind of page that the URL configuration names is one that `make audit` tries, and each answers."""

import pytest

from tests.audit.page_types import asked, page_types
from tests.audit.records import records

pytestmark = pytest.mark.django_db


def test_every_kind_of_page_has_records_that_try_it(world):
    assert {name for name, needs_record in page_types().items() if needs_record} - records().keys() == set()


def test_every_kind_of_page_answers_in_both_languages(client, world):
    world.account(encounter=world.encounter)
    world.account(encounter=world.encounter, language="fr")
    world.account(text="", held_on="2019")

    bare = [page for page in asked(records()) if "?" not in page.path]  # what is asked there is of real countries
    answers = {page: client.get(page.path).status_code for page in bare}

    assert [page.path for page, status in answers.items() if status != page.status] == []
    assert {page.language for page in bare} == {"en", "fr"}
