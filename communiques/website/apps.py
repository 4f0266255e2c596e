"""The public pages and the command that serves them."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    """Django's entry for the package."""

    name = "communiques.website"
