"""The README of a release, in English and French."""

from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Any

_TEMPLATE = Path(__file__).with_name("README.txt")


def readme(manifest: Mapping[str, Any]) -> str:
    """The text, with the name of the release and what it holds."""
    counts = {name: str(manifest["counts"].get(name, 0)) for name in ("communiques", "statements", "withdrawn")}
    told = {name: manifest[name] for name in ("name", "made_at", "home")}
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(told, **counts)
