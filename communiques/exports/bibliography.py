"""An answer as one bibliography: each record as citations write it, one after the other."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.timezone import localdate

from communiques.formats.bibliography import Description


class Bibliography:
    """Writes records by what a bibliography says of them, as seen today."""

    def __init__(self, described: Callable[..., Description], write: Callable[[Description], str], home: str):
        self.described = described
        self.write = write
        self.home = home

    def head(self) -> str:
        return ""

    def body(self, records: Iterable[Any]) -> str:
        today = localdate()
        return "".join(self.write(self.described(record, self.home, accessed=today)) for record in records)
