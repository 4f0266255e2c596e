"""All journeys in both browsers: without script by the pointer, and by keys alone with scripts as they come."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Error, sync_playwright

from .browsers import CHROMIUM, QUIET
from .journeys import JOURNEYS, Where
from .marionette import Marionette, MarionetteError
from .measures import Measure
from .reader import Hand, LostError, Reader
from .readers import ChromiumReader, FirefoxReader

WAYS: dict[str, Hand] = {"without JavaScript": "pointer", "by keyboard alone": "keys"}


def journey(home: str, where: Where) -> list[Measure]:
    """Make each journey in each browser and each way."""
    lines = []
    for way, hand in WAYS.items():
        for browser, begin in BROWSERS.items():
            print(f"  {browser}, {way}", flush=True)
            with begin(home, hand) as reader:
                faults = [f"{browser}: {name}: {lost}" for name in JOURNEYS if (lost := _lost(reader, name, where))]
            made = len(JOURNEYS) - len(faults)
            measured = f"{made} of {len(JOURNEYS)}"
            lines.append(Measure(f"journeys {way}, {browser}", "12 of 12", measured, not faults, faults))
    return lines


def _lost(reader: Reader, name: str, where: Where) -> str:
    """Why the journey cannot be made; empty where it can."""
    try:
        JOURNEYS[name](reader, where)
    except (LostError, MarionetteError, Error) as lost:
        return str(lost).partition("\n")[0]
    return ""


@contextmanager
def _chromium(home: str, hand: Hand) -> Iterator[Reader]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        context = browser.new_context(java_script_enabled=hand == "keys", viewport={"width": 1280, "height": 900})
        yield ChromiumReader(context.new_page(), home, hand)
        browser.close()


@contextmanager
def _firefox(home: str, hand: Hand) -> Iterator[Reader]:
    firefox = Marionette(script=hand == "keys")
    try:
        yield FirefoxReader(firefox, home, hand)
    finally:
        firefox.close()


BROWSERS: dict[str, Callable[[str, Hand], object]] = {"Chromium": _chromium, "Firefox": _firefox}
