"""What was withdrawn of late, for readers who keep what they read.

Every feed tells of all of it, whatever is asked: a feed that told only of what answers its question would say what the
withdrawn texts say. A reader passes over what it never had.
"""

from datetime import datetime
from typing import cast

from communiques.archive.models import Communique, Statement, Status

from .atom import Tombstone

MOST = 50
"""So many communiqués, the last withdrawn; the longest has several hundred statements."""

MOST_STATEMENTS = 500


def withdrawals(target: str, home: str) -> list[Tombstone]:
    """The tombstones of communiqués or of statements, the last withdrawn first. What readers never saw has none."""
    withdrawn = Communique.objects.filter(status=Status.WITHDRAWN, published_at__isnull=False)
    latest = withdrawn.order_by("-withdrawn_at", "-pk").only("public_id", "withdrawn_at", "withdrawn_reason")[:MOST]
    if target == "communique":
        return [Tombstone(home + one.get_permanent_url(), *_withdrawal(one)) for one in latest]
    by_key = {one.pk: one for one in latest}
    passages = Statement.objects.filter(communique__in=by_key).only("public_id", "communique_id").order_by("pk")
    return [
        Tombstone(home + passage.get_permanent_url(), *_withdrawal(by_key[passage.communique_id]))
        for passage in passages[:MOST_STATEMENTS]
    ]


def _withdrawal(communique: Communique) -> tuple[datetime, str]:
    """When and why; the database holds that both are known."""
    return cast("datetime", communique.withdrawn_at), communique.withdrawn_reason
