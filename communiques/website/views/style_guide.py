"""The style guide, for those who change the look: served while developing only."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.views.generic import TemplateView

from ..style_guide.palette import colours, measures
from ..style_guide.specimens import SIDES, SPECIMENS, of_many_parties
from .page import Page

THEMES = ("light", "dark")


class StyleGuide(Page, TemplateView):
    """Type, colour, space, the forms of the sides, and every component, in light beside dark."""

    template_name = "website/style_guide.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.DEBUG:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            colours=colours(),
            measures=measures(),
            sides=SIDES,
            themes=THEMES,
            many=render_to_string("website/_style_guide_sides.html", of_many_parties()),
            specimens=[(name, _specimen(name)) for name in sorted(SPECIMENS)],
            **kwargs,
        )


def _specimen(name: str) -> SafeString:
    """A component as a template writes it; rows of a list in a list."""
    made = render_to_string(f"components/{name}.html", SPECIMENS[name]())
    if made.lstrip().startswith("<li"):
        return render_to_string("website/_style_guide_rows.html", {"rows": made})
    return made
