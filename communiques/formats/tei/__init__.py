"""A communiqué in TEI P5: a header with provenance, participants and topics; a body whose text is the verbatim text.

Checked against `tei_all`. Language versions of one account are communiqués of their own, and documents of their own.
"""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from communiques.archive.models import Communique

from .body import body
from .elements import ROOT, add, element
from .header import header


def communique(record: Communique, home: str) -> str:
    """The document of one record, complete as `loading.communiques` gives it."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written(document(record, home))}\n'


def document(record: Communique, home: str) -> Element:
    """The same as an element, to stand in another document."""
    numbers = {participation.pk: number for number, participation in enumerate(record.participations.all(), 1)}
    made = element("TEI", xmlns=ROOT)
    head = header(record, home)
    ElementTree.indent(head)
    made.append(head)
    text = add(made, "text", lang=record.language)
    text.append(body(record, numbers, home))
    return made


def written(made: Element) -> str:
    """An element as it stands in a file."""
    # A reader of XML would make a line feed of a bare carriage return (XML 1.0, 2.11).
    return ElementTree.tostring(made, encoding="unicode", short_empty_elements=True).replace("\r", "&#13;")
