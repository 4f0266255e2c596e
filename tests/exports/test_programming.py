"""The examples for programmers run as they are printed, over a live archive."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from communiques.exports.release.making import make
from tests.factories import (
    CommuniqueFactory,
    CountryFactory,
    ParticipationFactory,
    PersonFactory,
    StatementFactory,
    TopicFactory,
    indexed,
)

GUIDE = Path(__file__).parents[2] / "docs" / "programming.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
BLOCKS_BY_LINE = {block.partition("\n")[0] + f" ({number})": block for number, block in enumerate(BLOCKS, 1)}


@pytest.fixture
def live(live_server, settings, tmp_path):
    """An archive in which a country of that code says one thing on that topic in time, and one too early."""
    settings.DATA_DIRECTORY = tmp_path
    country = CountryFactory(code="RU", name="Ruritania")
    queen, topic = PersonFactory(country=country), TopicFactory(slug="taiwan")
    for year in ("2019", "2022"):
        communique = CommuniqueFactory(published=True, held_on=year)
        speaker = ParticipationFactory(communique=communique, person=queen)
        StatementFactory(communique=communique, speakers=[speaker], topics=[topic])
        indexed(communique)
    make(name="2026-11")
    return live_server.url


@pytest.mark.parametrize("block", BLOCKS_BY_LINE.values(), ids=BLOCKS_BY_LINE)
def test_an_example_runs_as_it_is_printed(live, block, tmp_path, monkeypatch):
    """Where it reads files, they lie in a folder named for the release."""
    needed = set(re.findall(r"^import (\w+)", block, re.MULTILINE))
    if missing := [name for name in needed if importlib.util.find_spec(name) is None]:
        pytest.skip(f"{', '.join(missing)} is not installed")
    monkeypatch.chdir(tmp_path / "releases")
    program = block.replace("http://localhost:8000", live) + "\nprint('found', len(globals().get('said', 'x')))"

    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.endswith("found 1\n")
