"""JSON Lines: each record whole, as the API gives it, on a line of its own."""

import json
from collections.abc import Iterable
from typing import Any

from rest_framework.utils.encoders import JSONEncoder

# What JSON leaves as it is and many programs break lines at: written as escapes, which mean the same.
_BREAKS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


class Lines:
    """Writes records as this serializer gives them."""

    def __init__(self, serializer: Any) -> None:
        self.serializer = serializer

    def head(self) -> str:
        return ""

    def body(self, records: Iterable[Any]) -> str:
        return "".join(f"{self._line(record)}\n" for record in records)

    def _line(self, record: Any) -> str:
        written = self.serializer.to_representation(record)
        return json.dumps(written, cls=JSONEncoder, ensure_ascii=False, separators=(",", ":")).translate(_BREAKS)
