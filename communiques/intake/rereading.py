"""Reading the text of a record again: what differs is told first, and taken only where no editor has decided."""

from collections.abc import Callable, Iterable
from itertools import chain

from django.db import transaction

from communiques.archive import indexing
from communiques.archive.models import (
    Communique,
    Doubt,
    Origin,
    Participation,
    Statement,
    StatementSpeaker,
    StatementTopic,
    Status,
)

from .comparison import Comparison
from .differences import Act, Difference, Part
from .enriching import bring_up_to_date
from .gazetteer import gazetteer
from .history import REREAD, because
from .incoming import Incoming
from .incoming import Origin as Place
from .people import People
from .reading import Reader
from .structures import collected, create
from .vocabulary import Vocabulary

FACTS = ["kind", "held_on", "held_until", "origins", "version", "changed_at"]


class Rereader:
    """Reads records again with what the archive knows when it is made: make one for many records."""

    def __init__(self) -> None:
        self.reader, self.vocabulary, self.people = Reader(gazetteer()), Vocabulary.load(), People.load()

    def differences(self, communique: Communique) -> list[Difference]:
        """What is read otherwise than the record holds. Of a record without text or withdrawn, nothing is read."""
        if not communique.text or communique.status == Status.WITHDRAWN:
            return []
        country = self.vocabulary.country_codes[self.vocabulary.source_countries[communique.source_id]]
        record = self.reader.read(_incoming(communique), country)
        reading = collected(communique, record, self.vocabulary, self.people)
        return list(Comparison(communique, record, reading, self.vocabulary).all())


def _incoming(communique: Communique) -> Incoming:
    return Incoming(
        origin=Place("archive", communique.pk),
        issuers=(),
        url=communique.source_url,
        title=communique.title,
        text=communique.text,
        language=communique.language,
        published_on=communique.published_on,
        kind=communique.kind,
    )


def apply(communique: Communique, chosen: Iterable[Difference]) -> list[Difference]:
    """Carry out those of the differences that may be taken; which were.

    They must be those of the record as it is now: the caller holds a lock on it. What one needs that was not chosen
    itself leaves it out: a statement whose speaker does not come in, a participant who would still speak.
    """
    free = [difference for difference in chosen if not difference.stands]
    with transaction.atomic():
        taken = [
            difference
            for kind, take in TAKEN_IN_TURN
            for difference in free
            if kind == (difference.part, difference.act) and take(difference)
        ]
        if taken:
            bring_up_to_date(communique)
            because(communique, REREAD).save(update_fields=FACTS)
            indexing.refresh([communique.pk])
    return taken


def _take_fact(difference: Difference) -> bool:
    communique = difference.row
    for name, value in difference.values.items():
        setattr(communique, name, value)
    extracted = {name: str(Origin.EXTRACTED) for name, value in difference.values.items() if value}
    communique.origins = {**communique.origins, **extracted}
    return True


def _take_row(difference: Difference) -> bool:
    """Enter a participant or a topic."""
    create(type(difference.row), [difference.row], REREAD)
    return True


def _change_party(difference: Difference) -> bool:
    for name, value in difference.values.items():
        setattr(difference.row, name, value)
    because(difference.row, REREAD).save()
    return True


def _remove(difference: Difference) -> bool:
    because(difference.row, REREAD).delete()
    return True


def _remove_party(difference: Difference) -> bool:
    """Whoever still speaks stays."""
    return not difference.row.statement_links.exists() and _remove(difference)


def _enter_statement(difference: Difference) -> bool:
    speakers = _present(difference)
    if speakers:
        create(Statement, [difference.row], REREAD)
        _say(difference.row, speakers, difference.values["topics"])
    return bool(speakers)


def _change_statement(difference: Difference) -> bool:
    statement, speakers = difference.row, _present(difference)
    if speakers:
        for name in ("start", "end", "words", "mode"):
            setattr(statement, name, difference.values[name])
        because(statement, REREAD).save()
        _say(statement, speakers, difference.values["topics"])
    return bool(speakers)


def _present(difference: Difference) -> list[Participation]:
    """The speakers who are in the record by now."""
    return [speaker for speaker in difference.values["speakers"] if speaker.pk]


def _say(statement: Statement, speakers: list[Participation], topics: set[int]) -> None:
    """Make these the speakers and topics of a statement; what stays keeps its row."""
    links = {link.participation_id: link for link in statement.speaker_links.all()}
    tags = {tag.topic_id: tag for tag in statement.topic_tags.all()}
    wanted = {speaker.pk for speaker in speakers}
    unsaid = (link for key, link in links.items() if key not in wanted)
    untold = (tag for key, tag in tags.items() if key not in topics)
    for row in chain(unsaid, untold):
        because(row, REREAD).delete()
    fresh = sorted(wanted - links.keys()), sorted(topics - tags.keys())
    spoken = [StatementSpeaker(statement=statement, participation_id=key) for key in fresh[0]]
    tagged = [StatementTopic(statement=statement, topic_id=key, origin=Origin.EXTRACTED) for key in fresh[1]]
    create(StatementSpeaker, spoken, REREAD)
    create(StatementTopic, tagged, REREAD)


def _raise_doubt(difference: Difference) -> bool:
    Doubt.objects.bulk_create([difference.row], ignore_conflicts=True)
    return True


def _drop_doubt(difference: Difference) -> bool:
    difference.row.delete()
    return True


Take = Callable[[Difference], bool]

# Speakers come before what they say, and go after it; a passage that goes makes room before others move.
TAKEN_IN_TURN: tuple[tuple[tuple[Part, Act], Take], ...] = (
    ((Part.FACTS, Act.CHANGED), _take_fact),
    ((Part.PARTICIPANTS, Act.ADDED), _take_row),
    ((Part.PARTICIPANTS, Act.CHANGED), _change_party),
    ((Part.STATEMENTS, Act.REMOVED), _remove),
    ((Part.STATEMENTS, Act.CHANGED), _change_statement),
    ((Part.STATEMENTS, Act.ADDED), _enter_statement),
    ((Part.PARTICIPANTS, Act.REMOVED), _remove_party),
    ((Part.TOPICS, Act.ADDED), _take_row),
    ((Part.TOPICS, Act.REMOVED), _remove),
    ((Part.DOUBTS, Act.ADDED), _raise_doubt),
    ((Part.DOUBTS, Act.REMOVED), _drop_doubt),
)
