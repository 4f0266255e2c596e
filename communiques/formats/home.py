"""Where the archive stands: what the addresses begin with that are cited, harvested and kept elsewhere."""

from django.conf import settings
from django.http import HttpRequest


def home(request: HttpRequest | None = None) -> str:
    """The address of the archive, without a slash at its end: as configured, else as this reader reached it."""
    if settings.PUBLIC_ADDRESS:
        return str(settings.PUBLIC_ADDRESS)
    if request is not None:
        return request.build_absolute_uri("/").rstrip("/")
    return f"http://localhost:{settings.PORT}"
