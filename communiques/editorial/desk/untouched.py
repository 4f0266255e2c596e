"""Whether a row or a fact is still as it was read from the text: then it keeps the origin "extracted".

A proposed form carries, in a hidden field of each row, what was read. Editors are trusted with it: at worst one calls a
word of her own extracted.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any


def facts(read: Mapping[str, str]) -> str:
    """The facts that were read, by field."""
    return json.dumps(dict(read), ensure_ascii=False)


def read_facts(carried: str) -> dict[str, str]:
    """What `facts` carried; nothing where it was tampered with."""
    try:
        read = json.loads(carried or "{}")
    except ValueError:
        return {}
    return {str(name): str(value) for name, value in read.items()} if isinstance(read, dict) else {}


def participant(row: Mapping[str, Any]) -> str:
    """Who takes part and for whom."""
    return _joined(
        row[name] for name in ("person", "new_name", "country", "name_as_printed", "role_as_printed", "office")
    )


def statement(row: Mapping[str, Any]) -> str:
    """Which passage is whose, and how."""
    return _joined([row["start"], row["end"], row["mode"], sorted(map(str, row["spoken_by"]))])


def _joined(values: Iterable[Any]) -> str:
    """One text of the values; lists of one count as what they hold."""
    return "|".join(",".join(map(str, value)) if isinstance(value, list) else str(value or "") for value in values)
