"""Where else a record stands: in the API, and on the pages in each language."""

from typing import Any

from django.urls import reverse
from django.utils import translation
from rest_framework import serializers

from communiques.archive.models import Communique, Country, Encounter, Formulation, Person, Source, Statement, Topic

LANGUAGES = ("en", "fr")

# For each model: its address here, and what stands in it.
_PLACES: dict[type, tuple[str, str]] = {
    Communique: ("api:communique", "public_id"),
    Statement: ("api:statement", "public_id"),
    Encounter: ("api:encounter", "public_id"),
    Person: ("api:person", "slug"),
    Country: ("api:country", "address_name"),
    Topic: ("api:topic", "slug"),
    Source: ("api:source", "slug"),
    Formulation: ("api:formulation", "slug"),
}


def place_of(record: Any) -> str:
    """The path of a record in the API."""
    name, attribute = _PLACES[type(record)]
    return reverse(name, args=[getattr(record, attribute)])


def pages_of(record: Any, home: str) -> dict[str, str]:
    """The addresses of its pages by language."""
    found = {}
    for language in LANGUAGES:
        with translation.override(language):
            found[language] = f"{home}{record.get_absolute_url()}"
    return found


class LinksField(serializers.Field):
    """`api` is its address here, `html` has its pages by language, `communique` leads from a statement to its text."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, record: Any) -> dict[str, Any]:
        home = self.context["home"]
        links: dict[str, Any] = {"api": f"{home}{place_of(record)}"}
        if isinstance(record, Statement):
            return {**links, "communique": f"{home}{place_of(record.communique)}"}
        return {**links, "html": pages_of(record, home)}
