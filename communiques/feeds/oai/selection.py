"""Which items a list holds, in the order of their datestamps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min, Q, QuerySet

from communiques.archive.facets import lexeme
from communiques.archive.models import Communique, Status

from .resumption import Resumption
from .sets import sets_of


@dataclass(frozen=True)
class Item:
    """What the header of a record says; `key` and `changed_at` are where a list goes on after it."""

    key: int
    public_id: str
    changed_at: datetime
    is_deleted: bool
    sets: tuple[str, ...]


def items() -> QuerySet[Communique]:
    """All that is published or was."""
    return Communique.objects.filter(status__in=[Status.PUBLISHED, Status.WITHDRAWN], published_at__isnull=False)


def selected(since: datetime | None, before: datetime | None, number: int | None) -> QuerySet[Communique]:
    """Those that changed within a time, of the set with a facet number. A deleted item stays in its sets, so that who
    harvests a set hears of it.
    """
    rows = items()
    if since:
        rows = rows.filter(changed_at__gte=since)
    if before:
        rows = rows.filter(changed_at__lt=before)
    if number is not None:
        rows = rows.filter(indexed__lexemes__matches=f"'{lexeme(number)}'")
    return rows


def in_order(rows: QuerySet[Communique], number: int, after: Resumption | None = None) -> list[Item]:
    """The first so many of these, or the first after the last one given. Two queries at most."""
    if after:
        rows = rows.filter(Q(changed_at__gt=after.changed_at) | Q(pk__gt=after.key), changed_at__gte=after.changed_at)
    columns = ("pk", "public_id", "changed_at", "status", "indexed__facets")
    return list(_items(rows.order_by("changed_at", "pk").values_list(*columns)[:number]))


def item(public_id: str) -> Item | None:
    found = in_order(items().filter(public_id=public_id), 1)
    return found[0] if found else None


def earliest() -> datetime | None:
    """When the item that has not changed for longest did. None later can have an earlier datestamp."""
    return items().aggregate(first=Min("changed_at"))["first"]


def _items(rows: QuerySet) -> Iterator[Item]:
    found = [(*row, facets or []) for *row, facets in rows]
    sets = sets_of(number for *_, facets in found for number in facets)
    for key, public_id, changed_at, status, facets in found:
        specs = tuple(sorted(sets[number][0] for number in facets if number in sets))
        yield Item(key, public_id, changed_at, status == Status.WITHDRAWN, specs)
