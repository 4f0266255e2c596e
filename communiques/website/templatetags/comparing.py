"""Writing the words of a text with the passages on a chosen topic marked, and nothing between them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from communiques.archive.models import Topic
from communiques.formats.names import joined

from ..comparison.choices import Choice
from ..comparison.columns import Column
from ..comparison.differences import Value, length_in_words
from ..comparison.texts import Text
from ..reading import Part, Segment
from .reading import words_of

register = template.Library()
register.filter(length_in_words)


@register.simple_tag
def passages_of(part: Part, topics: Collection[int] = ()) -> SafeString:
    """The words of a part with the places of its statements; those on one of these topics are marked."""
    return format_html_join("", "{}", ((_marked(part, segment, topics),) for segment in part.segments))


@register.simple_tag
def choosing(choice: Choice, topic: Topic | None = None) -> str:
    """The address of the same texts with a topic chosen, or none."""
    return choice.on(topic.slug if topic else "").address


@register.filter
def place(column: Column, texts: Iterable[Text]) -> str:
    """Where the text of a column is read: on this page, else on its own; a paragraph's name follows."""
    for text in texts:
        if text.column.communique == column.communique:
            return f"#{text.prefix}-"
    return f"{column.communique.get_absolute_url()}#"


@register.filter
def beside(values: Iterable[Value], columns: Iterable[Column]) -> list[tuple[Value, Column]]:
    """What each account says, with its account."""
    return list(zip(values, columns, strict=True))


@register.filter
def in_a_list(names: Sequence[str]) -> str:
    """Names of things within a sentence: date, kind and participants."""
    return joined([name.lower() for name in names])


def _marked(part: Part, segment: Segment, topics: Collection[int]) -> SafeString:
    words = words_of(replace(part, segments=[segment]))
    on_topic = any(topic.pk in topics for passage in segment.passages for topic in passage.topics)
    return format_html('<mark class="on-topic">{}</mark>', words) if on_topic else words
