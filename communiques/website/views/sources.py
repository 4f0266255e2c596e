"""Sources: the list of issuers, and one of them."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView, TemplateView

from communiques.archive.models import Source

from ..belongings import accounts
from ..kept_pages import Kept
from ..source_picture import SourcePicture
from ..tallies import coverage
from .page import Page


class SourcesPage(Kept, Page, TemplateView):
    """Every issuer something is published of, with what is held of it."""

    template_name = "website/sources.html"
    section = "sources"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(coverage=coverage(), **kwargs)


class SourcePage(Kept, Page, DetailView):
    """An issuer: who it is, what may be done with its texts, what is held of it."""

    template_name = "website/source.html"
    context_object_name = "source"
    section = "sources"
    queryset = Source.objects.select_related("country")

    def trail(self) -> list[tuple[str, str]]:
        return [(_("Sources"), reverse("website:sources"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = accounts(source=self.object.slug)
        first, last = own.first_year or 0, own.last_year or 0
        picture = SourcePicture(self.object, first, last) if first else None
        return super().get_context_data(accounts=own, picture=picture, **kwargs)
