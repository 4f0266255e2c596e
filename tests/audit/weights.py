"""What a first view weighs on the wire, with nothing kept from before."""

from collections import defaultdict

from playwright.sync_api import Browser, sync_playwright

from .browsers import CHROMIUM, QUIET
from .measures import Measure, at_most
from .page_types import Asked

KILOBYTE = 1024  # as Lighthouse and browsers count
SEARCHES = {"communiques", "statements"}
MOST_TEXT, MOST_SEARCH, MOST_REQUESTS, MOST_STYLE, MOST_SCRIPT = 150, 170, 8, 15, 10

Weight = dict[str, float]  # by resource type, in kilobytes, and `requests`, their number


def weigh(home: str, pages: list[Asked]) -> list[Measure]:
    """Open every page in a browser that was never here, and count what comes over the wire, headers included."""
    weights: dict[Asked, Weight] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for asked in pages:
            weights[asked] = _first_view(browser, f"{home}{asked.path}")
        browser.close()
    return measures(weights)


def measures(weights: dict[Asked, Weight]) -> list[Measure]:
    """The lines of the table: pages that search may weigh a little more than those to read."""

    def of(kind: str, chosen: bool | None = None) -> dict[str, float]:
        taken = {page: w for page, w in weights.items() if chosen is None or (page.type in SEARCHES) == chosen}
        return {page.path: weight[kind] for page, weight in taken.items()}

    return [
        at_most("first view, gzipped: communiqué and all that is read", MOST_TEXT, "KB", of("all", False)),
        at_most("first view, gzipped: search", MOST_SEARCH, "KB", of("all", True)),
        at_most("requests of a first view", MOST_REQUESTS, "", of("requests")),
        at_most("CSS, gzipped", MOST_STYLE, "KB", of("Stylesheet"), 1),
        at_most("own JavaScript, gzipped", MOST_SCRIPT, "KB", of("Script"), 1),
    ]


def _first_view(browser: Browser, address: str) -> Weight:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    network = context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    weight: Weight = defaultdict(float)
    network.send("Network.enable")
    network.on("Network.responseReceived", lambda got: kinds.update({got["requestId"]: got["type"]}))

    def add(finished: dict) -> None:
        kilobytes = finished["encodedDataLength"] / KILOBYTE
        weight[kinds.get(finished["requestId"], "Other")] += kilobytes
        weight["all"] += kilobytes
        weight["requests"] += 1

    network.on("Network.loadingFinished", add)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    context.close()
    return weight
