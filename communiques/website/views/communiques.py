"""Communiqués: search and browse in one page."""

from .searching import SearchPage


class CommuniquesPage(SearchPage):
    """Communiqués by words, parties, topics, dates."""

    template_name = "website/communiques.html"
    section = "communiques"
