"""What a reader of an encounter has chosen, as addresses say it: two texts, and a topic."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from communiques.archive.models import Communique

from .accounts import Accounts

TEXTS = "texts"
"""The name of the place on the page where the texts begin."""


@dataclass(frozen=True)
class Choice:
    """Identifiers of the accounts on the left and on the right, the address name of a topic; empty for no choice."""

    left: str = ""
    right: str = ""
    topic: str = ""

    @property
    def address(self) -> str:
        """The page with this choice, from wherever the reader is on it."""
        asked = {name: value for name, value in vars(self).items() if value}
        return f"?{urlencode(asked)}#{TEXTS}"

    def on(self, topic: str) -> "Choice":
        """The same texts, another topic."""
        return replace(self, topic=topic)


@dataclass(frozen=True)
class Offer:
    """A text and the addresses that put it on either side; empty where it stands already."""

    account: Communique
    left: str
    right: str


def choice(parameters: QueryDict) -> Choice:
    """The choice that an address says."""
    return Choice(*(parameters.get(name, "") for name in ("left", "right", "topic")))


def offers(accounts: Accounts, made: Choice) -> list[Offer]:
    """Every text with its ways to the left and to the right; nothing where all of them stand there anyway."""
    held = [account for account in accounts.all if account.text]
    standing: Sequence[str] = [column.communique.public_id for column in accounts.texts]
    if len(held) < 2 or (len(held) == 2 == len(standing) and {a.public_id for a in held} == set(standing)):
        return []
    left, right = (*standing, "")[:2]
    found = []
    for account in held:
        identifier = account.public_id
        to_left = replace(made, left=identifier, right=left if right == identifier else right)
        to_right = replace(made, left=right if left == identifier else left, right=identifier)
        found.append(
            Offer(
                account,
                "" if identifier == left else to_left.address,
                "" if identifier == right else to_right.address,
            )
        )
    return found
