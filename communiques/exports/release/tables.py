"""The tables of a release: which there are, of which lines, with which columns."""

from collections.abc import Mapping, Sequence
from typing import Any

from .columns import Column, Link, Table
from .rows import (
    communique_row,
    name_rows,
    office_rows,
    participation_rows,
    speaker_rows,
    statement_rows,
    statement_topic_rows,
    topic_rows,
    with_label,
)

_RIGHTS = Column("rights", "What may be done with the words of the issuer: its terms as it states them, in English.")
_DATE = Column("date", "The day of the contact, else of publication; its first day where it is less exact.", "date")
_LABEL = Column("label", "The preferred name in English, else in any language.")

COMMUNIQUES = Table(
    "communiques",
    "The published accounts. Their texts are in the JSON Lines, the Parquet and the TEI.",
    [
        Column("id", "Identifier. The permanent address ends in /c/ and this."),
        Column("url", "Permanent address."),
        Column("version", "Counts the changes of the record from 1.", "integer"),
        Column("title", "As published. Empty for a catalogue entry without text."),
        Column("language", "Of the text (ISO 639-1)."),
        Column("kind", "call, video_call, meeting, visit, summit, letter, joint_statement, other."),
        _DATE,
        Column("held_on", "The contact: 2021, 2021-08 or 2021-08-25, as far as it is known."),
        Column("held_until", "Its last day, when it lasted several."),
        Column("published_on", "The text, as exactly as it is known."),
        Column("place", "Where the contact was held."),
        Column("issuer", "Who published it: a slug of sources."),
        Column("issuer_name", "Its preferred name in English."),
        Column("issuer_country", "Code of the country of the issuer."),
        Column("source_url", "Address at the issuer."),
        Column("encounter", "The contact it tells of; other accounts have the same."),
        Column("captured_on", "When the text was taken from the source.", "date"),
        Column("countries", "Codes of those who took part, separated by semicolons.", "list"),
        Column("people", "Slugs of those who took part, separated by semicolons.", "list"),
        Column("topics", "Slugs of its topics, separated by semicolons.", "list"),
        Column("statements", "How many statements it has.", "integer"),
        Column("has_text", "Whether its text is held.", "boolean"),
        Column("text_sha256", "SHA-256 of the text in UTF-8."),
        Column("is_checked", "Whether an editor has looked at it.", "boolean"),
        Column("published_at", "When it was published in the archive.", "datetime"),
        Column("changed_at", "When the record last changed.", "datetime"),
        _RIGHTS,
        Column("rights_fr", "The same in French."),
    ],
    rows=lambda line: [communique_row(line)],
    key=["id"],
    links=[
        Link(["issuer"], "sources", ["slug"]),
        Link(["issuer_country"], "countries", ["code"]),
        Link(["encounter"], "encounters", ["id"]),
    ],
    is_in_parquet=True,
    only_parquet=[Column("text", "The text, verbatim. Empty where it is not held.")],
)
STATEMENTS = Table(
    "statements",
    "Passages attributed to a speaker or to several: who says what.",
    [
        Column("id", "Identifier. The permanent address ends in /s/ and this."),
        Column("url", "Permanent address."),
        Column("communique", "Identifier of the communiqué."),
        Column("start", "Where it begins in the text, in code points from 0.", "integer"),
        Column("end", "The code point after its last.", "integer"),
        Column("words", "The passage, verbatim."),
        Column("mode", "quoted, reported or joint."),
        Column("origin", "extracted (by the program) or editor."),
        Column("speakers", "Slugs of the people whose words it is, separated by semicolons.", "list"),
        Column("speaker_countries", "Codes of the countries they speak for, separated by semicolons.", "list"),
        Column("topics", "Slugs of its topics, separated by semicolons.", "list"),
        _DATE,
        Column("language", "Of the words (ISO 639-1)."),
        Column("kind", "Kind of the contact."),
        Column("issuer", "Who reports it: a slug of sources."),
        Column("issuer_country", "Code of the country of the issuer."),
        Column("encounter", "The contact."),
        _RIGHTS,
    ],
    rows=statement_rows,
    key=["id"],
    links=[Link(["communique"], "communiques", ["id"]), Link(["issuer"], "sources", ["slug"])],
    is_in_parquet=True,
)
PARTICIPATIONS = Table(
    "participations",
    "Who took part in what: a person, or a delegation nobody of which is named.",
    [
        Column("communique", "Identifier of the communiqué."),
        Column("number", "The place among its participants, from 1.", "integer"),
        Column("person", "Slug of the person; empty for a delegation."),
        Column("person_name", "The preferred name in English."),
        Column("country", "Code of the country spoken for."),
        Column("name_as_printed", "As the text has it."),
        Column("role_as_printed", "The office as the text has it."),
        Column("office", "The office as the archive knows it, in English."),
        Column("accompanying", "Whether it is a member of a delegation who does not lead it.", "boolean"),
        Column("forms", "Every form by which the text calls them, separated by semicolons.", "list"),
        Column("origin", "extracted (by the program) or editor."),
    ],
    rows=participation_rows,
    key=["communique", "number"],
    links=[
        Link(["communique"], "communiques", ["id"]),
        Link(["person"], "people", ["slug"]),
        Link(["country"], "countries", ["code"]),
    ],
    is_in_parquet=True,
)
SPEAKERS = Table(
    "statement_speakers",
    "Whose words a statement is.",
    [
        Column("statement", "Identifier of the statement."),
        Column("communique", "Identifier of its communiqué."),
        Column("number", "Which of its participants.", "integer"),
    ],
    rows=speaker_rows,
    key=["statement", "number"],
    links=[
        Link(["statement"], "statements", ["id"]),
        Link(["communique", "number"], "participations", ["communique", "number"]),
    ],
)


def _tags(name: str, of: str, table: str, rows: Any) -> Table:
    return Table(
        name,
        f"The topics of each {of}.",
        [
            Column(of, f"Identifier of the {of}."),
            Column("topic", "Slug of the topic."),
            Column("origin", "extracted (by the program) or editor."),
        ],
        rows=rows,
        key=[of, "topic"],
        links=[Link([of], table, ["id"]), Link(["topic"], "topics", ["slug"])],
    )


OF_COMMUNIQUES = [
    COMMUNIQUES,
    STATEMENTS,
    PARTICIPATIONS,
    SPEAKERS,
    _tags("communique_topics", "communique", "communiques", topic_rows),
    _tags("statement_topics", "statement", "statements", statement_topic_rows),
]

_SLUG = Column("slug", "Name in addresses, which never changes.")


def _names(of: str, table: str, key: str) -> Table:
    """All names of things of one sort."""
    return Table(
        f"{of}_names",
        f"All names of each {of}, in all languages.",
        [
            Column(of, f"What is named: a {key} of {table}."),
            Column("language", "ISO 639-1; empty for a name in any language."),
            Column("kind", "preferred, alias, demonym, metonym or keyword."),
            Column("name", "The name."),
        ],
        rows=lambda line: name_rows(line, of, key),
        key=[of, "language", "kind", "name"],
        links=[Link([of], table, [key])],
    )


def _vocabulary(
    name: str, what: str, columns: Sequence[Column], links: Sequence[Link] = (), key: str = "slug"
) -> Table:
    return Table(name, what, columns, rows=lambda line: [with_label(line)], key=[key], links=links)


PEOPLE = _vocabulary(
    "people",
    "Those who take part.",
    [
        _SLUG,
        _LABEL,
        Column("wikidata", "Wikidata identifier, where it is known."),
        Column("country", "Code of the country."),
    ],
    [Link(["country"], "countries", ["code"])],
)
OFFICES = Table(
    "offices",
    "Which offices people held, from when to when.",
    [
        Column("person", "Slug of the person."),
        Column("country", "Code of the country served."),
        Column("title", "In English."),
        Column("title_fr", "In French."),
        Column("since", "2021, 2021-08 or 2021-08-25; empty for unknown."),
        Column("until", "The same; empty for unknown or still held."),
        Column("basis", "What the dates rest on: gazetteer, knowledge or editor."),
    ],
    rows=office_rows,
    links=[Link(["person"], "people", ["slug"]), Link(["country"], "countries", ["code"])],
)
COUNTRIES = _vocabulary(
    "countries",
    "States, territories and organisations.",
    [
        Column("code", "ISO 3166-1 alpha-2, or an abbreviation."),
        _LABEL,
        Column("kind", "Which of these."),
    ],
    key="code",
)
TOPICS = _vocabulary(
    "topics",
    "The vocabulary of topics, of two levels.",
    [_SLUG, _LABEL, Column("parent", "The broader topic; empty at the top.")],
    [Link(["parent"], "", ["slug"])],
)
SOURCES = _vocabulary(
    "sources",
    "Issuers, with the terms on which their texts stand here.",
    [
        _SLUG,
        _LABEL,
        Column("kind", "government, state_media or organisation."),
        Column("country", "Code of the country."),
        Column("homepage", "Web site."),
        Column("rights", "Terms, in English.", value=lambda line: line["rights"]["en"]),
        Column("rights_fr", "Terms, in French.", value=lambda line: line["rights"]["fr"]),
    ],
    [Link(["country"], "countries", ["code"])],
)
FORMULATIONS = _vocabulary("formulations", "Set phrases.", [_SLUG, _LABEL])
ENCOUNTERS = Table(
    "encounters",
    "The contacts, each reported by one account or several.",
    [
        Column("id", "Identifier. The permanent address ends in /e/ and this."),
        Column("accounts", "How many published accounts there are.", "integer", lambda line: len(line["accounts"])),
    ],
    key=["id"],
)
WITHDRAWN = Table(
    "withdrawn",
    "What was published and is withdrawn: that it was, and why it is no more.",
    [
        Column("id", "Identifier of the communiqué."),
        Column("reason", "Why it was withdrawn."),
        Column("published_at", "When it was published.", "datetime"),
        Column("withdrawn_at", "When it was withdrawn.", "datetime"),
    ],
    key=["id"],
)


def tables() -> Mapping[str, Sequence[Table]]:
    """The tables made of each file of JSON Lines, by its name."""
    return {
        "communiques": OF_COMMUNIQUES,
        "withdrawn": [WITHDRAWN],
        "encounters": [ENCOUNTERS],
        "people": [PEOPLE, _names("person", "people", "slug"), OFFICES],
        "countries": [COUNTRIES, _names("country", "countries", "code")],
        "topics": [TOPICS, _names("topic", "topics", "slug")],
        "sources": [SOURCES, _names("source", "sources", "slug")],
        "formulations": [FORMULATIONS, _names("formulation", "formulations", "slug")],
    }
