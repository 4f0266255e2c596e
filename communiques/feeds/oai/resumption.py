"""Resumption tokens. A token says itself where a list goes on: nothing is kept between two requests, and it never
expires. A record that changes meanwhile moves to the end of its list; none is skipped.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from typing import Any

from .errors import Code, OaiError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FURTHEST = 2**62


@dataclass(frozen=True)
class Resumption:
    """Where a list goes on: what was asked for, the last record given (when it changed in microseconds, its key), how
    many were given, and how many there were in all when the list began.
    """

    verb: str
    prefix: str
    set: str
    since: str
    until: str
    microseconds: int
    key: int
    given: int
    total: int

    @property
    def changed_at(self) -> datetime:
        return datetime.fromtimestamp(self.microseconds // 10**6, UTC).replace(microsecond=self.microseconds % 10**6)

    def token(self) -> str:
        return urlsafe_b64encode(json.dumps(astuple(self), separators=(",", ":")).encode()).decode().rstrip("=")


def in_microseconds(time: datetime) -> int:
    since = time - _EPOCH
    return (since.days * 86_400 + since.seconds) * 10**6 + since.microseconds


def resumption(token: str, verb: str) -> Resumption:
    """What a token for a verb says. One that this archive never gave raises OaiError."""
    try:
        parts = json.loads(urlsafe_b64decode(token + "=" * (-len(token) % 4)))
        found = Resumption(*_checked(parts))
        if found.verb != verb or found.changed_at.year < 1:
            raise ValueError("another verb")
    except (ValueError, TypeError, OverflowError, OSError, RecursionError) as error:
        raise OaiError(Code.BAD_RESUMPTION, "This resumption token was not given by this archive.") from error
    return found


def _checked(parts: Any) -> list[Any]:
    """Five texts and four numbers, none of which the database would refuse; else ValueError."""
    if not isinstance(parts, list) or [type(part) for part in parts] != [str] * 5 + [int] * 4:
        raise ValueError("not the parts of a token")
    if not all(0 <= number <= _FURTHEST for number in parts[5:]):
        raise ValueError("out of range")
    return parts
