"""How much is published of what: the counts that lists show beside their names."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, QuerySet

from communiques.archive.dates import PartialDate
from communiques.archive.models import Communique, Source
from communiques.archive.words import fold


@dataclass(frozen=True)
class Tally:
    """A thing with the number of communiqués published of it."""

    thing: Any
    count: int

    @property
    def label(self) -> str:
        return str(self.thing.label)

    @property
    def address(self) -> str:
        return str(self.thing.get_absolute_url())

    @property
    def initial(self) -> str:
        """The first letter of its name in the reader's language, large and without accents."""
        return fold(self.label)[:1].upper()


def tallied(things: QuerySet[Any], counted: dict[int, int]) -> list[Tally]:
    """The things of which anything is published, in the order of their names, accents and case aside."""
    tallies = [Tally(thing, counted[thing.pk]) for thing in things.filter(pk__in=counted)]
    return sorted(tallies, key=lambda tally: fold(tally.label))


def most(tallies: Iterable[Tally], number: int) -> list[Tally]:
    """Those of which most is published, the largest first."""
    return sorted(tallies, key=lambda tally: -tally.count)[:number]


@dataclass(frozen=True)
class Coverage:
    """What is held of one source: how many accounts, how many of them with their text, from when to when."""

    source: Source
    count: int
    with_text: int
    first: PartialDate
    last: PartialDate


def coverage() -> list[Coverage]:
    """What is held of each source, the largest first. Two queries."""
    rows = list(
        Communique.objects.published()
        .values("source")
        .annotate(count=Count("pk"), with_text=Count("text_sha256"), first=Min("date"), last=Max("date"))
        .order_by("-count", "source")
    )
    sources = Source.objects.select_related("country").in_bulk([row["source"] for row in rows])
    return [
        Coverage(
            sources[row["source"]],
            row["count"],
            row["with_text"],
            PartialDate.of(row["first"]),
            PartialDate.of(row["last"]),
        )
        for row in rows
    ]
