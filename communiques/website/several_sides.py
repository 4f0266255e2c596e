"""Contacts of which several sides give accounts, the newest first. A side is told by an issuer of its own country."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from communiques.archive.models import Communique, Participation
from communiques.archive.models.communique import CommuniqueQuerySet
from communiques.search.records import communiques

STRETCH = 20_000
"""How many accounts of encounters are gone through for a page."""


@dataclass(frozen=True)
class Contact:
    """A contact as its latest account has it, with where its accounts stand side by side, and who issued them."""

    communique: Communique
    address: str
    issuers: tuple[str, ...]


@dataclass(frozen=True)
class Shelf:
    """Some contacts; `onwards` is the identifier of the account after which older ones may follow, else empty."""

    contacts: list[Contact]
    onwards: str


def contacts_told_by_several(number: int, after: str = "") -> Shelf:
    """So many contacts at most, those after the account with this identifier; from the newest if there is none such.

    One stretch of accounts is gone through, so that the cost is the same in every archive; a shelf may hold fewer than
    asked for, or none, where contacts told by several are rare, and still lead onwards.
    """
    stretch = Communique.objects.published().filter(encounter__isnull=False).newest_first()
    last = Communique.objects.published().filter(public_id=after).first() if after else None
    if last:
        stretch = stretch.filter(Q(date__lt=last.date) | Q(date=last.date, pk__lt=last.pk))
    found = _latest_accounts().filter(pk__in=stretch.values("pk")[:STRETCH]).newest_first()
    keys = list(found.values_list("pk", flat=True)[: number + 1])
    records = communiques(keys[:number])
    shown = [records[key] for key in keys[:number] if key in records]
    issuers = _issuers([communique.encounter_id for communique in shown if communique.encounter_id])
    contacts = [Contact(one, *issuers[one.encounter_id]) for one in shown if one.encounter_id in issuers]
    end = stretch.values_list("public_id", flat=True)[STRETCH - 1 : STRETCH]
    return Shelf(contacts, shown[-1].public_id if len(keys) > number else "".join(end))


def _latest_accounts() -> CommuniqueQuerySet:
    """Of each contact that issuers of several parties tell of, the account of a party that is latest by day."""
    same = Communique.objects.published().filter(encounter=OuterRef("encounter"))
    others = _of_parties().filter(encounter=OuterRef("encounter"))
    elsewhere = others.exclude(source__country=OuterRef("source__country"))
    later = others.filter(Q(date__gt=OuterRef("date")) | Q(date=OuterRef("date"), pk__gt=OuterRef("pk")))
    # Most contacts have one issuer: that is found out first, from the encounter alone.
    of_two_issuers = Exists(same.exclude(source=OuterRef("source")))
    return _of_parties().filter(of_two_issuers, Exists(elsewhere), ~Exists(later))


def _of_parties() -> CommuniqueQuerySet:
    """The accounts whose issuer is of a country that took part."""
    own = Participation.objects.filter(communique=OuterRef("pk"), country=OuterRef("source__country"))
    return Communique.objects.published().filter(Exists(own))


def _issuers(encounters: list[int]) -> dict[int, tuple[str, tuple[str, ...]]]:
    """For each encounter where it stands, and the issuers of its accounts in order of publication, each once."""
    accounts = Communique.objects.published().filter(encounter__in=encounters)
    found: dict[int, tuple[str, dict[str, None]]] = {}
    for account in accounts.select_related("source", "encounter").defer("text").order_by("published_on", "pk"):
        if account.encounter:
            address = account.encounter.get_absolute_url()
            found.setdefault(account.encounter.pk, (address, {}))[1][account.source.label] = None
    return {key: (address, tuple(names)) for key, (address, names) in found.items()}
