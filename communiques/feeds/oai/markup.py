"""XML written piece by piece: a page of records is some hundred elements, which need no tree."""

import re
from xml.sax.saxutils import escape, quoteattr

# What XML 1.0 cannot hold in any form (section 2.2): control characters, halves of surrogate pairs, noncharacters.
_UNSPEAKABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def speakable(text: object) -> str:
    """The text with U+FFFD for each character that no XML document can hold."""
    return _UNSPEAKABLE.sub("\ufffd", str(text))


def element(name: str, text: object, **attributes: str) -> str:
    """An element that holds a text."""
    return around(name, escape(speakable(text)), **attributes)


def around(name: str, *content: str, **attributes: str) -> str:
    """An element that holds what is written already. `xml_lang` is written xml:lang; an empty attribute is left out."""
    written = "".join(
        f" {attribute.replace('_', ':', 1)}={quoteattr(speakable(value))}"
        for attribute, value in attributes.items()
        if value
    )
    inner = "".join(content)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"
