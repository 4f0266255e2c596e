"""Statements: who said what to whom, and who reports it."""

from django.utils.translation import gettext_lazy as _

from communiques.search.filters import StatementFilters

from .searching import SearchPage


class StatementsPage(SearchPage):
    """Passages by speaker, addressee, issuer, topic, words."""

    template_name = "website/statements.html"
    section = "statements"
    everything = _("All statements")
    filters = StatementFilters
