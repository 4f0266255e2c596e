"""The editors' side: Django's admin."""

from django.apps import AppConfig


class EditorialConfig(AppConfig):
    """Django's entry for the package."""

    name = "communiques.editorial"
