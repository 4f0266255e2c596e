"""What went wrong, in one form for all (RFC 9457): `application/problem+json`."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.http import Http404
from rest_framework.response import Response
from rest_framework.views import exception_handler

from communiques.formats.standing import WithdrawnError

MEDIA_TYPE = "application/problem+json"

DETAILS = {
    HTTPStatus.BAD_REQUEST: "The question could not be understood.",
    HTTPStatus.NOT_FOUND: "Nothing is published at this address. What there is stands at /api/v1/.",
    HTTPStatus.METHOD_NOT_ALLOWED: "The API is read: by GET, HEAD and OPTIONS.",
    HTTPStatus.NOT_ACCEPTABLE: "The API answers in application/json.",
    HTTPStatus.GONE: "The communiqué was withdrawn.",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many requests came from this address: wait as long as Retry-After says.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Something broke here; it has been noted.",
}


class RefusedError(Exception):
    """Parameters that cannot be understood: for each, why."""

    def __init__(self, errors: Mapping[str, list[str]]) -> None:
        super().__init__(errors)
        self.errors = dict(errors)


class MistypedError(Http404):
    """An identifier that cannot be one: its check character does not fit."""


def problem(status: int, detail: str = "", **more: Any) -> dict[str, Any]:
    """A problem as RFC 9457 (section 3.1) has it. Its type is the status’s own (`about:blank`)."""
    known = HTTPStatus(status)
    return {"type": "about:blank", "title": known.phrase, "status": status, "detail": detail or _detail(known), **more}


def _detail(status: HTTPStatus) -> str:
    return DETAILS.get(status, status.description or status.phrase)


def handled(error: Exception, context: dict[str, Any]) -> Response | None:
    """The answer to an exception of a view; None for what nobody expected, which becomes a 500."""
    if isinstance(error, RefusedError):
        return _response(problem(400, errors=error.errors))
    if isinstance(error, WithdrawnError):
        tombstone = {name: value for name, value in error.tombstone().items() if name != "status"}
        return _response(problem(410, **tombstone))
    if isinstance(error, MistypedError):
        return _response(problem(404, "This is no identifier: its last character does not agree with the others."))
    answer = exception_handler(error, context)
    if answer is None:
        return None
    return _response(problem(answer.status_code), headers=answer.headers)


def _response(said: dict[str, Any], headers: Mapping[str, str] | None = None) -> Response:
    return Response(said, status=said["status"], headers=headers, content_type=MEDIA_TYPE)
