"""Identifiers of items: `oai:<domain>:<public id>` (openarchives.org/OAI/2.0/guidelines-oai-identifier.htm)."""

import re
from urllib.parse import urlsplit

from communiques.archive.identifiers import is_well_formed

_DOMAIN = re.compile(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+")


def domain(home: str) -> str:
    """The name under which the archive stands; `home` is its address."""
    return urlsplit(home).hostname or "localhost"


def is_registrable(name: str) -> bool:
    """Whether the guidelines allow this domain in identifiers: a number or a name without a full stop they do not."""
    return _DOMAIN.fullmatch(name) is not None


def identifier(public_id: str, home: str) -> str:
    return f"oai:{domain(home)}:{public_id}"


def public_id(written: str, home: str) -> str | None:
    """The public id in an identifier of this archive; None where it cannot be one."""
    start = f"oai:{domain(home)}:"
    within = written.removeprefix(start).lower()
    return within if written.startswith(start) and is_well_formed(within) else None
