"""Loading the tombstones of a release: records of which no more is known than that they were withdrawn, and why."""

from collections.abc import Sequence

from communiques.archive.dates import PartialDate
from communiques.archive.models import Communique, Statement, Status
from communiques.intake.structures import create

from .accounts import Accounts, moment
from .vocabulary import Line

LOST = "␡"
"""Stands for the text of each statement of what was withdrawn: their addresses go on saying that they are gone."""

NOTE = (
    "Known from a release as a tombstone alone. The issuer, the language and the date are not known: those here only"
    " fill the fields."
)


def load_tombstones(lines: Sequence[Line], accounts: Accounts) -> None:
    """Write what was withdrawn, with the addresses of its statements. No reader sees the rest of these records."""
    source = min(accounts.known.sources.values())
    made = [_communique(line, source) for line in lines]
    accounts.write(made)
    statements = [
        Statement(communique=communique, public_id=public_id, start=place, end=place + 1, words=LOST)
        for line, communique in zip(lines, made, strict=True)
        for place, public_id in enumerate(line["statements"])
    ]
    create(Statement, statements, accounts.reason)


def _communique(line: Line, source: int) -> Communique:
    withdrawn_at = moment(line["withdrawn_at"])
    return Communique(
        public_id=line["id"],
        version=line["version"],
        title=LOST if line["statements"] else "",
        text=LOST * len(line["statements"]),
        language="en",
        published_on=PartialDate.of(withdrawn_at.date()),
        source_id=source,
        status=Status.WITHDRAWN,
        withdrawn_reason=line["reason"],
        withdrawn_at=withdrawn_at,
        published_at=moment(line["published_at"]),
        changed_at=moment(line["changed_at"]),
        note=NOTE,
    )
