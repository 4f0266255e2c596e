"""What is said when a page cannot be shown, in the reader's language."""

import logging

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from communiques.archive.identifiers import is_well_formed

logger = logging.getLogger(__name__)


class MistypedIdentifier(Http404):
    """An identifier that cannot be one: its check character does not fit."""


def check_identifier(public_id: str) -> str:
    """The identifier in small letters; MistypedIdentifier where it cannot be one."""
    public_id = public_id.lower()
    if not is_well_formed(public_id):
        raise MistypedIdentifier(public_id)
    return public_id


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "400.html", status=400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A draft is not told from nothing; a mistyped identifier is told from an unknown one."""
    return render(request, "404.html", {"is_mistyped": isinstance(exception, MistypedIdentifier)}, status=404)


def gone(request: HttpRequest, reason: str) -> HttpResponse:
    """The tombstone of a withdrawn communiqué."""
    return render(request, "410.html", {"reason": reason}, status=410)


def server_error(_request: HttpRequest) -> HttpResponse:
    """Asks nothing of the database, nor of the request: either may be what failed."""
    return HttpResponse(render_to_string("500.html"), status=500)
