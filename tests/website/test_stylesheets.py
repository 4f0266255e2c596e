"""The style sheets as they are sent."""

import gzip
import re
from pathlib import Path

from django.conf import settings

from communiques.website.assets import Storage
from communiques.website.stylesheets import MAIN, bare, joined

CSS = settings.ROOT / "static" / "css"


def read(name):
    return (CSS / name).read_text()


def test_the_joined_sheet_holds_every_sheet_in_its_layer():
    sheet = joined(read("main.css"), read)

    assert "@import" not in sheet
    for path in CSS.glob("*.css"):
        if path.name != "main.css" and not path.name.startswith("admin"):
            assert bare(path.read_text()) in sheet, path.name


def test_a_joined_sheet_keeps_its_rules_and_loses_what_is_told_to_its_writers():
    sheet = joined(
        '@import url("a.css") layer(base);\n', lambda name: "/* Why\n   so. */\na {\n  color: red; /* no */\n}\n"
    )

    assert sheet == "@layer base {\na {\ncolor: red; \n}\n}\n"


def test_a_sheet_of_one_medium_stays_so():
    sheet = joined('@import url("a.css") layer(base) print;\n', lambda name: "a { color: red }\n")

    assert sheet == "@media print {\n@layer base {\na { color: red }\n}\n}\n"


def test_what_a_reader_s_browser_must_fetch_is_small():
    assert len(gzip.compress(joined(read("main.css"), read).encode())) < 15_000


def test_values_stand_among_the_tokens_alone():
    """Colours have one home, so that dark, print and contrast hold everywhere."""
    colours = re.compile(r"#[0-9a-f]{3,8}\b|\brgb\(|\bhsl\(|\boklch\(", re.IGNORECASE)
    strays = {path.name for path in CSS.glob("*.css") if colours.search(path.read_text())}

    assert strays <= {"tokens.css", "print.css"}


def test_collected_files_are_joined_and_carry_their_fingerprint(tmp_path):
    source = Storage(location=settings.ROOT / "static", base_url="/static/")
    kept = Storage(location=tmp_path, base_url="/static/")
    names = [str(path.relative_to(settings.ROOT / "static")) for path in (settings.ROOT / "static").rglob("*.*")]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((settings.ROOT / "static" / name).read_bytes())

    failures = [
        done for done in kept.post_process({name: (source, name) for name in names}) if isinstance(done[2], Exception)
    ]

    assert failures == []
    sheet = Path(tmp_path / kept.stored_name(MAIN)).read_text()
    assert "@import" not in sheet
    assert re.search(r"source-serif-4-latin-400-normal\.[0-9a-f]{12}\.woff2", sheet)
