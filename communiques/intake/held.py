"""What the archive holds already of the records of a batch, and what is therefore to be done with each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from django.db.models import Q

from communiques.archive.models import Communique, CommuniqueTopic, Participation, Statement, Status

from .history import ANNOTATED, REASONS
from .incoming import Incoming, RefusedError


class Action(Enum):
    """What is done with an incoming record."""

    CREATE = auto()
    COMPLETE = auto()  # a catalogue entry gets its text
    ENRICH = auto()  # a text held gets its annotation
    LEAVE = auto()  # the text is held; nothing is new


@dataclass
class Held:
    """The records that share an address or a text with a batch, by both. One that is not withdrawn goes first.

    `versions` are those that stand at one address in several languages.
    """

    by_address: dict[tuple[str, str], Communique]
    by_text: dict[str, Communique]
    versions: dict[str, list[Communique]]

    @classmethod
    def of(cls, batch: Iterable[Incoming], sister_addresses: Iterable[str] = ()) -> "Held":
        """Look them up, with those at the addresses of sister versions."""
        addresses = {record.address[0] for record in batch if record.address} | set(sister_addresses)
        fingerprints = {record.fingerprint for record in batch}
        sharing = Communique.objects.filter(Q(source_url_key__in=addresses) | Q(text_sha256__in=fingerprints))
        found = sorted(sharing.defer("text"), key=lambda communique: communique.status != Status.WITHDRAWN)
        held = cls({}, {}, defaultdict(list))
        for communique in found:
            if address := communique.source_url_key:
                held.by_address[address, communique.language] = communique
                held.versions[address].append(communique)
            if communique.text_sha256:
                held.by_text[communique.text_sha256] = communique
        return held

    def decide(self, record: Incoming) -> tuple[Action, Communique | None]:
        """What is to be done, and with which record. A text that contradicts what is held is refused."""
        at_address = self.by_address.get(record.address) if record.address else None
        same_text = self.by_text.get(record.fingerprint)
        found = same_text or at_address
        if found is None:
            return Action.CREATE, None
        if found.status == Status.WITHDRAWN:
            raise RefusedError(f"withdrawn from the archive as {found.public_id}: {found.withdrawn_reason}")
        if at_address and at_address.text_sha256 is None and not same_text:
            return Action.COMPLETE, at_address
        if at_address and at_address.text_sha256 not in (None, record.fingerprint):
            raise RefusedError(f"its address is held with another text, as {at_address.public_id}")
        if record.annotated and found.language == record.language:
            return Action.ENRICH, found
        return Action.LEAVE, found


def annotated_already(keys: Iterable[int]) -> set[int]:
    """Those of the communiqués whose annotation was imported before."""
    return set(
        _history(Communique, list(keys), "id").filter(history_change_reason=ANNOTATED).values_list("id", flat=True)
    )


def touched(keys: Iterable[int]) -> set[int]:
    """Those of the communiqués that somebody has worked on: their history knows a change that is not intake's."""
    keys, found = list(keys), set()
    kept = ((Communique, "id"), *((model, "communique_id") for model in (Participation, CommuniqueTopic, Statement)))
    for model, field in kept:
        own = _history(model, keys, field).exclude(history_change_reason__in=REASONS)
        found |= set(own.values_list(field, flat=True))
    return found


def _history(model: Any, keys: list[int], field: str) -> Any:
    return model.history.filter(**{f"{field}__in": keys})
