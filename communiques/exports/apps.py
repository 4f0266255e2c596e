"""Exports: what is taken out of the archive as files."""

from django.apps import AppConfig


class ExportsConfig(AppConfig):
    """Django's entry for the package."""

    name = "communiques.exports"
