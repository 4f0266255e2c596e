"""What a decision of the review does to the records: all at once, with their history, version and index."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from communiques.archive import indexing
from communiques.archive.models import (
    Communique,
    Country,
    Doubt,
    Encounter,
    Origin,
    Participation,
    Person,
    Status,
)
from communiques.archive.models.doubt import DoubtQuerySet
from communiques.intake.history import because

from .review import WAITING

NOT_A_NAME = "no name"
THE_SAME_CONTACT = "the same contact"


@dataclass(frozen=True)
class Named:
    """A name as printed and the country spoken for, over all waiting records."""

    name: str
    country: Country | None

    def participations(self) -> QuerySet[Participation]:
        """The rows nobody has said the person of."""
        return Participation.objects.filter(
            person=None,
            name_as_printed=self.name,
            country=self.country,
            communique__in=self._doubts().values("communique"),
        )

    def doubts(self) -> QuerySet[Doubt]:
        """The open doubts about the name, in records where it speaks for this country, or for none."""
        if self.country is None:
            printed = Participation.objects.filter(person=None, name_as_printed=self.name)
            return self._doubts().exclude(communique__in=printed.values("communique"))
        return self._doubts().filter(communique__in=self.participations().values("communique"))

    def _doubts(self) -> QuerySet[Doubt]:
        unknown = Doubt.objects.open().filter(code=Doubt.Code.UNKNOWN_NAME, subject=self.name)
        return unknown.filter(communique__status__in=WAITING)


def name_is(named: Named, person: Person) -> int:
    """Say that the name is this person's, and settle the doubts; in how many records."""
    communiques = _locked(named)
    for party in named.participations().select_related("communique"):
        because(party, f"{named.name}: {person}"[:100])
        held = Participation.objects.filter(communique=party.communique, person=person).first()
        if held is not None:
            _speak_for(held, party)
        else:
            party.person, party.origin = person, Origin.EDITOR
            party.office = party.office or party.office_held()
            party.save()
    return _settled(named, communiques)


def name_is_none(named: Named) -> int:
    """Take the name out of the participants, with what nobody else says, and settle the doubts; in how many records."""
    communiques = _locked(named)
    for party in named.participations():
        for statement in party.statements.all():
            if statement.speaker_links.count() == 1:
                because(statement, NOT_A_NAME).delete()
        because(party, NOT_A_NAME).delete()
    return _settled(named, communiques)


def _locked(named: Named) -> list[Communique]:
    keys = list(named.doubts().values_list("communique", flat=True))
    return list(Communique.objects.filter(pk__in=keys).order_by("pk").select_for_update(of=("self",)))


def _settled(named: Named, communiques: list[Communique]) -> int:
    doubts = Doubt.objects.filter(code=Doubt.Code.UNKNOWN_NAME, subject=named.name)
    doubts.filter(communique__in=communiques).settle()
    _changed(communiques, [])
    return len(communiques)


def _speak_for(held: Participation, party: Participation) -> None:
    """Give the words of a row to the row the person has already."""
    said = set(held.statements.values_list("pk", flat=True))
    for link in party.statement_links.exclude(statement__in=said):
        link.participation = held
        link.save()
    party.delete()


def keep_both(doubt: Doubt) -> None:
    """Two texts, or two contacts: whoever raised the question will not raise it again."""
    of_pair(doubt).settle()


def of_pair(doubt: Doubt) -> DoubtQuerySet:
    """The doubts of this kind between the two communiqués, whichever of them was doubted."""
    pair = [doubt.communique_id, doubt.other_id]
    return DoubtQuerySet(Doubt).filter(code=doubt.code, communique__in=pair, other__in=pair)


def drop(communique: Communique) -> None:
    """Delete a record that was never published, with all its parts."""
    communique.delete()


def one_contact(doubt: Doubt) -> Encounter:
    """Put both accounts, with those brought together with either, into one encounter: the elder's, else a new one."""
    pair = Communique.objects.filter(pk__in=[doubt.communique_id, doubt.other_id])
    encounters = sorted(set(pair.exclude(encounter=None).values_list("encounter", flat=True)))
    encounter = Encounter.objects.get(pk=encounters[0]) if encounters else Encounter.objects.create()
    keys = set(pair.values_list("pk", flat=True))
    keys |= set(Communique.objects.filter(encounter__in=encounters[1:]).values_list("pk", flat=True))
    moved = list(Communique.objects.filter(pk__in=keys).order_by("pk").select_for_update(of=("self",)))
    for communique in moved:
        communique.encounter = encounter
        communique.origins = {**communique.origins, "encounter": str(Origin.EDITOR)}
        because(communique, THE_SAME_CONTACT)
    _changed(moved, ["encounter", "origins"])
    of_pair(doubt).delete()
    for empty in Encounter.objects.filter(pk__in=encounters[1:], key=None, note="", accounts=None):
        empty.delete()
    return encounter


def _changed(communiques: Iterable[Communique], fields: list[str]) -> None:
    """Count the change of each record, and tell the search."""
    communiques = list(communiques)
    for communique in communiques:
        communique.version += 1
        communique.save(update_fields=[*fields, "version", "changed_at"])
    indexing.refresh([communique.pk for communique in communiques])


def may_drop(communique: Communique) -> bool:
    """Whether it can be deleted: readers have never seen it."""
    return communique.published_at is None and communique.status != Status.PUBLISHED
