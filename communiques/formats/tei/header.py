"""The header: what the document is, where it comes from, what may be done with it, who took part, on what."""

from datetime import datetime
from xml.etree.ElementTree import Element

from communiques.archive.languages import language_name
from communiques.archive.models import Communique, Participation, Topic

from .elements import add, element

WIKIDATA = "http://www.wikidata.org/entity/"
UNCHECKED = "Participants, speakers and topics were read from the text by a program; no editor has checked them."
CHECKED = "An editor has checked the record; what a program read from the text and the editor left is not told apart."
SAID = (
    "Each statement is one said, or several tied by next and prev. @direct is true for words quoted, false for words"
    " reported, unknown for words of several jointly. A character that XML cannot hold stands as U+FFFD."
)


def header(record: Communique, home: str) -> Element:
    made = element("teiHeader", lang="en")
    made.append(_file(record, home))
    made.append(_encoding(record))
    made.append(_profile(record))
    made.append(_revisions(record))
    return made


def _file(record: Communique, home: str) -> Element:
    made = element("fileDesc")
    titles = add(made, "titleStmt")
    add(titles, "title", record.heading, lang=record.language if record.title else None)
    add(add(titles, "author"), "orgName", record.source.label)
    publication = add(made, "publicationStmt")
    add(publication, "publisher", "Communiqués")
    add(publication, "idno", record.public_id, type="communiques")
    add(publication, "idno", f"{home}{record.get_permanent_url()}", type="URI")
    publication.append(_availability(record))
    if record.encounter:
        related = f"{home}{record.encounter.get_permanent_url()}"
        add(add(made, "notesStmt"), "relatedItem", type="encounter", target=related)
    add(made, "sourceDesc").append(_source(record))
    return made


def _availability(record: Communique) -> Element:
    """The issuer's terms, as far as they are known, in the languages they are known in."""
    made = element("availability")
    stated = [("en", record.source.rights_en), ("fr", record.source.rights_fr)]
    for language, words in stated:
        if words:
            add(made, "p", words, lang=language)
    if not any(words for _, words in stated):
        add(made, "p", "The terms of the issuer are not known.")
    return made


def _source(record: Communique) -> Element:
    made = element("bibl")
    add(add(made, "publisher"), "orgName", record.source.label)
    add(made, "pubPlace").append(element("country", record.source.country.label, key=record.source.country.code))
    if record.title:
        add(made, "title", record.title, lang=record.language)
    if record.published_on:
        add(made, "date", str(record.published_on), type="published", when=record.published_on)
    if record.source_url:
        add(made, "ref", record.source_url, target=record.source_url.replace(" ", "%20"))
    if record.captured_on:
        add(made, "date", str(record.captured_on), type="captured", when=record.captured_on)
    if record.text_sha256:
        add(made, "idno", record.text_sha256, type="sha256")
    else:
        add(made, "note", "The text is not held.")
    return made


def _encoding(record: Communique) -> Element:
    made = element("encodingDesc")
    interpretation = add(add(made, "editorialDecl"), "interpretation")
    add(interpretation, "p", SAID)
    add(interpretation, "p", UNCHECKED if record.is_unseen else CHECKED)
    topics = _topics(record)
    if topics:
        taxonomy = add(add(made, "classDecl"), "taxonomy", id="topics")
        for topic in topics:
            category = add(taxonomy, "category", id=f"topic-{topic.slug}")
            for language in ("en", "fr"):
                if language in topic.labels:
                    add(category, "catDesc", topic.labels[language], lang=language)
    return made


def _topics(record: Communique) -> list[Topic]:
    """Those of the record and of its statements, each once."""
    own = [tag.topic for tag in record.topic_tags.all()]
    said = [tag.topic for statement in record.statements.all() for tag in statement.topic_tags.all()]
    return list({topic.pk: topic for topic in [*own, *said]}.values())


def _profile(record: Communique) -> Element:
    made = element("profileDesc")
    add(add(made, "langUsage"), "language", language_name(record.language, "en"), ident=record.language)
    setting = element("setting")
    if record.place:
        add(setting, "placeName", record.place)
    if record.held_on and record.held_until:
        add(setting, "date", f"{record.held_on} – {record.held_until}", from_=record.held_on, to=record.held_until)
    elif record.held_on:
        add(setting, "date", str(record.held_on), when=record.held_on)
    add(setting, "activity", str(record.get_kind_display()))
    add(made, "settingDesc").append(setting)
    participants = list(record.participations.all())
    if participants:
        people = add(add(made, "particDesc"), "listPerson")
        for number, participation in enumerate(participants, 1):
            people.append(_participant(participation, number))
    tags = list(record.topic_tags.all())
    if tags:
        add(add(made, "textClass"), "catRef", target=" ".join(f"#topic-{tag.topic.slug}" for tag in tags))
    return made


def _participant(participation: Participation, number: int) -> Element:
    """A person with names and office; a delegation nobody of which is named is a group."""
    person, country = participation.person, participation.country
    made = element("person" if person else "personGrp", id=f"participant-{number}")
    if person:
        ref = f"{WIKIDATA}{person.wikidata}" if person.wikidata else None
        for language, name in person.labels.items():
            add(made, "persName", name, lang=language, ref=ref)
        if participation.name_as_printed:
            add(made, "persName", participation.name_as_printed, type="printed")
    else:
        add(made, "persName", participation.label)
    if participation.role_as_printed:
        add(made, "occupation", participation.role_as_printed, type="printed")
    add(made, "affiliation").append(element("country", country.label, key=country.code))
    if participation.accompanying:
        add(made, "note", "A member of a delegation who does not lead it.")
    return made


def _revisions(record: Communique) -> Element:
    made = element("revisionDesc")
    add(made, "change", f"Version {record.version}", n=record.version, when=_moment(record.changed_at))
    if record.published_at:
        add(made, "change", "Published in the archive", when=_moment(record.published_at))
    return made


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")
