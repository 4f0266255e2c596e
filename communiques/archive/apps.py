from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    name = "communiques.archive"
    label = "archive"
