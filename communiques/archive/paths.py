"""Paths of the archive's own pages. Lists name the same countries, people and topics again and again."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language


def path_to(page: str, *names: str) -> str:
    """The path of a page, given by the name of its address and what stands in it, in the reader's language."""
    return _path(get_script_prefix(), get_language(), page, names)


@lru_cache(maxsize=20_000)
def _path(_prefix: str, _language: str | None, page: str, names: tuple[str, ...]) -> str:
    return reverse(page, args=names)
