"""What stands at a permanent address: a published record, what is left of a withdrawn one, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import Http404

from communiques.archive.models import Communique, Encounter, Statement, Status

from . import forms, loading
from .encounters import encounters
from .forms import Form


class WithdrawnError(Exception):
    """What was asked for has been published and withdrawn since."""

    def __init__(self, public_id: str, communique: Communique) -> None:
        super().__init__(public_id)
        self.public_id, self.communique = public_id, communique

    def tombstone(self) -> dict[str, Any]:
        """What is said of it in every machine-readable form."""
        at = self.communique.withdrawn_at
        return {
            "id": self.public_id,
            "status": str(Status.WITHDRAWN),
            "reason": self.communique.withdrawn_reason,
            "withdrawn_at": at.isoformat().replace("+00:00", "Z") if at else None,
        }


@dataclass(frozen=True)
class Kind:
    """A kind of record with permanent addresses.

    `find` gives the key of the published record with an identifier, and raises Http404 where there is none, or
    WithdrawnError; `load` gives the records with some keys, complete.
    """

    forms: tuple[Form, ...]
    find: Callable[[str], int]
    load: Callable[[list[int]], list[Any]]

    def record(self, public_id: str) -> Any:
        """The record, complete. It may have been withdrawn between the two looks: then it is not there."""
        found = self.load([self.find(public_id)])
        if not found:
            raise Http404
        return found[0]


def _communique(public_id: str) -> int:
    return _shown(public_id, Q(public_id=public_id))


def _statement(public_id: str) -> int:
    found = Statement.objects.filter(public_id=public_id).values_list("pk", "communique").first()
    if found is None:
        raise Http404
    _shown(public_id, Q(pk=found[1]))
    return found[0]


def _encounter(public_id: str) -> int:
    found = Encounter.objects.filter(public_id=public_id).first()
    if found is None or not found.accounts.published().exists():
        raise Http404
    return found.pk


def _shown(public_id: str, which: Q) -> int:
    rows = Communique.objects.filter(which, status__in=[Status.PUBLISHED, Status.WITHDRAWN])
    found = rows.only("status", "withdrawn_reason", "withdrawn_at").first()
    if found is None:
        raise Http404
    if found.status == Status.WITHDRAWN:
        raise WithdrawnError(public_id, found)
    return found.pk


COMMUNIQUE = Kind(forms.COMMUNIQUE, _communique, loading.communiques)
STATEMENT = Kind(forms.STATEMENT, _statement, loading.statements)
ENCOUNTER = Kind(forms.ENCOUNTER, _encounter, encounters)
