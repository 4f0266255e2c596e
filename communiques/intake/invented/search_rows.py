"""Records as rows of the search tables, the same that `archive.indexing` would write."""

from collections.abc import Collection, Iterable

from communiques.archive import indexing
from communiques.archive.facets import Family, facet, kind_facet, language_facet, mode_facet

from . import world
from .records import Participant, Record


def add_search_rows(record: Record, frequent: Collection[str], communiques: list[str], statements: list[str]) -> None:
    """Add the rows of the communiqué and of its statements, as COPY reads them, with pairs of `frequent` lexemes."""
    common = _common_facets(record)
    topics = {topic for said in record.statements for topic in said.topics}.union(record.topics)
    speaking = {speaker for said in record.statements for speaker in said.speakers}
    numbers = common | _topic_facets(topics) | _party_facets(speaking, Family.SPEAKER, Family.SPEAKER_COUNTRY)
    vector = indexing.vector(record.language, record.title, record.text, numbers, frequent)
    communiques.append(f"t\t{record.held_on}\t{vector}\t{_array(numbers)}\t{record.key}\n")
    for said in record.statements:
        numbers = common | _topic_facets(said.topics) | _speech_facets(record.participants, said.speakers)
        numbers.add(mode_facet(said.mode))
        vector = indexing.vector(record.language, "", record.text[said.start : said.end], numbers, frequent)
        statements.append(f"t\t{record.held_on}\t{vector}\t{_array(numbers)}\t{said.key}\t{record.key}\n")


def _array(numbers: Iterable[int]) -> str:
    return f"{{{','.join(map(str, sorted(numbers)))}}}"


def _common_facets(record: Record) -> set[int]:
    """The facets a communiqué shares with each of its statements."""
    return _party_facets(record.participants, Family.PERSON, Family.COUNTRY) | {
        kind_facet(record.kind),
        language_facet(record.language),
        facet(Family.SOURCE, record.source),
        facet(Family.REPORTING_COUNTRY, world.country_of_source(record.source - 1) + 1),
        facet(Family.YEAR, int(record.held_on[:4])),
        facet(Family.ENCOUNTER, record.encounter),
    }


def _party_facets(parties: Iterable[Participant], person: Family, country: Family) -> set[int]:
    numbers = set()
    for party in parties:
        numbers.add(facet(country, party.country))
        if party.person:
            numbers.add(facet(person, party.person))
    return numbers


def _speech_facets(participants: list[Participant], speaking: list[Participant]) -> set[int]:
    """Who speaks, and to whom: those of other countries than the speakers'."""
    heard_from = {speaker.country for speaker in speaking}
    addressed = (party for party in participants if party.country not in heard_from)
    return _party_facets(speaking, Family.SPEAKER, Family.SPEAKER_COUNTRY) | _party_facets(
        addressed, Family.ADDRESSEE, Family.ADDRESSEE_COUNTRY
    )


def _topic_facets(topics: Iterable[int]) -> set[int]:
    """The topics and those above them."""
    numbers = set()
    for topic in topics:
        parent = world.parent_of(topic - 1)
        if parent is None:
            numbers.add(facet(Family.BROAD_TOPIC, topic))
        else:
            numbers |= {facet(Family.TOPIC, topic), facet(Family.BROAD_TOPIC, parent + 1)}
    return numbers
