"""Pairs of countries."""

from communiques.archive.paths import path_to


def pair_address(one: str, other: str) -> str:
    """The one address of two countries, given by their address names, whichever is named first."""
    return path_to("website:pair", *sorted([one, other]))
