"""What the archive holds: the names of facets, and which values are frequent, alone and together."""

from collections import Counter
from collections.abc import Sequence
from itertools import product
from typing import Any

from django.db.models import Model

from communiques.archive.facets import CHOICES, Family, family_range, parted
from communiques.archive.models import IndexedCommunique, IndexedStatement
from communiques.search.vocabulary import TABLE_OF, things_by_number

SAMPLE = 10_000

# The facets that the peers hold too, each the families it is made of.
FAMILIES: dict[str, dict[str, tuple[Family, ...]]] = {
    "communique": {
        "country": (Family.COUNTRY,),
        "person": (Family.PERSON,),
        "topic": (Family.TOPIC,),
        "kind": (Family.KIND,),
        "source": (Family.SOURCE,),
        "language": (Family.LANGUAGE,),
    },
    "statement": {
        "speaker_country": (Family.SPEAKER_COUNTRY,),
        "speaker": (Family.SPEAKER,),
        "addressee": (Family.ADDRESSEE_COUNTRY, Family.ADDRESSEE),
        "topic": (Family.TOPIC,),
        "source": (Family.SOURCE,),
        "mode": (Family.MODE,),
    },
}
NAMED = set(TABLE_OF) - {Family.ENCOUNTER}
TABLES: dict[str, Any] = {"communique": IndexedCommunique, "statement": IndexedStatement}


class Keys:
    """Address names of facet numbers, each looked up once."""

    def __init__(self) -> None:
        self.known: dict[int, str] = {number: value for number, (_, value) in CHOICES.items()}

    def learn(self, numbers: set[int]) -> None:
        """Look up those not known yet, in one query."""
        unknown = {n for n in numbers if n not in self.known and parted(n)[0] in NAMED}
        self.known |= {number: thing.key for number, thing in things_by_number(unknown).items()}

    def by_facet(self, target: str, numbers: Sequence[int]) -> dict[str, list[str]]:
        """The values of each facet that is among the numbers of a record."""
        found: dict[str, list[str]] = {name: [] for name in FAMILIES[target]}
        for name, families in FAMILIES[target].items():
            for low, high in map(family_range, families):
                found[name] += [self.known[number] for number in numbers if low <= number < high]
        return found

    def counted(self, target: str, counts: dict[int, int]) -> dict[str, dict[str, int]]:
        """Counts by facet number as counts by facet and value."""
        self.learn(set(counts))
        found: dict[str, dict[str, int]] = {}
        for name, families in FAMILIES[target].items():
            ranges = [family_range(family) for family in families]
            of_facet = (n for n in counts if any(low <= n < high for low, high in ranges))
            found[name] = {self.known[n]: counts[n] for n in of_facet if counts[n]}
        return found


class Held:
    """The first records, which are the same however large the archive is."""

    def __init__(self) -> None:
        self.keys = Keys()
        self.facets = {target: _sample(table) for target, table in TABLES.items()}

    def most_frequent(self, family: Family, first: int, end: int) -> list[str]:
        """The values of a family from one rank in frequency to another, counted from 0."""
        low, high = family_range(family)
        counts = Counter(n for row in self._rows(family) for n in row if low <= n < high)
        ranked = sorted(counts, key=lambda number: (-counts[number], number))
        chosen = ranked[first:end] or ranked[:1]
        self.keys.learn(set(chosen))
        return [self.keys.known[number] for number in chosen]

    def together(self, families: tuple[Family, ...], share: float) -> list[str]:
        """One value of each family, held together by about that share of the records."""
        rows = self._rows(families[0])
        counts: Counter[tuple[int, ...]] = Counter()
        for row in rows:
            counts.update(product(*([n for n in row if parted(n)[0] is family] for family in families)))
        chosen = min(counts, key=lambda numbers: (abs(counts[numbers] - share * len(rows)), numbers))
        self.keys.learn(set(chosen))
        return [self.keys.known.get(number, str(parted(number)[1])) for number in chosen]

    def _rows(self, family: Family) -> list[list[int]]:
        speech = {Family.SPEAKER, Family.SPEAKER_COUNTRY, Family.ADDRESSEE, Family.ADDRESSEE_COUNTRY, Family.MODE}
        return self.facets["statement" if family in speech else "communique"]


def _sample(table: type[Model]) -> list[list[int]]:
    return list(table._default_manager.order_by("pk").values_list("facets", flat=True)[:SAMPLE])
