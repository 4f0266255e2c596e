"""Statements: who said what to whom, and who reports it."""

from .searching import SearchPage


class StatementsPage(SearchPage):
    """Passages by speaker, addressee, issuer, topic, words."""

    template_name = "website/statements.html"
    section = "statements"
