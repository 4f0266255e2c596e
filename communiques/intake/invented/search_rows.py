"""Records as rows of the search tables, the same that `archive.indexing` would write.

What several statements of a record have in common is put together once. The facets of speech, of topics and of the
whole record are of different families: none stands in two of these parts.
"""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import chain
from operator import add

from communiques.archive.facets import Family, facet, kind_facet, language_facet, mode_facet
from communiques.archive.indexing import TEXT_PLACES, TITLE_PLACES, facet_entry, title_entry

from . import world
from .reading import Reading
from .records import Participant, Record

Part = tuple[list[int], str]  # some facets, and their entries in a vector


def add_search_rows(record: Record, communiques: list[str], statements: list[str]) -> None:
    """Add the rows of the communiqué and of its statements, as COPY reads them."""
    common = _common_facets(record)
    communiques.append(_communique_row(record, common))
    whole, speeches, topics = _part(common), {}, {}
    for said in record.statements:
        speech, on = (said.mode, *said.speakers), tuple(said.topics)
        if speech not in speeches:
            speeches[speech] = _part(_speech_facets(record.participants, said.speakers) | {mode_facet(said.mode)})
        if on not in topics:
            topics[on] = _part(_topic_facets(on))
        parts = (whole, speeches[speech], topics[on])
        numbers = sorted(chain.from_iterable(numbers for numbers, _ in parts))
        vector = " ".join([*_statement_entries(record.text_reading, said.sentence), *(entries for _, entries in parts)])
        statements.append(f"t\t{record.held_on}\t{vector}\t{_array(numbers)}\t{said.key}\t{record.key}\n")


def _communique_row(record: Record, common: set[int]) -> str:
    topics = {topic for said in record.statements for topic in said.topics}.union(record.topics)
    speaking = {speaker for said in record.statements for speaker in said.speakers}
    facets = common | _topic_facets(topics) | _party_facets(speaking, Family.SPEAKER, Family.SPEAKER_COUNTRY)
    title, text = record.title_reading, record.text_reading
    numbers, entries = _part(facets)
    vector = " ".join(
        [
            *map(add, text.entries, TEXT_PLACES),
            *map(add, title.entries, TITLE_PLACES),
            *map(title_entry, title.lexemes),
            *text.pairs,
            *title.pairs,
            entries,
        ]
    )
    return f"t\t{record.held_on}\t{vector}\t{_array(numbers)}\t{record.key}\n"


def _statement_entries(text: Reading, sentence: int) -> list[str]:
    """The words of one sentence, and the pairs of which both words stand in it."""
    begin, end = text.bounds[sentence], text.bounds[sentence + 1]
    first, after = bisect_left(text.pair_places, begin), bisect_left(text.pair_places, end - 1)
    return [*map(add, text.entries[begin:end], TEXT_PLACES), *text.pairs[first:after]]


def _part(numbers: set[int]) -> Part:
    return sorted(numbers), " ".join(map(facet_entry, numbers))


def _array(numbers: Iterable[int]) -> str:
    return f"{{{','.join(map(str, numbers))}}}"


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
    addressed = [party for party in participants if party.country not in heard_from]
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
