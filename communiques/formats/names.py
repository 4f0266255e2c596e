"""Names in the sentences of pages and citations."""

from collections.abc import Sequence

from babel.lists import format_list
from django.utils.translation import get_language


def joined(names: Sequence[str]) -> str:
    """Names as a list in words: A, B and C."""
    if len(names) == 1:
        return names[0]
    return str(format_list(list(names), locale=(get_language() or "en")[:2]))


def with_country(name: str, country: str) -> str:
    """A name with its country in brackets, unless the one says the other."""
    return name if country in name else f"{name} ({country})"
