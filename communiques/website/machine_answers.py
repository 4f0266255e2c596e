"""Answers to programs: a form of a record, or in JSON why there is none. Any other site may read them."""

import hashlib
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from communiques.formats import signposting
from communiques.formats.forms import Form
from communiques.formats.home import home
from communiques.formats.plain_json import as_json
from communiques.formats.standing import Kind, WithdrawnError

from .errors import MistypedIdentifier

READABLE_ELSEWHERE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Disposition, ETag, Last-Modified, Link",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def in_form(request: HttpRequest, record: Any, form: Form, name: str, changed: datetime) -> HttpResponseBase:
    """A record in a form, or 304 where the program has it already. Saved, it is called `name`."""
    content = form.of(record, home(request)).encode()
    etag, at = f'"{hashlib.sha256(content).hexdigest()[:32]}"', int(changed.timestamp())
    headers = {
        **READABLE_ELSEWHERE,
        "ETag": etag,
        "Last-Modified": http_date(at),
        "Content-Disposition": f'inline; filename="{name}.{form.suffix}"',
        "Cache-Control": "no-cache",
        "Link": signposting.header(signposting.of_form(record, form, home(request))),
    }
    whole = HttpResponse(content, content_type=_content_type(form.media_type), headers=headers)
    answer = get_conditional_response(request, etag, at, whole) or whole
    for header, value in READABLE_ELSEWHERE.items():
        answer.headers[header] = value
    return answer


def _content_type(media_type: str) -> str:
    """With the encoding, where the type does not imply it."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def problem(status: int, title: str, detail: str, **more: Any) -> HttpResponse:
    """Why there is nothing to have (RFC 9457)."""
    said = {"title": title, "status": status, "detail": detail, **more}
    return HttpResponse(as_json(said), "application/problem+json", status, headers=READABLE_ELSEWHERE)


def nothing(why: Http404) -> HttpResponse:
    """A mistyped identifier is told from an unknown one; a draft is not told from nothing."""
    if isinstance(why, MistypedIdentifier):
        return problem(
            404, "Mistyped identifier", "The last character of the identifier does not agree with the others."
        )
    return problem(404, "Nothing here", "No record is published under this identifier.")


def tombstone(withdrawn: WithdrawnError) -> HttpResponse:
    return HttpResponse(as_json(withdrawn.tombstone()), "application/json", 410, headers=READABLE_ELSEWHERE)


def without_form(status: int, title: str, kind: Kind, place: str) -> HttpResponse:
    """That there is no such form, with those that there are; `place` is the absolute permanent address."""
    forms = [{"type": form.media_type, "href": f"{place}.{form.suffix}"} for form in kind.forms]
    return problem(status, title, "Ask for one of the forms.", forms=[{"type": "text/html", "href": place}, *forms])
