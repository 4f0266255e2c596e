"""The forms a record can be had in, each at its permanent address with a suffix: `/c/{id}.json`, `/s/{id}.ris`.

To add a form, write a module with a function `(record, home) -> str` and name it here. The record comes complete, as
`formats.loading` gives it: a communiqué, a statement with its communiqué, an encounter with its accounts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import translation

from communiques.archive.models import Communique, Encounter, Statement

from . import annotation, markdown, plain_json, plain_text, schema_org, signposting, tei
from .citations import biblatex, bibtex, csl_json, files, ris

Write = Callable[[Any, str], str]


@dataclass(frozen=True)
class Form:
    """A form of a record.

    `label` is what links to it are called, the same in every language. `profile` names what the media type leaves open.
    `is_content` says that the form is the text itself (signposted as `item`), not a description of it (`describedby`).
    """

    suffix: str
    media_type: str
    label: str
    write: Write
    profile: str = ""
    is_content: bool = False

    def of(self, record: Any, home: str) -> str:
        """The record in this form, the same whatever the reader's language; `home` is where the archive stands."""
        with translation.override("en"):
            return self.write(record, home)


def _linkset(record: Any, home: str) -> str:
    """All the others, as links; known only when all are."""
    return signposting.linkset(record, OF[type(record)], home)


JSON = "application/json"
LINKSET = Form(signposting.LINKSET_SUFFIX, signposting.LINKSET_TYPE, "Linkset", _linkset)

_BIBLIOGRAPHIC = (
    Form("ris", ris.MEDIA_TYPE, "RIS", files.as_ris),
    Form("bib", bibtex.MEDIA_TYPE, "BibTeX", files.as_bibtex),
    Form("biblatex", biblatex.MEDIA_TYPE, "BibLaTeX", files.as_biblatex),
    Form("csl.json", csl_json.MEDIA_TYPE, "CSL-JSON", files.as_csl_json),
)

COMMUNIQUE = (
    Form("json", JSON, "JSON", plain_json.communique),
    Form("jsonld", schema_org.MEDIA_TYPE, "JSON-LD (schema.org)", schema_org.communique),
    Form("txt", "text/plain", "Text", plain_text.communique, is_content=True),
    Form("md", "text/markdown", "Markdown", markdown.communique),
    Form("tei.xml", "application/tei+xml", "TEI", tei.communique, "http://www.tei-c.org/ns/1.0", is_content=True),
    *_BIBLIOGRAPHIC,
    LINKSET,
)
STATEMENT = (
    Form("json", JSON, "JSON", plain_json.statement),
    Form("jsonld", schema_org.MEDIA_TYPE, "JSON-LD (schema.org)", schema_org.statement),
    Form("txt", "text/plain", "Text", plain_text.statement, is_content=True),
    Form("md", "text/markdown", "Markdown", markdown.statement),
    Form("anno.jsonld", annotation.MEDIA_TYPE, "Web Annotation", annotation.statement, annotation.CONTEXT),
    *_BIBLIOGRAPHIC,
    LINKSET,
)
ENCOUNTER = (
    Form("json", JSON, "JSON", plain_json.encounter),
    Form("jsonld", schema_org.MEDIA_TYPE, "JSON-LD (schema.org)", schema_org.encounter),
    LINKSET,
)
OF = {Communique: COMMUNIQUE, Statement: STATEMENT, Encounter: ENCOUNTER}
"""In the order in which they are offered; where several have one media type, the first answers to it."""


def by_suffix(forms: tuple[Form, ...], suffix: str) -> Form | None:
    """The form with this suffix, in capitals or not."""
    return next((form for form in forms if form.suffix == suffix.lower()), None)
