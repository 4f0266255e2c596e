"""The editors' site: its name, its order, and what waits."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from . import review, review_pages
from .autocomplete import AutocompleteView

# The order in which an editor meets them; what is not named follows.
ORDER = (
    *("Communique", "Encounter", "Statement", "Participation", "Person", "Office", "Country", "Topic", "Source"),
    *("Formulation", "ProposedFormulation"),
)


class EditorialSite(admin.AdminSite):
    """The admin of the archive."""

    site_header = _("Communiqués: editing")
    site_title = _("Communiqués: editing")
    index_title = _("What waits")
    site_url = "/"

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The archive first, in the order of the work."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: _place(model["object_name"]))
        return sorted(apps, key=lambda app: app["app_label"] != "archive")

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """The first page, with how much waits for somebody."""
        counts = review.counts()
        waiting = [(queue, review.address(queue), count) for queue, count in counts.items() if count]
        return super().index(request, {"waiting": waiting, **(extra_context or {})})

    def get_urls(self) -> list[Any]:
        """Django's, and before them the review."""
        return [*review_pages.urls(self), *super().get_urls()]

    def autocomplete_view(self, request: HttpRequest) -> Any:
        """Suggestions for a field, called by what tells them apart."""
        return AutocompleteView.as_view(admin_site=self)(request)


def _place(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)
