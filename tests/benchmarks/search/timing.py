"""Times: taken, gathered, and said by their median and their 95th percentile."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

LONGEST = 30.0  # seconds: what takes longer in all is asked no more, once it was asked often enough
FEWEST = 3


@dataclass
class Times:
    """Milliseconds of one thing done again and again."""

    taken: list[float] = field(default_factory=list)

    def add(self, milliseconds: float) -> None:
        self.taken.append(milliseconds)

    @property
    def enough(self) -> bool:
        """Whether to do it again would take too long."""
        return len(self.taken) >= FEWEST and sum(self.taken) > LONGEST * 1000

    def said(self) -> dict[str, float]:
        """Median and 95th percentile, and of how many."""
        worst = statistics.quantiles(self.taken, n=20, method="inclusive")[-1] if len(self.taken) > 1 else self.taken[0]
        return {"median": _rounded(statistics.median(self.taken)), "p95": _rounded(worst), "times": len(self.taken)}


def milliseconds(act: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _rounded(value: float) -> float:
    return round(value, 2) if value < 10 else round(value, 1)
