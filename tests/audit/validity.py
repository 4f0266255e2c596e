"""HTML as the validator of the W3C, the Nu Html Checker, has it."""

import json
import subprocess
import tempfile
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from .measures import Measure, none_of
from .page_types import Asked


def validate(home: str, pages: list[Asked], jar: Path) -> list[Measure]:
    """Give every page, as it is sent, to vnu.jar. Raises CalledProcessError where that does not run."""
    with tempfile.TemporaryDirectory() as folder:
        files = {str(Path(folder) / f"{number}.html"): page for number, page in enumerate(pages)}
        for name, page in files.items():
            Path(name).write_bytes(_sent(home, page))
        program = ["java", "-jar", str(jar), "--errors-only", "--exit-zero-always", "--format", "json", *files]
        said = subprocess.run(program, check=True, capture_output=True, text=True).stderr
    faults = []
    for message in json.loads(said)["messages"]:
        page = files[message["url"].removeprefix("file:")]
        faults.append(f"{page.path}, line {message.get('lastLine')}: {message['message']}")
    return [none_of("HTML validity (vnu): errors", faults, f"{len(pages)} pages")]


def _sent(home: str, page: Asked) -> bytes:
    """The page's bytes, whatever its status."""
    connection = HTTPConnection(urlsplit(home).netloc)
    connection.request("GET", page.path)
    body = connection.getresponse().read()
    connection.close()
    return body
