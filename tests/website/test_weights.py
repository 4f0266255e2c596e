"""What every page brings along, compressed as it is sent: the style sheet, the scripts, the fonts before it is read."""

import gzip
import re
from pathlib import Path

from django.conf import settings

from communiques.website.stylesheets import joined
from tests.audit.weights import KILOBYTE, MOST_SCRIPT, MOST_STYLE, MOST_TEXT

STATIC = Path(settings.ROOT) / "static"
A_LONG_TEXT = 25 * KILOBYTE  # some fifteen pages in print, compressed, with their notes


def compressed(text):
    return len(gzip.compress(text.encode()))


def style():
    return compressed(joined((STATIC / "css/main.css").read_text(), lambda name: (STATIC / "css" / name).read_text()))


def scripts():
    return sum(compressed(path.read_text()) for path in STATIC.glob("js/*.js"))


def test_the_style_sheet_is_light():
    assert style() <= MOST_STYLE * KILOBYTE


def test_the_scripts_of_all_pages_together_are_light():
    assert scripts() <= MOST_SCRIPT * KILOBYTE


def test_a_long_text_with_captions_in_two_scripts_is_a_light_first_view():
    sheet = (STATIC / "css/fonts.css").read_text()
    faces = {Path(name).name: (STATIC / "css" / name).stat().st_size for name in re.findall(r'url\("(.*?)"\)', sheet)}
    shown = ["latin-400-normal", "latin-400-italic", "sans-3-latin-wght", "serif-4-cyrillic-400", "sans-3-cyrillic-400"]

    fonts = [size for name, size in faces.items() if any(part in name for part in shown)]

    assert len(fonts) == len(shown)
    assert sum(fonts) + style() + scripts() + A_LONG_TEXT <= MOST_TEXT * KILOBYTE
