"""Pages kept as they were sent, for as long as nothing of what pages show has changed.

The log that the search follows tells of every change, so that a page kept is the page that would be made. It is for
readers: who has a session is always served anew.
"""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.views.generic import View

from communiques.search.columns.current import current

MOST_KEPT = 32 * 2**20  # bytes
LARGEST = 2**20


class Pages:
    """Bodies of pages by what they depend on; those not asked for longest go first."""

    def __init__(self) -> None:
        self._bodies: OrderedDict[Hashable, bytes] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def get(self, key: Hashable) -> bytes | None:
        with self._lock:
            if key in self._bodies:
                self._bodies.move_to_end(key)
            return self._bodies.get(key)

    def keep(self, key: Hashable, body: bytes) -> None:
        if len(body) > LARGEST:
            return
        with self._lock:
            self._size += len(body) - len(self._bodies.pop(key, b""))
            self._bodies[key] = body
            while self._size > MOST_KEPT:
                self._size -= len(self._bodies.popitem(last=False)[1])

    def forget(self) -> None:
        with self._lock:
            self._bodies.clear()
            self._size = 0


_pages = Pages()
forget = _pages.forget


class Kept(View):
    """A view whose pages are kept, unless it says while making one that this is not to be."""

    is_kept = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        key = _key(request)
        if key is None:
            return super().dispatch(request, *args, **kwargs)
        body = _pages.get(key)
        if body is not None:
            return HttpResponse(body)
        response = super().dispatch(request, *args, **kwargs)
        if self.is_kept and isinstance(response, TemplateResponse) and response.status_code == 200:
            _pages.keep(key, response.render().content)
        return response


def _key(request: HttpRequest) -> Hashable | None:
    """What a page depends on; None for what is not to be kept."""
    if request.method != "GET" or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return None
    state = current()
    if state is None:
        return None
    return state.version, localdate(), get_language(), request.scheme, request.get_host(), request.get_full_path()
