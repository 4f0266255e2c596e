"""Writing the words of a text, with the places of its statements, and nothing between them."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from communiques.search.snippets import Fragment

from ..reading import Part, Segment

register = template.Library()


@register.simple_tag
def words_of(part: Part) -> SafeString:
    """The segments of a part, the places of statements marked. Without the marks this is the text, letter by letter."""
    return format_html_join("", "{}", ((_marked(segment),) for segment in part.segments))


@register.simple_tag
def marked(fragments: Iterable[Fragment]) -> SafeString:
    """The fragments of an excerpt, the words searched for marked, and nothing between them."""
    return format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", f.text) if f.marked else f.text,) for f in fragments)
    )


def _marked(segment: Segment) -> SafeString:
    if not segment.passages:
        return format_html("{}", segment.text)
    further = format_html_join(
        "", '<span id="s-{}"></span>', ((p.statement.public_id,) for p in segment.further_anchors)
    )
    if segment.anchor is None:
        return format_html('<span class="statement-place">{}</span>', segment.text)
    return format_html(
        '{}<span class="statement-place" id="s-{}">{}</span>', further, segment.anchor.statement.public_id, segment.text
    )
