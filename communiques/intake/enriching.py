"""Giving a record that the archive holds what an annotated file knows of it."""

from django.utils import timezone

from communiques.archive.models import Communique, Doubt, Origin, Participation, Statement

from .history import ANNOTATED, because
from .incoming import Incoming
from .people import People
from .standing import ABOUT
from .structures import Structure, annotated
from .vocabulary import Vocabulary


def enriched(communique: Communique, record: Incoming, vocabulary: Vocabulary, people: People) -> Structure:
    """Put the annotated facts, and what was extracted away. The caller saves the communiqué and writes the structure.

    Parties that a catalogue entry names stay; those the annotation names too get what is printed of them.
    """
    structure = annotated(communique, record, vocabulary, people)
    facts(communique, record)
    extracted = communique.topic_tags.filter(origin=Origin.EXTRACTED)
    Doubt.objects.filter(communique=communique).settle()
    for row in (*Statement.objects.filter(communique=communique), *extracted):
        because(row, ANNOTATED).delete()
    tagged = set(communique.topic_tags.values_list("topic", flat=True))
    structure.topics = [tag for tag in structure.topics if tag.topic_id not in tagged]
    structure.participations = _merged(communique, structure.participations)
    return structure


def facts(communique: Communique, record: Incoming) -> None:
    """The facts of the contact as the annotation has them, marked as an editor's."""
    communique.kind = record.kind
    communique.held_on, communique.held_until = record.held_on or communique.held_on, record.held_until
    communique.place = record.place or communique.place
    communique.captured_on = communique.captured_on or record.captured_on
    communique.note = communique.note or record.note
    known = {"language": True, "kind": True, "held_on": communique.held_on, "place": communique.place}
    communique.origins = {
        **communique.origins,
        **{name: Origin.EDITOR for name, value in known.items() if value},
        **({"encounter": Origin.EDITOR} if record.encounter else {}),
    }


def facts_read(communique: Communique, record: Incoming) -> None:
    """The facts of the contact as the text was read."""
    communique.kind = record.kind
    communique.held_on, communique.held_until = record.held_on, record.held_until
    known = {"kind": True, "held_on": record.held_on, "held_until": record.held_until}
    communique.origins = {**communique.origins, **{name: Origin.EXTRACTED for name, value in known.items() if value}}


def completed(communique: Communique, structure: Structure) -> Structure:
    """What was read from the text of a catalogue entry, said by the parties it names already.

    Those are better known than the text could tell: others are not added, and what only they say is left out.
    """
    held = list(communique.participations.all())
    if held:
        same = [_same_party(party, held) for party in structure.participations]
        structure.participations = held
        structure.statements = [
            (statement, places, topics)
            for statement, speaking, topics in structure.statements
            if (places := list(dict.fromkeys(held.index(party) for place in speaking if (party := same[place]))))
        ]
        said = {(statement.start, statement.end) for statement, _, _ in structure.statements}
        structure.doubts = [
            doubt
            for doubt in structure.doubts
            if doubt.code in ABOUT["topics"] or (doubt.start, doubt.end) in said  # the facts are not taken
        ]
    tagged = set(communique.topic_tags.values_list("topic", flat=True))
    structure.topics = [tag for tag in structure.topics if tag.topic_id not in tagged]
    return structure


def _same_party(party: Participation, held: list[Participation]) -> Participation | None:
    """The held party that is this one: the same person, else the only one who speaks for the country."""
    same = [one for one in held if party.person_id and one.person_id == party.person_id]
    of_country = [one for one in held if one.country_id == party.country_id]
    return same[0] if same else of_country[0] if len(of_country) == 1 else None


def bring_up_to_date(communique: Communique) -> None:
    """Count the change, so that an editor who has the record open is told of it."""
    communique.version += 1
    communique.changed_at = timezone.now()


def _merged(communique: Communique, parties: list[Participation]) -> list[Participation]:
    """The annotated parties, each in the place of the one held for it; delegations give way to their members."""
    held = {party.person_id: party for party in communique.participations.all() if party.person_id}
    countries = {party.country_id for party in parties}
    people = {party.person_id for party in parties if party.person_id}
    for party in communique.participations.all():
        stays = party.person_id in people or (party.person_id and party.origin == Origin.EDITOR)
        if not stays and (party.origin == Origin.EXTRACTED or party.country_id in countries):
            because(party, ANNOTATED).delete()
    return [_printed(held[party.person_id], party) if party.person_id in held else party for party in parties]


def _printed(held: Participation, party: Participation) -> Participation:
    for name in ("position", "name_as_printed", "role_as_printed", "forms", "accompanying"):
        setattr(held, name, getattr(party, name))
    held.country_id, held.office_id = party.country_id, held.office_id or party.office_id
    held.origin = Origin.EDITOR
    because(held, ANNOTATED).save()
    return held
