"""The contacts of two countries, each counted once however many accounts tell of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.urls import reverse

from communiques.archive.dates import PartialDate
from communiques.archive.models import Country, Kind

from .sides import ONE, TOGETHER, TWO

# So many accounts are joined to contacts; of more, accounts are counted instead.
MOST_JOINED = 1_200
BY_OTHERS = "narration"

_ACCOUNTS = """
    WITH own AS (SELECT id FROM archive_communique WHERE id = ANY (%s))
    SELECT c.id, c.encounter_id, c.kind, coalesce(c.held_on, c.published_on) AS day, c.date, s.country_id, c.public_id,
           e.public_id AS encounter, own.id IS NOT NULL AS is_own,
           EXISTS (SELECT FROM archive_participation p WHERE p.communique_id = c.id AND NOT p.accompanying
                   AND p.country_id <> ALL (%s)) AS with_others
    FROM archive_communique c JOIN archive_source s ON s.id = c.source_id
        LEFT JOIN archive_encounter e ON e.id = c.encounter_id LEFT JOIN own ON own.id = c.id
    WHERE c.status = 'published' AND (c.id IN (SELECT id FROM own) OR c.encounter_id = ANY (
        SELECT encounter_id FROM archive_communique WHERE id IN (SELECT id FROM own)))
    ORDER BY c.date, c.id
"""


@dataclass(frozen=True)
class Contact:
    """One contact: `accounts` tell of it, `side` is the form of who does, `address` is where it is read.

    `with_others` says that by all its accounts further parties took part.
    """

    accounts: tuple[int, ...]
    date: PartialDate
    kind: str
    side: str
    address: str
    with_others: bool = False

    @property
    def kind_label(self) -> str:
        return str(Kind(self.kind).label)


def contacts_told_in(accounts: Collection[int], one: Country, other: Country) -> list[Contact]:
    """The contacts that these published accounts, by key, tell of, the earliest first. One query.

    Who tells of a contact is said by all its accounts, also by those that do not name both parties.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ACCOUNTS, [list(accounts), [one.pk, other.pk]])
        names = [column.name for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    told: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for row in rows:
        key = ("encounter", row["encounter_id"]) if row["encounter_id"] else ("account", row["id"])
        told.setdefault(key, []).append(row)
    contacts = [_contact(accounts_of_it, one, other) for accounts_of_it in told.values()]
    return sorted(contacts, key=lambda contact: contact.date)


def _contact(accounts: Sequence[dict[str, Any]], one: Country, other: Country) -> Contact:
    own = [account for account in accounts if account["is_own"]]
    kinds = [account["kind"] for account in own if account["kind"] != Kind.OTHER]
    telling = {account["country_id"] for account in accounts}
    several = len(accounts) > 1
    name = accounts[0]["encounter"] if several else own[0]["public_id"]
    return Contact(
        accounts=tuple(account["id"] for account in own),
        date=min(PartialDate.parse(account["day"]) for account in own),
        kind=kinds[0] if kinds else str(Kind.OTHER),
        side=_side(one.pk in telling, other.pk in telling),
        address=reverse("encounter-permanent" if several else "communique-permanent", args=[name]),
        with_others=all(account["with_others"] for account in own),
    )


def _side(by_one: bool, by_other: bool) -> str:
    if by_one and by_other:
        return TOGETHER
    return ONE if by_one else TWO if by_other else BY_OTHERS
