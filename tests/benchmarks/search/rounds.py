"""The questions in turns, in process: our pages and our engine, and the peers beside them in the same rounds."""

from dataclasses import dataclass, field
from typing import Any

from tqdm import tqdm

from communiques.search import results as answers
from communiques.search.results import results
from communiques.website import kept_pages

from .beside import ENGINES, Peers
from .held import Held
from .questions import Question, Wording
from .site import Site
from .timing import Times, milliseconds


@dataclass
class Asked:
    """A question with what was measured of it."""

    question: Question
    totals: dict[Wording, int] = field(default_factory=dict)
    times: dict[str, Times] = field(default_factory=dict)

    def add(self, name: str, taken: float) -> None:
        self.times.setdefault(name, Times()).add(taken)

    def goes_on(self, name: str) -> bool:
        return name not in self.times or not self.times[name].enough

    def said(self) -> dict[str, Any]:
        """As the results are kept."""
        first = self.question.wordings[0]
        return {
            "name": self.question.name,
            "target": self.question.target,
            "kind": self.question.kind,
            "query": first.query,
            "matches": self.totals[first],
            **{name: times.said() for name, times in self.times.items()},
        }


def ask_all(questions: list[Question], site: Site, peers: Peers | None, rounds: int, held: Held) -> list[Asked]:
    """Ask every question once in each round, of us and of the peers."""
    asked = [Asked(question) for question in questions]
    for one in tqdm(asked, desc="Counts compared", unit=" questions"):
        _compare(one, peers, held)
    for number in tqdm(range(rounds), desc="Questions", unit=" rounds"):
        for one in asked:
            wording = one.question.wordings[number % len(one.question.wordings)]
            _ask_us(one, wording, site)
            for engine in ENGINES if peers and one.question.target in peers.targets else ():
                if one.goes_on(engine):
                    one.add(engine, peers.time(engine, wording, one.totals[wording]))  # type: ignore[union-attr]
    return asked


def _compare(one: Asked, peers: Peers | None, held: Held) -> None:
    """Count every wording, and compare the facets of the first with what the peers count."""
    for wording in one.question.wordings:
        forget()
        found = results(wording.filters())
        one.totals[wording] = found.total
        if peers and wording is one.question.wordings[0] and wording.target in peers.targets:
            counts = held.keys.counted(wording.target, found.counts)
            for engine in ENGINES:
                peers.check(engine, wording, counts)


def _ask_us(one: Asked, wording: Wording, site: Site) -> None:
    """The page when nothing is remembered, once more, and its second page; then the engine without a page."""
    if not one.goes_on("page"):
        return
    forget()
    one.add("page", site.time(wording.address()))
    one.add("page again", site.time(wording.address()))
    one.add("another page", site.time(wording.address(page=2)))
    forget()
    one.add("engine", milliseconds(lambda: results(wording.filters())))
    one.add("engine again", milliseconds(lambda: results(wording.filters())))


def forget() -> None:
    """Let no answer and no page be remembered; the arrays stay."""
    answers.forget()
    kept_pages.forget()


def time_pages(addresses: dict[str, str], site: Site, rounds: int) -> list[dict[str, Any]]:
    """Other pages, in turns: at first, and again."""
    times = {name: (Times(), Times()) for name in addresses}
    for _ in tqdm(range(rounds), desc="Other pages", unit=" rounds"):
        for name, address in addresses.items():
            first, again = times[name]
            if not first.enough:
                forget()
                first.add(site.time(address))
                again.add(site.time(address))
    return [{"name": name, "page": first.said(), "page again": again.said()} for name, (first, again) in times.items()]
