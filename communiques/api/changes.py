"""What changed since a time, the oldest change first, so that a copy can be kept up to date."""

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.translation import gettext_noop as _

from communiques.archive.models import Communique, Status
from communiques.formats import loading
from communiques.formats.standing import WithdrawnError
from communiques.search.filters import CommuniqueFilters

from .asking import asked
from .cursors import Cursor
from .keysets import page_of
from .listing import Listed
from .parameters import Parameter
from .problems import RefusedError

if TYPE_CHECKING:
    from .questions import Communiques

_TIME = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2}))?$"

UPDATED_SINCE = Parameter(
    "updated_since",
    _(
        "Only what changed on this day or at this time (RFC 3339), or later, the oldest change first. Every record "
        "withdrawn since is in the list with its reason, whatever else was asked for: drop it if you hold it."
    ),
    {"type": "string", "pattern": _TIME},
    example="2026-01-01",
)


def changed(view: "Communiques", cursor: Cursor | None, size: int) -> Listed:
    """The page of changes asked for."""
    since = _time(view.request.GET["updated_since"])
    if "sort" in view.request.GET:
        raise RefusedError({"sort": ["With `updated_since` the order is that of the changes: leave this out."]})
    answering = asked(CommuniqueFilters, view.request).rows().order_by().values("pk")
    shown = Q(status=Status.PUBLISHED, pk__in=answering) | Q(status=Status.WITHDRAWN)
    rows = Communique.objects.filter(shown, changed_at__gte=since)
    page = page_of(rows.defer("note", "text"), ("changed_at", "pk"), cursor, size)
    total = rows.count()
    return Listed(
        total,
        _written(view, page.rows),
        page.previous,
        page.next,
        {"order": "changes", "reachable": total},
    )


def _written(view: "Communiques", rows: list[Communique]) -> list[dict[str, Any]]:
    """The records in their order; of the withdrawn ones what is left of them."""
    published = loading.communiques([row.pk for row in rows if row.status == Status.PUBLISHED])
    written = dict(zip([record.pk for record in published], view.written(published), strict=True))
    written |= {row.pk: tombstone(row) for row in rows if row.status == Status.WITHDRAWN}
    return [written[row.pk] for row in rows if row.pk in written]


def tombstone(row: Communique) -> dict[str, Any]:
    """What is left of a withdrawn record."""
    at = row.changed_at.isoformat().replace("+00:00", "Z")
    return {**WithdrawnError(row.public_id, row).tombstone(), "changed_at": at}


def _time(given: str) -> datetime:
    try:
        if not re.match(_TIME, given) or given.endswith("\n"):
            raise ValueError(given)
        time = datetime.fromisoformat(given)
        return time.replace(tzinfo=time.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise RefusedError(
            {"updated_since": ["Write a day or a time of RFC 3339: 2026-11-01 or 2026-11-01T12:00:00Z."]}
        ) from error
