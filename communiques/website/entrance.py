"""The bare address: on to the reader's language."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language


def entrance(_request: HttpRequest) -> HttpResponse:
    """303 to the pages in the language the browser asks for, as LocaleMiddleware has understood it."""
    return HttpResponse(status=303, headers={"Location": f"/{get_language()}/"})
