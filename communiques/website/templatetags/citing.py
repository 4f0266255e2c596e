"""Writing citations, and what programs read of a record in the head of its page."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from communiques.formats.bibliography import Description
from communiques.formats.citations.prose import Piece

register = template.Library()

DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


@register.simple_tag
def written(pieces: Iterable[Piece]) -> SafeString:
    """A citation, with the language of its title and the direction that the title's own letters have."""
    return format_html_join("", "{}", ((_piece(piece),) for piece in pieces))


def _piece(piece: Piece) -> SafeString:
    if not piece.language:
        return format_html("{}", piece.text)
    name = "cite" if piece.is_italic else "span"
    return format_html(f'<{name} lang="{{}}" dir="auto">{{}}</{name}>', piece.language, piece.text)


@register.simple_tag
def metas(described: Description, rights: str = "") -> SafeString:
    """Highwire's names, which Google Scholar reads, and Dublin Core's (DCMI, Expressing Dublin Core in HTML)."""
    date = str(described.date or "")
    said = [
        ("citation_title", described.title),
        ("citation_author", described.author),
        ("citation_technical_report_institution", described.author),
        ("citation_publication_date", date.replace("-", "/")),
        ("citation_language", described.language),
        ("citation_public_url", described.address),
        *(("citation_keywords", topic) for topic in described.topics),
        ("DC.title", described.title),
        ("DC.creator", described.author),
        ("DC.publisher", described.author),
        ("DC.date", date),
        ("DC.type", "Text"),
        ("DC.language", described.language),
        ("DC.identifier", described.address),
        ("DC.source", described.source_url),
        ("DC.rights", rights),
        *(("DC.subject", topic) for topic in described.topics),
    ]
    written = format_html_join("\n    ", '<meta name="{}" content="{}">', ((name, text) for name, text in said if text))
    return format_html('<link rel="schema.DC" href="{}">\n    {}', DUBLIN_CORE, written)
