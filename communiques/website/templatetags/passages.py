"""The beginning of a passage, where a page has room for no more."""

from django import template

from communiques.search.snippets import beginning

register = template.Library()


@register.simple_tag
def beginning_of(words: str) -> str:
    """The words, or where they are many their beginning with an ellipsis; no word is cut in two."""
    cut = beginning(words, ())
    return words if cut == len(words) else f"{words[:cut].rstrip()}…"
