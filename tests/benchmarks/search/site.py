"""The archive's own WSGI application, asked in this process as gunicorn asks it: whole pages, with every header."""

import io
import time
from typing import Any
from wsgiref.util import setup_testing_defaults

from django.core.wsgi import get_wsgi_application

from communiques.search.columns.current import current

from .timing import milliseconds

LONGEST_WAIT = 600.0  # seconds


class Site:
    """Pages of the archive."""

    def __init__(self) -> None:
        self.application = get_wsgi_application()

    def page(self, address: str) -> str:
        """The page at an address. Anything but 200 ends the run."""
        path, _, query = address.partition("?")
        environ: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "127.0.0.1"}
        environ["wsgi.input"] = io.BytesIO()
        setup_testing_defaults(environ)
        said: list[str] = []
        response = self.application(environ, lambda status, _headers: said.append(status))
        try:
            body = b"".join(response)
        finally:
            response.close()
        if said != ["200 OK"]:
            raise SystemExit(f"{address}: {said}")
        return body.decode()

    def time(self, address: str) -> float:
        """Milliseconds for the page at an address."""
        return milliseconds(lambda: self.page(address))


def wait_for_columns() -> float:
    """Wait until questions are counted over the arrays; the seconds that took."""
    began = time.perf_counter()
    while current() is None:
        if time.perf_counter() - began > LONGEST_WAIT:
            raise SystemExit("The arrays of the search are not made.")
        time.sleep(0.1)
    return time.perf_counter() - began
