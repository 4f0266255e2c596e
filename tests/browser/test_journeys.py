"""Readers' journeys without script and by keys alone. `make audit` makes them in Firefox too, over real texts."""

import pytest
from django.utils import translation

from tests.audit.journeys import JOURNEYS, Where
from tests.audit.readers import ChromiumReader
from tests.website.conftest import World

NOT_THERE_YET = {"download", "follow a feed"}
MADE = sorted(JOURNEYS.keys() - NOT_THERE_YET)
PAGE_OF_RESULTS = 20


@pytest.fixture
def world(transactional_db):
    with translation.override("en"):
        world = World()
        world.founding = world.account(encounter=world.encounter, held_on="2021-08-25")
        world.account(encounter=world.encounter, language="fr", held_on="2021-08-26")
        yield world


@pytest.fixture
def where(world):
    return Where(
        words="marshes",
        communique=world.founding.get_absolute_url(),
        compared=world.founding.get_absolute_url(),
        person=world.zenda.get_absolute_url(),
        name="Queen Zenda",
        country=world.ruritania.get_absolute_url(),
    )


@pytest.mark.parametrize("journey", MADE)
def test_a_journey_needs_no_script(browser, live_server, world, where, journey):
    if journey == "page":
        for _ in range(PAGE_OF_RESULTS):
            world.account()
    context = browser.new_context(java_script_enabled=False)

    JOURNEYS[journey](ChromiumReader(context.new_page(), live_server.url, "pointer"), where)

    context.close()


@pytest.mark.parametrize("journey", ["narrow", "compare", "cite", "find a person's words", "find a pair"])
def test_a_journey_needs_keys_alone(page, live_server, where, journey):
    JOURNEYS[journey](ChromiumReader(page, live_server.url, "keys"), where)
