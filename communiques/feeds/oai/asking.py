"""What a request asks for: its verb, and the arguments that the verb takes."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, QueryDict

from .errors import Code, OaiError

LISTED = ({"metadataPrefix"}, {"from", "until", "set"})
# For each verb the arguments that it needs, and those it may have (section 4).
ARGUMENTS: dict[str, tuple[set[str], set[str]]] = {
    "Identify": (set(), set()),
    "ListMetadataFormats": (set(), {"identifier"}),
    "ListSets": (set(), set()),
    "GetRecord": ({"identifier", "metadataPrefix"}, set()),
    "ListIdentifiers": LISTED,
    "ListRecords": LISTED,
}
RESUMED = {"ListSets", "ListIdentifiers", "ListRecords"}

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SECOND = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", re.ASCII)


@dataclass(frozen=True)
class Asked:
    """A verb with its arguments, each given once and known to the verb. `resumes` is a token, alone."""

    verb: str
    arguments: dict[str, str]

    @property
    def resumes(self) -> str:
        return self.arguments.get("resumptionToken", "")


def asked(request: HttpRequest) -> Asked:
    """The request, by GET or POST. Raises OaiError where the verb or an argument is wrong."""
    given = request.POST if request.method == "POST" else request.GET
    verb = _verb(given)
    needed, possible = ARGUMENTS[verb]
    names = set(given) - {"verb"}
    if repeated := [name for name in names if len(given.getlist(name)) > 1]:
        raise OaiError(Code.BAD_ARGUMENT, f"Given more than once: {', '.join(sorted(repeated))}.")
    arguments = {name: given[name] for name in names}
    if verb in RESUMED and "resumptionToken" in names:
        needed, possible = {"resumptionToken"}, set()
    if unknown := names - needed - possible:
        raise OaiError(Code.BAD_ARGUMENT, f"{verb} does not take: {', '.join(sorted(unknown))}.")
    if missing := {name for name in needed if not arguments.get(name)}:
        raise OaiError(Code.BAD_ARGUMENT, f"{verb} needs: {', '.join(sorted(missing))}.")
    return Asked(verb, arguments)


def _verb(given: QueryDict) -> str:
    verbs = given.getlist("verb")
    if len(verbs) != 1:
        raise OaiError(Code.BAD_VERB, "Give one verb." if not verbs else "Give the verb once.")
    if verbs[0] not in ARGUMENTS:
        raise OaiError(Code.BAD_VERB, f"The verbs are {', '.join(ARGUMENTS)}.")
    return verbs[0]


def span(since: str, until: str) -> tuple[datetime | None, datetime | None]:
    """From when, and before when, records of these datestamps are; both to the day or both to the second (section 3.3).

    Raises OaiError where either is no such time, they differ in granularity, or the first is after the last.
    """
    if since and until and len(since) != len(until):
        raise OaiError(Code.BAD_ARGUMENT, "from and until must have the same granularity.")
    first = _time(since, "from") if since else None
    last = _time(until, "until") if until else None
    if first and last and first > last:
        raise OaiError(Code.BAD_ARGUMENT, "from is later than until.")
    return first, _after(last, until) if last else None


def _after(last: datetime, written: str) -> datetime | None:
    """The first moment after a day or a second; None where time ends with it."""
    step = timedelta(days=1) if _DAY.fullmatch(written) else timedelta(seconds=1)
    return last + step if last < datetime.max.replace(tzinfo=UTC) - step else None


def _time(written: str, name: str) -> datetime:
    if _DAY.fullmatch(written) or _SECOND.fullmatch(written):
        try:
            return datetime.fromisoformat(written).replace(tzinfo=UTC)
        except ValueError as error:
            raise OaiError(Code.BAD_ARGUMENT, f"{name} is no date of the calendar.") from error
    raise OaiError(Code.BAD_ARGUMENT, f"{name} is written 2021-08-25 or 2021-08-25T12:30:00Z.")
