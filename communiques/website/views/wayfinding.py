"""What programs ask of any site: where its pages are, what may be visited, how to search, whom to tell of a hole."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.cache import patch_vary_headers
from django.utils.timezone import now
from django.utils.translation import get_language, override

from communiques.formats.home import home

from .. import sitemaps

XML, TEXT = "application/xml; charset=utf-8", "text/plain; charset=utf-8"

# A question of one parameter leads somewhere; of several there is no end. What asks the archive on every key press, and
# the administration, are no pages to visit.
ROBOTS = """User-agent: *
Allow: /
Disallow: /admin/
Disallow: /*/suggest/
Disallow: /*/communiques/?*&
Disallow: /*/statements/?*&

Sitemap: {home}/sitemap.xml
"""

# What is kept of security.txt says so long that it is true; what is fetched anew is always.
SECURITY_DAYS = 30


def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS.format(home=home(request)), content_type=TEXT)


def sitemap_index(request: HttpRequest) -> HttpResponse:
    return HttpResponse("".join(sitemaps.index(home(request))), content_type=XML)


def sitemap(request: HttpRequest, section: str, number: int) -> StreamingHttpResponse:
    pages = sitemaps.sitemap(sitemaps.File(section, number), home(request))
    if pages is None:
        raise Http404
    return StreamingHttpResponse(pages, content_type=XML)


def opensearch(request: HttpRequest, language: str = "") -> HttpResponse:
    """How browsers search the archive (OpenSearch 1.1), in a language, else in the reader's."""
    with override(language or get_language()):
        response = render(
            request,
            "website/opensearch.xml",
            {"home": home(request), "path": request.path},
            content_type="application/opensearchdescription+xml; charset=utf-8",
        )
    if not language:
        patch_vary_headers(response, ["Accept-Language"])
    return response


def security(request: HttpRequest) -> HttpResponse:
    """RFC 9116; nothing where nobody is named to be told."""
    if not settings.CONTACT_EMAIL:
        raise Http404
    expires = (now() + timedelta(days=SECURITY_DAYS)).replace(microsecond=0)
    lines = [
        f"Contact: mailto:{settings.CONTACT_EMAIL}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: en, fr",
        f"Canonical: {home(request)}{request.path}",
    ]
    return HttpResponse("".join(f"{line}\r\n" for line in lines), content_type=TEXT)


def favicon(_request: HttpRequest) -> HttpResponse:
    """Pages name the icon; who asks for it unread is led to it."""
    return HttpResponsePermanentRedirect(static("images/favicon.svg"))
