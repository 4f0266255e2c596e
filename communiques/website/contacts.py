"""Statements found, under the contacts in which they were made."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count
from django.urls import reverse

from communiques.archive.models import Communique
from communiques.search.hits import StatementHit


@dataclass
class Contact:
    """A contact, as one of its accounts has it, and what was found of it.

    `accounts` is how many are published, and `address` where they stand side by side if there are several.
    """

    communique: Communique
    accounts: int = 1
    address: str = ""
    hits: list[StatementHit] = field(default_factory=list)


def by_contact(hits: Iterable[StatementHit]) -> list[Contact]:
    """The statements of a page under their contacts, in the order in which the contacts come up. One query."""
    contacts: dict[tuple[str, int], Contact] = {}
    for hit in hits:
        communique = hit.statement.communique
        encounter = communique.encounter_id
        key = ("encounter", encounter) if encounter else ("communique", communique.pk)
        contacts.setdefault(key, Contact(communique)).hits.append(hit)
    accounts = Communique.objects.published().filter(
        encounter__in=[key for kind, key in contacts if kind == "encounter"]
    )
    counted = accounts.order_by().values_list("encounter", "encounter__public_id").annotate(Count("pk"))
    for encounter, public_id, count in counted:
        contacts["encounter", encounter].accounts = count
        if count > 1:
            contacts["encounter", encounter].address = reverse("website:encounter", args=[public_id])
    return list(contacts.values())
