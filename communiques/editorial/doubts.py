"""Doubts as editors meet them: raised with a draft, settled one by one or by publishing."""

from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from communiques.archive.models import Communique, Doubt, Status
from communiques.intake.incoming import Raised
from communiques.intake.structures import doubts_of

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
    places = [Q(start__gte=place["start"], end__lte=place["end"]) for place in statements]
    if places:
        Doubt.objects.filter(reduce(or_, places), communique=communique).settle()


def raise_for(communique: Communique, doubts: Iterable[Raised]) -> None:
    """Keep with a draft what was doubtful when its text was read."""
    Doubt.objects.bulk_create(doubts_of(communique, doubts), ignore_conflicts=True)
