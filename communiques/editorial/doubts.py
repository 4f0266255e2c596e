"""Doubts as editors meet them: raised with a draft, settled one by one or by publishing."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from communiques.archive.models import Communique, Doubt, Status
from communiques.intake.incoming import Raised

from .autocomplete import LONGEST_NUMBER


def settle_published(keys: Collection[int]) -> None:
    """Whoever publishes has looked: settle what was doubtful of these records' texts.

    Whether two records tell of one contact stays open; it does not stand in the way of readers.
    """
    doubts = Doubt.objects.filter(communique__in=keys, communique__status=Status.PUBLISHED)
    doubts.exclude(code=Doubt.Code.SAME_CONTACT).settle()


def ticked(communique: Communique, data: Any) -> None:
    """Settle the doubts whose boxes are ticked in what was sent."""
    keys = data.getlist("settled") if hasattr(data, "getlist") else []
    numbers = [int(key) for key in keys if key.isdecimal() and len(key) <= LONGEST_NUMBER]
    Doubt.objects.filter(communique=communique, pk__in=numbers).settle()


def corrected(communique: Communique, statements: Iterable[Mapping[str, int]]) -> None:
    """Settle the doubts about passages whose statement an editor has changed or removed."""
    for place in statements:
        doubts = Doubt.objects.filter(communique=communique, start__gte=place["start"], end__lte=place["end"])
        doubts.settle()


def raise_for(communique: Communique, doubts: Iterable[Raised]) -> None:
    """Keep with a draft what was doubtful when its text was read."""
    Doubt.objects.bulk_create(
        [
            Doubt(communique=communique, code=one.code, subject=one.subject, start=one.start, end=one.end)
            for one in doubts
        ],
        ignore_conflicts=True,
    )
