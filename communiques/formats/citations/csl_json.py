"""CSL-JSON, which citation processors read (Citation Style Language 1.0.2, schema csl-data.json).

`csl_json(of_communique(communique, home))` is one item; a file is an array of items, which `each_csl_json` writes piece
by piece: `"".join(each_csl_json(descriptions))`, or streamed.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from communiques.archive.dates import PartialDate

from ..bibliography import ARCHIVE, GENRE, Description

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"


def csl_json(description: Description) -> str:
    """An item, on one line."""
    return json.dumps(item(description), ensure_ascii=False)


def each_csl_json(descriptions: Iterable[Description]) -> Iterator[str]:
    """A file of items, piece by piece; without any it is an empty array."""
    before = "[\n"
    for description in descriptions:
        yield before + csl_json(description)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def item(described: Description) -> dict[str, Any]:
    """The item as an object; what is not known is left out."""
    said = {
        "id": described.key,
        "type": "report",
        "title": described.title,
        "author": [{"literal": described.author}],
        "issued": _date(described.date),
        "event-date": _date(described.held_on),
        "genre": GENRE,
        "publisher": described.author,
        "version": str(described.version),
        "archive": ARCHIVE,
        "archive_location": described.identifier,
        "language": described.language,
        "URL": described.address,
        "accessed": _date(PartialDate.of(described.accessed)) if described.accessed else None,
        "keyword": ", ".join(described.topics),
        "abstract": described.abstract,
        "note": described.note,
    }
    return {name: value for name, value in said.items() if value}


def _date(value: PartialDate | None) -> dict[str, list[list[int]]] | None:
    if value is None:
        return None
    return {"date-parts": [[part for part in (value.year, value.month, value.day) if part is not None]]}
