"""What part of all accounts of a year a question takes: coverage grows, and counts alone would grow with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from communiques.search.filters import CommuniqueFilters
from communiques.search.over_time import Period, new_years, over_time

from .belongings import as_asked
from .multiples import columns, label
from .templatetags.archive import number, percent

HEIGHT = 56
# A share of fewer accounts than this says nothing: it is not drawn.
FEWEST = 20


@dataclass(frozen=True)
class Share:
    """Accounts of a time that answer, of all there are from then; `height` in pixels, 0 where none is drawn."""

    label: str
    count: int
    of: int
    height: int

    @property
    def part(self) -> float:
        return self.count / self.of if self.of else 0.0

    @property
    def written(self) -> str:
        """The share in percent; what is less than one and more than none is not written as none."""
        return f"<\u202f{percent(0.01)}" if 0 < self.part < 0.005 else percent(self.part)

    @property
    def is_telling(self) -> bool:
        """Whether there are accounts enough for a share."""
        return self.of >= FEWEST


def shares(question: dict[str, str], first: int, last: int) -> list[Share]:
    """The shares of a question from one year to another."""
    days = new_years(first, last)
    own = over_time(as_asked(CommuniqueFilters, question), days)
    return shares_of(own, over_time(as_asked(CommuniqueFilters, {}), days))


def shares_of(own: Sequence[Period], held: Sequence[Period]) -> list[Share]:
    """The shares of periods in the same periods of everything; of a long time the first years together."""
    years = [period.first.year for period in own]
    spans = [
        (label(years, span), sum(own[place].total for place in span), sum(held[place].total for place in span))
        for span in columns(years)
    ]
    largest = max((count / of for _label, count, of in spans if of >= FEWEST), default=0.0)
    return [Share(name, count, of, _height(count, of, largest)) for name, count, of in spans]


def _height(count: int, of: int, largest: float) -> int:
    return max(2, round(HEIGHT * count / of / largest)) if count and of >= FEWEST else 0


def shares_finding(found: Sequence[Share]) -> str:
    """When it takes most of what is held, and what of the last time; of the times that have accounts enough."""
    telling = [share for share in found if share.is_telling]
    if len(telling) < 2:
        return _("No two years have accounts enough to compare the share.")
    most, last = max(telling, key=lambda share: share.part), telling[-1]
    told = {"share": most.written, "year": most.label, "count": number(most.count), "of": number(most.of)}
    if most is last:
        return (
            _("Its share is largest in the last year, %(year)s: %(share)s of all accounts (%(count)s of %(of)s).")
            % told
        )
    told |= {"last": last.label, "last_share": last.written}
    return (
        _(
            "Its share is largest in %(year)s: %(share)s of all accounts (%(count)s of %(of)s). In %(last)s it is "
            "%(last_share)s."
        )
        % told
    )
