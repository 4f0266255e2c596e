"""Pages of records that say to programs, in their `Link` header, what they are about and where its forms are."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.generic import View

from communiques.archive.models import Source
from communiques.formats import signposting
from communiques.formats.forms import OF
from communiques.formats.home import home


class Signposted(View):
    """A view whose `object` is the record that its page shows, with issuers, when it has answered."""

    object: Any
    is_landing_page = True
    """Whether it is the page to which the permanent address of its record leads."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        if self.is_landing_page and response.status_code == 200:
            links = signposting.of_page(self.object, OF[type(self.object)], home(request), self.issuers())
            response.headers["Link"] = signposting.header(links)
        return response

    def issuers(self) -> list[Source] | None:
        """Who published what the page shows, where the record itself does not hold it."""
        return None
