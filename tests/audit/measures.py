"""What a measure says, and the table of all."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Measure:
    """One line of the table. `faults` says where it is not met, each in a line of its own."""

    what: str
    must_hold: str
    measured: str
    met: bool
    faults: list[str] = field(default_factory=list)


def none_of(what: str, faults: list[str], of: str) -> Measure:
    """A measure that holds where nothing was found; `of` tells among how much it was looked for."""
    return Measure(what, "0", f"{len(faults)} ({of})", not faults, faults)


def at_most(what: str, most: float, unit: str, found: dict[str, float], digits: int = 0) -> Measure:
    """A measure that holds where no page has more. The greatest is printed, with the page that has it."""
    where = max(found, key=lambda page: found[page])
    over = [f"{page}: {value:.{digits}f} {unit}".strip() for page, value in found.items() if value > most]
    measured = f"{found[where]:.{digits}f} {unit}".strip()
    return Measure(what, f"≤ {most:g} {unit}".strip(), f"{measured} at most ({where})", not over, over)


def at_least(what: str, least: float, found: dict[str, float]) -> Measure:
    """A measure that holds where no page has less. The least is printed, with the page that has it."""
    where = min(found, key=lambda page: found[page])
    under = [f"{page}: {value:g}" for page, value in found.items() if value < least]
    return Measure(what, f"≥ {least:g}", f"{found[where]:g} at least ({where})", not under, under)


def table(measures: list[Measure]) -> str:
    """All measures in Markdown."""
    rows = [f"| {one.what} | {one.must_hold} | {one.measured} | {'yes' if one.met else '**no**'} |" for one in measures]
    return "\n".join(["| measure | must hold | measured | met |", "|---|---|---|---|", *rows])


def faults(measures: list[Measure], most: int = 40) -> str:
    """What is not met, and where, in Markdown. Of many faults of one measure the first `most` are named."""
    parts = []
    for one in measures:
        if one.faults:
            told = [f"- {fault}" for fault in one.faults[:most]]
            if len(one.faults) > most:
                told.append(f"- and {len(one.faults) - most} more")
            parts.append("\n".join([f"**{one.what}**", "", *told]))
    return "\n\n".join(parts)
