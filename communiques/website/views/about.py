"""What the archive is, what it holds and what it lacks."""

from typing import Any

from django.views.generic import TemplateView

from ..tallies import coverage
from .page import Page


class About(Page, TemplateView):
    """About, coverage, method, licence, accessibility."""

    template_name = "website/about.html"
    section = "about"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(coverage=coverage(), **kwargs)
