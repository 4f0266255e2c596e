"""Whether a row or a fact is still as it was read from the text: then it keeps the origin "extracted".

A proposed form carries, in a hidden field of each row, what was read. Editors are trusted with it: at worst one calls a
word of her own extracted.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from communiques.intake.incoming import Raised


def facts(read: Mapping[str, str], doubts: Iterable[Raised]) -> str:
    """The facts that were read, by field, and what was doubtful of the whole reading."""
    raised = [[one.code, one.subject, one.start, one.end] for one in doubts]
    return json.dumps({"facts": dict(read), "doubts": raised}, ensure_ascii=False)


def read_facts(carried: str) -> dict[str, str]:
    """The facts that `facts` carried; none where it was tampered with."""
    read = _carried(carried).get("facts")
    return {str(name): str(value) for name, value in read.items()} if isinstance(read, dict) else {}


def read_doubts(carried: str) -> list[Raised]:
    """The doubts that `facts` carried; none where it was tampered with."""
    doubts = _carried(carried).get("doubts")
    try:
        return [Raised(str(code), str(about), *_place(start, end)) for code, about, start, end in doubts or ()]
    except (TypeError, ValueError):
        return []


def _place(start: Any, end: Any) -> tuple[int | None, int | None]:
    return (int(start), int(end)) if start is not None and end is not None else (None, None)


def _carried(carried: str) -> dict[str, Any]:
    try:
        read = json.loads(carried or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


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
