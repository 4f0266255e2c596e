"""Intake: from findings, files and seeds to drafts."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Django's entry for the package."""

    name = "communiques.intake"
