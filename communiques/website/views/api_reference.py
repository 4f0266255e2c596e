"""The API for readers: what may be asked, of which address, and how."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from communiques.formats.home import home

from ..api_reference import addresses, examples, parameters
from ..kept_pages import Kept
from .page import Page


class ApiReference(Kept, Page, TemplateView):
    """A page made of the description of the API, which another package gives: the settings name it."""

    template_name = "website/api.html"

    def trail(self) -> list[tuple[str, str]]:
        return [(_("Data"), reverse("website:data"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        described = import_string(settings.API_DESCRIPTION)()
        return super().get_context_data(
            beginning=f"{home(self.request)}/api/v1/",
            openapi=reverse("api:openapi"),
            examples=examples(home(self.request)),
            addresses=addresses(described),
            of_statements=parameters(described, "statements"),
            of_changes=[one for one in parameters(described, "communiques") if one.name == "updated_since"],
            of_counts=[one for one in parameters(described, "statements/facets") if one.name in {"families", "most"}],
            limit=settings.API_REQUESTS_PER_MINUTE,
            **kwargs,
        )
