"""Writing the words of a text, with the places of its statements, and nothing between them."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from communiques.search.snippets import Fragment

from ..asked import Matches, Piece
from ..reading import Part, Segment

register = template.Library()


@register.simple_tag
def words_of(part: Part, matches: Matches | None = None) -> SafeString:
    """The segments of a part, the places of statements marked, and the matches of a question if one led here.

    Without the marks this is the text, letter by letter: what leads from match to match is said in attributes.
    """
    return format_html_join("", "{}", ((_placed(segment, matches),) for segment in part.segments))


@register.simple_tag
def marked(fragments: Iterable[Fragment]) -> SafeString:
    """The fragments of an excerpt, the words searched for marked, and nothing between them."""
    return format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", f.text) if f.marked else f.text,) for f in fragments)
    )


def _placed(segment: Segment, matches: Matches | None) -> SafeString:
    words = _words(segment, matches)
    if not segment.passages:
        return words
    further = format_html_join(
        "", '<span id="s-{}"></span>', ((p.statement.public_id,) for p in segment.further_anchors)
    )
    if segment.anchor is None:
        return format_html('<span class="statement-place">{}</span>', words)
    return format_html(
        '{}<span class="statement-place" id="s-{}">{}</span>', further, segment.anchor.statement.public_id, words
    )


def _words(segment: Segment, matches: Matches | None) -> SafeString:
    if matches is None:
        return format_html("{}", segment.text)
    return format_html_join(
        "", "{}", ((_piece(piece, matches),) for piece in matches.pieces(segment.text, segment.start))
    )


def _piece(piece: Piece, matches: Matches) -> SafeString:
    if not piece.number:
        return format_html("{}", piece.text)
    if not piece.opens:
        return format_html("<mark>{}</mark>", piece.text)
    return format_html('<mark id="m{}">{}</mark>{}', piece.number, piece.text, _steps(piece.number, matches))


def _steps(number: int, matches: Matches) -> SafeString:
    """Where one goes from a match: shown by the style sheet beside the match one has gone to."""
    steps = []
    if number < matches.count:
        steps.append((f"#m{number + 1}", _("Next match")))
    if number > 1:
        steps.append((f"#m{number - 1}", _("Previous match")))
    steps.append((matches.question.address, _("Back to the results")))
    place = _("%(number)s of %(count)s") % {"number": number, "count": matches.count}
    return format_html(
        '<span class="match-steps" role="group" lang="{}" dir="ltr" aria-label="{}">{}</span>',
        get_language(),
        place,
        format_html_join("", '<a href="{}" aria-label="{}"></a>', steps),
    )
