"""The life of a communiqué as editors lead it: each step taken for many at once, and the search told."""

from collections.abc import Callable, Collection
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from communiques.archive import indexing
from communiques.archive.models import Communique, Status

from .doubts import settle_published

MOST_AT_ONCE = 1000
CHANGED = ["status", "origins", "published_at", "withdrawn_at", "withdrawn_reason", "version", "changed_at"]

PUBLISHABLE = ~Q(status=Status.PUBLISHED)
WITHDRAWABLE = Q(status=Status.PUBLISHED)
REVIEWABLE = Q(status=Status.DRAFT)
# What readers have seen never becomes a draft again.
REDRAFTABLE = Q(status=Status.IN_REVIEW, published_at__isnull=True)


def publish(keys: Collection[int], why: str = "") -> int:
    """Show them to readers; how many were not shown already."""
    return _step(keys, PUBLISHABLE, Communique.publish, why)


def withdraw(keys: Collection[int], reason: str) -> int:
    """Leave a tombstone with the reason in the place of each that is published; how many were."""
    return _step(keys, WITHDRAWABLE, lambda communique: communique.withdraw(reason), "")


def send_to_review(keys: Collection[int], why: str = "") -> int:
    """Hand drafts to whoever reviews them; how many were drafts."""
    return _step(keys, REVIEWABLE, lambda communique: _become(communique, Status.IN_REVIEW), why)


def return_to_draft(keys: Collection[int], why: str = "") -> int:
    """Take them back from review, if they were never published; how many could be."""
    return _step(keys, REDRAFTABLE, lambda communique: _become(communique, Status.DRAFT), why)


def _become(communique: Communique, status: Status) -> None:
    communique.status = status


def _step(keys: Collection[int], condition: Q, act: Callable[[Communique], Any], why: str) -> int:
    with transaction.atomic():
        chosen = _locked(Communique.objects.filter(condition, pk__in=keys))
        for communique in chosen:
            act(communique)
            communique.version += 1
            communique._change_reason = why
            communique.save(update_fields=CHANGED)
        settle_published([communique.pk for communique in chosen])
        indexing.refresh([communique.pk for communique in chosen])
    return len(chosen)


def _locked(communiques: QuerySet) -> list[Any]:
    """In one order, so that two editors who choose the same ones wait for one another and do not block each other."""
    return list(communiques.order_by("pk").select_for_update(of=("self",)))
