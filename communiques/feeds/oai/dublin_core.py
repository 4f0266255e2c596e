"""A communiqué in unqualified Dublin Core (`oai_dc`): what every harvester reads."""

from collections.abc import Iterator, Mapping

from communiques.archive.models import Communique

from .markup import around, element

LONGEST_DESCRIPTION = 600


def dublin_core(communique: Communique, home: str) -> str:
    """The record as an `oai_dc:dc` element; the communiqué comes complete, as `formats.loading` gives it."""
    return around(
        "oai_dc:dc",
        *_elements(communique, home),
        xmlns_oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/",
        xmlns_dc="http://purl.org/dc/elements/1.1/",
        xmlns_xsi="http://www.w3.org/2001/XMLSchema-instance",
        xsi_schemaLocation=(
            "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
        ),
    )


def _elements(communique: Communique, home: str) -> Iterator[str]:
    source, language = communique.source, communique.language
    yield element("dc:title", communique.heading, xml_lang=language if communique.title else "en")
    yield element("dc:creator", source.label)
    yield from _subjects(communique)
    if communique.text:
        yield element("dc:description", _beginning(communique.text), xml_lang=language)
    yield element("dc:publisher", source.label)
    for participation in communique.leading_participations():
        yield element("dc:contributor", participation.label)
    yield element("dc:date", communique.published_on or communique.held_on)
    yield element("dc:type", "Text")
    yield element("dc:type", "Communiqué")
    yield element("dc:format", "text/html")
    yield element("dc:identifier", f"{home}{communique.get_permanent_url()}")
    if communique.source_url:
        yield element("dc:source", communique.source_url)
    yield element("dc:language", language)
    if communique.encounter:
        yield element("dc:relation", f"{home}/e/{communique.encounter.public_id}")
    for covered in (communique.held_on, communique.place):
        if covered:
            yield element("dc:coverage", covered)
    for language, words in (("en", source.rights_en), ("fr", source.rights_fr)):
        if words:
            yield element("dc:rights", words, xml_lang=language)


def _subjects(communique: Communique) -> Iterator[str]:
    for tag in communique.topic_tags.all():
        yield from _named("dc:subject", tag.topic.labels)
    countries = {part.country.code: part.country for part in communique.participations.all()}
    for country in countries.values():
        yield from _named("dc:subject", country.labels)


def _named(name: str, labels: Mapping[str, str]) -> Iterator[str]:
    """An element for each name in a language of the interface; in another where there is none."""
    written = {language: labels[language] for language in ("en", "fr") if language in labels} or labels
    for language, text in written.items():
        yield element(name, text, xml_lang=language)


def _beginning(text: str) -> str:
    """The text as far as a description goes, cut after a word."""
    if len(text) <= LONGEST_DESCRIPTION:
        return text
    return f"{text[:LONGEST_DESCRIPTION].rsplit(maxsplit=1)[0]} …"
