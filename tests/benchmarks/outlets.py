"""Ask every outlet of an archive that is served for everything it has, and compare the identifiers.

    make outlets ARCHIVE=http://127.0.0.1:8000 RELEASE=folder

The records of the export in JSON Lines are what the others are compared with; ends with 1 where one differs.
"""

import csv
import gzip
import io
import json
import re
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sickle import Sickle

PER_PAGE = 200


def opened(address: str) -> Any:
    """The answer to a program that says what it is."""
    request = urllib.request.Request(address, headers={"User-Agent": "outlets"})  # noqa: S310 (an address given by hand)
    return urllib.request.urlopen(request, timeout=600)  # noqa: S310


def lines(home: str, search: str) -> Iterator[str]:
    """The identifiers of the export in JSON Lines."""
    with opened(f"{home}/en/{search}.jsonl") as answer:
        for line in answer:
            yield json.loads(line)["id"]


def rows(home: str, search: str) -> Iterator[str]:
    """The identifiers of the export as a table."""
    with opened(f"{home}/en/{search}.csv") as answer:
        for row in csv.DictReader(io.TextIOWrapper(answer, "utf-8-sig", newline="")):
            yield next(iter(row.values()))


def bibliography(home: str, search: str) -> Iterator[str]:
    """The identifiers of the export as a bibliography."""
    with opened(f"{home}/en/{search}.ris") as answer:
        for line in io.TextIOWrapper(answer, "utf-8"):
            if line.startswith("AN  - "):
                yield line[6:].strip()


def answers(home: str, search: str) -> Iterator[str]:
    """The identifiers of the API, page after page, as slowly as it asks."""
    address = f"{home}/api/v1/{search}?page_size={PER_PAGE}&fields=id"
    while address:
        try:
            with opened(address) as answer:
                page = json.load(answer)
        except urllib.error.HTTPError as refused:
            if refused.code != 429:
                raise
            time.sleep(float(refused.headers["Retry-After"]))
            continue
        yield from (record["id"] for record in page["results"])
        address = page["next"]


def harvest(home: str, search: str) -> Iterator[str]:
    """The identifiers of a whole harvest of what is not deleted; statements are not harvested on their own."""
    if search == "communiques":
        for header in Sickle(f"{home}/oai").ListIdentifiers(metadataPrefix="oai_dc", ignore_deleted=True):
            yield header.identifier.rpartition(":")[2]


def feed(home: str, search: str) -> Iterator[str]:
    """The identifiers of the feed of everything, page after page."""
    address = f"{home}/en/{search}.atom"
    while address:
        with opened(address) as answer:
            page = answer.read().decode()
        yield from re.findall(r"<entry[^>]*>.*?<id>[^<]*/(\w+)</id>", page, re.DOTALL)
        further = re.search(r'<link[^>]*rel="next"[^>]*>', page)
        address = re.search(r'href="([^"]*)"', further[0])[1].replace("&amp;", "&") if further else ""


def released(folder: Path, search: str) -> Iterator[str]:
    """The identifiers of a release, in which statements stand with their communiqués."""
    with gzip.open(folder / "communiques.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            yield from ([record["id"]] if search == "communiques" else (said["id"] for said in record["statements"]))


def main() -> None:
    """Ask, compare, print."""
    home, release = sys.argv[1].rstrip("/"), Path(sys.argv[2])
    outlets: dict[str, Callable[[str], Iterator[str]]] = {
        "JSON Lines": lambda search: lines(home, search),
        "CSV": lambda search: rows(home, search),
        "RIS": lambda search: bibliography(home, search),
        "API": lambda search: answers(home, search),
        "OAI-PMH": lambda search: harvest(home, search),
        "Atom": lambda search: feed(home, search),
        "release": lambda search: released(release, search),
    }
    differing = False
    print("| outlet | communiqués | the same | statements | the same | seconds |\n|---|---|---|---|---|---|")
    first: dict[str, list[str]] = {}
    for name, asked in outlets.items():
        began, cells = time.perf_counter(), []
        for search in ("communiques", "statements"):
            found = sorted(asked(search))
            same = found == first.setdefault(search, found)
            differing |= not same and bool(found)
            cells += [f"{len(found):,}", "yes" if same else "not offered" if not found else "**no**"]
        print(f"| {name} | {' | '.join(cells)} | {time.perf_counter() - began:.0f} |", flush=True)
    sys.exit(differing)


if __name__ == "__main__":
    main()
