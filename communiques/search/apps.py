from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "communiques.search"
    label = "search"
