"""Nodes as a JSON-LD document, or as a block of data in a page."""

import json
from collections.abc import Sequence

from .things import Node

CONTEXT = "https://schema.org"
# Escaped as JSON has it, so that no text can end the element it stands in, nor begin a comment in it.
_ESCAPED = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def document(node: Node) -> str:
    return f"{json.dumps({'@context': CONTEXT, **node}, ensure_ascii=False)}\n"


def block(nodes: Sequence[Node]) -> str:
    """What stands in `<script type="application/ld+json">`."""
    graph = {"@context": CONTEXT, "@graph": list(nodes)}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
