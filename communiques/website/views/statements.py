"""Statements: who said what to whom, and who reports it."""

from typing import Any

from django.utils.translation import gettext as _

from communiques.formats.home import home

from ..contacts import by_contact
from ..reporting import reporting
from .searching import Arrangement, SearchPage


class StatementsPage(SearchPage):
    """Passages by speaker, addressee, issuer, topic, words; one by one, or under their contacts."""

    template_name = "website/statements.html"
    section = "statements"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filters, found = kwargs["filters"], kwargs["results"]
        is_grouped = bool(found and filters.form.cleaned_data["group"])
        return super().get_context_data(
            contacts=by_contact(found.hits) if is_grouped else None,
            reporting=reporting(filters, found) if found else None,
            home=home(self.request),
            groupings=[
                Arrangement(_("one by one"), filters.query_string(emptied=("group",)), not is_grouped),
                Arrangement(_("by contact"), filters.query_string(setting={"group": "encounter"}), is_grouped),
            ],
            **kwargs,
        )
