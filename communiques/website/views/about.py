"""What the archive is, how it is made, whom to write to."""

from typing import Any

from django.conf import settings
from django.views.generic import TemplateView

from communiques.archive.facets import Family
from communiques.search.tallying import counts

from ..gaps import finding
from ..kept_pages import Kept
from ..tallies import coverage
from .page import Page


class About(Kept, Page, TemplateView):
    """Coverage in a sentence, method, attribution, errors, rights, accessibility."""

    template_name = "website/about.html"
    section = "about"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        said = finding(coverage(), len(counts(Family.LANGUAGE)[Family.LANGUAGE]))
        return super().get_context_data(finding=said, contact=settings.CONTACT_EMAIL, **kwargs)
