"""Elements of XML made one at a time."""

import re
from xml.etree.ElementTree import Element

ROOT = "http://www.tei-c.org/ns/1.0"

_XML = "{http://www.w3.org/XML/1998/namespace}"
_OF_XML = {"id", "lang", "space"}
# What no document may hold, written or escaped (XML 1.0, 2.2).
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, text: str = "", **attributes: object) -> Element:
    """An element; attributes that are None or empty are left out, `id`, `lang` and `space` are those of XML."""
    written = {_attribute(name): allowed(str(value)) for name, value in attributes.items() if value not in (None, "")}
    made = Element(tag, written)
    made.text = allowed(text) or None
    return made


def add(parent: Element, tag: str, text: str = "", **attributes: object) -> Element:
    """An element as the last child of another."""
    made = element(tag, text, **attributes)
    parent.append(made)
    return made


def allowed(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold, so that positions stay."""
    return _FORBIDDEN.sub("\ufffd", text)


def _attribute(name: str) -> str:
    return f"{_XML}{name}" if name in _OF_XML else name.rstrip("_")
