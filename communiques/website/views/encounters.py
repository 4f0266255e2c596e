"""Contacts that several sides tell of."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from ..kept_pages import Kept
from ..several_sides import contacts_told_by_several
from .page import Page

A_PAGE = 40


class EncountersPage(Kept, Page, TemplateView):
    """A list, the newest first: every contact of which two sides or more give accounts."""

    template_name = "website/encounters.html"
    section = "communiques"

    def trail(self) -> list[tuple[str, str]]:
        return [(_("Communiqués"), reverse("website:communiques"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        after = self.request.GET.get("after", "")
        shelf = contacts_told_by_several(A_PAGE, after if after.isalnum() else "")
        return super().get_context_data(shelf=shelf, is_first=not after, **kwargs)
