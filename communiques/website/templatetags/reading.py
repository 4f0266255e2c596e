"""Writing the words of a text, with the places of its statements, and nothing between them."""

from collections.abc import Iterable, Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from communiques.archive.models import Topic
from communiques.search.snippets import Fragment

from ..asked import Matches, Piece
from ..choice import Choice, Offer, place_of
from ..reading import Part, Passage, Segment

register = template.Library()


@register.simple_tag
def words_of(part: Part, matches: Matches | None = None, choice: Choice | None = None) -> SafeString:
    """The segments of a part, the places of statements marked, with what a question or a choice brings out.

    Without the marks this is the text, letter by letter: what leads from match to match is said in attributes.
    """
    matches, choice = matches or None, choice or None  # what a template is not given is an empty text
    return format_html_join("", "{}", ((_placed(segment, matches, choice),) for segment in part.segments))


@register.simple_tag
def offer_by(choice: Choice | None, speakers: Sequence[int], place: str) -> Offer | None:
    """The link that brings out what these say; None where there is nothing to choose."""
    return choice.offer_by(speakers, place) if choice else None


@register.simple_tag
def offer_on(choice: Choice | None, topic: Topic, place: str) -> Offer | None:
    """The link that brings out what is said on a topic; None where there is nothing to choose."""
    return choice.offer_on(topic, place) if choice else None


@register.simple_tag
def marked(fragments: Iterable[Fragment]) -> SafeString:
    """The fragments of an excerpt, the words searched for marked, and nothing between them."""
    return format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", f.text) if f.marked else f.text,) for f in fragments)
    )


def _placed(segment: Segment, matches: Matches | None, choice: Choice | None) -> SafeString:
    words = _words(segment, matches)
    if not segment.passages:
        return words
    further = format_html_join("", "{}", ((_place(passage, choice),) for passage in segment.further_anchors))
    kind = "statement-place chosen" if choice and choice.holds(segment.passages) else "statement-place"
    if segment.anchor is None:
        return format_html('<span class="{}">{}</span>', kind, words)
    steps = _passage_steps(segment.anchor, choice)
    return format_html('{}<span class="{}" id="{}">{}</span>{}', further, kind, place_of(segment.anchor), words, steps)


def _place(passage: Passage, choice: Choice | None) -> SafeString:
    steps = _passage_steps(passage, choice)
    return format_html('<span class="statement-place" id="{}"></span>{}', place_of(passage), steps)


def _passage_steps(passage: Passage, choice: Choice | None) -> SafeString | str:
    """Where one goes from a chosen passage; nowhere from the only one, for the bar over the text leads out already."""
    if choice is None or not choice.holds([passage]) or len(choice.passages) == 1:
        return ""
    number, before, after = choice.neighbours(passage)
    steps = [(f"#{after}", _("Next passage"))] if after else []
    steps += [(f"#{before}", _("Previous passage"))] if before else []
    steps.append((choice.whole, _("Whole text")))
    return _step_links(number, len(choice.passages), steps)


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
    return _step_links(number, matches.count, steps)


def _step_links(number: int, count: int, steps: Iterable[tuple[str, str]]) -> SafeString:
    """The steps from one of several places. Their words stand in attributes: they are no part of the text."""
    return format_html(
        '<span class="match-steps" role="group" lang="{}" dir="ltr" aria-label="{}">{}</span>',
        get_language(),
        _("%(number)s of %(count)s") % {"number": number, "count": count},
        format_html_join("", '<a href="{}" aria-label="{}"></a>', steps),
    )
