"""Pairs of countries."""

from django.urls import reverse


def pair_address(one: str, other: str) -> str:
    """The one address of two countries, given by their address names, whichever is named first."""
    return reverse("website:pair", args=sorted([one, other]))
