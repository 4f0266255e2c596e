"""The style guide shows every component, while developing only; the colours keep their contrast."""

import re

import pytest
from django.conf import settings

from communiques.website.style_guide.palette import USES, colours, contrast
from communiques.website.style_guide.specimens import SPECIMENS

COMPONENTS = sorted(path.stem for path in (settings.ROOT / "templates" / "components").glob("*.html"))


@pytest.fixture
def guide(client, db, settings):
    settings.DEBUG = True
    return client.get("/en/style-guide/")


def test_readers_are_not_shown_it(client, db):
    assert client.get("/en/style-guide/").status_code == 404


def test_every_component_has_its_specimen():
    assert sorted(SPECIMENS) == COMPONENTS


def test_every_component_is_rendered_in_both_themes(guide):
    rendered = [template.name for template in guide.templates]

    assert guide.status_code == 200
    assert [name for name in COMPONENTS if f"components/{name}.html" not in rendered] == []
    themes = re.findall(r'<div class="theme (light|dark)">', guide.content.decode())
    assert themes.count("light") == themes.count("dark") == len(COMPONENTS) + 1


def test_no_place_stands_twice_on_it(guide):
    places = re.findall(r'\sid="([^"]+)"', guide.content.decode())

    assert sorted(places) == sorted(set(places))


def test_the_contrast_of_black_and_white_is_21():
    assert round(contrast("#000000", "#ffffff"), 2) == round(contrast("#ffffff", "#000000"), 2) == 21


def test_every_colour_has_its_use_and_keeps_its_contrast_in_both_themes():
    shown = {colour.name: colour for colour in colours()}

    assert set(shown) == set(USES)
    for colour in shown.values():
        assert min(colour.light_ratio, colour.dark_ratio) >= colour.least, colour.name
