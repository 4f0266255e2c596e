"""The formats that records are given in. To add one: its prefix, its schema and namespace, and what writes it."""

from collections.abc import Callable
from dataclasses import dataclass

from communiques.archive.models import Communique
from communiques.formats.tei.elements import ROOT

from .dublin_core import dublin_core
from .errors import Code, OaiError
from .tei_among_others import tei_record


@dataclass(frozen=True)
class MetadataFormat:
    """A format as ListMetadataFormats describes it; `write` gives a complete communiqué as one element."""

    prefix: str
    schema: str
    namespace: str
    write: Callable[[Communique, str], str]


FORMATS = {
    each.prefix: each
    for each in (
        MetadataFormat(
            "oai_dc",
            "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
            "http://www.openarchives.org/OAI/2.0/oai_dc/",
            dublin_core,
        ),
        MetadataFormat(
            "tei",
            "https://www.tei-c.org/release/xml/tei/custom/schema/xsd/tei_all.xsd",
            ROOT,
            tei_record,
        ),
    )
}


def check_format(prefix: str) -> None:
    """Raises OaiError where records are not given in this format."""
    if prefix not in FORMATS:
        raise OaiError(Code.UNKNOWN_FORMAT, f"Records are given as {', '.join(FORMATS)}.")
