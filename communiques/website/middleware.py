"""What is said of every response, and what is refused before any page is asked."""

from collections.abc import Callable
from itertools import chain

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

# A question of 500 Chinese characters takes 4,500 bytes of a query string; gunicorn ends a whole line at 8,190.
LONGEST_QUERY = 6000

# Every feature that browsers know by this header; they complain of those they do not.
_FEATURES = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen",
    "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "local-fonts",
    "magnetometer", "microphone", "midi", "otp-credentials", "payment", "picture-in-picture",
    "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb", "window-management",
    "xr-spatial-tracking",
)  # fmt: skip

Handler = Callable[[HttpRequest], HttpResponse]


class PolicyHeaders:
    """Says that no feature of the device is wanted, and that other sites may not embed what we send."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response
        self.features = ", ".join(f"{feature}=()" for feature in _FEATURES)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.features)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class OddInput:
    """Refuses, with the page for bad requests, what no form of ours sends: a NUL, which the database cannot hold, and
    a query longer than any question. Broken UTF-8, half surrogate pairs too, has become U+FFFD by then and is harmless.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY:
            raise BadRequest("The query is too long.")
        given = [request.path_info, *request.GET, *chain.from_iterable(values for _, values in request.GET.lists())]
        if any("\0" in value for value in given):
            raise BadRequest("The address holds a NUL.")
        return self.get_response(request)
