"""What holds for every answer below /api/, whoever made it: open to other sites, in English, errors as problems."""

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from .problems import MEDIA_TYPE, problem

BELOW = "/api/"
METHODS = "GET, HEAD, OPTIONS"
READABLE_ELSEWHERE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
    "Allow": METHODS,
}
# Cookies and the reader's language change nothing here.
UNVARYING = {"accept-language", "cookie"}

Handler = Callable[[HttpRequest], HttpResponse]


class ApiAnswers:
    """Answers what browsers ask before they ask (OPTIONS), and puts the errors of others in the form of the API."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(BELOW):
            return self.get_response(request)
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers={**PREFLIGHT, **READABLE_ELSEWHERE})
        response = self.get_response(request)
        if response.status_code >= 400 and response.headers.get("Content-Type") != MEDIA_TYPE:
            response = HttpResponse(json.dumps(problem(response.status_code)), MEDIA_TYPE, response.status_code)
        _depend_on_little(response)
        for header, value in READABLE_ELSEWHERE.items():
            response.headers[header] = value
        return response

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        """The API speaks one language, so that one address has one answer."""
        if request.path_info.startswith(BELOW):
            translation.activate("en")


def _depend_on_little(response: HttpResponse) -> None:
    varying = [name.strip() for name in response.headers.get("Vary", "").split(",")]
    if kept := ", ".join(name for name in varying if name and name.lower() not in UNVARYING):
        response.headers["Vary"] = kept
    else:
        response.headers.pop("Vary", None)
