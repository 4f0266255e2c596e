"""The figures to reach, each beside what was measured."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Measured = dict[str, Any]

# A question is narrow up to so many matches of a million, and in proportion of fewer.
NARROW = 60_000
MILLION = 1_000_000
STATEMENTS_A_RECORD = 15
# Milliseconds: narrow, the broadest, phrases, again or another page, home.
LIMITS = {100_000: (15, 40, 40, 5, 5), MILLION: (60, 250, 150, 15, 15)}
STATEMENT_LIMITS = (100, 600)


@dataclass(frozen=True)
class Figure:
    """What was to be reached and what was."""

    name: str
    records: str
    wanted: str
    measured: str
    met: bool


def figures(measured: dict[int, Measured]) -> list[Figure]:
    """All figures of the sizes that were measured and that one is set for."""
    found: list[Figure] = []
    for records in sorted(set(LIMITS) & set(measured)):
        for group in (_pages, _statements, _peers, _serving):
            found += group(records, measured[records])
    if set(LIMITS) <= set(measured):
        found.append(_growth(measured[100_000], measured[MILLION]))
    return found


def is_narrow(question: Measured, records: int) -> bool:
    """Whether it matches at most 60,000 of a million communiqués; of statements, 60,000 in all."""
    if question["target"] == "statement":
        return bool(question["matches"] <= NARROW)
    return bool(question["matches"] <= NARROW * records // MILLION)


def _pages(records: int, measured: Measured) -> Iterator[Figure]:
    asked = [question for question in measured["questions"] if question["target"] == "communique"]
    narrow, broad, phrases, again, home = LIMITS[records]
    worded = [question for question in asked if question["kind"] != "phrase"]
    groups = {
        f"a question of up to {NARROW * records // MILLION:,} matches": (
            narrow,
            [question for question in worded if is_narrow(question, records)],
        ),
        "the broadest question": (broad, [question for question in worded if not is_narrow(question, records)]),
        "a phrase": (phrases, [question for question in asked if question["kind"] == "phrase"]),
    }
    for name, (limit, questions) in groups.items():
        if questions:
            yield _slowest(name, records, limit, [(question["name"], question["page"]) for question in questions])
    repeated = [(question["name"], question[way]) for question in asked for way in ("page again", "another page")]
    yield _slowest("a repeated question or another page of it", records, again, repeated)
    home_page = next(page for page in measured["pages"] if page["name"] == "home")
    yield _slowest("home", records, home, [("at first", home_page["page"]), ("again", home_page["page again"])])


def _statements(records: int, measured: Measured) -> Iterator[Figure]:
    asked = [question for question in measured["questions"] if question["target"] == "statement"]
    held = f"{measured['statements']:,} statements"
    for name, limit, narrow in zip(
        ("up to 60,000 matches", "the broadest"), STATEMENT_LIMITS, (True, False), strict=True
    ):
        times = [(one["name"], one["page"]) for one in asked if is_narrow(one, records) is narrow]
        if times:
            yield _slowest(f"statements, {name} ({held})", records, limit, times)


def _slowest(name: str, records: int, limit: float, times: list[tuple[str, Measured]]) -> Figure:
    """Held against the slowest: its median, and its 95th percentile against twice the limit."""
    of_median, median = max(times, key=lambda pair: pair[1]["median"])
    worst = max(time["p95"] for _, time in times)
    met = median["median"] <= limit and worst <= 2 * limit
    measured = f"{median['median']:g} ms, p95 up to {worst:g} ms ({of_median})"
    return Figure(name, f"{records:,}", f"≤ {limit} ms, p95 ≤ {2 * limit} ms", measured, met)


def _peers(records: int, measured: Measured) -> Iterator[Figure]:
    asked = measured["questions"]
    if any("datasette" in question for question in asked):
        ahead = _least(asked, lambda one: one["datasette"]["median"] / one["page"]["median"], "datasette")
        yield _ratio("times ahead of Datasette, the least of all questions", records, "> 1", ahead, lambda r: r > 1)
        broad = [question for question in asked if not is_narrow(question, records)]
        ahead = _least(broad, lambda one: one["datasette"]["median"] / one["page"]["median"], "datasette")
        yield _ratio("times ahead of Datasette, the least of broad ones", records, "≥ 20", ahead, lambda r: r >= 20)
    if any("tantivy" in question for question in asked):
        ahead = _least(asked, lambda one: one["tantivy"]["median"] / one["engine"]["median"], "tantivy")
        behind = (1 / ahead[0], ahead[1])
        yield _ratio("times the time of tantivy at first, the most", records, "≤ 3", behind, lambda r: r <= 3)
        ahead = _least(asked, lambda one: one["tantivy"]["median"] / one["engine again"]["median"], "tantivy")
        behind = (1 / ahead[0], ahead[1])
        yield _ratio("times the time of tantivy when repeated, the most", records, "< 1", behind, lambda r: r < 1)


def _least(asked: list[Measured], ratio: Callable[[Measured], float], peer: str) -> tuple[float, str]:
    return min((ratio(one), f"{one['target']}s: {one['name']}") for one in asked if peer in one)


def _ratio(name: str, records: int, wanted: str, found: tuple[float, str], holds: Callable[[float], bool]) -> Figure:
    return Figure(name, f"{records:,}", wanted, f"{found[0]:.3g} ({found[1]})", holds(found[0]))


def _serving(records: int, measured: Measured) -> Iterator[Figure]:
    said = f"{records:,}"
    if starting := measured.get("starting"):
        for name in ("with arrays", "without arrays"):
            seconds = starting[name]["first exact answer"]
            yield Figure(f"first exact answer of a worker, {name}", said, "≤ 1 s", f"{seconds} s", seconds <= 1)
        taken = starting["memory"]["after all questions"]["rss"] - starting["memory"]["base"]["rss"]
        if records == MILLION:
            yield Figure("memory of a worker beyond the base", said, "≤ 250 MB", f"{taken:.0f} MB", taken <= 250)
    if (http := measured.get("http")) and records < MILLION:
        for name, run in http.items():
            if name != "memory":
                times = (
                    f"p95 {run['p95']:g} ms, {run['errors']} errors, {run['requests'] / run['seconds']:.0f} a second"
                )
                met = run["p95"] <= 300 and not run["errors"]
                yield Figure(f"50 readers over HTTP, {name}", said, "p95 ≤ 300 ms, no error", times, met)
    if publishing := measured.get("publishing"):
        warm = publishing["warm"]["median"]
        yield Figure("publishing one communiqué of 15 statements, warm", said, "≤ 50 ms", f"{warm:g} ms", warm <= 50)


def _growth(smaller: Measured, larger: Measured) -> Figure:
    """Of the questions that are narrow at a million."""
    before = {(one["target"], one["name"]): one["page"]["median"] for one in smaller["questions"]}
    narrow = [one for one in larger["questions"] if one["matches"] <= NARROW]
    grown, name = max(
        (one["page"]["median"] / before[one["target"], one["name"]], f"{one['target']}s: {one['name']}")
        for one in narrow
    )
    return Figure(
        "growth of narrow questions", "100,000 to 1,000,000", "≤ 2 times", f"{grown:.2g} ({name})", grown <= 2
    )
