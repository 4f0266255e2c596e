"""A communiqué in TEI where several stand in one document: an identifier of XML may occur there once only."""

from communiques.archive.models import Communique
from communiques.formats import tei

_ID = "{http://www.w3.org/XML/1998/namespace}id"


def tei_record(communique: Communique, home: str) -> str:
    """The record as `/c/{id}.tei.xml` has it, each `xml:id`, and what points at one, begun with the record's."""
    document, start = tei.document(communique, home), f"c-{communique.public_id}-"
    own = {made.attrib[_ID] for made in document.iter() if _ID in made.attrib}
    for made in document.iter():
        for name, value in made.attrib.items():
            if name == _ID:
                made.attrib[name] = start + value
            elif "#" in value:
                made.attrib[name] = " ".join(_pointed(word, own, start) for word in value.split(" "))
    return tei.written(document)


def _pointed(word: str, own: set[str], start: str) -> str:
    """A pointer into the document, to where it leads now; any other word as it stands."""
    return f"#{start}{word[1:]}" if word.startswith("#") and word[1:] in own else word
