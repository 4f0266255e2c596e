"""The contacts of some days: the accounts of each brought together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from django.db.models import Count
from django.urls import reverse

from communiques.archive.models import Communique
from communiques.search.records import communiques


@dataclass
class Contact:
    """A contact by its accounts of one day. `held` is how many accounts there are of it in all; `address` is where they
    stand side by side, or the one account.
    """

    accounts: list[Communique] = field(default_factory=list)
    held: int = 1
    encounter_address: str = ""

    @property
    def address(self) -> str:
        return self.encounter_address or self.accounts[0].get_absolute_url()

    @property
    def kinds(self) -> str:
        """What sort of contact, as the accounts have it; they may differ."""
        return ", ".join(dict.fromkeys(account.kind_label for account in self.accounts))

    @property
    def sources(self) -> list[str]:
        """Who tells of it, each once."""
        return list(dict.fromkeys(account.source.label for account in self.accounts))

    @property
    def is_of_one_party(self) -> bool:
        """Whether one country alone took part: a greeting, or a contact whose other side was not recognised."""
        return len({part.country_id for account in self.accounts for part in account.leading_participations()}) < 2


def contacts_of_days(keys: Mapping[date, Sequence[int]]) -> dict[date, list[Contact]]:
    """The contacts of each day, by the keys of its communiqués: those of several parties first. The number of queries
    is the same however many there are.
    """
    records = communiques(list(chain.from_iterable(keys.values())))
    found = {day: _grouped(records[key] for key in some if key in records) for day, some in keys.items()}
    _find_encounters(chain.from_iterable(found.values()))
    return found


def _grouped(accounts: Iterable[Communique]) -> list[Contact]:
    contacts: dict[tuple[str, int], Contact] = {}
    for account in accounts:
        encounter = account.encounter_id
        key = ("encounter", encounter) if encounter else ("communique", account.pk)
        contacts.setdefault(key, Contact()).accounts.append(account)
    return sorted(contacts.values(), key=lambda contact: contact.is_of_one_party)


def _find_encounters(contacts: Iterable[Contact]) -> None:
    """Say of each contact how many accounts there are, and where they stand side by side."""
    by_encounter: dict[int, list[Contact]] = {}
    for contact in contacts:
        if encounter := contact.accounts[0].encounter_id:
            by_encounter.setdefault(encounter, []).append(contact)
    accounts = Communique.objects.published().filter(encounter__in=list(by_encounter))
    counted = accounts.order_by().values_list("encounter", "encounter__public_id").annotate(Count("pk"))
    for encounter, public_id, count in counted:
        for contact in by_encounter[encounter]:
            contact.held = count
            if count > 1:
                contact.encounter_address = reverse("website:encounter", args=[public_id])
