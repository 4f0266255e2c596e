"""Two addresses for those who watch over the archive: is it alive, can it answer."""

from collections.abc import Callable

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse

Handler = Callable[[HttpRequest], HttpResponse]


class Probes:
    """Answers `/healthz` and `/readyz` ahead of sessions, languages and the check of the host's name.

    A load balancer asks by number, without a name and without https, and wants no page.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        probe = {"/healthz": alive, "/readyz": ready}.get(request.path_info)
        return probe() if probe else self.get_response(request)


def alive() -> HttpResponse:
    """The process answers. Nothing else is asked, so that a database at rest restarts no process."""
    return _say("alive", 200)


def ready() -> HttpResponse:
    """The database answers too; if not, 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return _say("the database does not answer", 503)
    return _say("ready", 200)


def _say(word: str, status: int) -> HttpResponse:
    headers = {"Cache-Control": "no-store"}
    return HttpResponse(f"{word}\n", status=status, content_type="text/plain; charset=utf-8", headers=headers)
