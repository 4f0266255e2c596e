"""Where a list goes on: opaque to programs, signed, and good for the question it was given for alone."""

import json
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any
from urllib.parse import urlencode

from django.core.signing import BadSignature, Signer
from django.http import HttpRequest

from .problems import RefusedError

# What changes neither which records answer nor their order.
SHAPING = ("cursor", "page_size", "fields")

_signer = Signer(salt="communiques.api.cursors")


@dataclass(frozen=True)
class Cursor:
    """The place of a record in its order: the page wanted comes after it, or before."""

    place: list[Any]
    after: bool = True


def cursor_of(request: HttpRequest) -> Cursor | None:
    """The cursor of a request, if it has one; a RefusedError where it is none of ours, or another question's."""
    given = request.GET.get("cursor")
    if given is None:
        return None
    try:
        question, place, after = _signer.unsign_object(given)
    except (BadSignature, ValueError) as error:
        raise RefusedError({"cursor": ["This is no cursor that was given here."]}) from error
    if question != _question(request):
        raise RefusedError({"cursor": ["This cursor was given for another question."]})
    return Cursor(place, after)


def address_of(request: HttpRequest, cursor: Cursor | None) -> str | None:
    """The absolute address of the same question at a cursor; None without."""
    if cursor is None:
        return None
    given = [(name, value) for name, values in request.GET.lists() for value in values if name != "cursor"]
    written = _signer.sign_object([_question(request), cursor.place, cursor.after])
    return request.build_absolute_uri(f"{request.path}?{urlencode([*given, ('cursor', written)])}")


def _question(request: HttpRequest) -> str:
    asked = sorted((name, values) for name, values in request.GET.lists() if name not in SHAPING)
    return blake2b(json.dumps([request.path, asked]).encode(), digest_size=6).hexdigest()
