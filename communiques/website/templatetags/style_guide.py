"""Writing one specimen several times on a page."""

import re
from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token

register = template.Library()

_PLACE = re.compile(r'(?<= )(?P<name>id|for|aria-labelledby|aria-describedby|href="#)(?:="|(?<=#))(?=[\w-])')


class Apart(template.Node):
    """What it holds, its places under names that begin with a prefix."""

    def __init__(self, prefix: FilterExpression, held: NodeList) -> None:
        self.prefix, self.held = prefix, held

    def render(self, context: Any) -> str:
        prefix = self.prefix.resolve(context)
        return _PLACE.sub(lambda place: f"{place[0]}{prefix}-", self.held.render(context))


@register.tag
def apart(parser: Parser, token: Token) -> Apart:
    """`{% apart prefix %}…{% endapart %}`: no name of a place may stand twice on a page."""
    prefix = parser.compile_filter(token.split_contents()[1])
    held = parser.parse(("endapart",))
    parser.delete_first_token()
    return Apart(prefix, held)
