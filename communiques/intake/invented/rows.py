"""Records as rows in the text form of COPY, for every table that tells of them.

What is invented holds neither tabs nor backslashes, and no lines but those of its texts: nothing else is escaped.
"""

from collections.abc import Iterable

from .facts import TOPICS
from .records import Record
from .search_rows import add_search_rows
from .spelling import printed_name

COLUMNS = {
    "archive_encounter": "id, public_id, note, created_at",
    "archive_communique": (
        "id, public_id, title, text, language, kind, held_on, published_on, place, source_url, source_url_key, origins,"
        " status, withdrawn_reason, note, version, created_at, changed_at, published_at, encounter_id, source_id"
    ),
    "archive_communiquetopic": "id, origin, communique_id, topic_id",
    "archive_participation": (
        "id, position, name_as_printed, role_as_printed, forms, accompanying, origin, communique_id, country_id,"
        " office_id, person_id"
    ),
    "archive_statement": 'id, public_id, start, "end", words, mode, origin, communique_id',
    "archive_statementspeaker": "id, participation_id, statement_id",
    "archive_statementtopic": "id, origin, statement_id, topic_id",
    "archive_indexedcommunique": "published, date, lexemes, facets, communique_id",
    "archive_indexedstatement": "published, date, lexemes, facets, statement_id, communique_id",
}
"""The tables in the order in which they refer to one another, and their columns in the order of the rows."""

ADDRESS = "invented.example/"
"""What the normalised addresses of all records begin with."""

_ENTERED = "2025-12-31 12:00:00+00"

Rows = dict[str, list[str]]


def rows(records: Iterable[Record]) -> Rows:
    """The rows of the records, by table."""
    found: Rows = {table: [] for table in COLUMNS}
    for record in records:
        _add_communique(record, found)
        _add_participants(record, found["archive_participation"])
        _add_statements(record, found)
        add_search_rows(record, found["archive_indexedcommunique"], found["archive_indexedstatement"])
    return found


def _add_communique(record: Record, found: Rows) -> None:
    key, text = record.key, record.text.replace("\n", "\\n")
    if record.is_first_account:
        found["archive_encounter"].append(f"{record.encounter}\t{record.encounter_public_id}\t\t{_ENTERED}\n")
    address = f"{ADDRESS}{record.language}/{key}"
    found["archive_communique"].append(
        f"{key}\t{record.public_id}\t{record.title}\t{text}\t{record.language}\t{record.kind}\t{record.held_on}"
        f"\t{record.published_on}\t\thttps://{address}\t{address}\t{{}}\tpublished\t\t\t1\t{_ENTERED}\t{_ENTERED}"
        f"\t{_ENTERED}\t{record.encounter}\t{record.source}\n"
    )
    first = key * TOPICS - TOPICS + 1
    found["archive_communiquetopic"] += [
        f"{first + place}\textracted\t{key}\t{topic}\n" for place, topic in enumerate(record.topics)
    ]


def _add_participants(record: Record, found: list[str]) -> None:
    for place, (key, country, person) in enumerate(record.participants):
        name, forms = printed_name(record.language, country, person)
        accompanying = "t" if place and country == record.participants[0].country else "f"
        who = "\\N\t\\N" if person is None else f"{person}\t{person}"  # each person holds one office, of its number
        found.append(f"{key}\t{place}\t{name}\t\t{forms}\t{accompanying}\textracted\t{record.key}\t{country}\t{who}\n")


def _add_statements(record: Record, found: Rows) -> None:
    text, communique = record.text, record.key
    statements = found["archive_statement"]
    speakers, topics = found["archive_statementspeaker"], found["archive_statementtopic"]
    for key, public_id, _, start, end, mode, speaking, on in record.statements:
        words = text[start:end]
        statements.append(f"{key}\t{public_id}\t{start}\t{end}\t{words}\t{mode}\textracted\t{communique}\n")
        first = 2 * key - 1  # no statement has more than two speakers or two topics
        speakers += [f"{first + place}\t{speaker.key}\t{key}\n" for place, speaker in enumerate(speaking)]
        topics += [f"{first + place}\textracted\t{key}\t{topic}\n" for place, topic in enumerate(on)]
