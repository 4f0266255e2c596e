"""A communiqué in TEI P5: a header with provenance, participants and topics; a body whose text is the verbatim text.

Checked against `tei_all`. Language versions of one account are communiqués of their own, and documents of their own.
"""

from xml.etree import ElementTree

from communiques.archive.models import Communique

from .body import body
from .elements import ROOT, add, element
from .header import header


def communique(record: Communique, home: str) -> str:
    """The document of one record, complete as `loading.communiques` gives it."""
    numbers = {participation.pk: number for number, participation in enumerate(record.participations.all(), 1)}
    document = element("TEI", xmlns=ROOT)
    head = header(record, home)
    ElementTree.indent(head)
    document.append(head)
    text = add(document, "text", lang=record.language)
    text.append(body(record, numbers, home))
    written = ElementTree.tostring(document, encoding="unicode", short_empty_elements=True)
    # A reader of XML would make a line feed of a bare carriage return (XML 1.0, 2.11).
    written = written.replace("\r", "&#13;")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'
