"""What is talked about in the latest twelve months held, against the twelve before, by the same sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from communiques.archive.facets import Family
from communiques.search.filters import CommuniqueFilters
from communiques.search.held import held
from communiques.search.over_time import Period, over_time
from communiques.search.vocabulary import Thing, things_by_id

from .belongings import as_asked
from .templatetags.archive import number, percent

SHOWN = 9
# What fewer accounts than this are on, in both years, is no finding.
LEAST = 5


@dataclass(frozen=True)
class Compared:
    """A topic with how many accounts of each of the two years are on it, and which part of all that is."""

    label: str
    address: str
    now: int
    before: int
    share: float
    share_before: float

    @property
    def change(self) -> float:
        return self.share - self.share_before


@dataclass(frozen=True)
class NowAndBefore:
    """The two years, from the sources of which something is held of both. `rows` are the most frequent topics of the
    later, `largest` the largest share among theirs; `risen` and `fallen` are those that changed most of all topics.
    """

    now: Period
    before: Period
    sources: list[str]
    rows: list[Compared]
    largest: float
    risen: Compared | None
    fallen: Compared | None


def now_and_before(today: date) -> NowAndBefore | None:
    """The comparison; None where no source reaches over both years. Dates beyond today are taken for mistakes."""
    newest = [place.last[0] for place in held(Family.SOURCE)[Family.SOURCE].values()]
    if not newest:
        return None
    end = min(date.fromordinal(max(newest)), today) + timedelta(days=1)
    days = [_years_before(end, 2), _years_before(end, 1), end]
    before, now = (period.values(Family.SOURCE) for period in over_time(as_asked(CommuniqueFilters, {}), days))
    sources = sorted(things_by_id([("source", key) for key in now.keys() & before.keys()]).values(), key=_key)
    if not sources:
        return None
    question = {"source": [source.key for source in sources]}
    earlier, later = over_time(as_asked(CommuniqueFilters, question), days)
    compared = _compared(earlier, later, question["source"])
    rows = sorted(compared, key=lambda row: (-row.now, row.label))[:SHOWN]
    return NowAndBefore(
        now=later,
        before=earlier,
        sources=[source.label for source in sources],
        rows=rows,
        largest=max((max(row.share, row.share_before) for row in rows), default=0),
        risen=max(compared, key=lambda row: row.change, default=None),
        fallen=min(compared, key=lambda row: row.change, default=None),
    )


def finding(compared: NowAndBefore) -> str:
    """Which topics rose and fell most, and of how many accounts by whom that is counted."""
    said = []
    if compared.risen and compared.risen.change > 0:
        said.append(_("Most risen: %(topic)s, from %(before)s of the accounts to %(now)s.") % _shares(compared.risen))
    if compared.fallen and compared.fallen.change < 0:
        said.append(_("Most fallen: %(topic)s, from %(before)s to %(now)s.") % _shares(compared.fallen))
    said.append(
        _("Counted over the sources held in both years alone (%(sources)s): %(now)s accounts, and %(before)s before.")
        % {
            "sources": ", ".join(compared.sources),
            "now": number(compared.now.total),
            "before": number(compared.before.total),
        }
    )
    return " ".join(said)


def _shares(row: Compared) -> dict[str, str]:
    return {"topic": row.label, "before": percent(row.share_before), "now": percent(row.share)}


def _compared(before: Period, now: Period, sources: Sequence[str]) -> list[Compared]:
    later, earlier = now.values(Family.TOPIC), before.values(Family.TOPIC)
    frequent = [key for key in {*later, *earlier} if max(later.get(key, 0), earlier.get(key, 0)) >= LEAST]
    things = things_by_id([("topic", key) for key in frequent])
    return [
        Compared(
            thing.label,
            _address(thing, now, sources),
            later.get(thing.id, 0),
            earlier.get(thing.id, 0),
            later.get(thing.id, 0) / now.total,
            earlier.get(thing.id, 0) / before.total,
        )
        for thing in sorted(things.values(), key=_key)
    ]


def _address(topic: Thing, now: Period, sources: Sequence[str]) -> str:
    asked = [("topic", topic.key), *(("source", slug) for slug in sources), ("since", now.first), ("until", now.last)]
    return f"{reverse('website:communiques')}?{urlencode(asked)}"


def _key(thing: Thing) -> str:
    return thing.key


def _years_before(day: date, number: int) -> date:
    """The same day some years before; the 29th of February becomes the 28th."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - number, day=last)
