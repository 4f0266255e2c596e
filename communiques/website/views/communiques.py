"""Communiqués: search and browse in one page."""

from django.utils.translation import gettext_lazy as _

from communiques.search.filters import CommuniqueFilters

from .searching import SearchPage


class CommuniquesPage(SearchPage):
    """Communiqués by words, parties, topics, dates."""

    template_name = "website/communiques.html"
    section = "communiques"
    everything = _("All communiqués")
    filters = CommuniqueFilters
