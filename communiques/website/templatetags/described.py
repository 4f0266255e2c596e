"""What the head of a page says to programs: where it stands, in which languages, and what it is about."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from communiques.formats.home import home
from communiques.formats.schema_org.writing import block

from ..structured_data import structured_data
from .archive import same_page

register = template.Library()

# Pages that a question makes: their addresses are told apart by it. Elsewhere a query chooses among what is there.
ASKED = {"communiques", "statements", "phrase", "people", "encounters"}
LOCALES = {"en": "en_GB", "fr": "fr_FR"}


@register.simple_tag
def canonical_address(request: HttpRequest) -> str:
    """The address under which a page is to be known: where the archive stands, and without what only chooses."""
    return f"{home(request)}{_path(request, get_language() or 'en')}"


@register.simple_tag
def addresses_by_language(request: HttpRequest) -> list[tuple[str, str]]:
    """The page in each language; for who reads neither, the bare address decides, or English."""
    place = home(request)
    pages = [(language, f"{place}{_path(request, language)}") for language in LOCALES]
    match = request.resolver_match
    return [*pages, ("x-default", f"{place}/" if match and match.url_name == "home" else pages[0][1])]


@register.simple_tag(takes_context=True)
def nodes_of_page(context: Any) -> list[dict[str, Any]]:
    """What the page is about, in the vocabulary of schema.org; nothing where it is an error."""
    request, match = context.get("request"), getattr(context.get("request"), "resolver_match", None)
    if match is None or match.namespace != "website" or "view" not in context or context.get("errors"):
        return []
    return structured_data(str(match.url_name), context.flatten(), home(request), canonical_address(request))


@register.filter
def as_data_block(nodes: list[dict[str, Any]]) -> SafeString:
    """The nodes as JSON-LD, escaped so that no text in them ends the element they stand in."""
    return SafeString(block(nodes))


@register.simple_tag
def locale_of_page() -> str:
    return LOCALES[(get_language() or "en")[:2]]


def _path(request: HttpRequest, language: str) -> str:
    path = same_page(request, language)
    match = request.resolver_match
    return path if match and match.url_name in ASKED else path.partition("?")[0]
