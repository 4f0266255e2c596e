"""The colours of the tokens with their contrast: what the style guide shows and the tests hold."""

import re
from dataclasses import dataclass
from functools import cache

from django.conf import settings

_COLOUR = re.compile(r"--(?P<name>[\w-]+): light-dark\((?P<light>#[0-9a-f]{6}), (?P<dark>#[0-9a-f]{6})\);")
_SIZE = re.compile(r"--(?P<name>(?:space|turn|target|text-measure)[\w-]*): (?P<value>[^;]+);")

TEXT, MARK = 4.5, 3.0
"""The least contrast against paper of what is read, and of what is drawn (WCAG 2.2, 1.4.3 and 1.4.11)."""

USES = {
    "paper": "ground, everywhere",
    "ink": "text, first rules",
    "quiet": "secondary text, captions",
    "firm": "axes, field lines, narration, dashes of silence",
    "rule": "hairlines: they separate and carry no meaning",
    "accent": "links, chosen things, plain counts",
    "side-one": "the party named first: solid rule, solid bar",
    "side-two": "the other party: double rule, double bar",
    "hit": "ground of the passages brought out",
    "mark": "ground of the words searched for",
    "tint": "darkest cell of a matrix; the figure is always printed",
}
READ = {"ink", "quiet", "accent", "side-one", "side-two"}
DRAWN = {"firm"}
GROUNDS = {"hit", "mark", "tint"}
"""What is measured as text on paper, as drawn on paper, and as the ground of ink."""


@dataclass(frozen=True)
class Colour:
    """A token in light and dark: the colour, and its contrast with paper, or for a ground that of ink upon it."""

    name: str
    light: str
    dark: str
    light_ratio: float
    dark_ratio: float

    @property
    def use(self) -> str:
        return USES.get(self.name, "")

    @property
    def is_ground(self) -> bool:
        return self.name in GROUNDS

    @property
    def least(self) -> float:
        """The contrast it must have."""
        return MARK if self.name in DRAWN else TEXT if self.name in READ | GROUNDS else 1.0


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (#rrggbb) as WCAG counts it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@cache
def _tokens() -> str:
    return (settings.ROOT / "static" / "css" / "tokens.css").read_text()


def colours() -> list[Colour]:
    """The colours of tokens.css in their order."""
    found = {match["name"]: (match["light"], match["dark"]) for match in _COLOUR.finditer(_tokens())}
    paper, ink = found["paper"], found["ink"]
    return [
        Colour(
            name,
            light,
            dark,
            contrast(light, (ink if name in GROUNDS else paper)[0]),
            contrast(dark, (ink if name in GROUNDS else paper)[1]),
        )
        for name, (light, dark) in found.items()
    ]


def measures() -> list[tuple[str, str]]:
    """The spaces and measures of tokens.css: names and values."""
    return [(match["name"], match["value"]) for match in _SIZE.finditer(_tokens())]
